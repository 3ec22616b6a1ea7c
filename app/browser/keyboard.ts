import { commandOf, rowAfter } from "./keys";

/** What opens a row: the link that names it in a table, a whole line of a list, the reasons of a pair. */
const ROWS = "main tbody th a[href], main a.item[href], main .pairs .inside > details > summary";
const TYPING = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";

/** `/` leads to the search box, `j` and `k` through the rows; Enter opens what has the focus, as everywhere. */
export function listenToKeys() {
  document.addEventListener("keydown", (event) => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    const command = commandOf({
      key: event.key,
      modified: event.ctrlKey || event.metaKey || event.altKey || event.isComposing,
      typing: target?.matches(TYPING) ?? false,
    });
    if (command === null || event.defaultPrevented) return;
    if (command === "leave") return target?.blur();
    event.preventDefault();
    if (command === "search") goTo(searchBox());
    else move(command);
  });
  for (const hint of document.querySelectorAll<HTMLElement>("[data-keys]")) hint.hidden = false;
}

/** The list's own search, else the one that stands on every page. */
function searchBox(): HTMLInputElement | null {
  const own = document.querySelector<HTMLInputElement>("main form[data-live] input[type=search]");
  return own ?? document.querySelector<HTMLInputElement>("#q");
}

function move(command: "next" | "previous") {
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)].filter((row) => row.offsetParent !== null);
  // A page of one record has no rows; its neighbours in the queue are the next and the previous.
  if (rows.length === 0) {
    document.querySelector<HTMLElement>(`main a[rel=${command === "next" ? "next" : "prev"}]`)?.click();
    return;
  }
  const here = document.activeElement;
  const current = rows.findIndex((row) => row === here || row.closest("tr, li")?.contains(here));
  goTo(rows[rowAfter(current, rows.length, command)]);
}

function goTo(element: HTMLElement | null | undefined) {
  element?.focus();
  if (element instanceof HTMLInputElement) element.select();
  element?.scrollIntoView({ block: "nearest" });
}

import { type Entry, isUnsent } from "./entry";
import type { KnownMatch, Store } from "./store";

/** Shows what is on this phone and what became of it; `root` carries the words of the page. */
export async function showList(root: HTMLElement, store: Store, owner: string) {
  const words = JSON.parse(root.dataset.words ?? "{}") as Record<string, string>;
  const entries = (await store.entries())
    .filter((entry) => entry.owner === owner)
    .sort((a, b) => b.changedAt - a.changedAt);
  const empty = root.querySelector<HTMLElement>("[data-none]");
  if (empty) empty.hidden = entries.length > 0;
  const list = root.querySelector("ul");
  list?.replaceChildren(...entries.map((entry) => row(entry, words, () => drop(root, store, owner, entry))));
  if (list) list.hidden = entries.length === 0;
}

async function drop(root: HTMLElement, store: Store, owner: string, { key }: Entry) {
  await store.remove(key);
  await showList(root, store, owner);
}

function row(entry: Entry, words: Record<string, string>, remove: () => Promise<void>) {
  const line = document.createElement("li");
  line.className = "item";
  line.dataset.entry = entry.key;
  line.dataset.state = entry.state;
  line.dataset.match = entry.match;
  const what = document.createElement("span");
  const title = document.createElement("b");
  title.textContent = say(words.entry, { name: entry.name, day: entry.day });
  const state = document.createElement("small");
  state.textContent = say(words[entry.state], { why: entry.why || words.gone || "" });
  what.append(title, document.createElement("br"), state);
  line.append(what);
  if (isUnsent(entry)) line.append(openLink(entry, words), removeButton(words, remove));
  return line;
}

function openLink({ path, key }: Entry, words: Record<string, string>) {
  const link = document.createElement("a");
  link.className = "btn small";
  link.href = `${path}?local=${key}`;
  link.textContent = words.open ?? "";
  return link;
}

/** The second press deletes; the first one says what that means. */
function removeButton(words: Record<string, string>, remove: () => Promise<void>) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn small quiet";
  button.textContent = words.remove ?? "";
  button.addEventListener("click", () => {
    if (button.dataset.sure) return void remove();
    button.dataset.sure = "1";
    button.textContent = words.removeSure ?? "";
  });
  return button;
}

/** The children about whom a form can be opened without a network. */
export function showMatches(root: HTMLElement, matches: readonly KnownMatch[]) {
  const empty = root.querySelector<HTMLElement>("[data-none]");
  if (empty) empty.hidden = matches.length > 0;
  root.querySelector("ul")?.replaceChildren(
    ...matches.map(({ id, name }) => {
      const line = document.createElement("li");
      const link = document.createElement("a");
      link.className = "btn block";
      link.href = `/volunteer/matches/${id}/check-in`;
      link.textContent = name;
      line.append(link);
      return line;
    }),
  );
}

/** How many were not sent, where a page warns of them; the words come from the page. */
export async function showCount(store: Store, owner: string | null) {
  const entries = await store.entries();
  const unsent = entries.filter((entry) => isUnsent(entry) && (owner === null || entry.owner === owner));
  for (const banner of document.querySelectorAll<HTMLElement>("[data-unsent]")) {
    const text = banner.querySelector<HTMLElement>("[data-text]");
    if (text) text.textContent = say(banner.dataset.unsent, { count: String(unsent.length) });
    banner.hidden = unsent.length === 0;
  }
}

function say(text = "", values: Record<string, string>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? "");
}

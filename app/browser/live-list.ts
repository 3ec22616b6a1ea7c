/** Milliseconds without a key before the list is asked for. */
const PAUSE = 250;

/**
 * Filters of a list take effect while they are chosen and typed. The page that the form would lead to is fetched
 * and its list put in place of this one; the address follows, so going back and a reload show the same.
 */
export function keepListsLive() {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-live]")) {
    const refresh = refresherOf(form);
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(waiting);
      waiting = setTimeout(refresh, PAUSE);
    };
    form.addEventListener("input", (event) => {
      // What an input method has not finished is no name yet.
      if (!(event instanceof InputEvent && event.isComposing)) soon();
    });
    form.addEventListener("compositionend", soon);
    form.addEventListener("submit", () => clearTimeout(waiting));
  }
}

function refresherOf(form: HTMLFormElement) {
  let latest: AbortController | undefined;
  return async () => {
    const list = document.getElementById("list");
    const fields = [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]);
    const address = addressOf(form.action, fields);
    if (!list || address === location.href) return;
    latest?.abort();
    latest = new AbortController();
    const { signal } = latest;
    list.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("list");
      // Signed out meanwhile, or not allowed any more: the page itself says so.
      if (!answer.ok || answer.redirected || !fresh) return location.assign(address);
      list.replaceChildren(...fresh.childNodes);
      list.removeAttribute("aria-busy");
      history.replaceState(null, "", address);
      say(list.querySelector("[data-total]")?.textContent ?? "");
    } catch {
      // Out of reach: the list stays as it is and the form's own button still works.
      if (!signal.aborted) list.removeAttribute("aria-busy");
    }
  };
}

/** Where a form leads whose empty fields say nothing. */
export function addressOf(action: string, fields: readonly [name: string, value: string][]): string {
  const url = new URL(action);
  url.search = "";
  for (const [name, value] of fields) if (value.trim() !== "") url.searchParams.append(name, value);
  return url.href;
}

/** Tells how many were found to those who do not see it. */
function say(text: string) {
  const status = document.getElementById("list-status");
  if (status) status.textContent = text;
}

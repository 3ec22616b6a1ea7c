import { keepForm } from "./form";
import { showCount, showList, showMatches } from "./list";
import { sendWaiting } from "./send";
import { type KnownMatch, openStore } from "./store";

const WORKER = "/check-in-worker.js";
const SCOPE = "/volunteer/";
const SHELL = "/volunteer/offline";
const QUEUE = "/volunteer/check-ins";
const CACHE = "check-ins";

/** On every page of a volunteer, and on the one that a phone keeps. */
export async function keepCheckIns() {
  const page = document.querySelector<HTMLElement>("[data-phone]");
  const store = await openStore();
  if (!page || !store) return;
  const shell = page.dataset.phone === "shell";
  const signedIn = page.dataset.owner ?? "";
  if (page.dataset.phone === "leaving") return showCount(store, null);
  if (!shell && !signedIn) return;
  const owner = signedIn || (await store.owner());
  if (!shell) {
    const known = document.querySelector<HTMLElement>("[data-matches]")?.dataset.matches;
    const matches = known ? (JSON.parse(known) as Pick<KnownMatch, "id" | "name">[]) : null;
    await store.know(owner, matches?.map((match) => ({ ...match, owner })) ?? null);
    await keepShell();
  }
  const show = async () => {
    const list = document.querySelector<HTMLElement>("[data-queue]");
    if (list) await showList(list, store, owner);
    const children = document.querySelector<HTMLElement>("[data-children]");
    if (children) showMatches(children, await store.matches(owner));
    await showCount(store, owner);
  };
  const send = async () => {
    const pages = await sendWaiting(store, owner);
    await show();
    return pages;
  };
  await show();
  const form = document.querySelector<HTMLElement>("[data-check-in]");
  if (shell) openShell(form);
  else {
    const pages = await send();
    // Signed in again, and what the form held has been sent meanwhile.
    const [page] = pages.values();
    if (form && page) return location.assign(page);
  }
  window.addEventListener("online", () => {
    if (!shell) return void send();
    // What is half written stays where it is; its own button sends it.
    if (!form || form.hidden) location.reload();
  });
  if (form && !form.hidden) await keepForm(form, { store, owner, shell, queue: QUEUE });
}

/** At the address of a form the phone's own page is that form; anywhere else it is the list. */
function openShell(form: HTMLElement | null) {
  const writing = /^\/volunteer\/matches\/[0-9a-f-]{36}\/check-in$/.test(location.pathname);
  if (form) form.hidden = !writing;
  for (const part of document.querySelectorAll<HTMLElement>("[data-elsewhere]")) part.hidden = writing;
  for (const part of document.querySelectorAll<HTMLElement>("[data-writing]")) part.hidden = !writing;
  // The phone may have kept the page for weeks.
  const today = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  const day = form?.querySelector<HTMLInputElement>("[name=happenedOn]");
  if (day) Object.assign(day, { max: today, value: today });
}

/** Waits in milliseconds before the phone tries once more to keep its page, on a network that comes and goes. */
const AGAIN = [1_000, 5_000, 30_000];

/** The worker, and what it answers with when there is no network: one page that names nobody, and its files. */
async function keepShell(waits: readonly number[] = AGAIN): Promise<void> {
  if (!("serviceWorker" in navigator) || !("caches" in window)) return;
  // Without it the phone needs a network; everything else works.
  if (await keepFiles().catch(() => false)) return;
  const [wait, ...others] = waits;
  if (wait !== undefined) setTimeout(() => void keepShell(others), wait);
}

/** False where the browser has not told yet which files this page has. */
async function keepFiles(): Promise<boolean> {
  await navigator.serviceWorker.register(WORKER, { scope: SCOPE });
  const cache = await caches.open(CACHE);
  const files = performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter(
      (name) => new URL(name).origin === location.origin && new URL(name).pathname.startsWith("/assets/"),
    );
  const wanted = [new URL(SHELL, location.href).href, ...files];
  const had = (await cache.keys()).map(({ url }) => url);
  // The page itself is fetched again, because a new version of the site has other files.
  await cache.add(new Request(SHELL, { cache: "no-store" }));
  await cache.addAll(files.filter((file) => !had.includes(file)));
  await Promise.all(had.filter((url) => !wanted.includes(url)).map((url) => cache.delete(url)));
  return files.length > 0;
}

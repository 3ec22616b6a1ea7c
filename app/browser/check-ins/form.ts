import { answersOf, type Entry } from "./entry";
import { post, sendWaiting } from "./send";
import type { Store } from "./store";

/** Milliseconds without a key before what is typed is kept on the phone, and on the server. */
const PAUSE = { phone: 250, server: 1500 };

interface Place {
  store: Store;
  owner: string;
  /** The page came from the phone: there is no network. */
  shell: boolean;
  queue: string;
}

/** Keeps what is typed into the form of a check-in and sends it, without losing it on the way. */
export async function keepForm(root: HTMLElement, { store, owner, shell, queue }: Place) {
  const form = root.querySelector("form");
  const state = root.querySelector<HTMLElement>("[data-state]");
  if (!form || !state) return;
  const path = root.dataset.path ?? location.pathname;
  const match = root.dataset.checkIn || (/matches\/([0-9a-f-]{36})/.exec(path)?.[1] ?? "");
  const words = JSON.parse(root.dataset.words ?? "{}") as Record<string, string>;
  const say = (word: string) => {
    const time = new Date().toTimeString().slice(0, 5);
    state.textContent = (words[word] ?? "").replace("%s", time);
    state.dataset.state = word;
  };
  const known = (await store.matches(owner)).find(({ id }) => id === match);
  const asked = new URLSearchParams(location.search).get("local");
  const kept = asked ? await store.entry(asked) : await keptFor(store, { owner, match, form });
  // A form that came back with both versions shows what was typed already.
  const answered = form.querySelector("[data-versions], .form-errors") !== null;
  // The phone's own page is the same every time; each check-in written on it has a key of its own.
  if (shell) setField(form, "receipt", crypto.randomUUID());
  if (kept && kept.owner === owner) {
    setField(form, "receipt", kept.key);
    if (!answered) fill(form, kept.fields);
  }

  const entryNow = (at: Entry["state"]): Entry => {
    const fields = fieldsOf(form);
    const of = (name: string) => fields.find(([field]) => field === name)?.[1] ?? "";
    const chosen = form.querySelector<HTMLElement>(`[name="contactId"]:checked`)?.closest("label");
    const day =
      of("contactId") === "OTHER" ? of("happenedOn") : (chosen?.innerText.trim() ?? of("happenedOn"));
    return {
      ...{ key: of("receipt"), owner, match, path, fields, state: at, why: "", changedAt: Date.now() },
      ...{ name: known?.name ?? "", day },
    };
  };
  let sending = false;
  const keepHere = async () => {
    if (sending) return;
    await store.put(entryNow("WRITING"));
    if (shell || !navigator.onLine) say("kept");
  };
  const keepThere = inTurn(async () => {
    if (sending || shell || form.querySelector("[name=record]")) return;
    say("saving");
    const answer = await post(path, answersWithKey(form), "save");
    if (sending) return;
    if (answer?.told?.draft) {
      setField(form, "base", `${answer.told.draft}.${answer.told.version}`);
      await store.put(entryNow("WRITING"));
      say("saved");
    } else if (!answer) say("kept");
    else say(answer.status === 401 ? "signedOut" : answer.versions ? "changed" : "failed");
  });
  const soonHere = after(PAUSE.phone, keepHere);
  const soonThere = after(PAUSE.server, keepThere);
  const soon = () => {
    soonHere();
    soonThere();
  };
  form.addEventListener("input", soon);
  // On a slow phone somebody writes before this script has begun.
  if (!kept && isTouched(form)) soon();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && form.dataset.touched) void keepHere();
  });
  form.addEventListener("input", () => {
    form.dataset.touched = "1";
  });

  const send = async () => {
    sending = true;
    say("sending");
    const entry = entryNow("WAITING");
    await store.put(entry);
    if (shell) return location.assign(queue);
    const pages = await sendWaiting(store, owner);
    const page = pages.get(entry.key);
    if (page) return location.assign(page);
    const after = await store.entry(entry.key);
    if (after?.state === "SIGNED_OUT") return location.assign(`/sign-in?next=${encodeURIComponent(path)}`);
    if (after?.state === "REFUSED" || after?.state === "CHANGED") return form.submit();
    sending = false;
    say("kept");
    if (navigator.serviceWorker?.controller) location.assign(queue);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const later = event.submitter?.hasAttribute("data-later") ?? false;
    if (sending) return;
    void (later ? keepHere().then(keepThere) : send());
  });
  for (const way of document.querySelectorAll("[data-drop]"))
    way.addEventListener("click", () => void store.remove(entryNow("WRITING").key));

  // Back from the next page: what was sent is not sent anew under the same key.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
  // Changed elsewhere: the page shows both at once, without another press.
  if (kept?.state === "CHANGED" && asked && !answered && !shell) form.submit();
}

/** Something was chosen or written that the page did not come with; the day is also set by the script. */
function isTouched(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => {
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
    if (!(field instanceof HTMLInputElement) || field.type === "hidden" || field.type === "date")
      return false;
    if (field.type === "radio" || field.type === "checkbox") return field.checked !== field.defaultChecked;
    return field.value !== field.defaultValue;
  });
}

async function keptFor(
  store: Store,
  { owner, match, form }: { owner: string; match: string; form: HTMLFormElement },
) {
  const contact = new FormData(form).get("contactId");
  const entries = await store.entries();
  return entries
    .filter((entry) => entry.owner === owner && entry.match === match && entry.state !== "SENT")
    .filter(({ fields }) => fields.some(([name, value]) => name === "contactId" && value === contact))
    .filter(({ state }) => contact !== "OTHER" || state === "WRITING")
    .sort((a, b) => b.changedAt - a.changedAt)[0];
}

function fieldsOf(form: HTMLFormElement): Entry["fields"] {
  return [...new FormData(form)].map(([name, value]) => [name, String(value)]);
}

function answersWithKey(form: HTMLFormElement): Entry["fields"] {
  const fields = fieldsOf(form);
  return [...answersOf(fields), ...fields.filter(([name]) => name === "receipt")];
}

function setField(form: HTMLFormElement, name: string, value: string) {
  const field = form.querySelector<HTMLInputElement>(`[name="${name}"]`);
  if (field) {
    field.value = value;
    return;
  }
  const hidden = document.createElement("input");
  hidden.type = "hidden";
  hidden.name = name;
  hidden.value = value;
  form.append(hidden);
}

/** Puts the answers of an entry back; what a choice no longer offers is left open. */
function fill(form: HTMLFormElement, fields: Entry["fields"]) {
  const answers = answersOf(fields);
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    "[name]",
  )) {
    if (["intent", "receipt", "base", "seen", "record", "recordVersion"].includes(field.name)) continue;
    const values = answers.filter(([name]) => name === field.name).map(([, value]) => value);
    if (field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox"))
      field.checked = values.includes(field.value);
    else if (values[0] !== undefined) field.value = values[0];
  }
  const base = answers.find(([name]) => name === "base");
  if (base) setField(form, "base", base[1]);
  else form.querySelector("[name=base]")?.remove();
  for (const part of form.querySelectorAll("details")) {
    const typed = [
      ...part.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
        "input:not([type=radio], [type=checkbox]), textarea, input[type=checkbox]:checked",
      ),
    ];
    if (typed.some(({ value }) => value !== "")) part.open = true;
  }
}

function after(pause: number, body: () => Promise<void>) {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void body(), pause);
  };
}

/** One after the other, and only the last of those that wait. */
function inTurn(body: () => Promise<void>) {
  let running = false;
  let again = false;
  return async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      await body();
    } while (again);
    running = false;
  };
}

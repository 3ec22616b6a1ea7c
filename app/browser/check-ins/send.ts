import { type Answer, afterAnswer, type Entry, isOver, isToSend } from "./entry";
import type { Store } from "./store";

/** Asks the site to take what a form holds; null when it cannot be reached. */
export async function post(path: string, fields: Entry["fields"], intent?: string) {
  const body = new URLSearchParams(fields);
  if (intent) body.append("intent", intent);
  body.append("script", "1");
  try {
    const answer = await fetch(path, {
      method: "POST",
      body,
      headers: { Accept: "application/json, text/html" },
    });
    if (isJson(answer)) {
      const told = (await answer.json()) as { page: string; draft?: string; version?: number };
      return { status: answer.status, page: told.page, versions: false, why: "", told };
    }
    // Led to the page of signing in: nobody is signed in.
    if (answer.redirected) return { status: 401, page: null, versions: false, why: "", told: null };
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return {
      status: answer.status,
      page: null,
      versions: page.querySelector("[data-versions]") !== null,
      why: page.querySelector(".form-errors li, .form-errors p")?.textContent?.trim() ?? "",
      told: null,
    };
  } catch {
    return null;
  }
}

const isJson = (answer: Response) =>
  answer.headers.get("Content-Type")?.startsWith("application/json") ?? false;

/**
 * Sends what waits, each by its own key, one after the other and from one page at a time; answers where the site leads
 * for each that it took. A second sending of the same key has no second effect, so one that was cut off is sent again.
 */
export function sendWaiting(store: Store, owner: string): Promise<Map<string, string>> {
  return alone(async () => {
    const pages = new Map<string, string>();
    for (const entry of await store.entries()) {
      if (isOver(entry, Date.now())) await store.remove(entry.key);
      if (entry.owner !== owner || !isToSend(entry)) continue;
      await store.put({ ...entry, state: "SENDING" });
      const answer: Answer | null = await post(entry.path, entry.fields);
      const state = afterAnswer(answer);
      // Nothing of what was written stays on the phone once the school has it.
      const fields = state === "SENT" ? [] : entry.fields;
      await store.put({ ...entry, state, fields, why: answer?.why ?? "", changedAt: Date.now() });
      if (answer?.page) pages.set(entry.key, answer.page);
    }
    return pages;
  });
}

/** Two pages of the same phone take turns, where the browser can do that. */
function alone<T>(body: () => Promise<T>): Promise<T> {
  return navigator.locks ? (navigator.locks.request("check-ins", body) as Promise<T>) : body();
}

/** What became of a check-in that was written on this phone. */
export type EntryState = "WRITING" | "WAITING" | "SENDING" | "SENT" | "REFUSED" | "CHANGED" | "SIGNED_OUT";

/** One check-in on this phone; its key is also the receipt by which the site takes it once. */
export interface Entry {
  key: string;
  /** Who wrote it: nobody else sees or sends it from this phone. */
  owner: string;
  match: string;
  /** The address of its form. */
  path: string;
  /** How its writer knows it again. */
  name: string;
  day: string;
  fields: [name: string, value: string][];
  state: EntryState;
  why: string;
  changedAt: number;
}

/** What the site said to a check-in that was sent to it. */
export interface Answer {
  status: number;
  /** The few bytes that a script is told when it was taken. */
  page: string | null;
  /** Both versions are on the page that came back. */
  versions: boolean;
  /** What is wrong, in the words of the page. */
  why: string;
}

/** Sent again once there is a chance: on its way when the browser was killed, or nobody was signed in. */
export function isToSend({ state }: Pick<Entry, "state">): boolean {
  return state === "WAITING" || state === "SENDING" || state === "SIGNED_OUT";
}

/** Leaves this phone only with a sending or by its writer's own hand. */
export function isUnsent({ state }: Pick<Entry, "state">): boolean {
  return state !== "SENT";
}

/** An answer that says nothing of the check-in itself leaves it waiting; no answer at all (null) does too. */
export function afterAnswer(answer: Answer | null): EntryState {
  if (!answer) return "WAITING";
  if (answer.page !== null) return "SENT";
  if (answer.status === 401) return "SIGNED_OUT";
  if (answer.versions || answer.status === 409) return "CHANGED";
  if ([400, 404, 413, 422].includes(answer.status)) return "REFUSED";
  return "WAITING";
}

/** The names of fields that belong to the sending, not to what was written. */
const SENDING = ["intent", "receipt", "script"];

export function answersOf(fields: Entry["fields"]): Entry["fields"] {
  return fields.filter(([name]) => !SENDING.includes(name));
}

/** Milliseconds for which the list still says that a check-in has reached the school. */
const TOLD = 24 * 3_600_000;

export function isOver(entry: Pick<Entry, "state" | "changedAt">, now: number): boolean {
  return entry.state === "SENT" && entry.changedAt + TOLD <= now;
}

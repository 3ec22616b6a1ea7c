export const ROSTER_STATES = [
  "MAPPING",
  "CHECKING",
  "READY",
  "WRITING",
  "DONE",
  "UNDONE",
  "DISCARDED",
] as const;
export type RosterState = (typeof ROSTER_STATES)[number];

/** Commands, and in which states each is possible. */
const FROM = {
  MAP: ["MAPPING", "READY"],
  CORRECT: ["READY"],
  APPLY: ["READY"],
  UNDO: ["DONE"],
  DISCARD: ["MAPPING", "CHECKING", "READY", "WRITING"],
} as const satisfies Record<string, readonly RosterState[]>;

export type RosterCommand = keyof typeof FROM;

export const mayRoster = (state: RosterState, command: RosterCommand): boolean =>
  (FROM[command] as readonly RosterState[]).includes(state);

export const isRunning = (state: RosterState) => state === "CHECKING" || state === "WRITING";

/** Days for which what was read is kept when nobody confirms it, and for which an import can be undone. */
export const UNCONFIRMED_DAYS = 14;
export const UNDO_DAYS = 30;
/** Minutes after which work that no process went on with has ended with its process. */
export const STALLED_MINUTES = 10;

const DAY = 86_400_000;

/** From when on the rows of an import are deleted. */
export function rowsUntil({ createdAt, appliedAt }: { createdAt: Date; appliedAt: Date | null }): Date {
  return appliedAt
    ? new Date(appliedAt.getTime() + UNDO_DAYS * DAY)
    : new Date(createdAt.getTime() + UNCONFIRMED_DAYS * DAY);
}

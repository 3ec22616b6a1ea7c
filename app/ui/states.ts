import type { IconName } from "./icons";

/** ok holds; info is under way; soon waits or nears a date; care worries; bad is danger or refused. */
export type Tone = "ok" | "info" | "soon" | "care" | "bad";

export type StateLook = { tone?: Tone; icon: IconName };

/** Every state that a chip can show; the words are in the catalogue `common`, under the same names. */
const registry = {
  match: {
    PROPOSED: { tone: "info", icon: "bridge" },
    APPROVED: { tone: "info", icon: "people" },
    ACCEPTED: { tone: "info", icon: "hand" },
    PERMITTED: { tone: "info", icon: "check" },
    INTRODUCED: { tone: "info", icon: "meet" },
    ACTIVE: { tone: "ok", icon: "check" },
    IN_REVIEW: { tone: "soon", icon: "eye" },
    CLOSING: { tone: "soon", icon: "clock" },
    CLOSED: { icon: "minus" },
    DECLINED: { icon: "x" },
    EXPIRED: { icon: "clock" },
  },
  application: {
    DRAFT: { icon: "pencil" },
    SUBMITTED: { tone: "info", icon: "letter" },
    SCREENING: { tone: "info", icon: "clock" },
    APPROVED: { tone: "ok", icon: "check" },
    SUSPENDED: { tone: "care", icon: "pause" },
    EXITED: { icon: "minus" },
    REJECTED: { icon: "x" },
    WITHDRAWN: { icon: "undo" },
    LAPSED: { icon: "clock" },
  },
  child: {
    PROPOSED: { icon: "pencil" },
    PERMISSION_ASKED: { tone: "info", icon: "letter" },
    PERMITTED: { tone: "info", icon: "check" },
    WAITING: { tone: "soon", icon: "clock" },
    MATCHED: { tone: "ok", icon: "bridge" },
    PAUSED: { tone: "care", icon: "pause" },
    LEFT: { icon: "minus" },
  },
  contact: {
    PLANNED: { tone: "soon", icon: "clock" },
    CONFIRMED: { tone: "ok", icon: "check" },
    HELD: { tone: "ok", icon: "check" },
    MISSED: { tone: "care", icon: "x" },
    CANCELLED: { icon: "ban" },
    MOVED: { tone: "info", icon: "swap" },
  },
  gap: {
    ON_TIME: { tone: "ok", icon: "check" },
    DUE: { tone: "soon", icon: "clock" },
    OVERDUE: { tone: "care", icon: "alert" },
    ESCALATED: { tone: "bad", icon: "alert" },
  },
  appointment: {
    ASKED: { tone: "soon", icon: "clock" },
    BOOKED: { tone: "info", icon: "calendar" },
    HELD: { tone: "ok", icon: "check" },
    MISSED: { tone: "care", icon: "x" },
    CANCELLED: { icon: "ban" },
  },
  visit: {
    LATER: { tone: "ok", icon: "check" },
    DUE: { tone: "soon", icon: "clock" },
    OVERDUE: { tone: "care", icon: "alert" },
  },
  checkIn: {
    DRAFT: { icon: "pencil" },
    SUBMITTED: { tone: "soon", icon: "clock" },
    REVIEWED: { tone: "ok", icon: "check" },
    QUESTIONED: { tone: "info", icon: "note" },
    CLOSED: { icon: "minus" },
  },
  screening: {
    OPEN: { tone: "care", icon: "minus" },
    WAITING: { tone: "soon", icon: "clock" },
    PASSED: { tone: "ok", icon: "check" },
    FAILED: { tone: "bad", icon: "x" },
    EXPIRED: { tone: "bad", icon: "alert" },
    LOCKED: { icon: "lock" },
  },
  round: {
    RUNNING: { tone: "info", icon: "clock" },
    DRAFT: { icon: "pencil" },
    PUBLISHED: { tone: "ok", icon: "check" },
    DISCARDED: { icon: "ban" },
  },
  pair: {
    PROPOSED: { tone: "soon", icon: "clock" },
    APPROVED: { tone: "ok", icon: "check" },
    PUBLISHED: { tone: "ok", icon: "bridge" },
    LEFT_OUT: { icon: "ban" },
  },
  concern: {
    NONE: { tone: "ok", icon: "check" },
    LOW: { tone: "soon", icon: "hand" },
    MEDIUM: { tone: "care", icon: "hand" },
    HIGH: { tone: "bad", icon: "alert" },
  },
  risk: {
    NONE: { tone: "ok", icon: "check" },
    LOW: { tone: "info", icon: "eye" },
    MEDIUM: { tone: "soon", icon: "alert" },
    HIGH: { tone: "bad", icon: "alert" },
  },
  guardianship: {
    GOOD: { tone: "ok", icon: "check" },
    FAIR: { tone: "soon", icon: "eye" },
    POOR: { tone: "bad", icon: "alert" },
  },
} as const satisfies Record<string, Record<string, StateLook>>;

type Registry = typeof registry;
export type StateKind = keyof Registry;
export type StateOf<Kind extends StateKind> = keyof Registry[Kind];

export function stateLooks<Kind extends StateKind>(kind: Kind, state: StateOf<Kind>): StateLook {
  const looks: Record<PropertyKey, StateLook> = registry[kind];
  return looks[state] ?? { icon: "dot" };
}

export const stateKinds = Object.keys(registry) as StateKind[];

export function statesOf<Kind extends StateKind>(kind: Kind): StateOf<Kind>[] {
  return Object.keys(registry[kind]) as StateOf<Kind>[];
}

export const modeIcons = {
  CALL: "phone",
  VIDEO: "video",
  MEETING: "meet",
  HOME_VISIT: "today",
  LETTER: "letter",
  ACTIVITY: "sun",
} as const satisfies Record<string, IconName>;

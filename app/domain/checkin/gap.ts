import { kindOfDay, type SchoolYear } from "../schedule/school-days";
import { addDays } from "../shared/calendar-day";

export const GAP_STATES = ["ON_TIME", "DUE", "OVERDUE", "ESCALATED"] as const;
export type GapState = (typeof GAP_STATES)[number];

/** The steps of a gap at which somebody is written to. */
export const GAP_STEPS = ["DUE", "OVERDUE", "ESCALATED"] as const satisfies readonly GapState[];
export type GapStep = (typeof GAP_STEPS)[number];

/** Who has to act: the mentors first, then the school, then the district. */
export const GAP_TURNS = {
  ON_TIME: null,
  DUE: "MENTOR",
  OVERDUE: "COORDINATOR",
  ESCALATED: "DISTRICT",
} as const satisfies Record<GapState, string | null>;

/** Longer than the school allows. */
export function isLate(state: GapState): boolean {
  return state === "OVERDUE" || state === "ESCALATED";
}

/** Days, all of the school's policy. */
export interface GapPolicy {
  /** The longest time between two contacts. */
  cadenceDays: number;
  /** How long before it the mentors are asked. */
  gapWarnDays: number;
  /** How long after it the district is told. */
  gapEscalateDays: number;
}

/** Days as midnight UTC of a calendar day of the school, both included. */
export interface Span {
  first: Date;
  last: Date;
}

export interface GapFacts {
  /** Of each match that runs: since when the two know each other, and its pauses. */
  matches: readonly { startedOn: Date; pauses: readonly Span[] }[];
  /** Days on which some mentor reached the child, of any match that ever was. */
  heldOn: readonly Date[];
  /** The child is away, or a parent is home. */
  excused: readonly Span[];
  year: SchoolYear;
}

/** Why a day does not count. */
export type Uncounted = "CLOSED" | "EXCUSED" | "PAUSED";

export interface Gap {
  since: Date;
  lastOn: Date | null;
  /** Days since then on which the school was closed. */
  holidays: number;
  /** Days since then, beyond those, on which the child was away, a parent was home or every match paused. */
  excused: number;
  /** Days without contact that count. */
  days: number;
  state: GapState;
}

/**
 * How long a child has been without contact, over all its mentors: days after the last contact up to today, without
 * those that do not count (docs/decisions/0033). Null for a child without a running match.
 */
export function childGap(facts: GapFacts, policy: GapPolicy, today: Date): Gap | null {
  const [started] = facts.matches.map(({ startedOn }) => startedOn).sort(byTime);
  if (!started) return null;
  const lastOn = [...facts.heldOn].sort(byTime).at(-1) ?? null;
  const since = lastOn && lastOn > started ? lastOn : started;
  const reasons = daysAfter(since, today).map((day) => whyUncounted(facts, day));
  const days = reasons.filter((reason) => reason === null).length;
  const holidays = reasons.filter((reason) => reason === "CLOSED").length;
  return {
    ...{ since, lastOn, holidays, days },
    excused: reasons.length - days - holidays,
    state: gapState(days, policy),
  };
}

/** Longer than so many days: what is allowed is still on time on its last day. */
export function gapState(days: number, { cadenceDays, gapWarnDays, gapEscalateDays }: GapPolicy): GapState {
  if (days > cadenceDays + gapEscalateDays) return "ESCALATED";
  if (days > cadenceDays) return "OVERDUE";
  return days > cadenceDays - gapWarnDays ? "DUE" : "ON_TIME";
}

/** A closed school stands above what is recorded of the child, so that no day is taken out twice. */
export function whyUncounted({ matches, excused, year }: GapFacts, day: Date): Uncounted | null {
  const kind = kindOfDay(year, day);
  if (kind === "HOLIDAY" || kind === "VACATION") return "CLOSED";
  if (excused.some((span) => holds(span, day))) return "EXCUSED";
  const begun = matches.filter(({ startedOn }) => startedOn <= day);
  const paused = (one: GapFacts["matches"][number]) => one.pauses.some((span) => holds(span, day));
  return begun.length > 0 && begun.every(paused) ? "PAUSED" : null;
}

const holds = ({ first, last }: Span, day: Date) => first <= day && day <= last;
const byTime = (a: Date, b: Date) => a.getTime() - b.getTime();

function daysAfter(since: Date, today: Date): Date[] {
  const days = Math.round((today.getTime() - since.getTime()) / 86_400_000);
  return Array.from({ length: Math.max(0, days) }, (_, index) => addDays(since, index + 1));
}

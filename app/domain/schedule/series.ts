import { addDays } from "../shared/calendar-day";
import { passed, refused, type Verdict } from "../shared/verdict";
import { type ContactState, isOpenContact } from "./contact";
import { type ContactPlan, type Frequency, firstDay, isByMonth, periodOf } from "./plan";

export const EDIT_SCOPES = ["ONE", "FOLLOWING", "ALL"] as const;
export type EditScope = (typeof EDIT_SCOPES)[number];

/** What becomes of contacts that somebody moved by themselves: they keep their time, or follow the series again. */
export const APART_WAYS = ["KEEP", "FOLLOW"] as const;
export type ApartWay = (typeof APART_WAYS)[number];

/** A time that a plan means, or that a contact has. */
export interface Slot {
  startsAt: Date;
  endsAt: Date;
  /** The wall-clock time that is meant, YYYY-MM-DDTHH:MM. */
  localStart: string;
}

export interface SeriesContact extends Slot {
  id: string;
  state: ContactState;
  /** The time that the plan meant; an edit of one contact leaves it. */
  originalStart: string;
  /** It was changed by itself. */
  apart: boolean;
}

/** The part of a series that an edit may change, and what of the same days it must leave alone. */
export interface Reach {
  /** First day of it: the plan that was ends the day before. Midnight UTC. */
  from: Date;
  /** Contacts ahead that follow their plan. */
  following: SeriesContact[];
  /** Contacts ahead that were moved by themselves. */
  apart: SeriesContact[];
  /** What is held, missed, past or was called off by itself: nothing new comes in its place. */
  spent: SeriesContact[];
}

/** What a series becomes; nothing outside it changes. */
export interface Arrangement {
  /** The same contacts at new times. */
  moves: { id: string; to: Slot }[];
  /** Contacts that keep their own time, and the day of the new series whose place they take; null: of none. */
  keeps: { id: string; originalStart: string | null }[];
  adds: Slot[];
  cancels: string[];
  /** Days of the new series without a contact. */
  skips: { slot: Slot; because: "TAKEN" | "SPENT" }[];
}

/**
 * What "this and following" or "all" means for one plan, from its contact `pivot` on. `contacts` are those of the whole
 * series, earlier plans included; `planId` tells which of them are the plan's own.
 */
export function reachOf(
  contacts: readonly (SeriesContact & { planId: string | null })[],
  { pivot, planId, scope, now }: { pivot: string; planId: string; scope: "FOLLOWING" | "ALL"; now: Date },
): Verdict<Reach, "NOT_POSSIBLE_NOW"> {
  const own = contacts.filter((contact) => contact.planId === planId);
  const ahead = own.filter(isAhead(now)).sort(byOriginal);
  const at = own.find(({ id }) => id === pivot);
  const first = scope === "ALL" ? ahead[0] : at;
  if (!first || !at || !isAhead(now)(at)) return refused("NOT_POSSIBLE_NOW");
  const within = ahead.filter(({ originalStart }) => originalStart >= first.originalStart);
  const open = new Set(ahead.map(({ id }) => id));
  return passed({
    from: dayOfStart(first.originalStart),
    following: within.filter(({ apart }) => !apart),
    apart: within.filter(({ apart }) => apart),
    spent: contacts.filter(
      (contact) =>
        contact.originalStart >= first.originalStart && !open.has(contact.id) && isSpent(contact, now),
    ),
  });
}

/**
 * The plan that comes after the edit. Where the cadence stays it begins with the week or month of the pivot, so that
 * "Tuesdays become Mondays" holds for that week too; never before `earliest`.
 */
export function planAfter(
  before: ContactPlan,
  changes: Partial<ContactPlan>,
  { from, earliest }: { from: Date; earliest: Date },
): ContactPlan {
  const plan = { ...before, ...changes };
  const period = plan.frequency === before.frequency ? periodOf(from, plan.frequency) : from;
  return { ...plan, startsOn: period > earliest ? period : earliest };
}

/** Last day of the plan that was: all it still has lies before it, and nothing of what comes after. */
export function lastDayBefore(reach: Reach, after: ContactPlan | null): Date {
  const first = after ? firstDay(after) : reach.from;
  return addDays(first < reach.from ? first : reach.from, -1);
}

/**
 * Lays the contacts of a reach onto the days of the plan that follows. `slots` are its days up to the horizon in their
 * order, `taken` the local starts at which somebody has something else.
 */
export function arrange(
  { following, apart, spent }: Reach,
  slots: readonly Slot[],
  { taken, apartWay, frequency }: { taken: ReadonlySet<string>; apartWay: ApartWay; frequency: Frequency },
): Arrangement {
  const free = new Map(slots.map((slot) => [slot.localStart, slot]));
  const skips: Arrangement["skips"] = [];
  const stands = apartWay === "KEEP" ? apart : [];
  const keeps = stands.map((contact) => {
    const place = takeNearest(free, contact, frequency);
    return { id: contact.id, originalStart: place?.localStart ?? null };
  });
  for (const contact of spent) {
    const slot = takeNearest(free, contact, frequency);
    if (slot) skips.push({ slot, because: "SPENT" });
  }
  for (const slot of [...free.values()]) {
    if (!taken.has(slot.localStart)) continue;
    free.delete(slot.localStart);
    skips.push({ slot, because: "TAKEN" });
  }
  const rows = [...following, ...(apartWay === "FOLLOW" ? apart : [])].sort(byOriginal);
  const days = [...free.values()];
  return {
    moves: rows.slice(0, days.length).flatMap(({ id }, index) => {
      const to = days[index];
      return to ? [{ id, to }] : [];
    }),
    keeps,
    adds: days.slice(rows.length),
    cancels: rows.slice(days.length).map(({ id }) => id),
    skips: skips.sort((a, b) => a.slot.startsAt.getTime() - b.slot.startsAt.getTime()),
  };
}

/** "This and following" and "all" of a series that stops: also what was moved by itself, since nobody expects it then. */
export function calledOff({ following, apart }: Reach): string[] {
  return [...following, ...apart].sort(byOriginal).map(({ id }) => id);
}

/** A contact that one edit may still change. */
export function isAhead(now: Date) {
  return ({ state, startsAt }: Pick<SeriesContact, "state" | "startsAt">) =>
    isOpenContact(state) && startsAt > now;
}

/** Midnight UTC of the calendar day of a local start. */
export function dayOfStart(localStart: string): Date {
  return new Date(`${localStart.slice(0, 10)}T00:00:00Z`);
}

/** What is over, or was called off by itself: a day that a series lost in an earlier edit may have a contact again. */
function isSpent({ state, startsAt, apart }: SeriesContact, now: Date): boolean {
  if (state === "CANCELLED" || state === "MOVED") return apart;
  return state === "HELD" || state === "MISSED" || startsAt <= now;
}

/** Days within which two times stand for the same contact of a series. */
function tolerance(frequency: Frequency): number {
  if (isByMonth(frequency)) return 15;
  if (frequency === "FOUR_WEEKLY") return 13;
  return frequency === "WEEKLY" ? 3 : 6;
}

function takeNearest(
  free: Map<string, Slot>,
  { originalStart }: SeriesContact,
  frequency: Frequency,
): Slot | null {
  const day = dayOfStart(originalStart).getTime();
  let best: { slot: Slot; far: number } | null = null;
  for (const slot of free.values()) {
    const far = Math.abs(dayOfStart(slot.localStart).getTime() - day) / 86_400_000;
    if (far <= tolerance(frequency) && (!best || far < best.far)) best = { slot, far };
  }
  if (best) free.delete(best.slot.localStart);
  return best?.slot ?? null;
}

function byOriginal(a: SeriesContact, b: SeriesContact): number {
  if (a.originalStart !== b.originalStart) return a.originalStart < b.originalStart ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

import { type Occurrence, occurrences } from "~/adapters/recurrence.server";
import { type ContactPlan, firstDay, horizonOf, ruleOf } from "~/domain/schedule/plan";
import { dayOfStart } from "~/domain/schedule/series";
import { addDays } from "~/domain/shared/calendar-day";

export interface WishedContacts {
  contacts: Occurrence[];
  /** Contacts after the volunteer's offence-record check ends; they are planned once it is renewed. */
  afterCheck: number;
  /** Last calendar day that was looked at, midnight UTC. */
  plannedUntil: Date;
}

interface Frame {
  timeZone: string;
  /** Last day of the volunteer's check; null when there is none. */
  checkEnds: Date | null;
  now: Date;
  /** The day before which contacts are made; the plan's own horizon unless given. */
  until?: Date;
}

/** The contacts that a plan becomes at once: those up to its horizon, as long as the volunteer's check holds. */
export function wishedContacts(
  plan: ContactPlan,
  { timeZone, checkEnds, now, until }: Frame,
): WishedContacts {
  const startsOn = firstDay(plan);
  const before = until ?? horizonOf(plan, plan.startsOn);
  const series = { ...plan, rule: ruleOf(plan), startsOn, timeZone };
  const all = occurrences(series, startsOn, before).filter(({ startsAt }) => startsAt > now);
  const contacts = all.filter(({ localStart }) => checkEnds !== null && dayOfStart(localStart) <= checkEnds);
  return {
    contacts,
    afterCheck: all.length - contacts.length,
    plannedUntil: earlier(addDays(before, -1), checkEnds ?? addDays(plan.startsOn, -1)),
  };
}

export function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}

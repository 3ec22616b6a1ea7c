import { type Occurrence, occurrences } from "~/adapters/recurrence.server";
import { type ContactPlan, firstDay, PLANNED_WEEKS, ruleOf } from "~/domain/schedule/plan";
import { addDays } from "~/domain/shared/calendar-day";

export interface WishedContacts {
  contacts: Occurrence[];
  /** Contacts after the volunteer's offence-record check ends; they are planned once it is renewed. */
  afterCheck: number;
}

/** The contacts that a plan becomes at once: those of its first weeks, as long as the volunteer's check holds. */
export function wishedContacts(
  plan: ContactPlan,
  { timeZone, checkEnds, now }: { timeZone: string; checkEnds: Date | null; now: Date },
): WishedContacts {
  const startsOn = firstDay(plan);
  const until = addDays(plan.startsOn, PLANNED_WEEKS * 7);
  const series = { ...plan, rule: ruleOf(plan), startsOn, timeZone };
  const all = occurrences(series, startsOn, until).filter(({ startsAt }) => startsAt > now);
  const contacts = all.filter(({ localStart }) => checkEnds !== null && dayOf(localStart) <= checkEnds);
  return { contacts, afterCheck: all.length - contacts.length };
}

export function dayOf(localStart: string): Date {
  return new Date(`${localStart.slice(0, 10)}T00:00:00Z`);
}

import { type Occurrence, occurrences } from "~/adapters/recurrence.server";
import { type ContactPlan, firstDay, horizonOf, ruleOf } from "~/domain/schedule/plan";
import type { SchoolYear } from "~/domain/schedule/school-days";
import { dayOfStart } from "~/domain/schedule/series";
import { addDays } from "~/domain/shared/calendar-day";
import { type DisturbedDay, onSchoolDays } from "./school-days";

export interface WishedContacts {
  contacts: Occurrence[];
  /** Contacts after the volunteer's offence-record check ends; they are planned once it is renewed. */
  afterCheck: number;
  /** Days of the plan on which there is no school, or a lesson, and what its rule makes of them. */
  disturbed: DisturbedDay[];
  /** Last calendar day that was looked at, midnight UTC. */
  plannedUntil: Date;
}

interface Frame {
  timeZone: string;
  /** Last day of the volunteer's check; null when there is none. */
  checkEnds: Date | null;
  now: Date;
  year: SchoolYear;
  /** The day before which contacts are made; the plan's own horizon unless given. */
  until?: Date;
}

/** The contacts that a plan becomes at once: those up to its horizon, as long as the volunteer's check holds. */
export function wishedContacts(
  plan: ContactPlan & { roomId?: string | null },
  { timeZone, checkEnds, now, until, year }: Frame,
): WishedContacts {
  const startsOn = firstDay(plan);
  const before = until ?? horizonOf(plan, plan.startsOn);
  const series = { ...plan, rule: ruleOf(plan), startsOn, timeZone };
  const meant = occurrences(series, startsOn, before).filter(({ startsAt }) => startsAt > now);
  const { contacts: all, disturbed } = onSchoolDays(meant, plan, { year, timeZone });
  const contacts = all.filter(({ localStart }) => checkEnds !== null && dayOfStart(localStart) <= checkEnds);
  return {
    contacts,
    afterCheck: all.length - contacts.length,
    disturbed,
    plannedUntil: earlier(addDays(before, -1), checkEnds ?? addDays(plan.startsOn, -1)),
  };
}

/** Why a plan becomes no contact at all, as a reason. */
export function noneBecause({
  afterCheck,
  disturbed,
}: Pick<WishedContacts, "afterCheck" | "disturbed">): string {
  if (afterCheck > 0) return "OFFENCE_CHECK_EXPIRED";
  return disturbed.length > 0 ? "NO_SCHOOL_DAY" : "DATE_IN_PAST";
}

export function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}

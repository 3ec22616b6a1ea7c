import type { FreeInputs, Moment } from "~/domain/schedule/free";
import { obstacleTo } from "~/domain/schedule/free";
import { nextFreeSlots } from "~/domain/schedule/free-slots";
import { type ContactPlan, firstDay, isByMonth } from "~/domain/schedule/plan";
import type { SchoolYear } from "~/domain/schedule/school-days";
import { clockOf, minutesOf, weekdayOf } from "~/domain/schedule/windows";
import { momentOf } from "./obstacles";
import { wishedContacts } from "./wished-contacts";

/** Fields of a form with other values, under which what was asked would be possible. */
export type OtherValues = Record<string, string>;

interface Frame {
  timeZone: string;
  checkEnds: Date | null;
  now: Date;
  year: SchoolYear;
}

/** Other times that are offered, and how many are looked at for them. */
const OFFERED = 4;
const LOOKED_AT = 24;

/**
 * Other weekdays and hours at which every contact of the plan would be free; those against which nobody said anything and
 * that are nearest to the wished ones first. A plan by a day of the month is offered other hours of that day.
 */
export function plansInstead(
  plan: ContactPlan & { roomId: string | null },
  inputs: FreeInputs,
  frame: Frame,
): OtherValues[] {
  const { frequency, monthDay } = plan;
  const byDay = isByMonth(frequency) && monthDay !== null;
  const first = firstDay(plan);
  const wished = { day: first, minute: minutesOf(plan.startTime) ?? 0 };
  const slots = nextFreeSlots(inputs, {
    ...{ from: byDay ? first : plan.startsOn, days: byDay ? 1 : 7, limit: LOOKED_AT, notBefore: frame.now },
    ...{ wished, instead: wished, usual: null, preferred: [], againstAdvice: true },
  });
  const offers: OtherValues[] = [];
  for (const { moment } of slots) {
    if (offers.length === OFFERED) break;
    const other = otherTimes(moment, byDay);
    if (isFree({ ...plan, ...other }, inputs, frame))
      offers.push({
        startTime: other.startTime,
        ...(other.weekday !== undefined && { weekday: String(other.weekday) }),
      });
  }
  return offers;
}

function otherTimes({ day, minute }: Moment, byDay: boolean): { startTime: string; weekday?: number } {
  return { startTime: clockOf(minute), ...(!byDay && { weekday: weekdayOf(day) }) };
}

function isFree(plan: ContactPlan & { roomId: string | null }, inputs: FreeInputs, frame: Frame): boolean {
  const { contacts } = wishedContacts(plan, frame);
  return contacts.length > 0 && contacts.every((slot) => obstacleTo(inputs, momentOf(slot)) === null);
}

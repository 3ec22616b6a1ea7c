import { type Occurrence, occurrenceAt } from "~/adapters/recurrence.server";
import type { ContactPlan } from "~/domain/schedule/plan";
import { minutesOf } from "~/domain/schedule/plan";
import { type Disturbance, type SchoolYear, verdictOfDay } from "~/domain/schedule/school-days";
import { dayOfStart } from "~/domain/schedule/series";

/** A day of a plan that is not an ordinary one: why, and the time that the contact has instead. */
export interface DisturbedDay {
  slot: Occurrence;
  why: Disturbance;
  to: Occurrence | null;
}

interface Planned extends Pick<ContactPlan, "minutes" | "holidayRule"> {
  /** A seat at school needs the school to be open. */
  roomId?: string | null;
}

/**
 * What a plan's times become by the school's calendar. Two that would move to the same time become one: the first has
 * it, the other falls out.
 */
export function onSchoolDays(
  slots: readonly Occurrence[],
  { minutes, holidayRule, roomId }: Planned,
  { year, timeZone }: { year: SchoolYear; timeZone: string },
): { contacts: Occurrence[]; disturbed: DisturbedDay[] } {
  const disturbed: DisturbedDay[] = [];
  const contacts: Occurrence[] = [];
  const judged = slots.map((slot) => {
    const from = minutesOf(slot.localStart.slice(11));
    const time = { day: dayOfStart(slot.localStart), from, until: from + minutes };
    return { slot, verdict: verdictOfDay(year, holidayRule, time, Boolean(roomId)) };
  });
  const taken = new Set(judged.filter(({ verdict }) => verdict.stays).map(({ slot }) => slot.localStart));
  for (const { slot, verdict } of judged) {
    if (verdict.stays) {
      contacts.push(slot);
      continue;
    }
    const moved = verdict.to && occurrenceAt(verdict.to, slot.localStart.slice(11), minutes, timeZone);
    const to = moved && !taken.has(moved.localStart) ? moved : null;
    if (to) {
      taken.add(to.localStart);
      contacts.push(to);
    }
    disturbed.push({ slot, why: verdict.why, to });
  }
  return { contacts: contacts.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()), disturbed };
}

import { addDays, dayIn } from "~/domain/shared/calendar-day";
import type { Work } from "../work.server";

/** Contacts of one week that the page shows at most; a school has far fewer. */
const MOST = 500;

export interface ScheduleSchool {
  id: number;
  nameZh: string;
  nameEn: string;
  timeZone: string;
}

/** Schools that the viewer works for, in the order of their names. */
export function scheduleSchools({ tx }: Work): Promise<ScheduleSchool[]> {
  return tx.$queryRaw<ScheduleSchool[]>`
    SELECT s.id, s.name_zh AS "nameZh", s.name_en AS "nameEn", s.time_zone AS "timeZone" FROM schools s
    WHERE s.id = ANY ((SELECT app.schools())::int[]) ORDER BY s.sort_key, s.id`;
}

/** The week's Monday, and today, as calendar days of the school (midnight UTC). */
export function weekOf(wished: Date | null, now: Date, zone: string) {
  const today = dayIn(now, zone);
  const day = wished ?? today;
  const monday = addDays(day, -((day.getUTCDay() + 6) % 7));
  return { today, day, monday, next: addDays(monday, 7), previous: addDays(monday, -7) };
}

/** Contacts of a school whose local day lies in the week of that Monday. One statement. */
export async function weekContacts({ tx }: Work, schoolId: number, monday: Date) {
  const from = monday.toISOString().slice(0, 10);
  const until = addDays(monday, 7).toISOString().slice(0, 10);
  return tx.contact.findMany({
    where: {
      schoolId,
      state: { in: ["PLANNED", "CONFIRMED", "HELD", "MISSED"] },
      // A day more on both sides, so that the index serves and no zone is missed.
      startsAt: { gte: addDays(monday, -1), lt: addDays(monday, 8) },
      localStart: { gte: from, lt: until },
    },
    orderBy: [{ localStart: "asc" }, { id: "asc" }],
    take: MOST,
    select: {
      id: true,
      matchId: true,
      state: true,
      startsAt: true,
      endsAt: true,
      localStart: true,
      mode: true,
      place: true,
      child: { select: { name: true } },
      volunteer: { select: { name: true } },
    },
  });
}

export type WeekContact = Awaited<ReturnType<typeof weekContacts>>[number];

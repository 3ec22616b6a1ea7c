import { type ComparedDay, compareDays, type FileDay, type WrongRow } from "~/domain/schedule/day-rows";
import type { CalendarDay } from "~/generated/prisma/client";
import type { Work } from "../work.server";

export interface DayImport {
  id: string;
  schoolId: number | null;
  days: ComparedDay[];
  wrong: WrongRow[];
  appliedAt: Date | null;
}

/** What a file that was read would do to the calendar as it is now; null out of reach. Two statements. */
export async function dayImport({ tx }: Work, id: string): Promise<DayImport | null> {
  const row = await tx.calendarImport.findUnique({ where: { id } });
  if (!row) return null;
  const { schoolId, appliedAt } = row;
  const days = row.days as unknown as FileDay[];
  const listed = await tx.calendarDay.findMany({
    where: {
      day: { in: days.map(({ day }) => new Date(`${day}T00:00:00Z`)) },
      OR: [{ schoolId: null }, { schoolId }],
    },
  });
  const of = (school: number | null) => listed.filter((one) => one.schoolId === school).map(listedOf);
  return {
    ...{ id, schoolId, appliedAt },
    wrong: row.wrong as unknown as WrongRow[],
    days: compareDays(days, of(schoolId), schoolId === null ? [] : of(null)),
  };
}

const listedOf = ({ day, kind, nameZh, nameEn }: CalendarDay) => ({
  ...{ day: day.toISOString().slice(0, 10), kind, nameZh, nameEn },
});

/** The own days of one school's year, or the district's, in order. One statement. */
export async function listedDays({ tx }: Work, schoolId: number | null, year: number) {
  const [from, until] = [new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year, 11, 31))];
  const days = await tx.calendarDay.findMany({
    where: { schoolId, day: { gte: from, lte: until } },
    orderBy: { day: "asc" },
  });
  return days.map(listedOf);
}

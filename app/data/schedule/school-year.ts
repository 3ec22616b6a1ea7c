import type { SchoolYear } from "~/domain/schedule/school-days";
import type { Window } from "~/domain/schedule/windows";
import { addDays } from "~/domain/shared/calendar-day";
import type { Work } from "../work.server";

/** As JSON has it: dates are text. */
type Stored<T> = T extends readonly (infer Row)[]
  ? { [Key in keyof Row]: Row[Key] extends Date ? string : Row[Key] }[]
  : never;

export interface StoredYear {
  exceptions: Stored<SchoolYear["exceptions"]>;
  terms: Stored<SchoolYear["terms"]>;
  lessons: Window[];
}

export function yearOf({ exceptions, terms, lessons }: StoredYear): SchoolYear {
  return {
    exceptions: exceptions.map(({ day, kind }) => ({ day: new Date(day), kind })),
    terms: terms.map(({ startsOn, endsOn }) => ({ startsOn: new Date(startsOn), endsOn: new Date(endsOn) })),
    lessons,
  };
}

/** A school's year whose days have names. */
export interface NamedYear extends SchoolYear {
  exceptions: readonly (SchoolYear["exceptions"][number] & { nameZh: string; nameEn: string })[];
}

/** One school's year between two days; days of its own stand before the district's. One statement. */
export async function schoolYear(
  { tx }: Work,
  schoolId: number,
  from: Date,
  until: Date,
): Promise<NamedYear> {
  const [row] = await tx.$queryRaw<
    [Omit<StoredYear, "exceptions"> & { exceptions: Stored<NamedYear["exceptions"]> }]
  >`
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_object('day', d.day, 'kind', d.kind, 'nameZh', d.name_zh, 'nameEn', d.name_en) ORDER BY d.school_id NULLS LAST), '[]')
       FROM calendar_days d WHERE (d.school_id IS NULL OR d.school_id = ${schoolId}) AND d.day BETWEEN ${from}::date AND ${until}::date) AS exceptions,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('startsOn', t.starts_on, 'endsOn', t.ends_on)), '[]')
       FROM terms t WHERE t.school_id = ${schoolId}) AS terms,
      (SELECT coalesce((SELECT lessons FROM timetables WHERE school_id = ${schoolId}), '[]')) AS lessons`;
  const exceptions = row.exceptions.map(({ day, ...named }) => ({ ...named, day: new Date(day) }));
  return { ...yearOf(row), exceptions };
}

/** Days that a year's plans look ahead, and a little more for what moves past them. */
const AHEAD = 400;

/** The school's year from that day on, as far as a plan looks. */
export const yearAhead = (work: Work, schoolId: number, today: Date) =>
  schoolYear(work, schoolId, today, addDays(today, AHEAD));

/** What the page about one year of a school shows, or about the district's own days without a school. */
export async function calendarOf({ tx }: Work, schoolId: number | null, year: number) {
  const [from, until] = [new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year, 11, 31))];
  const days = await tx.calendarDay.findMany({
    where: { day: { gte: from, lte: until }, OR: [{ schoolId: null }, { schoolId }] },
    orderBy: [{ day: "asc" }, { schoolId: { sort: "asc", nulls: "last" } }],
  });
  if (schoolId === null) return { days, terms: [], lessons: [] as Window[], version: 0 };
  const terms = await tx.term.findMany({ where: { schoolId }, orderBy: { startsOn: "asc" } });
  const timetable = await tx.timetable.findUnique({ where: { schoolId } });
  return {
    days,
    terms,
    lessons: (timetable?.lessons ?? []) as unknown as Window[],
    version: timetable?.version ?? 0,
  };
}

export type CalendarOfYear = Awaited<ReturnType<typeof calendarOf>>;

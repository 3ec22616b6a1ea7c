import type { Tx } from "~/data/work.server";
import { itemAt } from "./random";
import type { World } from "./world";

const CENTRAL = ["秋季运动会", "家长开放日"] as const;

/** Terms of last year, this year and the next; lessons until four; two days off that the central school gave itself. */
export async function addSchoolYears(tx: Tx, { map, now, today }: World) {
  const thisYear = today.getUTCFullYear();
  const day = (year: number, month: number, date: number) => new Date(Date.UTC(year, month - 1, date));
  await tx.term.createMany({
    data: map.schools.flatMap(({ row }) =>
      [thisYear - 1, thisYear, thisYear + 1].flatMap((year) => [
        {
          schoolId: row.id,
          name: `${year} 年春季学期`,
          startsOn: day(year, 2, 25),
          endsOn: day(year, 7, 10),
        },
        {
          schoolId: row.id,
          name: `${year} 年秋季学期`,
          startsOn: day(year, 9, 1),
          endsOn: day(year + 1, 1, 20),
        },
      ]),
    ),
  });
  const lessons = [0, 1, 2, 3, 4].flatMap((weekday) => [
    { weekday, from: 8 * 60, until: 11 * 60 + 50 },
    { weekday, from: 14 * 60, until: 16 * 60 },
  ]);
  await tx.timetable.createMany({ data: map.schools.map(({ row }) => ({ schoolId: row.id, lessons })) });
  const central = map.schools.filter((school) => school.central);
  for (const { row, coordinators } of central)
    await tx.calendarImport.create({
      data: {
        ...{ schoolId: row.id, createdById: itemAt(coordinators, 0).id, createdAt: now },
        ...fileOf(thisYear + 1),
      },
    });
  await tx.calendarDay.createMany({
    data: central.flatMap(({ row }) =>
      [day(thisYear, 10, 23), day(thisYear, 5, 22)].map((date, index) => {
        const name = itemAt(CENTRAL, index);
        return { schoolId: row.id, day: date, kind: "HOLIDAY" as const, nameZh: name, nameEn: name };
      }),
    ),
  });
}

/** Next year's days off as a coordinator has just read them from a sheet: one row has a date that does not exist. */
function fileOf(year: number) {
  const days = [
    ["05-21", "家长开放日"],
    ["10-22", "秋季运动会"],
    ["11-05", "校庆日"],
  ].map(([date, name], index) => ({
    ...{ line: index + 2, day: `${year}-${date}`, kind: "HOLIDAY", nameZh: name, nameEn: name },
  }));
  return { days, wrong: [{ line: 5, text: `${year}-06-31 · 放假 · 毕业典礼`, fault: "DATE" }] };
}

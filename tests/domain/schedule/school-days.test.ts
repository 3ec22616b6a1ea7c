import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  HOLIDAY_RULES,
  inClass,
  isSchoolDay,
  kindOfDay,
  nextSchoolDay,
  type SchoolYear,
  verdictOfDay,
} from "~/domain/schedule/school-days";
import { addDays } from "~/domain/shared/calendar-day";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const at = (text: string, from = 990, until = 1020) => ({ day: day(text), from, until });
const weekdays = [0, 1, 2, 3, 4].map((weekday) => ({ weekday, from: 8 * 60, until: 16 * 60 }));

/** Autumn 2026 with National Day, and the Saturday that makes up for it. */
const year: SchoolYear = {
  exceptions: [
    ...Array.from({ length: 7 }, (_, index) => ({
      day: addDays(day("2026-10-01"), index),
      kind: "HOLIDAY" as const,
    })),
    { day: day("2026-09-20"), kind: "MAKE_UP" },
    { day: day("2026-10-10"), kind: "MAKE_UP" },
  ],
  terms: [{ startsOn: day("2026-09-01"), endsOn: day("2027-01-22") }],
  lessons: weekdays,
};

describe("days of a school's year", () => {
  test.each([
    ["2026-09-01", "SCHOOL"],
    ["2026-08-31", "VACATION"],
    ["2027-01-22", "SCHOOL"],
    ["2027-01-23", "VACATION"],
    ["2026-10-01", "HOLIDAY"],
    ["2026-10-08", "SCHOOL"],
    ["2026-10-10", "MAKE_UP"],
    ["2026-10-11", "WEEKEND"],
  ] as const)("%s is %s", (text, kind) => expect(kindOfDay(year, day(text))).toBe(kind));

  test("without terms it is always term", () => {
    expect(kindOfDay({ ...year, terms: [] }, day("2026-08-31"))).toBe("SCHOOL");
  });
  test("a make-up day outside the terms is no school day", () => {
    const summer = { ...year, exceptions: [{ day: day("2026-08-01"), kind: "MAKE_UP" as const }] };
    expect(isSchoolDay(summer, day("2026-08-01"))).toBe(false);
  });
  test("after National Day comes the 8th; after term nothing", () => {
    expect(nextSchoolDay(year, day("2026-09-30"))).toEqual(day("2026-10-08"));
    expect(nextSchoolDay(year, day("2026-10-09"))).toEqual(day("2026-10-10"));
    expect(nextSchoolDay(year, day("2027-01-22"))).toBeNull();
  });
  test("lessons are on school days only, and on a make-up day as on a Monday", () => {
    expect(inClass(year, day("2026-10-12"), { from: 900, until: 930 })).toBe(true);
    expect(inClass(year, day("2026-10-12"), { from: 960, until: 990 })).toBe(false);
    expect(inClass(year, day("2026-10-01"), { from: 900, until: 930 })).toBe(false);
    expect(inClass(year, day("2026-10-10"), { from: 900, until: 930 })).toBe(true);
    expect(inClass(year, day("2026-10-11"), { from: 900, until: 930 })).toBe(false);
  });
});

describe("a contact on a day that is not an ordinary one", () => {
  test("stays where the plan says so, and on an ordinary day always", () => {
    expect(verdictOfDay(year, "KEEP", at("2026-10-02"), true)).toEqual({ stays: true });
    expect(verdictOfDay(year, "SKIP", at("2026-10-12"), true)).toEqual({ stays: true });
  });
  test("falls out or moves to the next school day", () => {
    expect(verdictOfDay(year, "SKIP", at("2026-10-02"), true)).toEqual({
      stays: false,
      why: "HOLIDAY",
      to: null,
    });
    const to = day("2026-10-08");
    expect(verdictOfDay(year, "NEXT_SCHOOL_DAY", at("2026-10-02"), true)).toEqual({
      stays: false,
      why: "HOLIDAY",
      to,
    });
  });
  test("on a make-up Saturday the child is in class: it moves past the lessons", () => {
    const morning = at("2026-10-10", 600, 630);
    expect(verdictOfDay(year, "SKIP", morning, false)).toEqual({ stays: false, why: "IN_CLASS", to: null });
    // Every school day has lessons then.
    expect(verdictOfDay(year, "NEXT_SCHOOL_DAY", morning, false)).toEqual({
      stays: false,
      why: "IN_CLASS",
      to: null,
    });
  });
  test("in the vacation only what is at school is disturbed", () => {
    expect(verdictOfDay(year, "SKIP", at("2026-08-05"), true)).toMatchObject({ why: "VACATION" });
    expect(verdictOfDay(year, "SKIP", at("2026-08-05"), false)).toEqual({ stays: true });
  });

  const anyDay = fc.integer({ min: 0, max: 500 }).map((days) => addDays(day("2026-08-01"), days));
  const anyYear = fc.record({
    exceptions: fc.uniqueArray(
      fc.record({ day: anyDay, kind: fc.constantFrom("HOLIDAY" as const, "MAKE_UP" as const) }),
      { selector: (one) => one.day.getTime(), maxLength: 40 },
    ),
    terms: fc.array(
      fc
        .tuple(anyDay, fc.nat(150))
        .map(([startsOn, days]) => ({ startsOn, endsOn: addDays(startsOn, days) })),
      { maxLength: 3 },
    ),
    lessons: fc.subarray(weekdays),
  });
  test("wherever it moves is a later, open school day without a lesson, and nothing nearer is", () =>
    fc.assert(
      fc.property(
        anyYear,
        anyDay,
        fc.constantFrom(...HOLIDAY_RULES),
        fc.boolean(),
        fc.nat(1400),
        (some, on, rule, atSchool, from) => {
          const time = { day: on, from, until: from + 30 };
          const verdict = verdictOfDay(some, rule, time, atSchool);
          const open = (one: Date) => isSchoolDay(some, one) && !inClass(some, one, time);
          if (verdict.stays) {
            if (rule !== "KEEP") expect(kindOfDay(some, on)).not.toBe("HOLIDAY");
            return;
          }
          const nearer = Array.from({ length: 13 }, (_, index) => addDays(on, index + 1)).find(open);
          expect(verdict.to).toEqual(rule === "NEXT_SCHOOL_DAY" ? (nearer ?? null) : null);
        },
      ),
      { numRuns: 2000 },
    ));
});

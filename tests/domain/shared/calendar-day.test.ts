import { expect, test } from "vitest";
import { addDays, addMonths, dayIn } from "~/domain/shared/calendar-day";

const day = (text: string) => new Date(`${text}T00:00:00Z`);

test("the day turns at midnight of the zone", () => {
  expect(dayIn(new Date("2026-11-23T15:59:59Z"), "Asia/Shanghai")).toEqual(day("2026-11-23"));
  expect(dayIn(new Date("2026-11-23T16:00:00Z"), "Asia/Shanghai")).toEqual(day("2026-11-24"));
  expect(dayIn(new Date("2026-11-23T16:00:00Z"), "America/New_York")).toEqual(day("2026-11-23"));
});

test("days and months go on over the ends of months and years", () => {
  expect(addDays(day("2026-12-31"), 1)).toEqual(day("2027-01-01"));
  expect(addDays(day("2026-03-01"), -1)).toEqual(day("2026-02-28"));
  expect(addMonths(day("2026-11-23"), 12)).toEqual(day("2027-11-23"));
  expect(addMonths(day("2028-02-29"), 12)).toEqual(day("2029-02-28"));
  expect(addMonths(day("2026-12-31"), 2)).toEqual(day("2027-02-28"));
});

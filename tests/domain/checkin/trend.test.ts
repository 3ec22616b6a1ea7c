import { expect, test } from "vitest";
import { type TrendRecord, trendOf } from "~/domain/checkin/trend";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const record = (happenedOn: string, given: Partial<TrendRecord> = {}): TrendRecord => ({
  happenedOn: day(happenedOn),
  reached: true,
  mood: null,
  topics: [],
  parentContact: null,
  ...given,
});
const RECORDS = [
  record("2026-08-31", { mood: 1 }),
  record("2026-09-01", { mood: 2, topics: ["STUDY"], parentContact: true }),
  record("2026-09-30", { mood: 5, topics: ["STUDY", "LIFE"], parentContact: false }),
  record("2026-09-15", { reached: false, mood: null }),
  record("2026-11-01"),
];

test("every month is there, with what was held, missed, felt and said of the parents", () => {
  const { months } = trendOf(RECORDS, day("2026-09-01"), day("2026-11-30"));
  expect(months).toEqual([
    { month: "2026-09", held: 2, missed: 1, mood: 3.5, parents: { yes: 1, no: 1, unknown: 0 } },
    { month: "2026-10", held: 0, missed: 0, mood: null, parents: { yes: 0, no: 0, unknown: 0 } },
    { month: "2026-11", held: 1, missed: 0, mood: null, parents: { yes: 0, no: 0, unknown: 1 } },
  ]);
});

test("moods are dots, areas are counted among the contacts that reached the child, and both ends count", () => {
  const trend = trendOf(RECORDS, day("2026-09-01"), day("2026-09-30"));
  expect(trend.moods.map(({ mood }) => mood)).toEqual([2, 5]);
  expect(trend.areas).toEqual({ LIFE: 1, STUDY: 2, MOOD: 0, SAFETY: 0, PARENTS: 0 });
  expect(trend.held).toBe(2);
});

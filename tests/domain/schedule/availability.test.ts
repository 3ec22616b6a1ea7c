import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkAbsence, hoursThatCount, isAway, onAnotherClock } from "~/domain/schedule/availability";
import { union, type Window, windowsOfParts } from "~/domain/schedule/windows";
import { isZone, minutesAhead } from "~/domain/shared/zones";

const window = fc
  .tuple(fc.nat(6), fc.nat(1439), fc.integer({ min: 1, max: 1440 }))
  .filter(([, from, until]) => from < until)
  .map(([weekday, from, until]): Window => ({ weekday, from, until }));
const windows = fc.array(window, { maxLength: 8 });
const apart = fc.integer({ min: -26 * 60, max: 26 * 60 });
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const minutes = (set: readonly Window[]) => set.reduce((sum, { from, until }) => sum + until - from, 0);

describe("a week on another clock", () => {
  test("comes back as it was, and is as long", () =>
    fc.assert(
      fc.property(windows, apart, (set, ahead) => {
        const there = onAnotherClock(set, ahead);
        expect(onAnotherClock(there, -ahead)).toEqual(union(set));
        expect(minutes(there)).toBe(minutes(union(set)));
        for (const { weekday, from, until } of there) {
          expect(weekday).toBeGreaterThanOrEqual(0);
          expect(weekday).toBeLessThan(7);
          expect(from).toBeLessThan(until);
          expect(until).toBeLessThanOrEqual(1440);
        }
      }),
    ));

  test("an evening in Berlin is the night in which the school's day changes", () => {
    const sunday = [{ weekday: 6, from: 16 * 60, until: 20 * 60 }];
    expect(onAnotherClock(sunday, 7 * 60)).toEqual([
      { weekday: 0, from: 0, until: 3 * 60 },
      { weekday: 6, from: 23 * 60, until: 1440 },
    ]);
  });

  test("two clocks are as far apart as on that day", () => {
    expect(minutesAhead("Asia/Shanghai", "Europe/Berlin", new Date("2026-01-15T12:00:00Z"))).toBe(7 * 60);
    expect(minutesAhead("Asia/Shanghai", "Europe/Berlin", new Date("2026-07-15T12:00:00Z"))).toBe(6 * 60);
    expect(minutesAhead("Asia/Kathmandu", "Asia/Shanghai", new Date("2026-07-15T12:00:00Z"))).toBe(-135);
    expect(isZone("Asia/Shanghai")).toBe(true);
    expect(isZone("Asia/Baoji")).toBe(false);
  });
});

test("the parts of the profile count until hours are entered, also when those are none", () => {
  expect(hoursThatCount(null, 0b1000)).toEqual(windowsOfParts(0b1000));
  expect(hoursThatCount([], 0b1000)).toEqual([]);
});

describe("days away", () => {
  const away = { firstDay: day("2026-12-21"), lastDay: day("2026-12-24"), note: "" };

  test("hold the first and the last", () => {
    const days = ["2026-12-20", "2026-12-21", "2026-12-24", "2026-12-25"];
    expect(days.map((one) => isAway([away], day(one)))).toEqual([false, true, true, false]);
  });

  test("are one day to a year, and not over", () => {
    const today = day("2026-12-24");
    const reasonOf = (change: Partial<typeof away>) => {
      const verdict = checkAbsence({ ...away, ...change }, today);
      return verdict.ok ? "passed" : verdict.reason;
    };
    expect(reasonOf({})).toBe("passed");
    expect(reasonOf({ lastDay: away.firstDay })).toBe("DATE_IN_PAST");
    expect(reasonOf({ firstDay: day("2026-12-25") })).toBe("END_BEFORE_START");
    expect(reasonOf({ lastDay: day("2027-12-21") })).toBe("passed");
    expect(reasonOf({ lastDay: day("2027-12-22") })).toBe("ABSENCE_TOO_LONG");
  });
});

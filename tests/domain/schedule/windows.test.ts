import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  clockOf,
  covers,
  intersection,
  minutesOf,
  subtract,
  touches,
  union,
  type Window,
  weekdayOf,
  windowsOfParts,
} from "~/domain/schedule/windows";

const window = fc
  .tuple(fc.nat(6), fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 96 }))
  .filter(([, from, until]) => from < until)
  .map(([weekday, from, until]): Window => ({ weekday, from: from * 15, until: until * 15 }));
const windows = fc.array(window, { maxLength: 12 });

/** Every quarter of an hour of the week that a set holds: the plainest way to say what it means. */
function quarters(set: readonly Window[]): Set<number> {
  const all = new Set<number>();
  for (const { weekday, from, until } of set)
    for (let at = from; at < until; at += 15) all.add(weekday * 1440 + at);
  return all;
}

const both = (check: (a: Window[], b: Window[]) => void) => fc.assert(fc.property(windows, windows, check));

describe("windows of the week", () => {
  test("a union holds what either holds, in the fewest windows", () =>
    both((a, b) => {
      const one = union(a, b);
      expect(quarters(one)).toEqual(new Set([...quarters(a), ...quarters(b)].sort((x, y) => x - y)));
      for (const [index, { weekday, from }] of one.entries()) {
        const before = one[index - 1];
        if (before?.weekday === weekday) expect(from).toBeGreaterThan(before.until);
      }
    }));
  test("an intersection holds what both hold", () =>
    both((a, b) => {
      const inB = quarters(b);
      expect([...quarters(intersection(a, b))].sort()).toEqual(
        [...quarters(a)].filter((at) => inB.has(at)).sort(),
      );
    }));
  test("a difference holds what only the first holds", () =>
    both((a, b) => {
      const inB = quarters(b);
      expect([...quarters(subtract(a, b))].sort()).toEqual(
        [...quarters(a)].filter((at) => !inB.has(at)).sort(),
      );
    }));
  test("a time is covered when every minute of it is, and touched when one is", () =>
    fc.assert(
      fc.property(windows, window, (set, wanted) => {
        const held = quarters(set);
        const asked = [...quarters([wanted])];
        expect(covers(set, wanted)).toBe(asked.every((at) => held.has(at)));
        expect(touches(set, wanted)).toBe(asked.some((at) => held.has(at)));
      }),
    ));
  test("nothing is changed in place", () =>
    both((a, b) => {
      const [before, other] = [structuredClone(a), structuredClone(b)];
      union(a, b);
      subtract(a, b);
      intersection(a, b);
      expect([a, b]).toEqual([before, other]);
    }));
});

test("a whole ticked day is one window from when a child is up until it goes to bed", () => {
  expect(windowsOfParts(0b1111)).toEqual([{ weekday: 0, from: 390, until: 1290 }]);
  expect(windowsOfParts((1 << 27) | 1)).toEqual([
    { weekday: 0, from: 390, until: 720 },
    { weekday: 6, from: 1080, until: 1290 },
  ]);
});

test("clock times are written and read, and what is none is not", () => {
  for (const at of [0, 1, 59, 60, 1439, 1440]) expect(minutesOf(clockOf(at))).toBe(at);
  for (const wrong of ["", "8:00", "24:01", "12:60", "ab:cd", "123:00"]) expect(minutesOf(wrong)).toBeNull();
});

test("the week begins on Monday", () => {
  expect(weekdayOf(new Date("2026-11-23T00:00:00Z"))).toBe(0);
  expect(weekdayOf(new Date("2026-11-29T00:00:00Z"))).toBe(6);
});

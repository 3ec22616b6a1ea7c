import { describe, expect, test } from "vitest";
import { checkTimetable } from "~/domain/schedule/timetable/check";
import type { Placed, TimetableInstance } from "~/domain/schedule/timetable/instance";
import { solveTimetable } from "~/domain/schedule/timetable/solve";
import { bestOf } from "./brute-force";
import { randomOf, tiny } from "./instances";

/** Little is enough for so few contacts. */
const EFFORT = { rounds: 3, descents: 40, exchanges: 5000 };
const SEEDS = Array.from({ length: 40 }, (_, seed) => seed + 1);

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const random = randomOf(seed);
  return [...list]
    .map((one) => ({ one, key: random(1 << 30) }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}

describe("a timetable", () => {
  test("is possible, and neither better than the best nor its bound below it, on 40 small schools", () => {
    let optimal = 0;
    let proved = 0;
    for (const seed of SEEDS) {
      const instance = tiny(seed);
      const timetable = solveTimetable(instance, EFFORT);
      expect(checkTimetable(instance, timetable), `seed ${seed}`).toEqual([]);
      const best = bestOf(instance);
      expect(timetable.value, `seed ${seed}`).toBeLessThanOrEqual(best);
      expect(timetable.bound, `seed ${seed}`).toBeGreaterThanOrEqual(best);
      if (timetable.value === best) optimal++;
      if (timetable.value === timetable.bound) proved++;
    }
    expect(optimal).toBeGreaterThanOrEqual(36);
    expect(proved).toBeGreaterThanOrEqual(30);
  });

  test("does not depend on the order of the rows", () => {
    for (const seed of SEEDS) {
      const instance = tiny(seed);
      const other: TimetableInstance = {
        ...instance,
        contacts: shuffled(instance.contacts, seed),
        rooms: shuffled(instance.rooms, seed),
        teachers: shuffled(instance.teachers, seed),
      };
      expect(solveTimetable(other, EFFORT)).toEqual(solveTimetable(instance, EFFORT));
    }
  });
});

describe("the check", () => {
  const seed = SEEDS.find((one) => solveTimetable(tiny(one), EFFORT).placed.length > 3) ?? 0;
  const instance = tiny(seed);
  const timetable = solveTimetable(instance, EFFORT);

  test("takes nothing on trust", () => {
    const [first, ...rest] = timetable.placed as [Placed, ...Placed[]];
    expect(checkTimetable(instance, { ...timetable, value: timetable.value + 1 })).not.toEqual([]);
    expect(checkTimetable(instance, { ...timetable, placed: rest })).not.toEqual([]);
    expect(checkTimetable(instance, { ...timetable, placed: [first, first, ...rest] })).not.toEqual([]);
    expect(checkTimetable(instance, { ...timetable, placed: [{ ...first, from: 0 }, ...rest] })).not.toEqual(
      [],
    );
    expect(checkTimetable(instance, { ...timetable, bound: timetable.value - 1 })).not.toEqual([]);
    expect(checkTimetable(instance, { ...timetable, prices: { "room:r0": [[0, -1]] } })).not.toEqual([]);
  });
});

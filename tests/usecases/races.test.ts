import { expect, test } from "vitest";
import { runRaces } from "../drills/races/run";
import { totalOf } from "../drills/races/violations";
import { onDatabase } from "../support/databases";

/** `npm run drill:races` is the same with 32 clients and a thousand rounds. */
const SMALL = { clients: 8, rounds: 10 };

onDatabase("server", "clients that book, move, close and publish at once", (given) => {
  test("never take a child, a volunteer, a teacher or a seat twice, and each gets an answer", async () => {
    const result = await runRaces(given, SMALL);
    expect(result.thrown).toEqual([]);
    expect(result.lost).toBe(0);
    expect(result.violations).toEqual(
      Object.fromEntries(Object.keys(result.violations).map((name) => [name, 0])),
    );
    expect(result.outcomes.book.done).toBeGreaterThan(5);
  }, 120_000);
});

onDatabase("server", "the same without the constraint", (given) => {
  test("is seen to break what the constraint keeps", async () => {
    const { violations } = await runRaces(given, { ...SMALL, rounds: 20, withoutConstraint: true });
    expect(totalOf(violations)).toBeGreaterThan(0);
  }, 120_000);
});

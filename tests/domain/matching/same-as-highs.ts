import fc from "fast-check";
import { expect } from "vitest";
import { verifyPlan } from "~/domain/matching/certificate";
import { solve } from "~/domain/matching/solve";
import { instances } from "./arbitrary";
import { bestByHighs } from "./highs";

/** The engine's objective is HiGHS's, and its certificate holds, on so many random instances. */
export async function sameAsHighs(bounds: Parameters<typeof instances>[0], numRuns: number) {
  const seen = { pins: 0, forbidden: 0 };
  await fc.assert(
    fc.asyncProperty(instances(bounds), async (instance) => {
      const plan = solve(instance);
      expect(plan.objective).toEqual(await bestByHighs(instance));
      expect(verifyPlan(instance, plan)).toMatchObject({ ok: true });
      if (instance.pinned.length > 0) seen.pins++;
      if (instance.forbidden.length > 0) seen.forbidden++;
    }),
    { numRuns, seed: 20_261_125 },
  );
  expect(Math.min(seen.pins, seen.forbidden)).toBeGreaterThan(numRuns / 4);
}

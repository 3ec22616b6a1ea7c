import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verifyPlan } from "~/domain/matching/certificate";
import { solve } from "~/domain/matching/solve";
import { instances } from "./arbitrary";
import { bestByBruteForce } from "./brute-force";

const TINY = { children: [1, 4], volunteers: [1, 5], edges: [0, 11] } as const;
const SCARCE = { children: [3, 7], volunteers: [1, 2], edges: [4, 11] } as const;
const CROWDED = { children: [1, 2], volunteers: [4, 8], edges: [6, 11] } as const;

describe("solve, next to every other plan there is", { timeout: 240_000 }, () => {
  it.each([
    ["5,000 tiny instances", TINY, 5000],
    ["2,000 with hardly any volunteers", SCARCE, 2000],
    ["1,000 with many for few children", CROWDED, 1000],
  ])("finds the best on %s", (_, bounds, numRuns) => {
    fc.assert(
      fc.property(instances(bounds), (instance) => {
        const plan = solve(instance);
        expect(plan.objective).toEqual(bestByBruteForce(instance));
        expect(verifyPlan(instance, plan)).toMatchObject({ ok: true });
      }),
      { numRuns, seed: 20_261_125 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verifyPlan } from "~/domain/matching/certificate";
import type { Instance, Objective, Plan } from "~/domain/matching/instance";
import { solve } from "~/domain/matching/solve";
import { instances } from "./arbitrary";
import { type Mutation, matchMutations, objectiveMutations, priceMutations } from "./mutations";
import { isProof } from "./proof-reference";

const BOUNDS = { children: [1, 6], volunteers: [1, 6], edges: [2, 20] } as const;

/** The verifier's verdict on every mutated plan of many rounds is that of the slow reference; counts both verdicts. */
function tryAll(mutate: (instance: Instance, plan: Plan) => Iterable<Mutation>, numRuns: number) {
  const seen = { accepted: 0, rejected: 0 };
  fc.assert(
    fc.property(instances(BOUNDS), (instance) => {
      const plan = solve(instance);
      expect(isProof(instance, plan)).toBe(true);
      for (const mutation of mutate(instance, plan)) {
        const verdict = verifyPlan(instance, mutation.plan);
        const isTrue = isProof(instance, mutation.plan);
        if (verdict.ok !== isTrue) {
          throw new Error(`${mutation.says}: ${JSON.stringify(verdict)}, but the reference says ${isTrue}`);
        }
        if (verdict.ok && isWorse(mutation.plan.objective, plan.objective)) {
          throw new Error(`${mutation.says}: worse, and accepted`);
        }
        seen[verdict.ok ? "accepted" : "rejected"]++;
      }
    }),
    { numRuns, seed: 20_261_125 },
  );
  return seen;
}

function isWorse(a: Objective, b: Objective): boolean {
  const part = (["A", "B", "C", "slots", "score"] as const).find((name) => a[name] !== b[name]);
  return part !== undefined && a[part] < b[part];
}

describe("verifyPlan, on plans that differ from the best in one thing", { timeout: 240_000 }, () => {
  it("rejects every change to a match unless the plan is still as good", () => {
    const seen = tryAll(matchMutations, 1500);
    expect(seen.rejected).toBeGreaterThan(100_000);
    expect(seen.accepted).toBeGreaterThan(100);
  });

  it("rejects every price that proves nothing", () => {
    const seen = tryAll(priceMutations, 1500);
    expect(seen.rejected).toBeGreaterThan(100_000);
    expect(seen.accepted).toBeGreaterThan(1000);
  });

  it("rejects every figure of the objective that is off", () => {
    expect(tryAll((_, plan) => objectiveMutations(plan), 500)).toEqual({ accepted: 0, rejected: 5000 });
  });
});

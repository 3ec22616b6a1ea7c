import { type Solving, solveRound } from "~/adapters/solver.server";
import type { PairOfIds, RoundInput } from "~/domain/matching/prepare";
import { type MadePlan, type Override, type PlanRefusal, preparePlan, provenPlan } from "~/domain/round/plan";
import type { Verdict } from "~/domain/shared/verdict";

export type TimedPlan = MadePlan & {
  /** Whole milliseconds, from profiles to the proof. */
  solvedIn: number;
};

/** The best plan under the overrides; `must` is refused rather than dropped. */
export async function solvePlan(
  input: RoundInput,
  overrides: readonly Override[],
  must?: PairOfIds,
  solving?: Solving,
): Promise<Verdict<TimedPlan, PlanRefusal>> {
  const began = performance.now();
  const prepared = preparePlan(input, overrides, must);
  if (!prepared.ok) return prepared;
  const proven = provenPlan(prepared.value, await solveRound(prepared.value.round.instance, solving));
  if (!proven.ok) return proven;
  return { ok: true, value: { ...proven.value, solvedIn: Math.round(performance.now() - began) } };
}

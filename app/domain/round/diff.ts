/** What a plan changes against the last published one of the same schools. */
import type { PairOfIds } from "../matching/prepare";

export interface PlanPairs {
  /** All pairs of the plan, those of matches that it keeps included. */
  pairs: readonly PairOfIds[];
  /** Children without any mentor in the plan. */
  waiting: readonly string[];
}

export interface FormerPlan extends PlanPairs {
  /** Whether `pairs` names the kept matches too; an old round may know its new pairs only. */
  complete: boolean;
}

export interface PlanDiff {
  /** Pairs of both. */
  same: number;
  fresh: PairOfIds[];
  dropped: PairOfIds[];
  /** Children who have someone now and had nobody then. */
  reached: string[];
  /** Children who have nobody now and did not wait then. */
  waiting: string[];
}

export function diffOf(former: FormerPlan, now: PlanPairs & { fresh: readonly PairOfIds[] }): PlanDiff {
  const before = new Set(former.pairs.map(keyOf));
  const after = new Set(now.pairs.map(keyOf));
  const waitedThen = new Set(former.waiting);
  const hadSomeone = new Set(former.pairs.map(({ childId }) => childId));
  const children = [...new Set(now.pairs.map(({ childId }) => childId))].sort();
  return {
    same: [...before].filter((key) => after.has(key)).length,
    // What an incomplete plan kept is unknown, so that a match which goes on may be no news.
    fresh: (former.complete ? now.pairs : now.fresh).filter((pair) => !before.has(keyOf(pair))),
    dropped: former.pairs.filter((pair) => !after.has(keyOf(pair))),
    reached: children.filter((id) => (former.complete ? !hadSomeone.has(id) : waitedThen.has(id))),
    waiting: now.waiting.filter((id) => !waitedThen.has(id)),
  };
}

function keyOf({ childId, volunteerId }: PairOfIds): string {
  return `${childId} ${volunteerId}`;
}

/** Arithmetic of objectives, part by part. */
import type { Objective } from "./instance";

export const NOTHING: Objective = { A: 0, B: 0, C: 0, slots: 0, score: 0 };

/** What `a` has over `b`. */
export function difference(a: Objective, b: Objective): Objective {
  return {
    A: a.A - b.A,
    B: a.B - b.B,
    C: a.C - b.C,
    slots: a.slots - b.slots,
    score: a.score - b.score,
  };
}

export function addUp(objectives: readonly Objective[]): Objective {
  return objectives.reduce(
    (sum, one) => ({
      A: sum.A + one.A,
      B: sum.B + one.B,
      C: sum.C + one.C,
      slots: sum.slots + one.slots,
      score: sum.score + one.score,
    }),
    NOTHING,
  );
}

/** Lexicographic, as plans are judged: positive where `a` is more. */
export function compareObjectives(a: Objective, b: Objective): number {
  return a.A - b.A || a.B - b.B || a.C - b.C || a.slots - b.slots || a.score - b.score;
}

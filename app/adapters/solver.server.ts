import type { Instance, Plan } from "~/domain/matching/instance";
import { solve } from "~/domain/matching/solve";

export interface Solving {
  /** Per cent of the work, 0 to 100. */
  onProgress?: (percent: number) => void;
  signal?: AbortSignal;
}

/** Rejects with the signal's reason once it is aborted. Every plan that a command stores is made here. */
export async function solveRound(instance: Instance, { onProgress, signal }: Solving = {}): Promise<Plan> {
  signal?.throwIfAborted();
  onProgress?.(0);
  const plan = solve(instance);
  signal?.throwIfAborted();
  onProgress?.(100);
  return plan;
}

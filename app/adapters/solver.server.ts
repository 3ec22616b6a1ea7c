import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Instance, Plan } from "~/domain/matching/instance";
import { type Progress, STEPS } from "~/domain/matching/progress";
import { solve } from "~/domain/matching/solve";

export interface Solving {
  /** Per cent of the work, 0 to 100. */
  onProgress?: (percent: number) => void;
  signal?: AbortSignal;
  /** Edges up to which the plan is made at once: it takes less time than a thread takes to start. */
  smallest?: number;
}

const SMALL = 60_000;
/** Where each step ends, in per cent: how the time of a large round is spent. */
const ENDS: Record<Progress["step"], number> = { PRICES: 45, PATHS: 65, REPAIRS: 95, CHECK: 100 };

/**
 * Every plan that a command stores is made here; a large one in a thread of its own, so that the site goes on answering.
 * Rejects with the signal's reason once it is aborted, and ends the thread, whatever it was doing.
 */
export async function solveRound(
  instance: Instance,
  { onProgress, signal, smallest = SMALL }: Solving = {},
): Promise<Plan> {
  signal?.throwIfAborted();
  onProgress?.(0);
  if (instance.edges.child.length > smallest) return solveInThread(instance, onProgress, signal);
  const plan = solve(instance);
  onProgress?.(100);
  return plan;
}

/** What the thread says. */
interface Told {
  readonly progress?: Progress;
  readonly plan?: Plan;
}

function solveInThread(
  instance: Instance,
  onProgress: Solving["onProgress"],
  signal: AbortSignal | undefined,
): Promise<Plan> {
  return new Promise((resolve, reject) => {
    // The site runs from its folder, and the thread from the sources, wherever this module was bundled to.
    const thread = new Worker(path.resolve("app/adapters/solver-thread.mjs"), { workerData: instance });
    const end = (settle: () => void) => {
      signal?.removeEventListener("abort", cancel);
      void thread.terminate();
      settle();
    };
    const cancel = () => end(() => reject(signal?.reason));
    signal?.addEventListener("abort", cancel, { once: true });
    let told = 0;
    thread.on("message", ({ progress, plan }: Told) => {
      const percent = plan ? 100 : progress ? percentOf(progress) : 0;
      if (percent > told) {
        told = percent;
        onProgress?.(percent);
      }
      if (plan) end(() => resolve(plan));
    });
    thread.on("error", (error) => end(() => reject(error)));
    thread.on("exit", (code) => end(() => reject(new Error(`The solver's thread ended with code ${code}.`))));
  });
}

function percentOf({ step, done, of }: Progress): number {
  const before = STEPS[STEPS.indexOf(step) - 1];
  const begin = before ? ENDS[before] : 0;
  return Math.floor(begin + ((ENDS[step] - begin) * done) / Math.max(1, of));
}

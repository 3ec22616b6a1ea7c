import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Instance, Plan } from "~/domain/matching/instance";
import { type Progress, STEPS } from "~/domain/matching/progress";
import { solve } from "~/domain/matching/solve";
import type { Timetable, TimetableInstance } from "~/domain/schedule/timetable/instance";
import { solveTimetable } from "~/domain/schedule/timetable/solve";

export interface Solving {
  /** Per cent of the work, 0 to 100. */
  onProgress?: (percent: number) => void;
  signal?: AbortSignal;
  /** Edges or contacts up to which it is solved at once: that takes less time than a thread takes to start. */
  smallest?: number;
}

/** Edges of a round. */
const SMALL = 60_000;
/** Contacts of a timetable: a tenth of a second. */
const SMALL_TIMETABLE = 24;
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
  if (instance.edges.child.length > smallest)
    return solveInThread<Plan, Progress>("round", instance, { onProgress, signal, percentOf });
  const plan = solve(instance);
  onProgress?.(100);
  return plan;
}

/** The same for the timetable of a school. */
export async function placeContacts(
  instance: TimetableInstance,
  { onProgress, signal, smallest = SMALL_TIMETABLE }: Solving = {},
): Promise<Timetable> {
  signal?.throwIfAborted();
  if (instance.contacts.length > smallest)
    return solveInThread<Timetable, number>("timetable", instance, {
      ...{ onProgress, signal },
      percentOf: (percent) => percent,
    });
  return solveTimetable(instance);
}

interface Thread<P> {
  onProgress: Solving["onProgress"];
  signal: AbortSignal | undefined;
  percentOf(progress: P): number;
}

/** What the thread says. */
interface Told<Answer, P> {
  readonly progress?: P;
  readonly answer?: Answer;
}

function solveInThread<Answer, P>(
  job: "round" | "timetable",
  input: unknown,
  { onProgress, signal, percentOf }: Thread<P>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // The site runs from its folder, and the thread from the sources, wherever this module was bundled to.
    const thread = new Worker(path.resolve("app/adapters/solver-thread.mjs"), { workerData: { job, input } });
    const end = (settle: () => void) => {
      signal?.removeEventListener("abort", cancel);
      void thread.terminate();
      settle();
    };
    const cancel = () => end(() => reject(signal?.reason));
    signal?.addEventListener("abort", cancel, { once: true });
    let told = 0;
    thread.on("message", ({ progress, answer }: Told<Answer, P>) => {
      const percent = answer ? 100 : progress === undefined ? 0 : percentOf(progress);
      if (percent > told) {
        told = percent;
        onProgress?.(percent);
      }
      if (answer) end(() => resolve(answer));
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

import path from "node:path";
import { Worker } from "node:worker_threads";
import type { RoundInput } from "~/domain/matching/prepare";
import type { OnProgress, Progress } from "~/domain/matching/progress";
import type { MadePlan, Override, PlanRefusal } from "~/domain/round/plan";
import type { Verdict } from "~/domain/shared/verdict";

export interface PlanOrder {
  readonly input: RoundInput;
  readonly overrides: readonly Override[];
}

/** What the thread says. */
interface Planned {
  readonly progress?: Progress;
  readonly made?: Verdict<MadePlan, PlanRefusal>;
}

/**
 * Makes a plan in a thread of its own: the site goes on answering while a province is solved. Rejects with the
 * signal's reason as soon as it is aborted; the thread ends then, whatever it was doing.
 */
export function planInThread(
  order: PlanOrder,
  { onProgress, signal }: { onProgress?: OnProgress; signal?: AbortSignal } = {},
): Promise<Verdict<MadePlan, PlanRefusal>> {
  if (signal?.aborted) return Promise.reject(signal.reason);
  return new Promise((resolve, reject) => {
    // The site runs from its folder, and the thread from the sources, wherever this module was bundled to.
    const thread = new Worker(path.resolve("app/adapters/planner-thread.mjs"), { workerData: order });
    const end = (settle: () => void) => {
      signal?.removeEventListener("abort", cancel);
      void thread.terminate();
      settle();
    };
    const cancel = () => end(() => reject(signal?.reason));
    signal?.addEventListener("abort", cancel, { once: true });
    thread.on("message", ({ progress, made }: Planned) => {
      if (progress) onProgress?.(progress);
      if (made) end(() => resolve(made));
    });
    thread.on("error", (error) => end(() => reject(error)));
    thread.on("exit", (code) =>
      end(() => reject(new Error(`The planner's thread ended with code ${code}.`))),
    );
  });
}

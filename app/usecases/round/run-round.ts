import { readInputs } from "~/data/rounds/inputs";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { audit } from "../record/audit";
import { solvePlan } from "./solve-plan";
import { storePlan } from "./store-plan";
import { onlySchool } from "./take-round";

/** Opens one transaction of the viewer who began the round. */
export type Opener = <T>(body: (work: Work<StaffViewer>) => Promise<T>) => Promise<T>;

/** Per cent once the inputs are read; the rest is the engine's. */
const READ = 10;

/**
 * Makes the first plan of a round that is running, outside any transaction, and turns it into a draft. Whoever gave
 * the round up meanwhile stops the work; nothing of it is kept then.
 */
export async function runRound(open: Opener, id: string): Promise<void> {
  const begun = await open(async (work) => {
    const round = await work.tx.round.findUnique({ where: { id }, select: { state: true, schoolIds: true } });
    if (round?.state !== "RUNNING") return null;
    const inputs = await readInputs(work, round.schoolIds);
    await tell(work, id, READ);
    return { schoolIds: round.schoolIds, inputs };
  });
  if (!begun) return;
  const { schoolIds, inputs } = begun;
  const stop = new AbortController();
  let told: Promise<void> = Promise.resolve();
  const onProgress = (percent: number) => {
    // One after another, so that a slow database is not asked twice at once.
    told = told.then(async () => {
      const running = await open((work) => tell(work, id, READ + Math.floor((percent * (100 - READ)) / 101)));
      if (!running) stop.abort();
    });
    told.catch((error) => stop.abort(error));
  };
  const made = await solvePlan(inputs.input, [], undefined, { onProgress, signal: stop.signal });
  await told;
  await open(async (work) => {
    const state = made.ok ? ("DRAFT" as const) : ("DISCARDED" as const);
    const { count } = await work.tx.round.updateMany({
      where: { id, state: "RUNNING" },
      data: { state, progress: 100 },
    });
    if (count === 0) return;
    const about = { subject: "round", subjectId: id, schoolId: onlySchool(schoolIds) };
    if (!made.ok) return audit(work, { action: "round.failed", ...about, details: { reason: made.reason } });
    const stored = await storePlan(work, { roundId: id, schoolIds, inputs, made: made.value, change: null });
    const details = { pairs: stored.pairs, objective: { ...stored.objective } };
    return audit(work, { action: "round.started", ...about, details });
  });
}

/** A round that could not be finished is given up, so that another one can begin. */
export async function giveUp(open: Opener, id: string): Promise<void> {
  await open(async (work) => {
    const { count } = await work.tx.round.updateMany({
      where: { id, state: "RUNNING" },
      data: { state: "DISCARDED", progress: 100 },
    });
    if (count > 0) await audit(work, { action: "round.failed", subject: "round", subjectId: id });
  });
}

/** False once the round is no longer running. */
async function tell({ tx }: Work, id: string, progress: number): Promise<boolean> {
  const { count } = await tx.round.updateMany({ where: { id, state: "RUNNING" }, data: { progress } });
  return count > 0;
}

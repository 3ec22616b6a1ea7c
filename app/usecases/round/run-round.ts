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

/** Milliseconds after which a run that has not ended is taken to have died with its process; a province takes one or two minutes. */
const STALLED_AFTER = 30 * 60_000;

/** Gives up what a process that ended left running over any of these schools. */
export async function giveUpStalled(work: Work<StaffViewer>, schoolIds: readonly number[]): Promise<void> {
  const { tx, now } = work;
  const stalled = await tx.round.findMany({
    where: {
      state: "RUNNING",
      schoolIds: { hasSome: [...schoolIds] },
      createdAt: { lt: new Date(now.getTime() - STALLED_AFTER) },
    },
    select: { id: true, schoolIds: true },
  });
  for (const { id, schoolIds: of } of stalled) {
    await tx.round.updateMany({ where: { id }, data: { state: "DISCARDED", progress: 100 } });
    const about = { subject: "round", subjectId: id, schoolId: onlySchool(of) };
    await audit(work, { action: "round.failed", ...about, details: { reason: "STALLED" } });
  }
}

/** False once the round is no longer running. */
async function tell({ tx }: Work, id: string, progress: number): Promise<boolean> {
  const { count } = await tx.round.updateMany({ where: { id, state: "RUNNING" }, data: { progress } });
  return count > 0;
}

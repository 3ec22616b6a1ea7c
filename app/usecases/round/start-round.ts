import { readInputs } from "~/data/rounds/inputs";
import { scopeSchools, scopesOf } from "~/data/rounds/scopes";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { mayStart, runsInBackground } from "~/domain/round/lifecycle";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { giveUpStalled } from "./run-round";
import { solvePlan } from "./solve-plan";
import { storePlan } from "./store-plan";
import { onlySchool } from "./take-round";

/** Any number that no other lock of the site uses. */
const START_LOCK = 610_305;

export interface Started {
  id: string;
  /** Its plan is still to be made. */
  running: boolean;
}

/**
 * Begins a round over one school, a town or everything in reach, with its first plan. A large one is only begun here:
 * its plan is made by `runRound` after this transaction.
 */
export async function startRound(
  work: Work<StaffViewer>,
  input: { scope: string },
): Promise<Verdict<Started>> {
  const { tx, now, viewer } = work;
  const scope = scopesOf(await scopeSchools(work), reachOf(viewer)).find(
    ({ value }) => value === input.scope,
  );
  if (!scope) return refused("INVALID", "scope");
  const { schoolIds } = scope;
  // Two who start at once for the same school: the second waits here and then finds the draft.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${START_LOCK}::int, id) FROM unnest(${schoolIds}::int[]) AS id`;
  await giveUpStalled(work, schoolIds);
  const draft = await tx.round.findFirst({
    where: { state: { in: ["RUNNING", "DRAFT"] }, schoolIds: { hasSome: schoolIds } },
    select: { id: true },
  });
  const barrier = mayStart({ draftOpen: draft !== null, waiting: scope.waiting, free: scope.free });
  if (barrier) return barrier;

  const { kind, nameZh, nameEn, timeZone } = scope;
  const named = { kind, nameZh, nameEn, timeZone };
  const begun = { schoolIds, scopeName: scope.nameZh, createdAt: now, createdById: viewer.personId };
  if (runsInBackground(scope)) {
    const { id } = await tx.round.create({
      data: { ...begun, state: "RUNNING", progress: 0, summary: { scope: named } },
      select: { id: true },
    });
    await audit(work, {
      action: "round.begun",
      subject: "round",
      subjectId: id,
      schoolId: onlySchool(schoolIds),
      details: { scope: input.scope },
    });
    return passed({ id, running: true });
  }
  const inputs = await readInputs(work, schoolIds);
  const made = await solvePlan(inputs.input, []);
  if (!made.ok) return made;
  const { id } = await tx.round.create({
    data: begun,
    select: { id: true },
  });
  const stored = await storePlan(work, {
    ...{ roundId: id, schoolIds, inputs, made: made.value, change: null },
    scope: named,
  });
  await audit(work, {
    action: "round.started",
    subject: "round",
    subjectId: id,
    schoolId: onlySchool(schoolIds),
    details: { scope: input.scope, pairs: stored.pairs, objective: { ...stored.objective } },
  });
  return passed({ id, running: false });
}

/** What the viewer's own grant is called: the district, a town. */
export function reachOf({ grants }: StaffViewer): { nameZh: string; nameEn: string } {
  const grant = grants.find(({ placeId }) => placeId !== null) ?? grants[0];
  return { nameZh: grant?.nameZh ?? "", nameEn: grant?.nameEn ?? "" };
}

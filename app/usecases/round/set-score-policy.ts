import type { Work } from "~/data/work.server";
import { mayEnterDistrict, type StaffViewer } from "~/domain/access/viewer";
import {
  checkPolicy,
  FULL_SCORE,
  SCALES,
  type ScorePolicy,
  sumOfWeights,
  TERMS,
} from "~/domain/matching/score";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

export interface ScorePolicyAsked {
  /** Null for the district's default, which only an administrator sets. */
  schoolId: number | null;
  /** The version that the form was filled from, or 0 where there was none. */
  basedOn: number;
  policy: ScorePolicy;
  reason: string;
}

/** A new version of how pairs are weighed, for one school or for the district; versions before it stay. */
export async function setScorePolicy(
  { tx, now, viewer }: Work<StaffViewer>,
  { schoolId, basedOn, policy, reason }: ScorePolicyAsked,
): Promise<Verdict> {
  const sum = sumOfWeights(policy.weights);
  if (sum !== FULL_SCORE) return refused(`WEIGHTS_SUM:${sum}`, "sum");
  if (!checkPolicy(policy).ok) return refused("INVALID");
  if (schoolId === null && !mayEnterDistrict(viewer)) return refused("NOT_FOUND");
  if (schoolId !== null) {
    // A school out of reach is visible to everyone on the map, but has no weights that this viewer may set.
    const [reach] = await tx.$queryRaw<
      { mine: boolean }[]
    >`SELECT ${schoolId}::int = ANY ((SELECT app.schools())::int[]) AS mine`;
    if (!reach?.mine) return refused("NOT_FOUND");
  }
  // Two who save at once: the second waits here and then finds the first one's version.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${POLICY_LOCK}::int, ${schoolId ?? 0}::int)`;
  const newest = await tx.scorePolicy.findFirst({
    where: { schoolId },
    orderBy: [{ setAt: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  if ((newest?.id ?? 0) !== basedOn) return refused("STALE");
  const row = {
    ...Object.fromEntries(TERMS.map((term) => [term, policy.weights[term]])),
    ...Object.fromEntries(SCALES.map((scale) => [scale, policy[scale]])),
  } as ScorePolicy["weights"] & Pick<ScorePolicy, (typeof SCALES)[number]>;
  await tx.scorePolicy.createMany({
    data: [{ ...row, schoolId, reason, setAt: now, setById: viewer.personId }],
  });
  await audit(
    { tx, now, viewer },
    {
      action: "score-policy.set",
      subject: "score-policy",
      subjectId: schoolId ?? "district",
      schoolId,
      details: { ...row },
    },
  );
  return passed();
}

/** Any number that no other lock of the site uses. */
const POLICY_LOCK = 610_306;

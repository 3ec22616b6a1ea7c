import { DEFAULT_POLICY, type ScorePolicy, TERMS } from "~/domain/matching/score";
import type { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";

const SELECT = {
  id: true,
  schoolId: true,
  time: true,
  distance: true,
  interests: true,
  wishes: true,
  experience: true,
  waiting: true,
  continuity: true,
  fullParts: true,
  farMetres: true,
  fullMonths: true,
  fullAfterMonths: true,
} as const satisfies Prisma.ScorePolicySelect;

type PolicyRow = Prisma.ScorePolicyGetPayload<{ select: typeof SELECT }>;

const NEWEST = [
  { setAt: "desc" },
  { id: "desc" },
] as const satisfies Prisma.ScorePolicyOrderByWithRelationInput[];

export interface ScorePolicyInForce {
  /** Null: nobody has set one, and the defaults hold. */
  id: number | null;
  policy: ScorePolicy;
}

/**
 * What a round over these schools weighs with: one school's own newest version, else the district's. Scores of
 * several schools are added up, so a round over several has the district's for all of them. One statement.
 */
export async function scorePolicyFor(
  { tx }: Work,
  schoolIds: readonly number[],
): Promise<ScorePolicyInForce> {
  const [only, ...others] = schoolIds;
  const own = only !== undefined && others.length === 0 ? [{ schoolId: only }] : [];
  const row = await tx.scorePolicy.findFirst({
    where: { OR: [...own, { schoolId: null }] },
    orderBy: [{ schoolId: { sort: "asc", nulls: "last" } }, ...NEWEST],
    select: SELECT,
  });
  return row ? { id: row.id, policy: policyOf(row) } : { id: null, policy: DEFAULT_POLICY };
}

/** Versions of one school, or (without one) of the district, newest first. At most two statements. */
export async function scorePolicies({ tx }: Work, schoolId: number | null) {
  const rows = await tx.scorePolicy.findMany({
    where: { schoolId },
    orderBy: [...NEWEST],
    take: VERSIONS_SHOWN + 1,
    select: { ...SELECT, reason: true, setAt: true, setBy: { select: { name: true } } },
  });
  const districts =
    rows.length > 0 || schoolId === null
      ? null
      : await tx.scorePolicy.findFirst({ where: { schoolId: null }, orderBy: [...NEWEST], select: SELECT });
  const versions = rows.slice(0, VERSIONS_SHOWN).map((row, index) => ({
    ...{ id: row.id, reason: row.reason, setAt: row.setAt, setBy: row.setBy?.name ?? null },
    policy: policyOf(row),
    /** The version before, where it is among those read. */
    before: rows[index + 1] ? policyOf(rows[index + 1] as PolicyRow) : null,
  }));
  const inForce = versions[0]?.policy ?? (districts ? policyOf(districts) : DEFAULT_POLICY);
  return { versions, inForce };
}

const VERSIONS_SHOWN = 20;

function policyOf(row: PolicyRow): ScorePolicy {
  const { fullParts, farMetres, fullMonths, fullAfterMonths } = row;
  const weights = Object.fromEntries(TERMS.map((term) => [term, row[term]])) as ScorePolicy["weights"];
  return { weights, fullParts, farMetres, fullMonths, fullAfterMonths };
}

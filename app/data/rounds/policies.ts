import type { Work } from "../work.server";

export interface MatchPolicy {
  /** Different people who must approve a match, 1 or 2. */
  matchApprovals: number;
  /** Days a volunteer has to answer an offer. */
  offerDays: number;
}

/** Where nobody has set a policy yet; the approvals are those that the database then asks for. */
const UNSET: MatchPolicy = { matchApprovals: 1, offerDays: 7 };

/** What each of the schools demands of a match now. One statement. */
export async function matchPolicies(
  { tx }: Work,
  schoolIds: readonly number[],
): Promise<(schoolId: number) => MatchPolicy> {
  const rows = await tx.$queryRaw<(MatchPolicy & { schoolId: number })[]>`
    SELECT s.id AS "schoolId", p.match_approvals AS "matchApprovals", p.offer_days AS "offerDays"
    FROM unnest(${[...schoolIds]}::int[]) AS s(id), app.policy_of(s.id) AS p WHERE p.id IS NOT NULL`;
  const bySchool = new Map(rows.map((row) => [row.schoolId, row]));
  return (schoolId) => bySchool.get(schoolId) ?? UNSET;
}

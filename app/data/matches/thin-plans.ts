import { PLANNED_WEEKS } from "~/domain/schedule/plan";
import type { Work } from "../work.server";

/** A plan is continued when less than this many weeks lie planned ahead. */
const WEEKS_LEFT = PLANNED_WEEKS - 1;

export interface ThinPlan {
  planId: string;
  matchId: string;
  /** Last calendar day for which a contact of the plan was made, midnight UTC. */
  last: Date;
}

/**
 * Plans in force whose contacts run out and may go on: the match runs, both permissions stand and the check of the
 * volunteer holds beyond the last contact. The barest first.
 */
export function thinPlans({ tx, now }: Work, take: number): Promise<ThinPlan[]> {
  return tx.$queryRaw<ThinPlan[]>`
    SELECT p.id AS "planId", p.match_id AS "matchId", k.last FROM contact_plans p
    JOIN matches m ON m.id = p.match_id AND m.state IN ('ACTIVE', 'IN_REVIEW')
    CROSS JOIN LATERAL (
      SELECT coalesce(max(left(c.local_start, 10))::date, p.starts_on - 1) AS last FROM contacts c WHERE c.plan_id = p.id) k
    WHERE p.ended_on IS NULL
      AND k.last + CASE p.frequency WHEN 'WEEKLY' THEN 7 ELSE 14 END
        < (${now}::timestamptz AT TIME ZONE p.time_zone)::date + ${WEEKS_LEFT * 7}::int
      AND EXISTS (SELECT FROM permissions q WHERE q.match_id = m.id AND q.kind = 'MATCH' AND q.withdrawn_at IS NULL)
      AND EXISTS (SELECT FROM permissions q WHERE q.child_id = m.child_id AND q.kind = 'PARTICIPATION' AND q.withdrawn_at IS NULL)
      AND EXISTS (SELECT FROM applications a JOIN screening_items i ON i.application_id = a.id
        WHERE a.volunteer_id = m.volunteer_id AND a.state = 'APPROVED' AND i.kind = 'OFFENCE_CHECK' AND i.state = 'PASSED'
          AND i.expires_on > k.last + CASE p.frequency WHEN 'WEEKLY' THEN 7 ELSE 14 END)
    ORDER BY k.last, p.id LIMIT ${take}`;
}

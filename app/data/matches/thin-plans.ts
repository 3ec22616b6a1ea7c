import { HORIZON_WEEKS } from "~/domain/schedule/plan";
import type { Work } from "../work.server";

export interface ThinPlan {
  planId: string;
  matchId: string;
  /** Last calendar day for which contacts of the plan were worked out, midnight UTC. */
  plannedUntil: Date;
}

/**
 * Plans in force that fall short of their horizon by a week and may go on: the match runs, both permissions stand and
 * the check of the volunteer holds beyond what is planned. The barest first.
 */
export function thinPlans({ tx, now }: Work, take: number): Promise<ThinPlan[]> {
  return tx.$queryRaw<ThinPlan[]>`
    SELECT p.id AS "planId", p.match_id AS "matchId", p.planned_until AS "plannedUntil" FROM contact_plans p
    JOIN matches m ON m.id = p.match_id AND m.state IN ('ACTIVE', 'IN_REVIEW')
    WHERE p.ended_on IS NULL AND (p.ends_on IS NULL OR p.planned_until < p.ends_on)
      AND p.planned_until < (${now}::timestamptz AT TIME ZONE p.time_zone)::date
        + (${JSON.stringify(HORIZON_WEEKS)}::jsonb ->> p.frequency::text)::int * 7 - 7
      AND EXISTS (SELECT FROM permissions q WHERE q.match_id = m.id AND q.kind = 'MATCH' AND q.withdrawn_at IS NULL)
      AND EXISTS (SELECT FROM permissions q WHERE q.child_id = m.child_id AND q.kind = 'PARTICIPATION' AND q.withdrawn_at IS NULL)
      AND EXISTS (SELECT FROM applications a JOIN screening_items i ON i.application_id = a.id
        WHERE a.volunteer_id = m.volunteer_id AND a.state = 'APPROVED' AND i.kind = 'OFFENCE_CHECK' AND i.state = 'PASSED'
          AND i.expires_on > p.planned_until)
    ORDER BY p.planned_until, p.id LIMIT ${take}`;
}

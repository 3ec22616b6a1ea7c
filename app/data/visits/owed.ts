import { Prisma } from "~/generated/prisma/client";
import type { VisitRound } from "./tabs";

/** What each school demands that the viewer knows a child of; goes before a statement that uses `visitsOwed`. */
export const VISIT_RULES = Prisma.sql`
  r AS MATERIALIZED (SELECT s.id, s.name_zh, s.name_en, s.time_zone, y.visit_days, y.care_visit_days
    FROM (SELECT * FROM schools WHERE id IN (SELECT k.school_id FROM children k) OFFSET 0) s CROSS JOIN LATERAL app.policy_of(s.id) y)`;

/**
 * The same rule as `visitDue`, over every child (`c`) that is owed a visit on a round: by `d.due_on`, at the latest, as of
 * `d.today`, by whoever stands in the pair `b`. Every one of `parts` narrows it.
 */
export function visitsOwed(now: Date, round: VisitRound, parts: Prisma.Sql[]): Prisma.Sql {
  const owed =
    round === "VILLAGE"
      ? Prisma.sql`CROSS JOIN LATERAL (SELECT NULL::uuid AS id, NULL::uuid[] AS visitors, c.created_at AS since, coalesce(r.visit_days, 92) AS every_days) b`
      : Prisma.sql`JOIN LATERAL (SELECT k.id, ARRAY[k.officer_id, k.helper_id] AS visitors, k.started_at AS since, coalesce(r.care_visit_days, 31) AS every_days
          FROM care_pairs k WHERE k.child_id = c.id AND k.ended_at IS NULL) b ON true`;
  return Prisma.sql`FROM children c JOIN r ON r.id = c.school_id JOIN places h ON h.id = c.place_id ${owed}
    CROSS JOIN LATERAL (SELECT max(v.visited_on) AS last_on FROM visits v WHERE v.child_id = c.id AND v.pair_id IS NOT DISTINCT FROM b.id AND cardinality(v.present) > 0) l
    CROSS JOIN LATERAL (SELECT greatest(l.last_on, (b.since AT TIME ZONE r.time_zone)::date) + b.every_days AS due_on, (${now}::timestamptz AT TIME ZONE r.time_zone)::date AS today) d
    WHERE ${Prisma.join([Prisma.sql`c.state <> 'LEFT'`, ...parts], " AND ")}`;
}

import { daysOf } from "~/domain/reports/choice";
import { VISIT_NOTICE_DAYS } from "~/domain/visit/due";
import { Prisma } from "~/generated/prisma/client";
import { VISIT_RULES, visitsOwed } from "../visits/owed";
import type { VisitRound } from "../visits/tabs";
import { type ReportScope, schoolName, schoolsChosen, townName } from "./scope";

/** A round of a school a row: visits that are owed as of today, and those that were made in the months chosen. */
export function visitsReport(scope: ReportScope): Prisma.Sql {
  const rounds = (["VILLAGE", "PAIR"] as const).map((round) => roundOf(scope, round));
  return Prisma.join(rounds, " UNION ALL ");
}

function roundOf(scope: ReportScope, round: VisitRound): Prisma.Sql {
  const { first, after } = daysOf(scope.choice);
  const whose = round === "VILLAGE" ? Prisma.sql`v.pair_id IS NULL` : Prisma.sql`v.pair_id IS NOT NULL`;
  const soon = Prisma.sql`d.today + ${VISIT_NOTICE_DAYS}::int`;
  return Prisma.sql`
    (WITH ${VISIT_RULES}, owed AS (
      SELECT c.school_id, count(*)::int AS owed, count(*) FILTER (WHERE d.due_on < d.today)::int AS overdue,
        count(*) FILTER (WHERE d.due_on BETWEEN d.today AND ${soon})::int AS soon
      ${visitsOwed(scope.now, round, [])} GROUP BY 1)
    SELECT ${schoolName(scope)} AS school, ${townName(scope)} AS town, ${round}::text AS round, coalesce(o.owed, 0) AS owed,
      coalesce(o.overdue, 0) AS overdue, coalesce(o.soon, 0) AS "dueSoon", m.visited, m.nobody AS "nobodyThere",
      t.code AS s1, s.sort_key AS s2, s.id::text AS s3, ${round === "VILLAGE" ? "1" : "2"}::text AS s4
    FROM schools s JOIN places t ON t.id = s.place_id LEFT JOIN owed o ON o.school_id = s.id
    CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE cardinality(v.present) > 0)::int AS visited, count(*) FILTER (WHERE cardinality(v.present) = 0)::int AS nobody
      FROM visits v WHERE v.school_id = s.id AND ${whose} AND v.visited_on >= ${first}::date AND v.visited_on < ${after}::date) m
    WHERE ${schoolsChosen(scope)})`;
}

/** A school a row: mandatory reports as numbers; who reads one is another matter. */
export const harmReport = (scope: ReportScope): Prisma.Sql => Prisma.sql`
  SELECT ${schoolName(scope)} AS school, ${townName(scope)} AS town, coalesce(f.raised, 0) AS raised, coalesce(f.running, 0) AS running,
    coalesce(f.overdue, 0) AS late, coalesce(f.closed, 0) AS ended, t.code AS s1, s.sort_key AS s2, s.id::text AS s3, '' AS s4
  FROM schools s JOIN places t ON t.id = s.place_id LEFT JOIN app.report_figures(${scope.now}::timestamptz) f ON f.school = s.id
  WHERE ${schoolsChosen(scope)}`;

import { daysOf } from "~/domain/reports/choice";
import { Prisma } from "~/generated/prisma/client";
import { type ReportScope, schoolName, schoolsChosen, townName } from "./scope";

const inState = (...states: string[]) =>
  Prisma.sql`count(*) FILTER (WHERE m.state::text = ANY (${states}))::int`;

/** A school a row: matches by where they stand. */
export const matchesReport = (scope: ReportScope): Prisma.Sql => Prisma.sql`
  SELECT ${schoolName(scope)} AS school, ${townName(scope)} AS town, k.*, t.code AS s1, s.sort_key AS s2, s.id::text AS s3, '' AS s4
  FROM schools s JOIN places t ON t.id = s.place_id
  CROSS JOIN LATERAL (SELECT ${inState("PROPOSED")} AS proposed, ${inState("APPROVED", "ACCEPTED", "PERMITTED")} AS agreed,
    ${inState("INTRODUCED")} AS introduced, ${inState("ACTIVE")} AS active, ${inState("IN_REVIEW")} AS "inReview",
    ${inState("CLOSING")} AS closing, ${inState("CLOSED")} AS closed, ${inState("DECLINED", "EXPIRED")} AS "notMade",
    count(*)::int AS matches FROM matches m WHERE m.school_id = s.id) k
  WHERE ${schoolsChosen(scope)}`;

/** A month of a school a row: contacts by how they went, and what was recorded of them. */
export function contactsReport(scope: ReportScope): Prisma.Sql {
  const { first, after } = daysOf(scope.choice);
  const state = (one: string) => Prisma.sql`(k.state = ${one}::contact_state)::int`;
  // Bounds for the index lie a day beyond those of any zone; the school's own day decides.
  return Prisma.sql`
    SELECT x.month, ${schoolName(scope)} AS school, sum(x.planned)::int AS planned, sum(x.held)::int AS held, sum(x.missed)::int AS missed,
      sum(x.cancelled)::int AS cancelled, sum(x.records)::int AS "checkIns", sum(x.reached)::int AS reached, sum(x.minutes)::int AS "contactMinutes",
      x.month AS s1, s.sort_key AS s2, s.id::text AS s3, '' AS s4
    FROM schools s CROSS JOIN LATERAL (
      SELECT to_char(k.starts_at AT TIME ZONE s.time_zone, 'YYYY-MM') AS month, (k.state IN ('PLANNED', 'CONFIRMED'))::int AS planned, ${state("HELD")} AS held,
        ${state("MISSED")} AS missed, ${state("CANCELLED")} AS cancelled, 0 AS records, 0 AS reached, 0 AS minutes
      FROM contacts k WHERE k.school_id = s.id AND k.starts_at >= ${first}::date - 1 AND k.starts_at < ${after}::date + 1
        AND (k.starts_at AT TIME ZONE s.time_zone)::date >= ${first}::date AND (k.starts_at AT TIME ZONE s.time_zone)::date < ${after}::date
      UNION ALL
      SELECT to_char(i.happened_on, 'YYYY-MM'), 0, 0, 0, 0, 1, i.reached::int, i.minutes
      FROM check_ins i WHERE i.school_id = s.id AND i.happened_on >= ${first}::date AND i.happened_on < ${after}::date) x
    WHERE ${schoolsChosen(scope)} GROUP BY x.month, s.id`;
}

/** A volunteer whom the school has approved a row: children, records, hours, and the end of the record check. */
export function volunteersReport(scope: ReportScope): Prisma.Sql {
  const { first, after } = daysOf(scope.choice);
  const between = (day: Prisma.Sql) => Prisma.sql`${day} >= ${first}::date AND ${day} < ${after}::date`;
  // Each table is gone through once and kept: asked for volunteer by volunteer, a district took a second.
  return Prisma.sql`
    (WITH m AS MATERIALIZED (SELECT volunteer_id, count(DISTINCT child_id)::int AS children FROM matches WHERE state IN ('ACTIVE', 'IN_REVIEW', 'CLOSING') GROUP BY 1),
      i AS MATERIALIZED (SELECT volunteer_id, count(*)::int AS records, coalesce(sum(minutes) FILTER (WHERE reached), 0)::int AS minutes
        FROM check_ins WHERE ${between(Prisma.sql`happened_on`)} GROUP BY 1),
      t AS MATERIALIZED (SELECT volunteer_id, sum(minutes)::int AS minutes FROM trainings WHERE ${between(Prisma.sql`done_on`)} GROUP BY 1),
      x AS MATERIALIZED (SELECT application_id, max(minutes) FILTER (WHERE kind = 'TRAINING' AND ${between(Prisma.sql`checked_on`)}) AS minutes,
        max(expires_on) FILTER (WHERE kind = 'OFFENCE_CHECK') AS expires_on FROM screening_items WHERE kind IN ('TRAINING', 'OFFENCE_CHECK') AND state = 'PASSED' GROUP BY 1)
    SELECT a.id AS "applicationId", v.name AS volunteer, ${schoolName(scope)} AS school, v.role::text AS role, v.phone,
      coalesce(m.children, 0) AS children, coalesce(i.records, 0) AS "checkIns", coalesce(i.minutes, 0) AS "contactMinutes",
      (coalesce(t.minutes, 0) + coalesce(x.minutes, 0))::int AS "trainingMinutes", to_char(x.expires_on, 'YYYY-MM-DD') AS "checkUntil",
      s.sort_key AS s1, v.sort_key AS s2, v.id::text AS s3, '' AS s4
    FROM applications a JOIN volunteers v ON v.id = a.volunteer_id JOIN schools s ON s.id = a.school_id
    LEFT JOIN m ON m.volunteer_id = v.id LEFT JOIN i ON i.volunteer_id = v.id LEFT JOIN t ON t.volunteer_id = v.id
    LEFT JOIN x ON x.application_id = a.id
    WHERE a.state = 'APPROVED' AND ${schoolsChosen(scope)})`;
}

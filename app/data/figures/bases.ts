import { EXPIRY_BANDS, type Figure, GAP_BANDS, WAITING_BANDS, WEEKS } from "~/domain/figures/bands";
import { Prisma } from "~/generated/prisma/client";
import { gapsOf } from "../gaps/rows";
import { trainingStandings } from "../training/list";

interface Scope {
  now: Date;
  school?: number;
}

/**
 * What a figure counts, a row each: `one` and `two` are what it is counted by. The counts and the rows behind them are
 * read from the same statement, so that a total opens exactly what it counts.
 */
export function baseOf(figure: Figure, { now, school }: Scope): Prisma.Sql {
  const at = Prisma.sql`${now}::timestamptz`;
  const here = school ? Prisma.sql`s.id = ${school}::int` : Prisma.sql`true`;
  switch (figure) {
    case "CONTACTS":
      return Prisma.sql`
        SELECT k.id, k.child_id, k.match_id, c.name AS child, v.name AS mentor, k.starts_at AS at, NULL::int AS days, s.time_zone AS zone,
          date_trunc('week', k.starts_at AT TIME ZONE s.time_zone)::date::text AS one,
          CASE k.state WHEN 'HELD' THEN 'HELD' ELSE 'MISSED_' || coalesce(k.missed_side::text, 'SCHOOL') END AS two
        FROM contacts k JOIN schools s ON s.id = k.school_id JOIN children c ON c.id = k.child_id JOIN volunteers v ON v.id = k.volunteer_id
        WHERE ${here} AND k.state IN ('HELD', 'MISSED') AND k.starts_at <= ${at} AND k.starts_at >= ${at} - make_interval(days => ${7 * WEEKS + 7}::int)
          AND (k.starts_at AT TIME ZONE s.time_zone)::date >= date_trunc('week', ${at} AT TIME ZONE s.time_zone)::date - ${7 * (WEEKS - 1)}::int`;
    case "GAPS":
      return Prisma.sql`
        SELECT g.child_id AS id, g.child_id, NULL::uuid AS match_id, c.name AS child, NULL::text AS mentor, g.since::timestamp AT TIME ZONE s.time_zone AS at,
          g.days, s.time_zone AS zone, ${band(Prisma.sql`g.days`, GAP_BANDS)} AS one, g.state AS two
        FROM ${gapsOf(now, school)} g JOIN children c ON c.id = g.child_id JOIN schools s ON s.id = g.school_id WHERE ${here}`;
    case "LENGTHS":
      return Prisma.sql`
        SELECT m.id, m.child_id, m.id AS match_id, c.name AS child, v.name AS mentor, m.active_at AS at, d.days, s.time_zone AS zone,
          CASE WHEN m.closed_at IS NULL THEN 'RUNNING' ELSE 'ENDED' END AS one, '' AS two
        FROM matches m JOIN schools s ON s.id = m.school_id JOIN children c ON c.id = m.child_id JOIN volunteers v ON v.id = m.volunteer_id
        CROSS JOIN LATERAL (SELECT greatest(floor(extract(epoch FROM coalesce(m.closed_at, ${at}) - m.active_at) / 86400), 0)::int AS days) d
        WHERE ${here} AND m.active_at IS NOT NULL AND m.state IN ('ACTIVE', 'IN_REVIEW', 'CLOSING', 'CLOSED')`;
    case "CLOSURES":
      return Prisma.sql`
        SELECT m.id, m.child_id, m.id AS match_id, c.name AS child, v.name AS mentor, m.closed_at AS at,
          greatest(floor(extract(epoch FROM m.closed_at - m.active_at) / 86400), 0)::int AS days, s.time_zone AS zone,
          m.closure_path::text || CASE WHEN m.closed_at < m.active_at + make_interval(months => p.months) THEN ':EARLY' ELSE ':FULL' END AS one,
          coalesce(m.closure_cause, 'OTHER')::text AS two
        FROM matches m JOIN schools s ON s.id = m.school_id JOIN children c ON c.id = m.child_id JOIN volunteers v ON v.id = m.volunteer_id
        CROSS JOIN LATERAL (SELECT coalesce((app.policy_of(s.id)).minimum_months, 12) AS months) p
        WHERE ${here} AND m.state = 'CLOSED' AND m.active_at IS NOT NULL`;
    case "WAITING":
      return Prisma.sql`
        SELECT c.id, c.id AS child_id, NULL::uuid AS match_id, c.name AS child, NULL::text AS mentor, c.waiting_since::timestamp AT TIME ZONE s.time_zone AS at,
          d.days, s.time_zone AS zone, ${band(Prisma.sql`d.days`, WAITING_BANDS)} AS one, c.priority::text AS two
        FROM children c JOIN schools s ON s.id = c.school_id
        CROSS JOIN LATERAL (SELECT greatest((${at} AT TIME ZONE s.time_zone)::date - coalesce(c.waiting_since, (${at} AT TIME ZONE s.time_zone)::date), 0) AS days) d
        WHERE ${here} AND c.state = 'WAITING' AND s.id = ANY ((SELECT app.schools())::int[])`;
    case "MOODS":
      return Prisma.sql`
        SELECT r.id, r.child_id, r.match_id, c.name AS child, v.name AS mentor, r.happened_on::timestamp AT TIME ZONE s.time_zone AS at, NULL::int AS days,
          s.time_zone AS zone, date_trunc('week', r.happened_on::timestamp)::date::text AS one,
          CASE WHEN r.mood <= 2 THEN 'LOW_' ELSE 'FAIR_' END || r.mood AS two
        FROM check_ins r JOIN schools s ON s.id = r.school_id JOIN children c ON c.id = r.child_id JOIN volunteers v ON v.id = r.volunteer_id
        WHERE ${here} AND r.mood IS NOT NULL AND r.happened_on <= (${at} AT TIME ZONE s.time_zone)::date
          AND r.happened_on >= date_trunc('week', ${at} AT TIME ZONE s.time_zone)::date - ${7 * (WEEKS - 1)}::int`;
    case "COVERAGE":
      return Prisma.sql`
        SELECT c.id, c.id AS child_id, NULL::uuid AS match_id, c.name AS child, NULL::text AS mentor, c.created_at AS at, NULL::int AS days, s.time_zone AS zone,
          coalesce(t.code, p.code) AS one,
          CASE WHEN c.state IN ('MATCHED', 'PAUSED') THEN 'MATCHED' WHEN c.state = 'WAITING' THEN 'WAITING' ELSE 'NOT_YET' END AS two
        FROM children c JOIN schools s ON s.id = c.school_id JOIN places p ON p.id = c.place_id LEFT JOIN places t ON p.kind = 'VILLAGE' AND t.id = p.parent_id
        WHERE ${here} AND c.state <> 'LEFT' AND s.id = ANY ((SELECT app.schools())::int[])`;
    case "CHECKS":
      return Prisma.sql`
        SELECT a.id, NULL::uuid AS child_id, NULL::uuid AS match_id, NULL::text AS child, v.name AS mentor, i.expires_on::timestamp AT TIME ZONE s.time_zone AS at,
          d.days, s.time_zone AS zone, 'OFFENCE_CHECK' AS one,
          CASE WHEN d.days < 0 THEN 'EXPIRED' ELSE ${band(Prisma.sql`d.days`, EXPIRY_BANDS)} END AS two
        FROM applications a JOIN schools s ON s.id = a.school_id JOIN volunteers v ON v.id = a.volunteer_id
        JOIN screening_items i ON i.application_id = a.id AND i.kind = 'OFFENCE_CHECK' AND i.state = 'PASSED'
        CROSS JOIN LATERAL (SELECT i.expires_on - (${at} AT TIME ZONE s.time_zone)::date AS days) d
        WHERE ${here} AND a.state = 'APPROVED' AND s.id = ANY ((SELECT app.schools())::int[])
        UNION ALL
        SELECT a.id, NULL, NULL, NULL, t.name, t.until::timestamp AT TIME ZONE s.time_zone, d.days, s.time_zone, 'TRAINING',
          CASE WHEN d.days < 0 THEN 'EXPIRED' ELSE ${band(Prisma.sql`d.days`, EXPIRY_BANDS)} END
        FROM ${trainingStandings(now)} t JOIN schools s ON s.id = t.school_id JOIN applications a ON a.volunteer_id = t.id
        CROSS JOIN LATERAL (SELECT t.until - t.today AS days) d
        WHERE ${here} AND s.id = ANY ((SELECT app.schools())::int[])`;
  }
}

/** The band as its last day, and "MORE" beyond the last one. */
function band(days: Prisma.Sql, bands: readonly number[]): Prisma.Sql {
  const cases = bands.map((last) => Prisma.sql`WHEN ${days} <= ${last}::int THEN ${String(last)}`);
  return Prisma.sql`CASE ${Prisma.join(cases, " ")} ELSE 'MORE' END`;
}

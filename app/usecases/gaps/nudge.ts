import type { Work } from "~/data/work.server";
import type { SystemViewer } from "~/domain/access/viewer";

/** Schools looked through in one go. */
const BATCH = 25;
/** Days that whoever was asked has, before the next one is told. */
export const TURN_DAYS = 2;

/**
 * Writes to whoever has to act on a gap, one letter for each step of it and person: the mentors once it is due, the
 * school's coordinators once it is overdue, the district once it is escalated; nobody is passed over, even where a gap is
 * found late. Each school is looked through once a day of its own, since a gap grows at midnight. Whether a letter is
 * still right is decided again when it goes out.
 */
export async function nudgeGaps({ tx, now }: Work<SystemViewer>): Promise<number> {
  const schools = await tx.$queryRaw<{ id: number }[]>`
    UPDATE schools s SET gaps_seen_on = (${now}::timestamptz AT TIME ZONE s.time_zone)::date WHERE s.id IN (
      SELECT q.id FROM schools q WHERE q.gaps_seen_on IS DISTINCT FROM (${now}::timestamptz AT TIME ZONE q.time_zone)::date
      ORDER BY q.id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED) RETURNING s.id`;
  if (schools.length === 0) return 0;
  const ids = schools.map(({ id }) => id);
  return tx.$executeRaw`
    WITH gap AS MATERIALIZED (SELECT * FROM app.child_gaps(${ids}::int[], ${now}::timestamptz) g WHERE g.state <> 'ON_TIME'),
    turn AS (
      SELECT g.child_id, g.school_id, g.since, 'DUE'::gap_step AS step, v.person_id, jsonb_build_object('matchId', m.id, 'childId', g.child_id) AS payload
      FROM gap g JOIN matches m ON m.child_id = g.child_id AND m.state IN ('ACTIVE', 'IN_REVIEW') JOIN volunteers v ON v.id = m.volunteer_id
      WHERE NOT EXISTS (SELECT FROM match_pauses p JOIN schools s ON s.id = p.school_id WHERE p.match_id = m.id
        AND daterange(p.starts_on, least(p.ends_on + 1, p.ended_on)) @> (${now}::timestamptz AT TIME ZONE s.time_zone)::date)
      UNION ALL
      SELECT g.child_id, g.school_id, g.since, 'OVERDUE', t.person_id, jsonb_build_object('childId', g.child_id)
      FROM gap g JOIN grants t ON t.school_id = g.school_id AND t.role = 'COORDINATOR' AND t.revoked_at IS NULL
      WHERE g.state IN ('OVERDUE', 'ESCALATED') AND NOT EXISTS (SELECT FROM gap_nudges n WHERE n.child_id = g.child_id AND n.since = g.since
        AND n.step = 'DUE' AND n.at > ${now}::timestamptz - make_interval(days => ${TURN_DAYS}::int))
        AND (EXISTS (SELECT FROM gap_nudges n WHERE n.child_id = g.child_id AND n.since = g.since AND n.step = 'DUE')
          OR NOT EXISTS (SELECT FROM matches m WHERE m.child_id = g.child_id AND m.state IN ('ACTIVE', 'IN_REVIEW')))
      UNION ALL
      SELECT g.child_id, g.school_id, g.since, 'ESCALATED', t.person_id, jsonb_build_object('childId', g.child_id)
      FROM gap g JOIN grants t ON t.role = 'DISTRICT_ADMIN' AND t.revoked_at IS NULL AND g.school_id = ANY (app.staff_schools(t.person_id))
      WHERE g.state = 'ESCALATED' AND (EXISTS (SELECT FROM gap_nudges n WHERE n.child_id = g.child_id AND n.since = g.since
        AND n.step = 'OVERDUE' AND n.at <= ${now}::timestamptz - make_interval(days => ${TURN_DAYS}::int))
        OR NOT EXISTS (SELECT FROM grants t WHERE t.school_id = g.school_id AND t.role = 'COORDINATOR' AND t.revoked_at IS NULL))),
    told AS (
      INSERT INTO gap_nudges (child_id, school_id, person_id, step, since, at)
      SELECT DISTINCT child_id, school_id, person_id, step, since, ${now}::timestamptz FROM turn
      ON CONFLICT DO NOTHING RETURNING child_id, person_id, step, since)
    INSERT INTO outbox (key, template, person_id, payload, created_at, next_try_at)
    SELECT 'GAP:' || t.step || ':' || t.child_id || ':' || t.since || ':' || t.person_id,
      CASE t.step WHEN 'DUE' THEN 'CONTACT_OVERDUE' WHEN 'OVERDUE' THEN 'GAP_OVERDUE' ELSE 'GAP_ESCALATED' END, t.person_id,
      u.payload || jsonb_build_object('since', t.since), ${now}::timestamptz, ${now}::timestamptz
    FROM told t JOIN turn u USING (child_id, person_id, step, since)
    ON CONFLICT (key) DO NOTHING`;
}

import { trainingStandings } from "~/data/training/list";
import { visitsAsked } from "~/data/visits/asked";
import type { Work } from "~/data/work.server";
import type { SystemViewer } from "~/domain/access/viewer";

/** Schools looked through in one go. */
const BATCH = 25;

/**
 * Writes to volunteers whose training has to be refreshed and to whoever is to visit homes: one letter when it falls due and
 * one when it is overdue. Each school is looked through once a day of its own, since both come with a midnight. Visits are
 * asked for together, once for each day on which some fall due; whether a letter is still right is decided when it goes out.
 */
export async function remindOfDuties({ tx, now }: Work<SystemViewer>): Promise<number> {
  const schools = await tx.$queryRaw<{ id: number }[]>`
    UPDATE schools s SET reminded_on = (${now}::timestamptz AT TIME ZONE s.time_zone)::date WHERE s.id IN (
      SELECT q.id FROM schools q WHERE q.reminded_on IS DISTINCT FROM (${now}::timestamptz AT TIME ZONE q.time_zone)::date
      ORDER BY q.id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED) RETURNING s.id`;
  if (schools.length === 0) return 0;
  const ids = schools.map(({ id }) => id);
  return tx.$executeRaw`
    WITH RECURSIVE ${visitsAsked(now, { schools: ids })},
    letter AS (
      SELECT CASE WHEN a.late THEN 'VISIT_OVERDUE' ELSE 'VISIT_DUE' END AS template, a.person_id, a.round || ':' || a.person_id AS what, max(a.due_on) AS day,
        jsonb_build_object('round', a.round, 'dueOn', max(a.due_on)) AS payload
      FROM asked a GROUP BY a.late, a.round, a.person_id
      UNION ALL
      SELECT CASE WHEN s.state = 'DUE' THEN 'REFRESHER_DUE' ELSE 'REFRESHER_OVERDUE' END, v.person_id, s.id::text, s.until, jsonb_build_object('until', s.until)
      FROM ${trainingStandings(now)} s JOIN volunteers v ON v.id = s.id WHERE s.state <> 'CURRENT' AND s.school_id = ANY (${ids}::int[]))
    INSERT INTO outbox (key, template, person_id, payload, created_at, next_try_at)
    SELECT l.template || ':' || l.what || ':' || l.day, l.template, l.person_id, l.payload, ${now}::timestamptz, ${now}::timestamptz FROM letter l
    ON CONFLICT (key) DO NOTHING`;
}

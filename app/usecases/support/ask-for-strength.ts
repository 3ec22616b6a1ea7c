import type { Work } from "~/data/work.server";
import type { SystemViewer } from "~/domain/access/viewer";

/** Letters written in one go. */
const BATCH = 100;

/**
 * Asks mentors for the questionnaire that is due, one letter for each time, and once more when it is still open after the
 * policy's days. Whether it is still open is decided again when the letter goes out.
 */
export async function askForStrength({ tx, now }: Work<SystemViewer>): Promise<number> {
  return tx.$executeRaw`
    WITH due AS MATERIALIZED (
      SELECT d.match_id, v.person_id, 'STRENGTH_ASKED:' || d.match_id || ':' || d.due_on AS asked, 'STRENGTH_REMINDED:' || d.match_id || ':' || d.due_on AS reminded,
        coalesce(p.support_grace_days, 7) AS grace
      FROM app.strength_due(ARRAY(SELECT s.id FROM schools s), ${now}::timestamptz) d JOIN matches m ON m.id = d.match_id JOIN volunteers v ON v.id = m.volunteer_id
      CROSS JOIN LATERAL app.policy_of(m.school_id) p WHERE d.side = 'MENTOR' AND d.stage <> 'AHEAD'),
    letter AS (
      SELECT d.asked AS key, 'STRENGTH_ASKED' AS template, d.person_id, d.match_id FROM due d
      UNION ALL SELECT d.reminded, 'STRENGTH_REMINDED', d.person_id, d.match_id FROM due d JOIN outbox o ON o.key = d.asked
      WHERE o.created_at <= ${now}::timestamptz - make_interval(days => d.grace))
    INSERT INTO outbox (key, template, person_id, payload, created_at, next_try_at)
    SELECT l.key, l.template, l.person_id, jsonb_build_object('matchId', l.match_id), ${now}::timestamptz, ${now}::timestamptz
    FROM letter l WHERE NOT EXISTS (SELECT FROM outbox o WHERE o.key = l.key) ORDER BY l.key LIMIT ${BATCH}
    ON CONFLICT (key) DO NOTHING`;
}

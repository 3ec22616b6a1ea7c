import type { Work } from "~/data/work.server";
import type { SystemViewer } from "~/domain/access/viewer";
import { ACTION_NOTICE_DAYS } from "~/domain/conference/meeting";
import { dayIn } from "~/domain/shared/calendar-day";
import { DISTRICT_ZONE } from "~/domain/shared/zones";

/**
 * Writes about what was agreed, to whoever keeps a district's conference and to whoever took it on and left an address:
 * once before its day, once after. A new day is another letter; whether one is still right is decided when it is sent.
 */
export function remindOfActions({ tx, now }: Work<SystemViewer>): Promise<number> {
  const today = dayIn(now, DISTRICT_ZONE);
  return tx.$executeRaw`
    WITH near AS (
      SELECT a.id, a.place_id, a.due_on, a.mail, CASE WHEN a.due_on < ${today}::date THEN '_OVERDUE' ELSE '_DUE' END AS when
      FROM conference_actions a WHERE a.state = 'OPEN' AND a.due_on <= ${today}::date + ${ACTION_NOTICE_DAYS}::int),
    letter AS (
      SELECT n.*, 'ACTION' || n.when AS template, g.person_id, NULL::uuid AS action_id FROM near n
        JOIN grants g ON g.place_id = n.place_id AND g.role = 'DISTRICT_ADMIN' AND g.revoked_at IS NULL
        JOIN people p ON p.id = g.person_id AND p.disabled_at IS NULL
      UNION ALL SELECT n.*, 'DEPARTMENT' || n.when, NULL, n.id FROM near n WHERE n.mail <> '')
    INSERT INTO outbox (key, template, person_id, action_id, payload, created_at, next_try_at)
    SELECT l.template || ':' || l.id || ':' || l.due_on || ':' || coalesce(l.person_id::text, ''), l.template, l.person_id, l.action_id,
      jsonb_build_object('actionId', l.id, 'dueOn', l.due_on::text), ${now}::timestamptz, ${now}::timestamptz
    FROM letter l ON CONFLICT (key) DO NOTHING`;
}

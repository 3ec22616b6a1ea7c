import type { Work } from "~/data/work.server";
import type { SystemViewer } from "~/domain/access/viewer";
import { ACTION_NOTICE_DAYS } from "~/domain/conference/meeting";
import { dayIn } from "~/domain/shared/calendar-day";
import { DISTRICT_ZONE } from "~/domain/shared/zones";

/**
 * Writes to whoever keeps a district's conference about what was agreed: once before its day, once after. A new day is
 * another letter; whether one is still right is decided when it is sent.
 */
export function remindOfActions({ tx, now }: Work<SystemViewer>): Promise<number> {
  const today = dayIn(now, DISTRICT_ZONE);
  return tx.$executeRaw`
    INSERT INTO outbox (key, template, person_id, payload, created_at, next_try_at)
    SELECT w.template || ':' || a.id || ':' || a.due_on || ':' || g.person_id, w.template, g.person_id,
      jsonb_build_object('actionId', a.id, 'dueOn', a.due_on::text), ${now}::timestamptz, ${now}::timestamptz
    FROM conference_actions a JOIN grants g ON g.place_id = a.place_id AND g.role = 'DISTRICT_ADMIN' AND g.revoked_at IS NULL
    JOIN people p ON p.id = g.person_id AND p.disabled_at IS NULL
    CROSS JOIN LATERAL (SELECT CASE WHEN a.due_on < ${today}::date THEN 'ACTION_OVERDUE' ELSE 'ACTION_DUE' END AS template) w
    WHERE a.state = 'OPEN' AND a.due_on <= ${today}::date + ${ACTION_NOTICE_DAYS}::int
    ON CONFLICT (key) DO NOTHING`;
}

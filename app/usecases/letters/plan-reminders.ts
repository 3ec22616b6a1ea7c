import type { Work } from "~/data/work.server";
import type { SystemViewer } from "~/domain/access/viewer";

/** Hours before a contact at which its volunteer is reminded, and after its end at which a missing record is asked for. */
const BEFORE = 24;
const AFTER = 24;
/** Days after which a missing record is left to the coordinator's own list. */
const GIVE_UP = 14;

/**
 * Writes the reminders that have become due into the outbox. Whether one is still right is decided again when it is
 * sent; the key makes each a single letter however often this runs, and however many processes run it.
 */
export async function planReminders({ tx, now }: Work<SystemViewer>): Promise<void> {
  const soon = new Date(now.getTime() + BEFORE * 3_600_000);
  await tx.$executeRaw`
    INSERT INTO outbox (key, template, person_id, payload, created_at, next_try_at)
    SELECT 'CONTACT_REMINDER:' || c.id || ':' || c.local_start, 'CONTACT_REMINDER', v.person_id, jsonb_build_object('contactId', c.id), ${now}, ${now}
    FROM contacts c JOIN volunteers v ON v.id = c.volunteer_id
    WHERE c.state IN ('PLANNED', 'CONFIRMED') AND c.starts_at > ${now} AND c.starts_at <= ${soon}
    ON CONFLICT (key) DO NOTHING`;
  const until = new Date(now.getTime() - AFTER * 3_600_000);
  const from = new Date(now.getTime() - GIVE_UP * 24 * 3_600_000);
  await tx.$executeRaw`
    INSERT INTO outbox (key, template, person_id, payload, created_at, next_try_at)
    SELECT 'CHECK_IN_OVERDUE:' || c.id, 'CHECK_IN_OVERDUE', v.person_id, jsonb_build_object('contactId', c.id), ${now}, ${now}
    FROM contacts c JOIN volunteers v ON v.id = c.volunteer_id LEFT JOIN check_ins k ON k.contact_id = c.id
    WHERE c.state IN ('PLANNED', 'CONFIRMED') AND c.ends_at <= ${until} AND c.ends_at > ${from} AND k.id IS NULL
    ON CONFLICT (key) DO NOTHING`;
}

import type { Work } from "~/data/work.server";
import type { SystemViewer } from "~/domain/access/viewer";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long before a contact its volunteer is reminded. The nearer reminder names its time for itself, so both may come. */
const AHEAD = { CONTACT_REMINDER: DAY, CONTACT_SOON: HOUR };
/** How long after its end a missing record is asked for. */
const AFTER = { CHECK_IN_DUE: 2 * HOUR, CHECK_IN_OVERDUE: DAY };
/** Days after which a missing record is left to the coordinator's own list. */
const GIVE_UP = 14 * DAY;

/**
 * Writes the reminders that have become due into the outbox. Whether one is still right is decided again when it is
 * sent; the key makes each a single letter however often this runs, and however many processes run it.
 */
export async function planReminders(work: Work<SystemViewer>): Promise<void> {
  for (const [template, before] of Object.entries(AHEAD)) await remindAhead(work, template, before);
  for (const [template, after] of Object.entries(AFTER)) await askForRecord(work, template, after);
  await planDigests(work);
}

/** A contact that was moved is another one: its key has the time. */
async function remindAhead({ tx, now }: Work<SystemViewer>, template: string, before: number) {
  await tx.$executeRaw`
    INSERT INTO outbox (key, template, person_id, payload, created_at, next_try_at)
    SELECT ${template} || ':' || c.id || ':' || c.local_start, ${template}, v.person_id, jsonb_build_object('contactId', c.id), ${now}, ${now}
    FROM contacts c JOIN volunteers v ON v.id = c.volunteer_id
    WHERE c.state IN ('PLANNED', 'CONFIRMED') AND c.starts_at > ${now} AND c.starts_at <= ${new Date(now.getTime() + before)}
    ON CONFLICT (key) DO NOTHING`;
}

async function askForRecord({ tx, now }: Work<SystemViewer>, template: string, after: number) {
  await tx.$executeRaw`
    INSERT INTO outbox (key, template, person_id, payload, created_at, next_try_at)
    SELECT ${template} || ':' || c.id, ${template}, v.person_id, jsonb_build_object('contactId', c.id), ${now}, ${now}
    FROM contacts c JOIN volunteers v ON v.id = c.volunteer_id LEFT JOIN check_ins k ON k.contact_id = c.id
    WHERE c.state IN ('PLANNED', 'CONFIRMED') AND c.ends_at <= ${new Date(now.getTime() - after)}
      AND c.ends_at > ${new Date(now.getTime() - GIVE_UP)} AND k.id IS NULL
    ON CONFLICT (key) DO NOTHING`;
}

/** One a coordinator and week, from Monday on the school's clock; quiet hours bring it to the morning. */
async function planDigests({ tx, now }: Work<SystemViewer>) {
  await tx.$executeRaw`
    INSERT INTO outbox (key, template, person_id, payload, created_at, next_try_at)
    SELECT DISTINCT 'WEEKLY_DIGEST:' || g.person_id || ':' || w.monday, 'WEEKLY_DIGEST', g.person_id, jsonb_build_object('monday', w.monday), ${now}::timestamptz, ${now}::timestamptz
    FROM grants g JOIN schools s ON s.id = g.school_id
    CROSS JOIN LATERAL (SELECT date_trunc('week', ${now}::timestamptz AT TIME ZONE s.time_zone)::date::text AS monday) w
    WHERE g.role = 'COORDINATOR' AND g.revoked_at IS NULL
    ON CONFLICT (key) DO NOTHING`;
}

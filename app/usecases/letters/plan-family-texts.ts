import type { Work } from "~/data/work.server";
import type { SystemViewer } from "~/domain/access/viewer";

const DAY = 86_400_000;
/** Days ahead for which a family is told of a change, as on the school's list. */
const AHEAD = 14;

/**
 * Writes what families who asked for text messages are to be told into the outbox: what was confirmed, moved or called off, and
 * a day ahead what stands. Each key is one message however often this runs; whether it goes out is decided then.
 */
export async function planFamilyTexts({ tx, now }: Work<SystemViewer>): Promise<void> {
  const until = new Date(now.getTime() + AHEAD * DAY);
  const tomorrow = new Date(now.getTime() + DAY);
  await tx.$executeRaw`
    WITH told AS (
      SELECT c.id, c.sequence, c.local_start, c.state, c.starts_at, m.id AS member_id,
        CASE WHEN c.sequence > 0 AND t.contact_id IS NULL THEN 'FAMILY_CHANGED'
          WHEN c.state = 'CONFIRMED' AND t.contact_id IS NULL THEN 'FAMILY_CONFIRMED' END AS news
      FROM family_choices h JOIN family_members m ON m.id = h.member_id JOIN contacts c ON c.child_id = m.child_id
      LEFT JOIN tellings t ON t.contact_id = c.id AND t.sequence = c.sequence
      WHERE h.channel = 'SMS' AND NOT m.restricted AND c.state IN ('PLANNED', 'CONFIRMED', 'CANCELLED', 'MOVED')
        AND c.starts_at > ${now}::timestamptz AND c.starts_at < ${until}::timestamptz
    ), due AS (
      SELECT *, news AS template FROM told WHERE news IS NOT NULL
      UNION ALL SELECT *, 'FAMILY_AHEAD' FROM told d WHERE d.state IN ('PLANNED', 'CONFIRMED') AND d.starts_at <= ${tomorrow}::timestamptz
        -- What was told of this time within the last day, or is about to be, is reminder enough.
        AND d.news IS NULL AND NOT EXISTS (SELECT FROM outbox o WHERE o.member_id = d.member_id AND o.payload ->> 'contactId' = d.id::text
          AND o.template <> 'FAMILY_AHEAD' AND (o.payload ->> 'sequence')::int = d.sequence AND o.state = 'SENT' AND o.sent_at > ${new Date(now.getTime() - DAY)}::timestamptz)
    )
    INSERT INTO outbox (key, template, member_id, payload, created_at, next_try_at)
    SELECT template || ':' || id || ':' || sequence || ':' || local_start || ':' || member_id, template, member_id,
      jsonb_build_object('contactId', id, 'sequence', sequence), ${now}::timestamptz, ${now}::timestamptz
    FROM due ON CONFLICT (key) DO NOTHING`;
}

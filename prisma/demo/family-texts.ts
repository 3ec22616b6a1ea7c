import type { Tx } from "~/data/work.server";
import { USUAL_QUIET } from "~/domain/messages/quiet-hours";
import { DEMO_FAMILY } from "./sign-ins";
import type { World } from "./world";

const DAYS_BACK = 12;

/**
 * One family in five of the central school asked for text messages, most of them on paper; what they were told in the last days
 * stands in the list of messages. What is to come the site itself plans and tells.
 */
export async function addFamilyTexts(tx: Tx, { map, now }: World): Promise<void> {
  const school = map.schools.find(({ central }) => central);
  const [coordinator] = school?.coordinators ?? [];
  if (!school || !coordinator) return;
  await tx.$executeRaw`
    INSERT INTO family_choices (member_id, channel, muted, quiet_from, quiet_until, how, set_by, set_at)
    SELECT id, CASE WHEN slip THEN 'SLIP' ELSE 'SMS' END::family_channel, CASE WHEN drawn % 4 = 0 THEN ARRAY['CONTACT_AHEAD'] ELSE '{}' END,
      ${USUAL_QUIET.from}, ${USUAL_QUIET.until}, how, CASE WHEN how <> 'PAGE' THEN ${coordinator.id}::uuid END, ${now}::timestamptz - drawn * interval '2 hours'
    FROM (SELECT *, (name = ${DEMO_FAMILY.grandmother} OR drawn % 7 = 0) AS slip,
        (CASE WHEN name = ${DEMO_FAMILY.father} OR drawn % 3 = 0 THEN 'PAGE' WHEN drawn % 3 = 1 THEN 'PAPER' ELSE 'PHONE' END)::chosen_how AS how
      FROM (SELECT f.id, f.name, 100 + abs(hashtext(f.id::text)) % 500 AS drawn FROM family_members f JOIN children k ON k.id = f.child_id
        WHERE f.school_id = ${school.row.id} AND k.state = 'MATCHED' AND (f.carer OR f.guardian) AND NOT f.restricted AND f.phone ~ '^1[3-9]\\d{9}$') m
      WHERE drawn % 5 = 0 OR name IN (${DEMO_FAMILY.grandmother}, ${DEMO_FAMILY.father})) chosen`;
  await tx.$executeRaw`
    INSERT INTO outbox (key, template, member_id, payload, state, channel, attempts, reason, created_at, next_try_at, sent_at)
    SELECT template || ':' || contact_id || ':' || member_id, template, member_id, jsonb_build_object('contactId', contact_id, 'sequence', sequence),
      state::outbox_state, CASE WHEN state = 'SENT' THEN 'SMS'::channel END, CASE state WHEN 'SENT' THEN 1 WHEN 'FAILED' THEN 6 ELSE 0 END,
      CASE state WHEN 'FAILED' THEN 'HTTP_400' WHEN 'DROPPED' THEN 'QUIET_TOO_LATE' ELSE '' END, at, at, CASE WHEN state = 'SENT' THEN at END
    FROM (SELECT h.member_id, c.id AS contact_id, c.sequence, c.starts_at - interval '1 day' AS at, CASE WHEN c.sequence > 0 THEN 'FAMILY_CHANGED' ELSE 'FAMILY_AHEAD' END AS template,
        CASE WHEN row_number() OVER (ORDER BY c.starts_at DESC, c.id, h.member_id) = 3 THEN 'FAILED' WHEN row_number() OVER (ORDER BY c.starts_at DESC, c.id, h.member_id) = 7 THEN 'DROPPED' ELSE 'SENT' END AS state
      FROM family_choices h JOIN contacts c ON c.child_id = h.child_id
      WHERE h.school_id = ${school.row.id} AND h.channel = 'SMS' AND c.starts_at < ${now}::timestamptz AND c.starts_at > ${now}::timestamptz - ${DAYS_BACK} * interval '1 day'
        AND (c.sequence > 0 OR (c.state IN ('HELD', 'MISSED') AND NOT h.muted @> ARRAY['CONTACT_AHEAD']))) told`;
  await tx.$executeRaw`
    INSERT INTO tellings (contact_id, sequence, school_id, how, told_at)
    SELECT DISTINCT ON (c.id) c.id, c.sequence, c.school_id, 'SMS'::telling, o.sent_at FROM outbox o JOIN contacts c ON c.id = (o.payload ->> 'contactId')::uuid
    WHERE o.template = 'FAMILY_CHANGED' AND o.state = 'SENT' ORDER BY c.id, o.sent_at ON CONFLICT DO NOTHING`;
}

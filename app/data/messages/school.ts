import type { StaffViewer } from "~/domain/access/viewer";
import type { Channel } from "~/domain/messages/channels";
import type { ContactMode, OutboxState } from "~/generated/prisma/enums";
import type { Work } from "../work.server";

const PAGE = 30;
/** Days ahead for which families are told of a change. */
const AHEAD = 14;
/** Families to be told that the page lists; the soonest first. */
const MOST = 50;

export interface SchoolMessage {
  id: string;
  template: string;
  state: OutboxState;
  attempts: number;
  createdAt: Date;
  nextTryAt: Date;
  sentAt: Date | null;
  channel: Channel | null;
  reason: string;
  name: string;
  /** Of a member of a family: whose, and the number with its middle hidden. */
  family: { relation: number; child: string; number: string } | null;
}

/** Families get text messages alone; mentors and staff get letters, and text messages where they chose so. */
export const READERS = ["FAMILY", "PEOPLE"] as const;

interface MessageFilter {
  /** Null: all of them. */
  state: OutboxState | null;
  to: (typeof READERS)[number] | null;
  page: number;
}

/** Messages to the people and families of the viewer's schools, the newest first. One statement. */
export async function schoolMessages({ tx }: Work<StaffViewer>, { state, to, page }: MessageFilter) {
  const rows = await tx.$queryRaw<SchoolMessage[]>`
    SELECT o.id, o.template, o.state, o.attempts, o.created_at AS "createdAt", o.next_try_at AS "nextTryAt", o.sent_at AS "sentAt", o.channel, o.reason,
      coalesce(p.name, f.name, nullif(a.person, ''), a.mail) AS name, CASE WHEN f.id IS NOT NULL THEN jsonb_build_object('relation', f.relation, 'child', k.name,
        'number', regexp_replace(f.phone, '^(.{3}).+(.{4})$', '\\1****\\2')) END AS family
    FROM outbox o LEFT JOIN people p ON p.id = o.person_id
    LEFT JOIN (family_members f JOIN children k ON k.id = f.child_id) ON f.id = o.member_id
    LEFT JOIN conference_actions a ON a.id = o.action_id
    WHERE coalesce(p.id, f.id, a.id) IS NOT NULL AND (${state}::text IS NULL OR o.state::text = ${state})
      AND (${to}::text IS NULL OR (${to} = 'FAMILY') = (o.member_id IS NOT NULL))
    ORDER BY o.created_at DESC, o.id LIMIT ${PAGE + 1} OFFSET ${(page - 1) * PAGE}`;
  return { messages: rows.slice(0, PAGE), older: rows.length > PAGE };
}

export interface ToTell {
  contactId: string;
  matchId: string;
  sequence: number;
  off: boolean;
  startsAt: Date;
  timeZone: string;
  child: string;
  mode: ContactMode;
  /** The school's own. */
  schoolPhone: string;
  nameZh: string;
  nameEn: string;
  /** Whom to call: the carer, or else a guardian. */
  carer: string | null;
  phone: string | null;
  /** When a text message that waits will tell a carer or a guardian. */
  textAt: Date | null;
}

/** Changes of the next days that no one has told the family of yet: families get no letters. One statement. */
export function familiesToTell({ tx, now }: Work<StaffViewer>): Promise<ToTell[]> {
  const until = new Date(now.getTime() + AHEAD * 86_400_000);
  return tx.$queryRaw<ToTell[]>`
    SELECT c.id AS "contactId", c.match_id AS "matchId", c.sequence, c.state IN ('CANCELLED', 'MOVED') AS off, c.starts_at AS "startsAt",
      c.time_zone AS "timeZone", c.mode, s.phone AS "schoolPhone", s.name_zh AS "nameZh", s.name_en AS "nameEn", k.name AS child, f.name AS carer, f.phone,
      w.next_try_at AS "textAt"
    FROM contacts c JOIN children k ON k.id = c.child_id JOIN schools s ON s.id = c.school_id
    LEFT JOIN LATERAL (SELECT m.name, m.phone FROM family_members m WHERE m.child_id = c.child_id AND NOT m.restricted
      ORDER BY m.carer DESC, m.guardian DESC, m.id LIMIT 1) f ON true
    LEFT JOIN app.waiting_texts() w ON w.contact_id = c.id AND w.sequence = c.sequence
    WHERE c.sequence > 0 AND c.state IN ('PLANNED', 'CONFIRMED', 'CANCELLED', 'MOVED') AND c.starts_at > ${now}::timestamptz AND c.starts_at < ${until}::timestamptz
      AND NOT EXISTS (SELECT FROM tellings t WHERE t.contact_id = c.id AND t.sequence >= c.sequence)
    ORDER BY c.starts_at, c.id LIMIT ${MOST}`;
}

import type { FamilyViewer } from "~/domain/access/viewer";
import type { ContactMode } from "~/domain/schedule/plan";
import type { Work } from "../work.server";

/** Days ahead that a family's page shows. */
const DAYS_AHEAD = 28;
/** Contacts of four weeks at most: six mentors who call once a week. */
const MOST = 24;

export interface ContactAhead {
  id: string;
  matchId: string;
  kind: "FIRST_MEETING" | "REGULAR";
  state: "PLANNED" | "CONFIRMED";
  startsAt: Date;
  mode: ContactMode;
  place: string;
  /** How the newest request of the family about it stands. */
  request: { id: string; state: "OPEN" | "REFUSED"; answer: string } | null;
  /** The mentor has asked the school for another time. */
  mentorAsked: boolean;
  /** Whoever holds the card has said that they know of it, at this very time. */
  known: boolean;
}

/** The contacts of the next four weeks of the child's matches, or the next one when it is later. One statement. */
export async function contactsAhead({ tx, viewer, now }: Work<FamilyViewer>): Promise<ContactAhead[]> {
  const rows = await tx.$queryRaw<ContactAhead[]>`
    SELECT c.id, c.match_id AS "matchId", c.kind, c.state, c.starts_at AS "startsAt", c.mode, c.place,
      c.id = ANY ((SELECT app.asked_by_other())::uuid[]) AS "mentorAsked",
      EXISTS (SELECT FROM family_answers a WHERE a.contact_id = c.id AND a.kind = 'EXPECTED' AND a.starts_at = c.starts_at) AS known,
      (SELECT jsonb_build_object('id', r.id, 'state', r.state, 'answer', r.answer) FROM move_requests r
       WHERE r.contact_id = c.id AND r.state IN ('OPEN', 'REFUSED') ORDER BY r.asked_at DESC, r.id LIMIT 1) AS request
    FROM contacts c WHERE c.child_id = ${viewer.childId}::uuid AND c.state IN ('PLANNED', 'CONFIRMED') AND c.ends_at > ${now}::timestamptz
      AND c.match_id = ANY ((SELECT app.matches())::uuid[]) ORDER BY c.starts_at, c.id LIMIT ${MOST}`;
  const until = now.getTime() + DAYS_AHEAD * 86_400_000;
  return rows.filter(({ startsAt }, index) => index === 0 || startsAt.getTime() < until);
}

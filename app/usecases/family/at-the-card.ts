import type { Work } from "~/data/work.server";
import type { FamilyDecision } from "~/domain/access/viewer";
import { mayPermit } from "~/domain/child/permission";
import { dayIn } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";

/** The child about whom a family decides, as it stands under this command's locks. */
export interface AtTheCard {
  childId: string;
  memberId: string;
  version: number;
  /** The school's calendar day as midnight UTC. */
  today: Date;
}

/**
 * Whether whoever holds this session may decide now. Between the door and this transaction a card may have been revoked or
 * its holder put on the list, and no wall of the family's role stands here: both rows stay locked until the commit.
 */
export async function atTheCard({ tx, now, viewer }: Work<FamilyDecision>): Promise<Verdict<AtTheCard>> {
  const { sessionId, linkId, memberId } = viewer.family;
  const [card] = await tx.$queryRaw<
    { childId: string; version: number; timeZone: string; guardian: boolean; restricted: boolean }[]
  >`
    SELECT l.child_id AS "childId", c.version, s.time_zone AS "timeZone", f.guardian, f.restricted
    FROM family_sessions e JOIN family_links l ON l.id = e.link_id JOIN family_members f ON f.id = l.member_id
      JOIN children c ON c.id = l.child_id JOIN schools s ON s.id = c.school_id
    WHERE e.id = ${sessionId}::uuid AND e.idle_at > ${now}::timestamptz AND e.expires_at > ${now}::timestamptz
      AND l.id = ${linkId}::uuid AND l.revoked_at IS NULL AND l.expires_at > ${now}::timestamptz
    FOR SHARE OF l, f`;
  if (!card) return refused("CARD_NOT_OPENED");
  const today = dayIn(now, card.timeZone);
  const may = mayPermit(card, today, today);
  if (!may.ok) return refused(may.reason);
  return passed({ childId: card.childId, memberId, version: card.version, today });
}

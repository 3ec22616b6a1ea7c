import { codeHash, newSecret, secretHash } from "~/adapters/secrets.server";
import type { Work } from "~/data/work.server";
import { mayOpen, phoneCode, sessionEnds, typedCode } from "~/domain/child/family-link";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

interface Entering {
  /** The secret of the card's address. */
  card: string;
  /** As it was typed. */
  code: string;
  /** The phone is somebody else's, too. */
  shared: boolean;
  /** The session that the browser came with, if any: it ends. */
  former: string | null;
}

export interface Entered {
  /** Known only now: the database keeps its hash. */
  token: string;
  /** When the browser forgets it; null: when it is closed. */
  until: Date | null;
  /** In which the site writes to this relative. */
  locale: string;
}

/**
 * Exchanges the secret of a card and its code for a session. Unknown, expired, revoked, locked, restricted and wrong are
 * one refusal, after the same work.
 */
export async function enterFamily(
  work: Work,
  { card, code, shared, former }: Entering,
): Promise<Verdict<Entered>> {
  const { tx, now } = work;
  const link = await tx.familyLink.findUnique({
    where: { tokenHash: secretHash(card) },
    select: {
      id: true,
      childId: true,
      memberId: true,
      schoolId: true,
      codeHash: true,
      wrongCodes: true,
      expiresAt: true,
      revokedAt: true,
      member: { select: { phone: true, restricted: true, locale: true } },
    },
  });
  const phone = link?.member.phone ?? "";
  const known = phoneCode(phone);
  const expected = link?.codeHash ?? codeHash(card, known ?? newSecret());
  const right = codeHash(card, typedCode(code, phone)) === expected;
  if (!link || !right || !mayOpen(link, now)) return refused("CARD_NOT_OPENED", "code");
  if (former) await tx.familySession.deleteMany({ where: { idHash: secretHash(former) } });
  const token = newSecret();
  const { idleAt, expiresAt } = sessionEnds(link.expiresAt, shared, now);
  await tx.familySession.create({
    data: {
      idHash: secretHash(token),
      linkId: link.id,
      schoolId: link.schoolId,
      createdAt: now,
      lastSeenAt: now,
      idleAt,
      expiresAt,
    },
  });
  await tx.familyLink.update({ where: { id: link.id }, data: { wrongCodes: 0, lastOpenedAt: now } });
  await audit(work, {
    action: "child.link-entered",
    subject: "child",
    subjectId: link.childId,
    schoolId: link.schoolId,
    details: { linkId: link.id, memberId: link.memberId, shared },
  });
  return passed({ token, until: shared ? null : expiresAt, locale: link.member.locale });
}

/** Counts a try before its code is looked at; of a card that nobody knows there is nothing to count. */
export async function countCodeTry({ tx }: Work, card: string): Promise<void> {
  await tx.familyLink.updateMany({
    where: { tokenHash: secretHash(card), revokedAt: null },
    data: { wrongCodes: { increment: 1 } },
  });
}

/** Whether this browser's session is one of this very card, so that no code is asked for. */
export async function isOpenWith({ tx, now }: Work, session: string | null, card: string): Promise<boolean> {
  const open = await tx.familySession.count({
    where: {
      idHash: secretHash(session ?? ""),
      idleAt: { gt: now },
      expiresAt: { gt: now },
      link: { tokenHash: secretHash(card), revokedAt: null },
    },
  });
  return open > 0;
}

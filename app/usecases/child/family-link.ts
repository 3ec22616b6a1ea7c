import { codeHash, newSecret, newSpokenCode, secretHash } from "~/adapters/secrets.server";
import type { Work } from "~/data/work.server";
import { codeKind, LINK_MONTHS } from "~/domain/child/family-link";
import { addMonths } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

export interface MadeLink {
  linkId: string;
  /** Known only now: the database keeps its hash. */
  secret: string;
  /** Six digits to be told apart from the card, or null where the member's own phone number is the code. */
  code: string | null;
}

interface MakeLink {
  childId: string;
  memberId: string;
  /** Six digits of its own, although there is a phone number. */
  spoken: boolean;
}

/** Makes the personal link of one member of the family; the earlier one and what is open with it end. */
export async function makeFamilyLink(work: Work, input: MakeLink): Promise<Verdict<MadeLink>> {
  const { tx, now } = work;
  const { childId, memberId, spoken } = input;
  const member = await tx.familyMember.findFirst({
    where: { id: memberId, childId },
    select: {
      restricted: true,
      phone: true,
      schoolId: true,
      child: {
        select: { state: true, restrictions: { where: { liftedAt: null }, select: { id: true }, take: 1 } },
      },
    },
  });
  if (!member) return refused("INVALID", "memberId");
  const { schoolId, child } = member;
  if (member.restricted) return refused("MEMBER_RESTRICTED", "memberId");
  if (child.state === "LEFT") return refused("NOT_POSSIBLE_NOW");
  await tx.familyLink.updateMany({ where: { memberId, revokedAt: null }, data: { revokedAt: now } });
  const kind = codeKind(member, { spoken, someoneRestricted: child.restrictions.length > 0 });
  const secret = newSecret();
  const code = kind === "SPOKEN" ? newSpokenCode() : null;
  const { id: linkId } = await tx.familyLink.create({
    data: {
      childId,
      memberId,
      schoolId,
      tokenHash: secretHash(secret),
      codeHash: code && codeHash(secret, code),
      createdAt: now,
      expiresAt: addMonths(now, LINK_MONTHS),
    },
    select: { id: true },
  });
  await audit(work, {
    action: "child.link-made",
    subject: "child",
    subjectId: childId,
    schoolId,
    details: { linkId, memberId, code: kind },
  });
  return passed({ linkId, secret, code });
}

/** Takes one person's link back; what is open with it ends with it, and the others' links go on. */
export async function revokeFamilyLink(
  work: Work,
  input: { childId: string; linkId: string },
): Promise<Verdict> {
  const { tx, now } = work;
  const { childId, linkId } = input;
  const link = await tx.familyLink.findFirst({
    where: { id: linkId, childId },
    select: { schoolId: true, memberId: true },
  });
  if (!link) return refused("INVALID");
  const { count } = await tx.familyLink.updateMany({
    where: { id: linkId, revokedAt: null },
    data: { revokedAt: now },
  });
  if (count === 1) {
    await audit(work, {
      action: "child.link-revoked",
      subject: "child",
      subjectId: childId,
      schoolId: link.schoolId,
      details: { linkId, memberId: link.memberId },
    });
  }
  return passed();
}

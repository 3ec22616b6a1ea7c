import { newSecret, secretHash } from "~/adapters/secrets.server";
import type { Work } from "~/data/work.server";
import { LINK_MONTHS } from "~/domain/child/family-view";
import { addMonths } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

export interface MadeLink {
  linkId: string;
  /** Known only now: the database keeps its hash. */
  secret: string;
}

/** Makes the personal link of one member of the family; an earlier one of the same person stops working. */
export async function makeFamilyLink(
  work: Work,
  input: { childId: string; memberId: string },
): Promise<Verdict<MadeLink>> {
  const { tx, now } = work;
  const { childId, memberId } = input;
  const member = await tx.familyMember.findFirst({
    where: { id: memberId, childId },
    select: { restricted: true, schoolId: true, child: { select: { state: true } } },
  });
  if (!member) return refused("INVALID", "memberId");
  if (member.restricted) return refused("MEMBER_RESTRICTED", "memberId");
  if (member.child.state === "LEFT") return refused("NOT_POSSIBLE_NOW");
  await tx.familyLink.updateMany({ where: { memberId, revokedAt: null }, data: { revokedAt: now } });
  const secret = newSecret();
  const { id: linkId } = await tx.familyLink.create({
    data: {
      childId,
      memberId,
      schoolId: member.schoolId,
      tokenHash: secretHash(secret),
      createdAt: now,
      expiresAt: addMonths(now, LINK_MONTHS),
    },
    select: { id: true },
  });
  await audit(work, {
    action: "child.link-made",
    subject: "child",
    subjectId: childId,
    schoolId: member.schoolId,
    details: { linkId, memberId },
  });
  return passed({ linkId, secret });
}

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

import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

/** A member of the family, or somebody else by name and by what they are to the child. */
export type Whom = { memberId: string } | { memberId: null; name: string; relation: string };

export type Restriction = Whom & {
  childId: string;
  reason: string;
  /** When the school has to look at it again; it holds until it is lifted. */
  reviewOn: Date | null;
};

/** Puts somebody on the list of those who must not be told anything. A relative's link, and what is open with it, end at once. */
export async function restrictContact(work: Work<StaffViewer>, given: Restriction): Promise<Verdict> {
  const { tx, viewer, now } = work;
  const { childId, memberId, reason, reviewOn, ...outsider } = given;
  const child = await tx.child.findUnique({
    where: { id: childId },
    select: {
      schoolId: true,
      family: { where: { id: { in: memberId ? [memberId] : [] } }, select: { restricted: true } },
      restrictions: { where: { liftedAt: null, memberId: null }, select: { name: true } },
    },
  });
  const [member] = child?.family ?? [];
  if (!child || (memberId && !member)) return refused("INVALID", "memberId");
  if (member?.restricted) return refused("RESTRICTED_ALREADY", "memberId");
  const named = child.restrictions.some(({ name }) => "name" in outsider && name === outsider.name);
  if (named) return refused("RESTRICTED_ALREADY", "name");
  if (memberId) {
    await tx.familyLink.updateMany({ where: { memberId, revokedAt: null }, data: { revokedAt: now } });
  }
  const { id } = await tx.contactRestriction.create({
    data: {
      childId,
      schoolId: child.schoolId,
      memberId,
      ...outsider,
      reason,
      reviewOn,
      setById: viewer.personId,
      setAt: now,
    },
    select: { id: true },
  });
  await audit(work, {
    action: "child.contact-restricted",
    subject: "child",
    subjectId: childId,
    schoolId: child.schoolId,
    details: { restrictionId: id, ...(memberId && { memberId }) },
  });
  return passed();
}

/** Takes somebody off the list. Links that ended with the entry stay over: a new card is made, or none. */
export async function liftRestriction(
  work: Work<StaffViewer>,
  given: { childId: string; restrictionId: string; because: string },
): Promise<Verdict> {
  const { tx, viewer, now } = work;
  const { childId, restrictionId } = given;
  const entry = await tx.contactRestriction.findFirst({
    where: { id: restrictionId, childId, liftedAt: null },
    select: { schoolId: true, memberId: true },
  });
  if (!entry) return refused("STALE");
  const { count } = await tx.contactRestriction.updateMany({
    where: { id: restrictionId, liftedAt: null },
    data: { liftedAt: now, liftedById: viewer.personId, liftedBecause: given.because },
  });
  if (count === 0) return refused("STALE");
  await audit(work, {
    action: "child.restriction-lifted",
    subject: "child",
    subjectId: childId,
    schoolId: entry.schoolId,
    details: { restrictionId, ...(entry.memberId && { memberId: entry.memberId }) },
  });
  return passed();
}

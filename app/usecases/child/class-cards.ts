import { codeHash, newSecret, secretHash, secretOfCard, spokenCodeOfCard } from "~/adapters/secrets.server";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { cardHolder, MOST_CARDS } from "~/domain/child/card-holder";
import { codeKind, LINK_MONTHS } from "~/domain/child/family-link";
import { addMonths } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

export interface ClassOf {
  school: number;
  grade: number;
  className: string;
}

/**
 * Makes a card for every child of a class, all or none: earlier cards of the same people and what is open with them end.
 * Answers the secret of the sheet, from which those of its cards follow; it is stored nowhere.
 */
export async function makeClassCards(
  work: Work<StaffViewer>,
  { school: schoolId, grade, className }: ClassOf,
): Promise<Verdict<{ secret: string }>> {
  const { tx, viewer, now } = work;
  if (!viewer.grants.some(({ role, schoolId: own }) => role === "COORDINATOR" && own === schoolId))
    return refused("CLASS_OF_ANOTHER_SCHOOL");
  const children = await tx.child.findMany({
    where: { schoolId, grade, className, state: { not: "LEFT" } },
    select: {
      id: true,
      family: { select: { id: true, restricted: true, carer: true, guardian: true, phone: true } },
      restrictions: { where: { liftedAt: null }, select: { id: true }, take: 1 },
    },
  });
  const made = children.flatMap(({ id: childId, family, restrictions }) => {
    const holder = cardHolder(family);
    if (!holder) return [];
    const someoneRestricted = restrictions.length > 0;
    return [{ childId, memberId: holder.id, kind: codeKind(holder, { spoken: false, someoneRestricted }) }];
  });
  if (made.length === 0) return refused("NOBODY_IN_CLASS");
  if (made.length > MOST_CARDS) return refused("TOO_MANY_CARDS");

  const secret = newSecret();
  await tx.familyLink.updateMany({
    where: { memberId: { in: made.map(({ memberId }) => memberId) }, revokedAt: null },
    data: { revokedAt: now },
  });
  const links = await tx.familyLink.createManyAndReturn({
    data: made.map(({ childId, memberId, kind }) => {
      const own = secretOfCard(secret, memberId);
      const code = kind === "SPOKEN" ? codeHash(own, spokenCodeOfCard(secret, memberId)) : null;
      const token = { tokenHash: secretHash(own), codeHash: code };
      return {
        childId,
        memberId,
        schoolId,
        ...token,
        createdAt: now,
        expiresAt: addMonths(now, LINK_MONTHS),
      };
    }),
    select: { id: true, memberId: true },
  });
  const linkOf = new Map(links.map(({ id, memberId }) => [memberId, id]));
  await audit(
    work,
    ...made.map(({ childId, memberId, kind }) => ({
      action: "child.link-made",
      subject: "child",
      subjectId: childId,
      schoolId,
      details: { linkId: linkOf.get(memberId) ?? "", memberId, code: kind, page: "class-cards" },
    })),
  );
  return passed({ secret });
}

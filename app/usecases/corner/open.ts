import { newSecret, secretHash } from "~/adapters/secrets.server";
import { cornerContact } from "~/data/corner/contact";
import { policyOf } from "~/data/places/policy";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { calledBy, cornerEnds, mayOpenCorner } from "~/domain/child/corner";
import { givenName } from "~/domain/child/given-name";
import { dayIn } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

interface Opening {
  matchId: string;
  contactId: string;
}

export interface OpenedCorner {
  /** Known only now: the database keeps its hash. */
  token: string;
  expiresAt: Date;
}

/** Begins the tablet's session for this child and this contact; one that was begun before and not answered ends. */
export async function openCorner(
  work: Work<StaffViewer>,
  { matchId, contactId }: Opening,
): Promise<Verdict<OpenedCorner>> {
  const { tx, now, viewer } = work;
  const contact = await cornerContact(work, matchId, contactId);
  if (!contact) return refused("STALE");
  const verdict = mayOpenCorner(contact.facts, now);
  if (!verdict.ok) return verdict;
  const { schoolId, childId, child, volunteer, startsAt, timeZone } = contact;
  if (!volunteer.role) return refused("CORNER_NOT_NOW");
  const token = newSecret();
  const expiresAt = cornerEnds((await policyOf(work, schoolId)).cornerMinutes, now);
  await tx.cornerSession.deleteMany({ where: { contactId } });
  await tx.cornerSession.createMany({
    data: [
      {
        tokenHash: secretHash(token),
        ...{ contactId, matchId, childId, schoolId },
        childCalled: givenName(child.name),
        mentorCalled: calledBy(volunteer.name),
        mentorRole: volunteer.role,
        contactOn: dayIn(startsAt, timeZone),
        ...{ openedById: viewer.personId, openedAt: now, expiresAt },
      },
    ],
  });
  await audit(work, { action: "contact.corner-opened", subject: "contact", subjectId: contactId, schoolId });
  return passed({ token, expiresAt });
}

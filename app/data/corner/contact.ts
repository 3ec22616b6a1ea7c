import type { StaffViewer } from "~/domain/access/viewer";
import { type CornerFacts, mayOpenCorner } from "~/domain/child/corner";
import type { MatchInQuestion } from "../matches/decision";
import type { Work } from "../work.server";

/** A contact with all that decides whether the tablet may ask about it, and what was answered; null out of reach. */
export async function cornerContact(work: Work<StaffViewer>, matchId: string, contactId: string) {
  const { tx } = work;
  const row = await tx.contact.findFirst({
    where: { id: contactId, matchId },
    select: {
      state: true,
      startsAt: true,
      endsAt: true,
      timeZone: true,
      schoolId: true,
      childId: true,
      child: { select: { name: true } },
      volunteer: { select: { name: true, role: true, application: { select: { state: true } } } },
      match: { select: { state: true } },
      cornerSession: { select: { expiresAt: true, answeredAt: true } },
      cornerAnswer: {
        select: {
          id: true,
          face: true,
          words: true,
          talk: true,
          saidAt: true,
          wish: { select: { id: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { match, cornerAnswer: answer, cornerSession: session, ...contact } = row;
  const facts: CornerFacts = {
    ...{ state: row.state, startsAt: row.startsAt, endsAt: row.endsAt, matchState: match.state },
    mentorServes: row.volunteer.application?.state === "APPROVED",
    answered: answer !== null,
  };
  return { ...contact, facts, answer, session };
}

/** What the page of a contact says of the tablet: what was answered, or whether it can be asked now. */
export async function cornerCard(
  work: Work<StaffViewer>,
  { id: matchId, policy }: MatchInQuestion,
  contactId: string,
) {
  const contact = await cornerContact(work, matchId, contactId);
  if (!contact) return null;
  const verdict = mayOpenCorner(contact.facts, work.now);
  const open = contact.session && !contact.session.answeredAt && contact.session.expiresAt > work.now;
  return {
    answer: contact.answer,
    minutes: policy.cornerMinutes,
    openUntil: open ? (contact.session?.expiresAt ?? null) : null,
    barrier: verdict.ok ? null : verdict.reason,
  };
}

export type CornerCard = NonNullable<Awaited<ReturnType<typeof cornerCard>>>;

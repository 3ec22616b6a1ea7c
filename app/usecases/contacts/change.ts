import type { Work } from "~/data/work.server";
import { type ContactCommand, type ContactState, changeContact } from "~/domain/schedule/contact";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

interface Change {
  /** The contact must belong to it. */
  matchId: string;
  contactId: string;
  /** The version that the form was filled from; without one only the state must still be the same. */
  version?: number;
  command: ContactCommand;
}

/** One contact is confirmed, called off, held or missed, by its volunteer or by the school. */
export async function changeOneContact(
  work: Work,
  { matchId, contactId, version, command }: Change,
): Promise<Verdict<ContactState>> {
  const { tx, now } = work;
  const contact = await tx.contact.findFirst({
    where: { id: contactId, matchId },
    select: { id: true, schoolId: true, state: true, startsAt: true, endsAt: true, kind: true },
  });
  if (!contact) return refused("INVALID");
  const decided = changeContact(contact, command, now);
  if (!decided.ok) return decided;
  const { state, missedSide, missedWhy } = decided.value;
  const { count } = await tx.contact.updateMany({
    where: { id: contactId, state: contact.state, ...(version && { version }) },
    data: {
      state,
      missedSide,
      missedWhy,
      ...(state === "CANCELLED" && { apart: true }),
      version: { increment: 1 },
    },
  });
  if (count === 0) return refused("STALE");
  await audit(work, {
    action: `contact.${state.toLowerCase()}`,
    subject: "contact",
    subjectId: contactId,
    schoolId: contact.schoolId,
    details: { matchId, from: contact.state, ...(missedSide && { side: missedSide }) },
  });
  return passed(state);
}

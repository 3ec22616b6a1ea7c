import type { Work } from "~/data/work.server";
import type { SystemViewer } from "~/domain/access/viewer";
import type { OutboxMessage } from "~/generated/prisma/client";
import { toldOf } from "../letters/family-texts";
import { audit } from "../record/audit";

/**
 * Notes that a family knows of a contact as it stands, in the transaction that marks the message as sent. Only a carer or a
 * guardian counts as the family: an uncle who asked for messages is told, and somebody else still has to be.
 */
export async function toldByText(work: Work<SystemViewer>, message: OutboxMessage): Promise<void> {
  const { tx, now } = work;
  if (!message.memberId) return;
  const { contactId, sequence } = toldOf(message);
  const [member, contact] = [
    await tx.familyMember.findUnique({
      where: { id: message.memberId },
      select: { carer: true, guardian: true },
    }),
    await tx.contact.findUnique({ where: { id: contactId }, select: { schoolId: true } }),
  ];
  if (!contact || !(member?.carer || member?.guardian)) return;
  const { schoolId } = contact;
  const { count } = await tx.telling.createMany({
    data: [{ contactId, sequence, schoolId, how: "SMS", toldAt: now }],
    skipDuplicates: true,
  });
  if (count === 0) return;
  await audit(work, {
    ...{ action: "contact.told", subject: "contact", subjectId: contactId, schoolId },
    details: { how: "SMS", sequence },
  });
}

import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

interface Told {
  contactId: string;
  /** The change as the page showed it: a later one has to be told again. */
  sequence: number;
  how: "PHONE" | "SLIP";
}

/** Notes that the family knows of a change of one contact. */
export async function tellFamily(
  work: Work<StaffViewer>,
  { contactId, sequence, how }: Told,
): Promise<Verdict> {
  const { tx, now, viewer } = work;
  const contact = await tx.contact.findFirst({
    where: { id: contactId },
    select: { schoolId: true, sequence: true },
  });
  if (!contact) return refused("INVALID");
  if (contact.sequence !== sequence) return refused("STALE");
  const { schoolId } = contact;
  await tx.telling.createMany({
    data: [{ contactId, sequence, schoolId, how, toldAt: now, toldById: viewer.personId }],
    skipDuplicates: true,
  });
  await audit(work, {
    action: "contact.told",
    subject: "contact",
    subjectId: contactId,
    schoolId,
    details: { how, sequence },
  });
  return passed();
}

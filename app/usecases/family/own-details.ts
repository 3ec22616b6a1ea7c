import { ownDetails } from "~/data/family/own";
import type { Work } from "~/data/work.server";
import type { FamilyViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { isZone } from "~/domain/shared/zones";
import { audit } from "../record/audit";

interface Details {
  phone: string;
  worksAt: string;
  timeZone: string;
}

/** Somebody of the family keeps their own phone, place of work and clock current; the database writes it into the file. */
export async function saveOwnDetails(
  work: Work<FamilyViewer>,
  { phone, worksAt, timeZone }: Details,
): Promise<Verdict> {
  const { tx, viewer, now } = work;
  const own = await ownDetails(work);
  if (!own) return refused("INVALID");
  if (own.carer && worksAt !== "") return refused("CARER_IS_AWAY", "worksAt");
  if (!isZone(timeZone)) return refused("INVALID", "timeZone");
  const school = await tx.school.findUniqueOrThrow({
    where: { id: viewer.schoolId },
    select: { timeZone: true },
  });
  // The school's own clock is kept as none, so that it follows the school.
  const zone = timeZone === school.timeZone ? null : timeZone;
  await tx.$executeRaw`
    INSERT INTO member_updates (phone, works_at, time_zone, said_at) VALUES (${phone}, ${worksAt}, ${zone}, ${now})`;
  const { childId: subjectId, schoolId, memberId } = viewer;
  await audit(work, {
    ...{ action: "child.own-details", subject: "child", subjectId, schoolId },
    details: { memberId },
  });
  return passed();
}

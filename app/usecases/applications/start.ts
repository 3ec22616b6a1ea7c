import { nameSortKey } from "~/adapters/pinyin.server";
import type { Work } from "~/data/work.server";
import type { VolunteerViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

/** Opens an empty application for somebody who has an account but is no volunteer yet, such as a teacher. */
export async function startApplication(
  work: Work<VolunteerViewer>,
  { schoolId }: { schoolId: number },
): Promise<Verdict> {
  const { tx, now, viewer } = work;
  if (viewer.volunteerId) return refused("NOT_POSSIBLE_NOW");
  const school = await tx.school.findUnique({ where: { id: schoolId }, select: { recruiting: true } });
  if (!school?.recruiting) return refused("SCHOOL_NOT_RECRUITING", "schoolId");
  const { id: volunteerId } = await tx.volunteer.create({
    data: {
      personId: viewer.personId,
      schoolId,
      name: viewer.name,
      sortKey: nameSortKey(viewer.name),
      createdAt: now,
    },
    select: { id: true },
  });
  const { id } = await tx.application.create({
    data: { volunteerId, schoolId, createdAt: now },
    select: { id: true },
  });
  await audit(work, { action: "application.started", subject: "application", subjectId: id, schoolId });
  return passed();
}

import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { union, type Window } from "~/domain/schedule/windows";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

/** When the children of a school are in class; `version` is that of the timetable that the form was filled from, 0 for none. */
export async function setLessons(
  work: Work<StaffViewer>,
  schoolId: number,
  { version, lessons }: { version: number; lessons: readonly Window[] },
): Promise<Verdict> {
  const { tx } = work;
  const data = { lessons: union(lessons).map((window) => ({ ...window })) };
  if (version === 0) {
    const { count } = await tx.timetable.createMany({ data: [{ schoolId, ...data }], skipDuplicates: true });
    if (count === 0) return refused("STALE");
  } else {
    const where = { schoolId, version };
    const { count } = await tx.timetable.updateMany({ where, data: { ...data, version: { increment: 1 } } });
    if (count === 0) return refused("STALE");
  }
  await audit(work, { action: "calendar.lessons-set", subject: "calendar", subjectId: schoolId, schoolId });
  return passed();
}

import type { Work } from "~/data/work.server";
import type { StaffViewer, VolunteerViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { type Closing, closeTask as decide } from "~/domain/task/task";
import { audit } from "../record/audit";

/** A task is done, or not to be done any more, with a word on how it ended. */
export async function closeTask(
  work: Work<StaffViewer | VolunteerViewer>,
  { taskId, version, ...closing }: Closing & { taskId: string; version: number },
): Promise<Verdict> {
  const { tx, now, viewer } = work;
  const task = await tx.task.findUnique({ where: { id: taskId }, select: { state: true, schoolId: true } });
  if (!task) return refused("INVALID");
  const decided = decide(task.state, closing);
  if (!decided.ok) return decided;
  const { count } = await tx.task.updateMany({
    where: { id: taskId, version, state: "OPEN" },
    data: {
      state: decided.value,
      outcome: closing.outcome.trim(),
      closedAt: now,
      closedById: viewer.personId,
      version: { increment: 1 },
    },
  });
  if (count === 0) return refused("STALE");
  await audit(work, {
    action: `task.${decided.value.toLowerCase()}`,
    subject: "task",
    subjectId: taskId,
    schoolId: task.schoolId,
    details: {},
  });
  return passed();
}

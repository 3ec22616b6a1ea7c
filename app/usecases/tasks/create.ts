import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import type { TaskKind } from "~/domain/task/task";
import { audit } from "../record/audit";

interface NewTask {
  childId: string;
  kind: TaskKind;
  what: string;
  dueOn: Date;
  /** The school's calendar day. */
  today: Date;
}

/** Something to do about a child, written down by hand; it is whoever's coordinates the school. */
export async function createTask(
  work: Work<StaffViewer>,
  { childId, kind, what, dueOn, today }: NewTask,
): Promise<Verdict<{ taskId: string }>> {
  const { tx, now, viewer } = work;
  if (dueOn < today) return refused("FOLLOW_UP_PAST", "dueOn");
  const child = await tx.child.findUnique({ where: { id: childId }, select: { schoolId: true } });
  if (!child) return refused("INVALID");
  const { schoolId } = child;
  const { id: taskId } = await tx.task.create({
    data: { schoolId, childId, kind, what, dueOn, createdAt: now, createdById: viewer.personId },
    select: { id: true },
  });
  await audit(work, {
    action: "task.created",
    subject: "task",
    subjectId: taskId,
    schoolId,
    details: { childId, kind },
  });
  return passed({ taskId });
}

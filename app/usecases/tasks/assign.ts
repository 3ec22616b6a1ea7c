import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

/** Somebody of the school takes a task over, or it is everybody's again (null). */
export async function assignTask(
  work: Work<StaffViewer>,
  { taskId, version, ownerId }: { taskId: string; version: number; ownerId: string | null },
): Promise<Verdict> {
  const { tx } = work;
  const task = await tx.task.findUnique({ where: { id: taskId }, select: { state: true, schoolId: true } });
  if (!task) return refused("INVALID");
  if (task.state !== "OPEN") return refused("TASK_OVER");
  const { schoolId } = task;
  const held = { personId: ownerId ?? "", schoolId, role: "COORDINATOR", revokedAt: null } as const;
  if (ownerId && (await tx.grant.count({ where: held })) === 0) return refused("INVALID", "ownerId");
  const { count } = await tx.task.updateMany({
    where: { id: taskId, version, state: "OPEN" },
    data: { ownerId, version: { increment: 1 } },
  });
  if (count === 0) return refused("STALE");
  await audit(work, {
    action: "task.assigned",
    subject: "task",
    subjectId: taskId,
    schoolId,
    details: { ownerId },
  });
  return passed();
}

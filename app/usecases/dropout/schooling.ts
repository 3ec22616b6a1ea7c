import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import type { SchoolStatus } from "~/generated/prisma/client";
import { audit } from "../record/audit";

interface OfChild {
  childId: string;
  schoolId: number;
  child: { schoolStatus: SchoolStatus | null };
}

/** What the child's file says of its schooling; nothing happens where it says so already. */
export async function setSchooling(
  work: Work<StaffViewer>,
  { childId, schoolId, child }: OfChild,
  to: SchoolStatus,
): Promise<void> {
  if (child.schoolStatus === to) return;
  await work.tx.child.updateMany({
    where: { id: childId },
    data: { schoolStatus: to, version: { increment: 1 } },
  });
  await audit(work, {
    ...{ action: "child.schooling-changed", subject: "child", subjectId: childId, schoolId },
    details: { from: child.schoolStatus ?? "", to },
  });
}

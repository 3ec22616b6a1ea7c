import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

interface Looked {
  signalId: string;
  version: number;
  /** What was found, in a sentence or two. */
  found: string;
}

/** Says, once, what the coordinator found who looked after the child. */
export async function closeSignal(
  work: Work<StaffViewer>,
  { signalId, version, found }: Looked,
): Promise<Verdict> {
  const { tx, now, viewer } = work;
  const signal = await tx.childSignal.findFirst({
    where: { id: signalId, closedAt: null },
    select: { childId: true, schoolId: true, reason: true },
  });
  const { count } = await tx.childSignal.updateMany({
    where: { id: signalId, version, closedAt: null },
    data: { closedAt: now, closedById: viewer.personId, found, version: { increment: 1 } },
  });
  if (!signal || count === 0) return refused("STALE_GONE");
  const { childId: subjectId, schoolId, reason } = signal;
  await audit(work, {
    action: "child.looked-after",
    subject: "child",
    subjectId,
    schoolId,
    details: { signalId, reason },
  });
  return passed();
}

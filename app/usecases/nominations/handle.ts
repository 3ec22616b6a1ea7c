import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

/** Somebody of the school has spoken to the person who was named. */
export async function handleNomination(
  work: Work<StaffViewer>,
  nomination: { id: string; schoolId: number },
): Promise<Verdict> {
  const { count } = await work.tx.nomination.updateMany({
    where: { id: nomination.id, handledAt: null },
    data: { handledAt: work.now },
  });
  if (count === 0) return refused("STALE");
  await audit(work, {
    action: "nomination.handled",
    subject: "nomination",
    subjectId: nomination.id,
    schoolId: nomination.schoolId,
  });
  return passed();
}

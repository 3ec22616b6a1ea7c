import type { Work } from "~/data/work.server";
import type { OpeningReason } from "~/domain/access/reason";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "./audit";

interface Given {
  childId: string;
  code: OpeningReason;
  /** One sentence. */
  text: string;
}

/** Says why the viewer opens a child's file; it holds until the end of the day at the child's school. */
export async function giveReason(
  work: Work<StaffViewer>,
  { childId, code, text }: Given,
): Promise<Verdict<unknown>> {
  const child = await work.tx.child.findUnique({ where: { id: childId }, select: { schoolId: true } });
  if (!child) return refused("INVALID");
  await audit(work, {
    action: "child.reason-given",
    subject: "child",
    subjectId: childId,
    schoolId: child.schoolId,
    reason: { code, text },
  });
  return passed();
}

import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { about, fileOf, type Subject } from "./hold";

/** Opens the copy of everything about one person, for whoever asked and for a quarter of an hour. */
export async function exportData(
  work: Work<StaffViewer>,
  { of, reason }: { of: Subject; reason: string },
): Promise<Verdict> {
  const file = await fileOf(work, of);
  if (!file) return refused("INVALID");
  const { subject, subjectId } = about(of);
  await audit(work, {
    action: "copy.opened",
    subject: "copy",
    subjectId,
    schoolId: file.schoolId,
    ...(subject === "child" && { childId: subjectId }),
    reason: { code: "FAMILY_ASKED", text: reason },
  });
  return passed();
}

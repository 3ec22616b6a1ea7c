import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { type Assessment, checkAssessment } from "~/domain/child/care";
import { passed, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { type OfFile, takeFile } from "./file-of";

/** Who is responsible for a child, and how well; what was said before stays in the history. */
export async function assessGuardianship(
  work: Work<StaffViewer>,
  { childId, version, note, ...said }: OfFile & Assessment & { note: string },
): Promise<Verdict> {
  const file = await takeFile(work, { childId, version });
  if (!file.ok) return file;
  const { today, by, schoolId } = file.value;
  const checked = checkAssessment(said, today);
  if (!checked.ok) return checked;
  await work.tx.guardianship.createMany({ data: [{ ...said, ...by, note }] });
  await audit(work, {
    ...{ action: "child.guardianship-assessed", subject: "child", subjectId: childId, schoolId },
    details: { kind: said.kind, rating: said.rating },
  });
  return passed();
}

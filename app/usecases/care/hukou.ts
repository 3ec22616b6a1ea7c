import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { checkHukou, type HukouChange } from "~/domain/child/care";
import { passed, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { type OfFile, takeFile } from "./file-of";

/** A change of a child's household registration, with what it was before. */
export async function recordHukou(
  work: Work<StaffViewer>,
  { childId, version, note, ...said }: OfFile & HukouChange & { note: string },
): Promise<Verdict> {
  const file = await takeFile(work, { childId, version });
  if (!file.ok) return file;
  const { today, by, schoolId } = file.value;
  const checked = checkHukou(said, today);
  if (!checked.ok) return checked;
  await work.tx.hukouRecord.createMany({ data: [{ ...said, ...by, note }] });
  await audit(work, {
    ...{ action: "child.hukou-recorded", subject: "child", subjectId: childId, schoolId },
    details: { from: said.before, to: said.after },
  });
  return passed();
}

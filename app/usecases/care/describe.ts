import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import type { ChildHealth, SchoolStatus } from "~/generated/prisma/client";
import { audit } from "../record/audit";
import { type OfFile, takeFile } from "./file-of";

interface Described extends OfFile {
  ethnicity: string;
  health: ChildHealth | null;
  healthNote: string;
  schoolStatus: SchoolStatus | null;
  income: string[];
}

/** What the district's form asks for besides: health, schooling, and what the family lives on. */
export async function describeChild(
  work: Work<StaffViewer>,
  { childId, version, ...said }: Described,
): Promise<Verdict> {
  const file = await takeFile(work, { childId, version });
  if (!file.ok) return file;
  if ((said.health === "DISABLED" || said.health === "ILL") && said.healthNote === "")
    return refused("REQUIRED", "healthNote");
  const { tx } = work;
  const where = { id: childId };
  const before = await tx.child.findUniqueOrThrow({ where, select: { schoolStatus: true } });
  await tx.child.updateMany({ where, data: said });
  const { schoolId } = file.value;
  const moved = before.schoolStatus !== said.schoolStatus;
  await audit(work, {
    action: moved ? "child.schooling-changed" : "child.described",
    ...{ subject: "child", subjectId: childId, schoolId },
    details: moved ? { from: before.schoolStatus ?? "", to: said.schoolStatus ?? "" } : {},
  });
  return passed();
}

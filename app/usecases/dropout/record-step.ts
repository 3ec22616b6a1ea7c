import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { checkEntry, type Entry } from "~/domain/dropout/record";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { takeCase } from "./case-of";
import { setSchooling } from "./schooling";

interface Recorded extends Entry {
  caseId: string;
  parties: string[];
  hinders: string[];
  promised: string;
}

/** What was done in a case. Once the bureau has its report, the file says that the child dropped out. */
export async function recordStep(work: Work<StaffViewer>, { caseId, ...entry }: Recorded): Promise<Verdict> {
  const { tx, now, viewer } = work;
  const found = await takeCase(work, caseId);
  if (!found) return refused("STALE");
  const checked = checkEntry(entry, found, now);
  if (!checked.ok) return checked;
  const { childId, schoolId } = found;
  await tx.dropoutStep.createMany({
    data: [{ ...entry, caseId, schoolId, recordedById: viewer.personId, recordedAt: now }],
  });
  await audit(work, {
    ...{ action: "child.dropout-step", subject: "child", subjectId: childId, schoolId },
    details: { caseId, kind: entry.kind },
  });
  if (entry.kind === "BUREAU_REPORT") await setSchooling(work, found, "DROPOUT");
  return passed();
}

interface Correction {
  caseId: string;
  stepId: string;
  said: string;
}

/** An entry was wrong: it stays, with what was wrong about it, and no longer counts. */
export async function correctStep(
  work: Work<StaffViewer>,
  { caseId, stepId, said }: Correction,
): Promise<Verdict> {
  const { tx, now, viewer } = work;
  const found = await takeCase(work, caseId);
  if (!found) return refused("STALE");
  const { childId, schoolId } = found;
  const step = await tx.dropoutStep.findFirst({
    where: { id: stepId, caseId, kind: { not: "CORRECTION" } },
    select: { correction: { select: { id: true } } },
  });
  if (!step) return refused("INVALID", "stepId");
  if (step.correction) return refused("CORRECTED_ALREADY", "stepId");
  const by = { recordedById: viewer.personId, recordedAt: now };
  await tx.dropoutStep.createMany({
    data: [{ caseId, schoolId, kind: "CORRECTION", doneAt: now, correctsId: stepId, said, ...by }],
  });
  await audit(work, {
    ...{ action: "child.dropout-corrected", subject: "child", subjectId: childId, schoolId },
    details: { caseId, stepId },
  });
  return passed();
}

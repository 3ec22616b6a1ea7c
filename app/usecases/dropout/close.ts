import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { checkOutcome, type Ending, schoolingAfter } from "~/domain/dropout/record";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { takeCase } from "./case-of";
import { setSchooling } from "./schooling";

interface Closed extends Ending {
  caseId: string;
  outcomeNote: string;
}

/** How a case ended, said once; the child's file follows. A returned child is looked at again after the days of the case. */
export async function closeCase(work: Work<StaffViewer>, { caseId, ...said }: Closed): Promise<Verdict> {
  const { tx, now, viewer } = work;
  const found = await takeCase(work, caseId);
  if (!found || found.outcome !== null) return refused("STALE");
  const checked = checkOutcome(said, found.absentFrom, now);
  if (!checked.ok) return checked;
  await tx.dropoutCase.updateMany({
    where: { id: caseId, outcome: null },
    data: { ...said, closedById: viewer.personId, closedAt: now },
  });
  await audit(work, {
    ...{
      action: "child.dropout-closed",
      subject: "child",
      subjectId: found.childId,
      schoolId: found.schoolId,
    },
    details: { caseId, outcome: said.outcome },
  });
  await setSchooling(work, found, schoolingAfter(said.outcome, found.child.grade));
  return passed();
}

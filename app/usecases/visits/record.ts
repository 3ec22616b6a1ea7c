import { randomUUID } from "node:crypto";
import { childToVisit, type ToVisit } from "~/data/visits/child";
import type { Work } from "~/data/work.server";
import type { FieldViewer } from "~/domain/access/viewer";
import { worryIn } from "~/domain/safeguarding/report";
import { dayIn } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { asFound, checkVisit, type VisitRecord } from "~/domain/visit/record";
import { audit } from "../record/audit";
import { writeReport } from "../safeguarding/raise";

/** Writes down what was found at a child's home; a worry in it opens a report in the same transaction. */
export async function recordVisit(
  work: Work<FieldViewer>,
  childId: string,
  input: VisitRecord,
): Promise<Verdict<{ worry: boolean }>> {
  const { tx, now, viewer } = work;
  const child = await childToVisit(work, childId);
  if (!child) return refused("STALE");
  const checked = checkVisit(input, dayIn(now, child.timeZone));
  if (!checked.ok) return checked;
  const id = randomUUID();
  const { schoolId, pairId } = child;
  const found = asFound(input);
  await tx.visit.createMany({
    data: [
      {
        ...{ id, childId, schoolId, pairId, visitorId: viewer.personId, recordedAt: now },
        ...found,
        present: [...found.present],
      },
    ],
  });
  await audit(work, {
    action: "visit.recorded",
    subject: "visit",
    subjectId: id,
    schoolId,
    childId,
    details: { pair: pairId !== null, met: found.present.length > 0, concern: found.concern },
  });
  return passed({ worry: await reportFrom(work, child, { id, ...found }) });
}

async function reportFrom(
  work: Work<FieldViewer>,
  { id: childId, schoolId }: ToVisit,
  { id: visitId, concern, note }: VisitRecord & { id: string },
): Promise<boolean> {
  const worry = worryIn({ concern, situation: null });
  if (!worry) return false;
  await writeReport(work, {
    ...worry,
    ...{ checkInId: null, visitId, childId, schoolId, account: note, danger: false },
    ...{ about: "UNKNOWN", aboutVolunteerId: null, aboutPersonId: null },
    ...{ childTold: "", aboutTold: "", teacher: "", phone: "" },
  });
  return true;
}

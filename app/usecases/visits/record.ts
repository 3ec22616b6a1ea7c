import { randomUUID } from "node:crypto";
import { childToVisit, type ToVisit } from "~/data/visits/child";
import type { Work } from "~/data/work.server";
import type { FieldViewer } from "~/domain/access/viewer";
import { worryIn } from "~/domain/safeguarding/report";
import { dayIn } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { absentSince, asFound, checkVisit, type VisitRecord } from "~/domain/visit/record";
import { audit } from "../record/audit";
import { writeReport } from "../safeguarding/raise";

/** What is said besides, where the child does not go to school: since when; null where nobody knows. */
type Found = VisitRecord & { absentSince?: Date | null };

/**
 * Writes down what was found at a child's home. A worry in it opens a report, and a child that does not go to school a
 * case at its school, in the same transaction.
 */
export async function recordVisit(
  work: Work<FieldViewer>,
  childId: string,
  { absentSince: said = null, ...input }: Found,
): Promise<Verdict<{ worry: boolean; absence: boolean }>> {
  const { tx, now, viewer } = work;
  const child = await childToVisit(work, childId);
  if (!child) return refused("STALE");
  const checked = checkVisit(input, dayIn(now, child.timeZone));
  if (!checked.ok) return checked;
  const found = asFound(input);
  const since = absentSince(found, said);
  if (!since.ok) return since;
  const id = randomUUID();
  const { schoolId, pairId } = child;
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
  const absence = since.value !== null && (await caseFrom(work, child, id, since.value));
  return passed({ worry: await reportFrom(work, child, { id, ...found }), absence });
}

/** False where the school has an open case already: the visit counts in it. */
async function caseFrom(
  work: Work<FieldViewer>,
  { id: childId, schoolId }: ToVisit,
  visitId: string,
  since: Date,
): Promise<boolean> {
  const [{ caseId } = { caseId: null }] = await work.tx.$queryRaw<{ caseId: string | null }[]>`
    SELECT app.absence_found(${visitId}::uuid, ${since}::date) AS "caseId"`;
  if (caseId === null) return false;
  await audit(work, {
    action: "child.dropout-reported",
    ...{ subject: "child", subjectId: childId, schoolId, details: { caseId } },
  });
  return true;
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

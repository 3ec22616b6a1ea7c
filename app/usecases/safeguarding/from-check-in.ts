import type { Work } from "~/data/work.server";
import type { VolunteerViewer } from "~/domain/access/viewer";
import { type Worried, worryIn } from "~/domain/safeguarding/report";
import { audit } from "../record/audit";
import { writeReport } from "./raise";

interface Recorded extends Worried {
  checkInId: string;
  childId: string;
  schoolId: number;
  account: string;
}

/** A record of a contact that says more than a small worry opens a report, in the record's own transaction. */
export async function reportFromCheckIn(
  work: Work<VolunteerViewer>,
  { checkInId, childId, schoolId, account, concern, situation }: Recorded,
): Promise<void> {
  const worry = worryIn({ concern, situation });
  if (!worry) return;
  await writeReport(work, {
    ...worry,
    ...{ checkInId, visitId: null, childId, schoolId, account, danger: false },
    ...{ about: "UNKNOWN", aboutVolunteerId: null, aboutPersonId: null },
    ...{ childTold: "", aboutTold: "", teacher: "", phone: "" },
  });
}

/** A record that was put right says more than the report that it opened: a step says so, and its readers are told, once. */
export async function addToReport(
  work: Work<VolunteerViewer>,
  { checkInId, schoolId, account, concern, situation }: Recorded,
): Promise<void> {
  const worry = worryIn({ concern, situation });
  if (!worry) return;
  const [added] = await work.tx.$queryRaw<{ reportId: string | null }[]>`
    SELECT app.say_more(${checkInId}::uuid, ${worry.severity}::concern_level, ${worry.situation}::report_situation, ${account}, ${work.now}::timestamptz) AS "reportId"`;
  if (!added?.reportId) return;
  const { reportId: subjectId } = added;
  await audit(work, { action: "report.said-more", subject: "report", subjectId, schoolId, details: worry });
}

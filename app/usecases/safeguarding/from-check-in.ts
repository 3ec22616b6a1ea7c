import type { Work } from "~/data/work.server";
import type { VolunteerViewer } from "~/domain/access/viewer";
import { type Worried, worryIn } from "~/domain/safeguarding/report";
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
    ...{ checkInId, childId, schoolId, account, danger: false },
    ...{ about: "UNKNOWN", aboutVolunteerId: null, aboutPersonId: null },
    ...{ childTold: "", aboutTold: "", teacher: "", phone: "" },
  });
}

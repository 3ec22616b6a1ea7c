import { randomUUID } from "node:crypto";
import { appointmentOf } from "~/data/counselling/appointments";
import type { Work } from "~/data/work.server";
import type { CounsellorViewer } from "~/domain/access/viewer";
import { severityOf } from "~/domain/safeguarding/report";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { writeReport } from "../safeguarding/raise";

interface Writing {
  appointmentId: string;
  text: string;
}

/** A note of the counsellor's own; the record says that there is one, and no word of it. */
export async function writeNote(
  work: Work<CounsellorViewer>,
  { appointmentId, text }: Writing,
): Promise<Verdict> {
  const { tx, viewer, now } = work;
  const appointment = await appointmentOf(work, appointmentId);
  if (!appointment?.mine || !["BOOKED", "HELD"].includes(appointment.state))
    return refused("NOT_POSSIBLE_NOW");
  const { childId, schoolId } = appointment;
  const id = randomUUID();
  const by = { authorId: viewer.personId, holderId: viewer.personId };
  await tx.counsellingNote.createMany({
    data: [{ id, appointmentId, childId, ...by, text, writtenAt: now }],
  });
  await audit(work, { action: "note.written", subject: "note", subjectId: id, schoolId, childId });
  return passed();
}

/** All notes about a child go to a fellow counsellor of the school; from then on nobody else reads them. */
export async function handOverNotes(
  work: Work<CounsellorViewer>,
  { appointmentId, toId }: { appointmentId: string; toId: string },
): Promise<Verdict> {
  const { tx } = work;
  const appointment = await appointmentOf(work, appointmentId);
  if (!appointment) return refused("STALE");
  const { childId, schoolId } = appointment;
  const [moved] = await tx.$queryRaw<{ notes: number }[]>`
    SELECT app.hand_over_notes(${childId}::uuid, ${toId}::uuid) AS notes`;
  if (!moved?.notes) return refused("NOTHING_TO_HAND_OVER", "toId");
  await audit(work, {
    action: "note.handed-over",
    subject: "note",
    subjectId: childId,
    schoolId,
    childId,
    details: { toId, notes: moved.notes },
  });
  return passed();
}

/** What a counsellor cannot keep to themselves: a report of harm like any other, in their own words. */
export async function reportHarm(
  work: Work<CounsellorViewer>,
  { appointmentId, account, danger }: { appointmentId: string; account: string; danger: boolean },
): Promise<Verdict> {
  const appointment = await appointmentOf(work, appointmentId);
  if (!appointment) return refused("STALE");
  const { childId, schoolId } = appointment;
  const situation = "NOT_SURE" as const;
  return writeReport(work, {
    ...{ childId, schoolId, account, danger, situation, severity: severityOf({ danger, situation }) },
    ...{ checkInId: null, visitId: null, about: "UNKNOWN", aboutVolunteerId: null, aboutPersonId: null },
    ...{ childTold: "", aboutTold: "", teacher: "", phone: "" },
  });
}

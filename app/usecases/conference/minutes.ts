import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import type { Attendance } from "~/domain/conference/codes";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

interface OfMeeting {
  meetingId: string;
}

/** What was said about an item and what was decided, until the minutes are closed. */
export async function writeMinutes(
  work: Work<StaffViewer>,
  {
    meetingId,
    itemId,
    version,
    ...words
  }: OfMeeting & { itemId: string; version: number; said: string; decided: string },
): Promise<Verdict> {
  const { count } = await work.tx.conferenceItem.updateMany({
    where: { id: itemId, meetingId, version },
    data: { ...words, version: version + 1 },
  });
  if (count === 0) return refused("STALE");
  await audit(work, { action: "conference.minutes-written", subject: "conference", subjectId: meetingId });
  return passed();
}

/** Who of a department was there. */
export async function noteAttendance(
  work: Work<StaffViewer>,
  {
    meetingId,
    departmentId,
    ...noted
  }: OfMeeting & { departmentId: string; attendance: Attendance; who: string },
): Promise<Verdict> {
  const { count } = await work.tx.conferenceSeat.updateMany({
    where: { meetingId, departmentId },
    data: noted,
  });
  if (count === 0) return refused("STALE");
  await audit(work, { action: "conference.attendance-noted", subject: "conference", subjectId: meetingId });
  return passed();
}

/** A dated addition to minutes that are closed; what stood there stands. */
export async function addToMinutes(
  work: Work<StaffViewer>,
  { meetingId, itemId, said }: OfMeeting & { itemId: string | null; said: string },
): Promise<Verdict> {
  const { tx, now, viewer } = work;
  const meeting = await tx.conferenceMeeting.findUnique({
    where: { id: meetingId },
    select: { placeId: true, state: true },
  });
  if (!meeting) return refused("STALE");
  if (meeting.state !== "CLOSED") return refused("MEETING_NOT_CLOSED");
  await tx.conferenceNote.createMany({
    data: [
      {
        ...{ placeId: meeting.placeId, meetingId, itemId, kind: "ADDITION" as const, said },
        ...{ recordedById: viewer.personId, recordedAt: now },
      },
    ],
  });
  await audit(work, { action: "conference.minutes-added-to", subject: "conference", subjectId: meetingId });
  return passed();
}

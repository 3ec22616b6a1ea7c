import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { close, hold } from "~/domain/conference/meeting";
import { dayIn } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { audit } from "../record/audit";

interface OfMeeting {
  meetingId: string;
  version: number;
}

/** The meeting took place. */
export async function holdMeeting(
  work: Work<StaffViewer>,
  { meetingId, version }: OfMeeting,
): Promise<Verdict> {
  const { tx, now } = work;
  const meeting = await tx.conferenceMeeting.findUnique({
    where: { id: meetingId },
    select: { state: true, onDay: true },
  });
  if (!meeting) return refused("STALE");
  const verdict = hold(meeting, dayIn(now, DISTRICT_ZONE));
  if (!verdict.ok) return verdict;
  const { count } = await tx.conferenceMeeting.updateMany({
    where: { id: meetingId, version, state: "PLANNED" },
    data: { state: "HELD", version: version + 1 },
  });
  if (count === 0) return refused("STALE");
  await audit(work, { action: "conference.held", subject: "conference", subjectId: meetingId });
  return passed();
}

/** Closes the minutes. Whoever is writing is waited for, and what they wrote is in them. */
export async function closeMeeting(
  work: Work<StaffViewer>,
  { meetingId, version }: OfMeeting,
): Promise<Verdict> {
  const { tx, now, viewer } = work;
  await tx.$queryRaw`SELECT id FROM conference_meetings WHERE id = ${meetingId}::uuid FOR NO KEY UPDATE`;
  const meeting = await tx.conferenceMeeting.findUnique({
    where: { id: meetingId },
    select: {
      state: true,
      seats: { select: { attendance: true } },
      items: { select: { said: true, decided: true } },
    },
  });
  if (!meeting) return refused("STALE");
  const verdict = close(meeting);
  if (!verdict.ok) return verdict;
  const { count } = await tx.conferenceMeeting.updateMany({
    where: { id: meetingId, version, state: "HELD" },
    data: { state: "CLOSED", closedById: viewer.personId, closedAt: now, version: version + 1 },
  });
  if (count === 0) return refused("STALE");
  await audit(work, { action: "conference.closed", subject: "conference", subjectId: meetingId });
  return passed();
}

import { openMatters } from "~/data/conference/matters";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { ownDistrict } from "./own-district";

export interface MeetingForm {
  title: string;
  onDay: Date;
  at: number;
  venue: string;
  chair: string;
  noteTaker: string;
  departments: string[];
}

/** A meeting with the departments that are invited. What was agreed before and is still open is its first item. */
export async function planMeeting(
  work: Work<StaffViewer>,
  { departments, ...said }: MeetingForm,
): Promise<Verdict<string>> {
  const { tx, now, viewer } = work;
  const placeId = ownDistrict(work);
  if (placeId === null) return refused("NOT_YOUR_DISTRICT");
  if (!(await invitable(work, departments))) return refused("INVALID", "departments");
  const meeting = await tx.conferenceMeeting.create({
    data: { ...said, placeId, plannedById: viewer.personId, plannedAt: now },
    select: { id: true },
  });
  const of = { meetingId: meeting.id, placeId };
  await tx.conferenceSeat.createMany({
    data: departments.map((departmentId) => ({ ...of, departmentId })),
  });
  const { OPEN_ACTIONS: figure } = await openMatters(work);
  if (figure > 0)
    await tx.conferenceItem.createMany({
      data: [{ ...of, position: 1, matter: "OPEN_ACTIONS", figure, takenAt: now }],
    });
  await audit(work, { action: "conference.planned", subject: "conference", subjectId: meeting.id });
  return passed(meeting.id);
}

/** Day, place, people and who is invited, until it was held. */
export async function changeMeeting(
  work: Work<StaffViewer>,
  { meetingId, version, departments, ...said }: MeetingForm & { meetingId: string; version: number },
): Promise<Verdict> {
  const { tx } = work;
  const { count } = await tx.conferenceMeeting.updateMany({
    where: { id: meetingId, version, state: "PLANNED" },
    data: { ...said, version: version + 1 },
  });
  if (count === 0) return refused("STALE");
  const seats = await tx.conferenceSeat.findMany({ where: { meetingId }, select: { departmentId: true } });
  const invited = seats.map(({ departmentId }) => departmentId);
  const joining = departments.filter((one) => !invited.includes(one));
  if (!(await invitable(work, joining))) return refused("INVALID", "departments");
  await tx.conferenceSeat.deleteMany({ where: { meetingId, departmentId: { notIn: departments } } });
  const placeId = ownDistrict(work) ?? 0;
  await tx.conferenceSeat.createMany({
    data: joining.map((departmentId) => ({ meetingId, departmentId, placeId })),
  });
  await audit(work, { action: "conference.changed", subject: "conference", subjectId: meetingId });
  return passed();
}

/** Departments of the own district that were not retired. */
async function invitable({ tx }: Work<StaffViewer>, ids: string[]): Promise<boolean> {
  const found = await tx.conferenceDepartment.count({ where: { id: { in: ids }, retiredOn: null } });
  return found === new Set(ids).size;
}

import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import type { ActionWord } from "~/domain/conference/codes";
import { dayIn } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { audit } from "../record/audit";

interface Agreed {
  meetingId: string;
  itemId: string | null;
  what: string;
  departmentId: string;
  person: string;
  mail: string;
  dueOn: Date;
}

/** What a department takes on at a meeting, with a day. */
export async function agreeAction(work: Work<StaffViewer>, agreed: Agreed): Promise<Verdict> {
  const { tx, now, viewer } = work;
  const meeting = await tx.conferenceMeeting.findUnique({
    where: { id: agreed.meetingId },
    select: { placeId: true, state: true, onDay: true },
  });
  if (!meeting) return refused("STALE");
  if (meeting.state === "CLOSED") return refused("MEETING_CLOSED");
  if (agreed.dueOn < meeting.onDay) return refused("DUE_BEFORE_MEETING", "dueOn");
  const by = { recordedById: viewer.personId, recordedAt: now };
  const { id } = await tx.conferenceAction.create({
    data: { ...agreed, ...by, placeId: meeting.placeId },
    select: { id: true },
  });
  await audit(work, { action: "conference.action-agreed", subject: "conference", subjectId: id });
  return passed();
}

interface Word {
  actionId: string;
  kind: ActionWord;
  said: string;
  dueOn: Date | null;
}

/** How an action goes on: a word, another day, done, or dropped; each stays as it was written. */
export async function noteAction(
  work: Work<StaffViewer>,
  { actionId, kind, said, dueOn }: Word,
): Promise<Verdict> {
  const { tx, now, viewer } = work;
  const action = await tx.conferenceAction.findUnique({
    where: { id: actionId },
    select: { placeId: true, state: true },
  });
  if (!action) return refused("STALE");
  if (action.state !== "OPEN") return refused("ACTION_SETTLED");
  if (kind === "PUT_OFF" && !dueOn) return refused("REQUIRED", "dueOn");
  if (kind === "PUT_OFF" && dueOn && dueOn < dayIn(now, DISTRICT_ZONE)) return refused("DAY_OVER", "dueOn");
  const by = { recordedById: viewer.personId, recordedAt: now };
  const data = { placeId: action.placeId, actionId, kind, said, dueOn: kind === "PUT_OFF" ? dueOn : null };
  await tx.conferenceNote.createMany({ data: [{ ...data, ...by }] });
  await audit(work, {
    action: `conference.action-${VERBS[kind]}`,
    subject: "conference",
    subjectId: actionId,
  });
  return passed();
}

const VERBS: Record<ActionWord, string> = {
  UPDATE: "noted",
  PUT_OFF: "put-off",
  DONE: "done",
  DROPPED: "dropped",
};

import { roomInQuestion } from "~/data/rooms/rooms";
import { freeInputs } from "~/data/schedule/free-inputs";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { modesOf } from "~/domain/rooms/room";
import { obstacleTo, spanOf, teacherFor } from "~/domain/schedule/free";
import type { ContactMode } from "~/domain/schedule/plan";
import { minutesOf } from "~/domain/schedule/windows";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { holdSupervisors } from "../rooms/hold";

export interface CallWish {
  memberId: string;
  roomId: string;
  mode: ContactMode;
  minutes: number;
  /** The school's wall clock, YYYY-MM-DDTHH:MM. */
  when: string;
}

interface Place {
  roomId: string;
  seat: null;
  supervisorId: string | null;
  startsAt: Date;
  endsAt: Date;
  localStart: string;
}

/** Books a call of a child with somebody of its family; the seat and the teacher are chosen among those that are free. */
export async function bookCall(
  work: Work<StaffViewer>,
  { childId, ...wish }: CallWish & { childId: string },
): Promise<Verdict<{ id: string }>> {
  const { tx, viewer, now } = work;
  const child = await tx.child.findUnique({
    where: { id: childId },
    select: {
      schoolId: true,
      state: true,
      school: { select: { timeZone: true } },
      family: { where: { id: wish.memberId }, select: { restricted: true } },
    },
  });
  const [member] = child?.family ?? [];
  if (!child || !member) return refused("INVALID", "memberId");
  if (child.state === "LEFT") return refused("CHILD_HAS_LEFT");
  if (member.restricted) return refused("MEMBER_RESTRICTED", "memberId");
  const place = await placeFor(work, { ...wish, childId, schoolId: child.schoolId });
  if (!place.ok) return place;
  const { id } = await tx.parentCall.create({
    data: {
      ...{ childId, schoolId: child.schoolId, memberId: wish.memberId, mode: wish.mode },
      ...place.value,
      timeZone: child.school.timeZone,
      ...{ bookedById: viewer.personId, bookedAt: now },
    },
    select: { id: true },
  });
  await audit(work, {
    action: "call.booked",
    subject: "child",
    subjectId: childId,
    schoolId: child.schoolId,
    details: { callId: id, memberId: wish.memberId, roomId: wish.roomId, at: place.value.localStart },
  });
  return passed({ id });
}

/** A seat and a teacher at that time, or what is in the way; `moving` is the call that gets another time. */
export async function placeFor(
  work: Work<StaffViewer>,
  wish: Omit<CallWish, "memberId"> & { childId: string; schoolId: number; moving?: string },
): Promise<Verdict<Place>> {
  const { roomId, mode, minutes, childId, schoolId, moving } = wish;
  await holdSupervisors(work, schoolId);
  const room = await roomInQuestion(work, roomId);
  if (room?.schoolId !== schoolId) return refused("INVALID", "roomId");
  if (room.closedAt && room.closedAt <= work.now) return refused("ROOM_RETIRED", "roomId");
  if (!modesOf(room.kind).includes(mode)) return refused("ROOM_FOR_SOMETHING_ELSE", "mode");
  const [day = "", clock = ""] = wish.when.split("T");
  const on = new Date(`${day}T00:00:00Z`);
  const minute = minutesOf(clock);
  if (minute === null || Number.isNaN(on.getTime())) return refused("INVALID", "when");
  const moment = { day: on, minute };
  const inputs = await freeInputs(work, { schoolId, childId, roomId, minutes, moving: moving ?? null });
  const obstacle = obstacleTo(inputs, moment);
  if (obstacle) return refused(obstacle.why, "when");
  const supervisorId = teacherFor(inputs, moment)?.id ?? null;
  const { startsAt, endsAt } = spanOf(inputs, moment);
  return passed({ roomId, seat: null, supervisorId, startsAt, endsAt, localStart: `${day}T${clock}` });
}

import { occurrenceAt } from "~/adapters/recurrence.server";
import type { roomInQuestion } from "~/data/rooms/rooms";
import { type Standing, standingIn } from "~/data/rooms/standing";
import { freeInputs } from "~/data/schedule/free-inputs";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { teacherFor } from "~/domain/schedule/free";
import { minutesOf } from "~/domain/schedule/windows";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { post } from "../record/message";
import { holdSupervisors } from "./hold";

type Room = NonNullable<Awaited<ReturnType<typeof roomInQuestion>>>;

export interface Closing {
  startsAt: Date;
  endsAt: Date;
  reason: string;
  /** For each booking that stands there: a time of the school's wall clock (YYYY-MM-DDTHH:MM), or that it is called off. */
  decisions: Readonly<Record<string, string>>;
}

export const CALLED_OFF = "OFF";

/** Shuts a room for a time. What stands there is moved or called off in the same transaction, all of it or nothing. */
export async function closeRoom(
  work: Work<StaffViewer>,
  room: Room,
  { startsAt, endsAt, reason, decisions }: Closing,
): Promise<Verdict<{ moved: number; calledOff: number }>> {
  const { tx, now, viewer } = work;
  if (endsAt <= startsAt) return refused("OPENS_BEFORE_IT_SHUTS", "until");
  if (endsAt <= now) return refused("DATE_IN_PAST", "on");
  await holdSupervisors(work, room.schoolId);
  // Whoever books here at this moment goes first, and is then among what stands; or waits, and is refused.
  await tx.$queryRaw`SELECT 1 FROM rooms WHERE id = ${room.id}::uuid FOR NO KEY UPDATE`;
  const standing = await standingIn(work, room.id, startsAt, endsAt);
  if (standing.some(({ id }) => !decisions[id])) return refused("DECIDE_EACH");
  const off = standing.filter(({ id }) => decisions[id] === CALLED_OFF);
  const moving = standing.filter(({ id }) => decisions[id] !== CALLED_OFF);
  await callOff(work, off, reason);
  for (const one of moving) {
    const moved = await moveTo(work, room, one, decisions[one.id] ?? "");
    if (!moved.ok) return moved;
  }
  const { id } = await tx.roomClosure.create({
    data: {
      ...{ roomId: room.id, schoolId: room.schoolId, startsAt, endsAt, reason },
      ...{ closedById: viewer.personId, closedAt: now },
    },
    select: { id: true },
  });
  await tellMentors(work, standing);
  const counts = { moved: moving.length, calledOff: off.length };
  await audit(work, {
    action: "room.closed",
    subject: "room",
    subjectId: room.id,
    schoolId: room.schoolId,
    details: { closureId: id, from: startsAt.toISOString(), until: endsAt.toISOString(), ...counts },
  });
  return passed(counts);
}

type One = Omit<Standing, "offers">;

async function callOff({ tx }: Work, standing: readonly One[], reason: string) {
  const of = (kind: One["kind"]) => standing.filter((one) => one.kind === kind).map(({ id }) => id);
  await tx.contact.updateMany({
    where: { id: { in: of("CONTACT") } },
    data: { state: "CANCELLED", missedSide: "SCHOOL", missedWhy: reason, version: { increment: 1 } },
  });
  await tx.parentCall.updateMany({
    where: { id: { in: of("CALL") } },
    data: { state: "CANCELLED", outcome: reason, version: { increment: 1 } },
  });
}

async function moveTo(work: Work<StaffViewer>, room: Room, one: One, when: string): Promise<Verdict> {
  const { tx, now } = work;
  const [day = "", clock = ""] = when.split("T");
  const on = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(on.getTime()) || !/^\d\d:\d\d$/.test(clock)) return refused("INVALID");
  const minutes = (one.endsAt.getTime() - one.startsAt.getTime()) / 60_000;
  const slot = occurrenceAt(on, clock, minutes, room.school.timeZone);
  if (slot.startsAt <= now) return refused("DATE_IN_PAST");
  const { id: roomId, schoolId } = room;
  const inputs = await freeInputs(work, { ...one, roomId, schoolId, minutes, moving: one.id });
  const teacher = teacherFor(inputs, { day: on, minute: minutesOf(clock) ?? 0 });
  if (!teacher && inputs.room?.teachers.length) return refused("SUPERVISOR_BUSY");
  const supervisorId = teacher?.id ?? null;
  const data = { ...slot, seat: null, supervisorId, state: "PLANNED", version: { increment: 1 } } as const;
  if (one.kind === "CONTACT") await tx.contact.update({ where: { id: one.id }, data, select: { id: true } });
  else await tx.parentCall.update({ where: { id: one.id }, data, select: { id: true } });
  return passed();
}

/** What each letter says, moved or called off, is read when it is sent. */
async function tellMentors(work: Work, standing: readonly One[]) {
  const contacts = standing.filter(({ kind }) => kind === "CONTACT").map(({ id }) => id);
  const told = await work.tx.contact.findMany({
    where: { id: { in: contacts } },
    select: { id: true, version: true, matchId: true, volunteer: { select: { personId: true } } },
  });
  await post(
    work,
    ...told.map(({ id, version, matchId, volunteer }) => ({
      template: "ROOM_CLOSED" as const,
      personId: volunteer.personId,
      key: `ROOM_CLOSED:${id}:${version}`,
      // Not contactId: the letter about a contact that is called off must not be dropped with its reminders.
      payload: { matchId, about: id },
    })),
  );
}

/** The room is open again; what was moved or called off stays so. */
export async function liftClosure(
  work: Work<StaffViewer>,
  room: Room,
  { closureId }: { closureId: string },
): Promise<Verdict> {
  const { count } = await work.tx.roomClosure.updateMany({
    where: { id: closureId, roomId: room.id, liftedAt: null, endsAt: { gt: work.now } },
    data: { liftedAt: work.now },
  });
  if (count === 0) return refused("STALE_GONE");
  await audit(work, {
    action: "room.reopened",
    subject: "room",
    subjectId: room.id,
    schoolId: room.schoolId,
    details: { closureId },
  });
  return passed();
}

import { type CallRoom, type CallRooms, callRooms, ownCalls } from "~/data/family/own-calls";
import { slotOf } from "~/data/matches/offers";
import type { Work } from "~/data/work.server";
import type { FamilyViewer } from "~/domain/access/viewer";
import { callsLeft, everyWeek, mayGiveUp, ownCallMode, WEEKS_AT_ONCE } from "~/domain/rooms/own-call";
import { type Moment, spanOf, teacherFor, whyNot } from "~/domain/schedule/free";
import { minutesOf } from "~/domain/schedule/windows";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

interface Booking {
  roomId: string;
  /** The school's wall clock, YYYY-MM-DDTHH:MM: one of those that were offered. */
  when: string;
  /** The same time of the following weeks too, as far as it is free. */
  weekly: boolean;
}

/** A parent books the family phone or the video corner. Nothing is booked against anybody's week or the school's calendar. */
export async function bookOwnCall(
  work: Work<FamilyViewer>,
  { roomId, when, weekly }: Booking,
): Promise<Verdict<{ booked: number }>> {
  await work.tx.$queryRaw`SELECT app.hold_teachers()::text`;
  const left = callsLeft((await ownCalls(work)).length);
  if (left === 0) return refused("CALLS_ENOUGH");
  const known = await callRooms(work);
  const room = known?.rooms.find(({ id }) => id === roomId);
  if (!known || !room) return refused("INVALID", "roomId");
  const first = momentOf(when);
  if (!first) return refused("INVALID", "when");
  const [reason] = whyNot(known.inputsFor(room), first);
  if (reason) return refused(reason.why, "when");
  const wished = everyWeek(first, weekly ? WEEKS_AT_ONCE : 1).slice(0, left);
  const free = wished.filter((moment) => whyNot(known.inputsFor(room), moment).length === 0);
  for (const moment of free) await bookOne(work, known, room, moment);
  const { childId, memberId, schoolId } = work.viewer;
  await audit(work, {
    ...{ action: "call.booked", subject: "child", subjectId: childId, schoolId },
    details: { memberId, roomId, at: when, calls: free.length },
  });
  return passed({ booked: free.length });
}

async function bookOne(
  { tx, viewer, now }: Work<FamilyViewer>,
  known: CallRooms,
  room: CallRoom,
  moment: Moment,
) {
  const inputs = known.inputsFor(room);
  const { startsAt, endsAt, localStart } = slotOf({ moment, ...spanOf(inputs, moment) });
  // This role names columns that it may write; the seat is the database's to give.
  await tx.$executeRaw`
    INSERT INTO parent_calls (school_id, child_id, member_id, room_id, supervisor_id, mode, starts_at, ends_at, local_start, time_zone, booked_member_id, booked_at)
    VALUES (${viewer.schoolId}, ${viewer.childId}::uuid, ${viewer.memberId}::uuid, ${room.id}::uuid, ${teacherFor(inputs, moment)?.id ?? null}::uuid,
      ${ownCallMode(room.kind)}::contact_mode, ${startsAt}, ${endsAt}, ${localStart}, ${known.zone}, ${viewer.memberId}::uuid, ${now})`;
}

function momentOf(when: string): Moment | null {
  const [day = "", clock = ""] = when.split("T");
  const on = new Date(`${day}T00:00:00Z`);
  const minute = minutesOf(clock);
  return minute === null || Number.isNaN(on.getTime()) ? null : { day: on, minute };
}

/** A parent gives up an own call; seat and teacher are free for others at once. */
export async function giveUpCall(
  work: Work<FamilyViewer>,
  { callId, version }: { callId: string; version: number },
): Promise<Verdict> {
  const { tx, viewer, now } = work;
  const [call] = await tx.$queryRaw<{ state: string; startsAt: Date }[]>`
    SELECT state, starts_at AS "startsAt" FROM parent_calls WHERE id = ${callId}::uuid AND member_id = ${viewer.memberId}::uuid`;
  if (!call || !mayGiveUp(call, now)) return refused("STALE_GONE");
  const given = await tx.$executeRaw`
    UPDATE parent_calls SET state = 'CANCELLED', version = version + 1 WHERE id = ${callId}::uuid AND version = ${version} AND state = 'PLANNED'`;
  if (given === 0) return refused("STALE_GONE");
  const { childId: subjectId, schoolId } = viewer;
  await audit(work, {
    ...{ action: "call.cancelled", subject: "child", subjectId, schoolId },
    details: { callId },
  });
  return passed();
}

import { obstacleTo, spanOf } from "~/domain/schedule/free";
import { nextFreeSlots } from "~/domain/schedule/free-slots";
import { minutesOf } from "~/domain/schedule/windows";
import { slotOf } from "../matches/offers";
import { roomOf } from "../rooms/rooms";
import { freeInputs, LOOK_AHEAD } from "../schedule/free-inputs";
import type { Work } from "../work.server";

/** Recorded calls a page. */
const PAGE = 20;
const OFFERED = 6;

const CALL = {
  id: true,
  version: true,
  state: true,
  startsAt: true,
  endsAt: true,
  mode: true,
  seat: true,
  outcome: true,
  memberId: true,
  roomId: true,
  member: { select: { name: true, relation: true } },
  supervisor: { select: { name: true } },
  bookedMemberId: true,
} as const;

/** The parents' calls of a child: what stands, and a page of what was; who may call, and where. Null when out of reach. */
export async function callLog({ tx, now }: Work, childId: string, page: number) {
  const child = await tx.child.findUnique({
    where: { id: childId },
    select: {
      id: true,
      name: true,
      state: true,
      schoolId: true,
      school: { select: { timeZone: true } },
      family: {
        where: { restricted: false },
        orderBy: [{ worksAt: "desc" }, { relation: "asc" }, { id: "asc" }],
        select: { id: true, name: true, relation: true, worksAt: true },
      },
    },
  });
  if (!child) return null;
  const rooms = await tx.room.findMany({
    where: { schoolId: child.schoolId },
    orderBy: [{ kind: "asc" }, { nameZh: "asc" }, { id: "asc" }],
    include: { school: { select: { timeZone: true } } },
  });
  const planned = await tx.parentCall.findMany({
    where: { childId, state: "PLANNED" },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: 50,
    select: CALL,
  });
  const past = await tx.parentCall.findMany({
    where: { childId, state: { not: "PLANNED" } },
    orderBy: [{ startsAt: "desc" }, { id: "asc" }],
    skip: (page - 1) * PAGE,
    take: PAGE + 1,
    select: CALL,
  });
  // A call at the school where the child was before was in a room that is not told here.
  const inRoom = <Call extends { roomId: string }>(call: Call) => ({
    ...call,
    room: rooms.find(({ id }) => id === call.roomId) ?? null,
  });
  return {
    child,
    rooms: rooms.filter(({ closedAt }) => !closedAt || closedAt > now).map(roomOf),
    planned: planned.map(inRoom),
    past: past.slice(0, PAGE).map(inRoom),
    more: past.length > PAGE,
  };
}

export type CallLog = NonNullable<Awaited<ReturnType<typeof callLog>>>;
export type LoggedCall = CallLog["planned"][number];

export interface TimeWish {
  roomId: string;
  minutes: number;
  /** Midnight UTC of a calendar day. */
  on: Date;
  /** HH:MM */
  time: string;
  /** The call that gets another time. */
  call: string;
}

/**
 * Whether the wished time is free, what is in its way, and the times that are: the wished one first. Those that only speak
 * against somebody's week come after the others: the school knows when a child can be called. One statement.
 */
export async function timesFor(work: Work, { child, rooms }: CallLog, wish: TimeWish) {
  const room = rooms.find(({ id }) => id === wish.roomId);
  if (!room) return null;
  const { minutes, on, call } = wish;
  const { id: childId, schoolId } = child;
  const inputs = await freeInputs(work, {
    childId,
    schoolId,
    roomId: room.id,
    minutes,
    moving: call || null,
  });
  const moment = { day: on, minute: minutesOf(wish.time) ?? 0 };
  const wished = slotOf({ moment, ...spanOf(inputs, moment) });
  const obstacle = obstacleTo(inputs, moment);
  const next = nextFreeSlots(inputs, {
    ...{ from: on, days: LOOK_AHEAD, limit: OFFERED, notBefore: work.now },
    ...{ wished: moment, instead: null, usual: null, preferred: [], againstAdvice: true },
  }).map(slotOf);
  const others = next.filter(({ localStart }) => localStart !== wished.localStart);
  return { wished, obstacle, times: obstacle ? others : [wished, ...others].slice(0, OFFERED) };
}

export type OfferedTimes = NonNullable<Awaited<ReturnType<typeof timesFor>>>;

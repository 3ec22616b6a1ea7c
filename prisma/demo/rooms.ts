import { nameSortKey } from "~/adapters/pinyin.server";
import type { Contact, Room, Supervisor } from "~/generated/prisma/client";
import type { Busy } from "./busy";
import { DAY_MS, dayOf, instantAt, plusDays, weekdayOf } from "./calendar";
import { nameGiver } from "./names";
import { itemAt, type Random } from "./random";
import { CLOSURES_OF_ROOMS, CORNER, PHONE } from "./texts/rooms";
import type { DemoSchool, World } from "./world";

export interface SchoolRooms {
  corner: Room;
  phone: Room;
  supervisors: Supervisor[];
}

export interface Seat {
  roomId: string;
  seat: number;
  supervisorId: string | null;
}

/** After the last lesson, and in the evening study hours of those who board. Minutes after midnight. */
const AFTER_SCHOOL = [
  { from: 950, until: 1080 },
  { from: 1100, until: 1240 },
] as const;
const SCHOOL_DAYS = [0, 1, 2, 3, 4];
const HOURS = SCHOOL_DAYS.flatMap((weekday) => AFTER_SCHOOL.map((part) => ({ weekday, ...part })));
const COUNSELLING_HOURS = SCHOOL_DAYS.map((weekday) => ({ weekday, from: 840, until: 1050 }));

/** A video corner with three seats, a family phone, a counselling room, and two or three teachers who supervise. */
export function addRooms(world: World): Map<number, SchoolRooms> {
  const { random, rows, map } = world;
  const names = nameGiver(random);
  const rooms = new Map<number, SchoolRooms>();
  for (const school of map.schools) {
    const corner = roomOf(random, school, { ...CORNER, kind: "VIDEO_CORNER", seats: 3 });
    const phone = roomOf(random, school, { ...PHONE, kind: "FAMILY_PHONE", seats: 1 });
    const counselling = roomOf(random, school, {
      ...{ kind: "COUNSELLING", nameZh: "心理辅导室", nameEn: "Counselling room", seats: 1 },
      ...{ hours: COUNSELLING_HOURS, maxMinutes: 60 },
    });
    const supervisors = Array.from({ length: school.central ? 3 : random.int(2, 3) }, () => {
      const name = names.adult(random.chance(0.6) ? "FEMALE" : "MALE");
      const of = { schoolId: school.row.id, personId: null, version: 1, endedAt: null };
      return { id: random.uuid(), name, sortKey: nameSortKey(name), ...of };
    });
    rows.room.push(corner, phone, counselling);
    rows.supervisor.push(...supervisors);
    if (school.central) closeSoon(world, school, counselling);
    rooms.set(school.row.id, { corner, phone, supervisors });
  }
  return rooms;
}

function roomOf(
  random: Random,
  school: DemoSchool,
  given: Pick<Room, "kind" | "nameZh" | "nameEn" | "seats"> & Partial<Room>,
): Room {
  const row = { id: random.uuid(), schoolId: school.row.id, version: 1, closedAt: null };
  return { ...row, hours: HOURS, maxMinutes: 30, dailyCap: 1, ...given };
}

function closeSoon({ random, rows, today, now }: World, school: DemoSchool, room: Room) {
  const day = plusDays(today, 8 - weekdayOf(today));
  rows.roomClosure.push({
    ...{
      id: random.uuid(),
      roomId: room.id,
      schoolId: room.schoolId,
      reason: random.pick(CLOSURES_OF_ROOMS),
    },
    ...{ startsAt: instantAt(day, 0), endsAt: instantAt(plusDays(day, 1), 0), liftedAt: null },
    ...{ closedById: itemAt(school.coordinators, 0).id, closedAt: plusDays(now, -1) },
  });
}

/** Whether the rooms that children call from are open all that time. */
export function isOpenAt(startsAt: Date, minutes: number): boolean {
  const day = dayOf(startsAt);
  const from = (startsAt.getTime() - instantAt(day, 0).getTime()) / 60_000;
  return HOURS.some(
    (window) => window.weekday === weekdayOf(day) && window.from <= from && window.until >= from + minutes,
  );
}

/** A free seat and, where there is one, a free teacher; null when every seat is taken or the child was there that day. */
export function takeSeat(
  busy: Busy,
  { room, supervisors }: { room: Room; supervisors: readonly Supervisor[] },
  { childId, startsAt, endsAt }: Pick<Contact, "childId" | "startsAt" | "endsAt">,
): Seat | null {
  const span = [startsAt.getTime(), endsAt.getTime()] as const;
  const start = instantAt(dayOf(startsAt), 0).getTime();
  const day = [start, start + DAY_MS] as const;
  const thatDay = [`${childId} in ${room.id}`];
  if (!busy.isFree(thatDay, ...day)) return null;
  const seats = Array.from({ length: room.seats }, (_, index) => index + 1);
  const seat = seats.find((number) => busy.isFree([`${room.id} ${number}`], ...span));
  if (!seat) return null;
  const supervisor = supervisors.find(({ id }) => busy.isFree([id], ...span));
  busy.take(thatDay, ...day);
  busy.take([`${room.id} ${seat}`, ...(supervisor ? [supervisor.id] : [])], ...span);
  return { roomId: room.id, seat, supervisorId: supervisor?.id ?? null };
}

/** The seat of a contact by video or telephone at school; what does not fit there is a call from home. */
export function seated(contact: Contact, rooms: SchoolRooms, busy: Busy): Contact {
  const { mode, startsAt, endsAt, state } = contact;
  const takes = state === "PLANNED" || state === "CONFIRMED" || state === "HELD";
  const minutes = (endsAt.getTime() - startsAt.getTime()) / 60_000;
  if (mode !== "VIDEO" && mode !== "CALL") return contact;
  const room = mode === "VIDEO" ? rooms.corner : rooms.phone;
  const seat =
    takes && minutes <= room.maxMinutes && isOpenAt(startsAt, minutes)
      ? takeSeat(busy, { room, supervisors: rooms.supervisors }, contact)
      : null;
  if (seat)
    return { ...contact, ...seat, place: mode === "VIDEO" ? `${room.nameZh}${seat.seat}号座` : room.nameZh };
  return mode === "VIDEO" && takes ? { ...contact, mode: "CALL", place: "" } : contact;
}

import type { FamilyViewer } from "~/domain/access/viewer";
import { ownCallMinutes } from "~/domain/rooms/own-call";
import type { RoomKind } from "~/domain/rooms/room";
import type { FreeInputs } from "~/domain/schedule/free";
import { nextFreeSlots } from "~/domain/schedule/free-slots";
import type { Slot } from "~/domain/schedule/series";
import { addDays, dayIn } from "~/domain/shared/calendar-day";
import { slotOf } from "../matches/offers";
import { FreeLedger, type StoredInputs } from "../schedule/free-inputs";
import type { Work } from "../work.server";

/** Days ahead in which a parent chooses a time, and up to which weekly calls are booked. */
const DAYS_OFFERED = 14;
const DAYS_KNOWN = 45;
const OFFERED = 12;
/** Hours that the school is told ahead at least. */
const NOTICE_HOURS = 12;

export interface CallRoom {
  id: string;
  kind: RoomKind;
  nameZh: string;
  nameEn: string;
  maxMinutes: number;
}

export interface CallRooms {
  rooms: CallRoom[];
  zone: string;
  /** All that is known about one booking of that length there; `minutes` as the room allows. */
  inputsFor(room: CallRoom): FreeInputs;
}

/** Where a parent can speak with the own child, and when the child and a seat are free there. One statement. */
export async function callRooms({ tx, viewer, now }: Work<FamilyViewer>): Promise<CallRooms | null> {
  const [row] = await tx.$queryRaw<[{ inputs: { rooms: CallRoom[]; stored: StoredInputs } | null }]>`
    SELECT app.call_inputs(${addDays(now, -1)}::timestamptz, ${addDays(now, DAYS_KNOWN)}::timestamptz) AS inputs`;
  if (!row.inputs) return null;
  const { rooms, stored } = row.inputs;
  const ledger = new FreeLedger(stored, now);
  return {
    rooms,
    zone: stored.zone,
    inputsFor: ({ id: roomId, maxMinutes }) =>
      ledger.inputsFor({ childId: viewer.childId, roomId, minutes: ownCallMinutes(maxMinutes) }),
  };
}

/** Times of the next two weeks at which everybody who is needed is free, spread over the days, in the order of time. */
export function callTimes(
  { now }: Pick<Work, "now">,
  { zone, inputsFor }: CallRooms,
  room: CallRoom,
): Slot[] {
  return nextFreeSlots(inputsFor(room), {
    ...{ from: dayIn(now, zone), days: DAYS_OFFERED, limit: OFFERED },
    notBefore: new Date(now.getTime() + NOTICE_HOURS * 3_600_000),
    ...{ wished: null, instead: null, usual: null, preferred: [], againstAdvice: false },
  })
    .map(slotOf)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

export interface OwnCall {
  id: string;
  version: number;
  startsAt: Date;
  mode: "CALL" | "VIDEO";
  nameZh: string;
  nameEn: string;
}

/** The own calls ahead, nearest first. One statement. */
export function ownCalls({ tx, viewer, now }: Work<FamilyViewer>): Promise<OwnCall[]> {
  return tx.$queryRaw<OwnCall[]>`
    SELECT p.id, p.version, p.starts_at AS "startsAt", p.mode, r.name_zh AS "nameZh", r.name_en AS "nameEn"
    FROM parent_calls p JOIN rooms r ON r.id = p.room_id
    WHERE p.member_id = ${viewer.memberId}::uuid AND p.state = 'PLANNED' AND p.starts_at > ${now}::timestamptz ORDER BY p.starts_at, p.id LIMIT 20`;
}

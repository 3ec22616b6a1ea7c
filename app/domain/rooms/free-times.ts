import { covers, weekdayOf } from "../schedule/windows";
import { addDays } from "../shared/calendar-day";
import type { RoomRules } from "./room";

export interface Span {
  startsAt: Date;
  endsAt: Date;
}

/** Who or what is taken, and by what: the database's list, or what is about to be taken. */
export interface Taken extends Span {
  /** `child:<id>`, `volunteer:<id>`, `supervisor:<id>` or `seat:<room>:<number>`. */
  party: string;
}

export type PartyKind = "CHILD" | "VOLUNTEER" | "SUPERVISOR" | "SEAT";

/** Why a time does not do, and for the parties that are taken until when. */
export interface Obstacle {
  reason:
    | "DATE_IN_PAST"
    | "TOO_LONG_FOR_ROOM"
    | "ROOM_NOT_OPEN"
    | "DAILY_CAP_REACHED"
    | "CHILD_BUSY"
    | "VOLUNTEER_BUSY"
    | "NO_SEAT_FREE";
  taken: Span[];
}

export interface Situation {
  roomId: string;
  room: RoomRules;
  now: Date;
  taken: readonly Taken[];
  /** Bookings of the child in this room, by calendar day (YYYY-MM-DD). */
  thatDay: ReadonlyMap<string, number>;
  /** The child, and the volunteer of a contact. */
  parties: readonly string[];
  minutes: number;
  /** The instant of a calendar day's minute on the school's clock. */
  at(day: Date, minute: number): Span & { localStart: string };
}

export interface FreeTime extends Span {
  localStart: string;
}

/** Minutes between two beginnings that are looked at. */
const STEP = 10;

/** Whether the child, the volunteer and a seat are free then; null when they are. */
export function obstacleTo(situation: Situation, day: Date, minute: number): Obstacle | null {
  const { room, roomId, minutes, parties, now } = situation;
  const span = situation.at(day, minute);
  const none = (reason: Obstacle["reason"], taken: Span[] = []) => ({ reason, taken });
  if (span.startsAt <= now) return none("DATE_IN_PAST");
  if (minutes > room.maxMinutes) return none("TOO_LONG_FOR_ROOM");
  if (!covers(room.hours, { weekday: weekdayOf(day), from: minute, until: minute + minutes }))
    return none("ROOM_NOT_OPEN");
  const meanwhile = situation.taken.filter(
    ({ startsAt, endsAt }) => startsAt < span.endsAt && endsAt > span.startsAt,
  );
  for (const party of parties) {
    const busy = meanwhile.filter((one) => one.party === party);
    if (busy.length > 0) return none(party.startsWith("child:") ? "CHILD_BUSY" : "VOLUNTEER_BUSY", busy);
  }
  if ((situation.thatDay.get(span.localStart.slice(0, 10)) ?? 0) >= room.dailyCap)
    return none("DAILY_CAP_REACHED");
  const seats = meanwhile.filter(({ party }) => party.startsWith(`seat:${roomId}:`));
  const free = Array.from({ length: room.seats }, (_, index) => `seat:${roomId}:${index + 1}`).filter(
    (seat) => !seats.some(({ party }) => party === seat),
  );
  return free.length === 0 ? none("NO_SEAT_FREE", seats) : null;
}

/** The next times that are free for all of them, soonest first: at most `limit`, two a day, within `days` days. */
export function nextTimes(
  situation: Situation,
  from: Date,
  { days, limit }: { days: number; limit: number },
): FreeTime[] {
  const found: FreeTime[] = [];
  for (let ahead = 0; ahead < days && found.length < limit; ahead++) {
    const day = addDays(from, ahead);
    let ofDay = 0;
    for (const { from: opens, until } of situation.room.hours.filter(
      ({ weekday }) => weekday === weekdayOf(day),
    )) {
      for (
        let minute = opens;
        minute + situation.minutes <= until && ofDay < 2 && found.length < limit;
        minute += STEP
      ) {
        if (obstacleTo(situation, day, minute)) continue;
        found.push(situation.at(day, minute));
        ofDay++;
        // The second of a day is a real alternative, not ten minutes later.
        minute += Math.max(situation.minutes - STEP, 20);
      }
    }
  }
  return found;
}

import { addDays } from "../shared/calendar-day";
import { type FreeInputs, type Moment, obstacleTo, type Span, seatsFree, spanOf, whyNot } from "./free";
import { covers, DAY_MINUTES, type Window, weekdayOf } from "./windows";

/** Minutes between two beginnings that are looked at; the wished and the usual time and the room's opening come to them. */
export const STEP = 15;

export interface Search {
  /** Midnight UTC of the first calendar day that is looked at. */
  from: Date;
  days: number;
  /** Nothing earlier: people have to be told. */
  notBefore: Date;
  limit: number;
  /** When it would be best, on the school's clock. */
  wished: Moment | null;
  /** The weekday, Monday is 0, and minute at which the two usually talk. */
  usual: { weekday: number; minute: number } | null;
  /** Hours that somebody likes better than others; none: all are alike. */
  preferred: readonly Window[];
  /** The time that it gets another one for: nothing that overlaps it is another time. */
  instead: Moment | null;
  /** Times that only people's weeks and the school's calendar speak against come too, after all others. */
  againstAdvice: boolean;
}

/** What speaks against a free time, each 0 or more; they are added, and the smallest sum comes first. */
export interface RankTerms {
  /** Somebody said that they have no time then, or the school has no school. */
  againstAdvice: number;
  notPreferred: number;
  /** Far from the wished time: so much for each day, for another hour, and for each quarter that it is away. */
  farFromWished: number;
  otherWeekday: number;
  /** One for each quarter of an hour from the usual one. */
  otherHour: number;
  lastSeat: number;
  /** One for each day of waiting. */
  later: number;
  /** For each better time on the same day, and more for one that begins within the same half hour: there is a choice. */
  sameDay: number;
}

export interface FreeSlot extends Span {
  moment: Moment;
  rank: RankTerms;
  cost: number;
}

const AGAINST_ADVICE = 1000;
const NOT_PREFERRED = 40;
const OTHER_DAY = 12;
const LAST_SEAT = 6;
const SAME_DAY = 30;
const NEXT_TO_ANOTHER = 45;
const HALF_HOUR = 30;

/** The next times at which everybody and a seat are free, the best first; equal ones in the order of time. */
export function nextFreeSlots(inputs: FreeInputs, search: Search): FreeSlot[] {
  const left = freeSlots(inputs, search);
  const chosen: FreeSlot[] = [];
  while (chosen.length < search.limit && left.length > 0) {
    let best = 0;
    for (let i = 1; i < left.length; i++) if (spread(left[i], chosen) < spread(left[best], chosen)) best = i;
    const [slot] = left.splice(best, 1) as [FreeSlot];
    const sameDay = besides(slot, chosen);
    chosen.push({ ...slot, rank: { ...slot.rank, sameDay }, cost: slot.cost + sameDay });
  }
  return chosen;
}

function spread(slot: FreeSlot | undefined, chosen: readonly FreeSlot[]): number {
  return slot ? slot.cost + besides(slot, chosen) : Number.POSITIVE_INFINITY;
}

/** What the better times that were already chosen speak against this one. */
function besides({ moment }: FreeSlot, chosen: readonly FreeSlot[]): number {
  let against = 0;
  for (const { moment: other } of chosen) {
    if (other.day.getTime() !== moment.day.getTime()) continue;
    against += SAME_DAY;
    if (Math.abs(other.minute - moment.minute) < HALF_HOUR) against += NEXT_TO_ANOTHER;
  }
  return against;
}

function freeSlots(inputs: FreeInputs, search: Search): FreeSlot[] {
  const found: FreeSlot[] = [];
  for (let ahead = 0; ahead < search.days; ahead++) {
    const day = addDays(search.from, ahead);
    for (const minute of beginnings(inputs, search, weekdayOf(day))) {
      const moment = { day, minute };
      const span = spanOf(inputs, moment);
      if (span.startsAt < search.notBefore || overlapsOld(inputs, search, moment)) continue;
      const reasons = whyNot(inputs, moment);
      if (reasons.length > 0 && (!search.againstAdvice || obstacleTo(inputs, moment))) continue;
      const rank = {
        ...rankOf(inputs, search, moment, span),
        againstAdvice: AGAINST_ADVICE * reasons.length,
      };
      found.push({ ...span, moment, rank, cost: Object.values(rank).reduce((sum, term) => sum + term, 0) });
    }
  }
  return found;
}

/** Minutes of a day at which a contact could begin, in order; with a room only while it is open. */
function beginnings({ minutes, room }: FreeInputs, { wished, usual }: Search, weekday: number): number[] {
  const grid = Array.from({ length: DAY_MINUTES / STEP }, (_, index) => index * STEP);
  const opens = (room?.hours ?? []).map(({ from }) => from);
  const own = [wished?.minute, usual?.minute].filter((minute) => minute !== undefined);
  return [...new Set([...grid, ...opens, ...own])]
    .filter((from) => from + minutes <= DAY_MINUTES)
    .filter((from) => !room || covers(room.hours, { weekday, from, until: from + minutes }))
    .sort((a, b) => a - b);
}

function overlapsOld({ minutes }: FreeInputs, { instead }: Search, moment: Moment): boolean {
  return instead !== null && Math.abs(wallMinutes(moment) - wallMinutes(instead)) < minutes;
}

function rankOf({ minutes, room }: FreeInputs, search: Search, moment: Moment, span: Span) {
  const { preferred, wished, usual, from } = search;
  const weekday = weekdayOf(moment.day);
  const inside =
    preferred.length === 0 ||
    covers(preferred, { weekday, from: moment.minute, until: moment.minute + minutes });
  return {
    notPreferred: inside ? 0 : NOT_PREFERRED,
    farFromWished: wished ? distance(moment, wished) : 0,
    otherWeekday: usual && usual.weekday !== weekday ? OTHER_DAY : 0,
    otherHour: usual ? quarters(moment.minute - usual.minute) : 0,
    lastSeat: room && seatsFree(room, span) === 1 && room.seats.length > 1 ? LAST_SEAT : 0,
    later: daysBetween(from, moment.day),
    sameDay: 0,
  };
}

/** Another hour is as far away as the day after, and a day before is a little farther than one after. */
function distance(moment: Moment, wished: Moment): number {
  const days = daysBetween(wished.day, moment.day);
  const hours = quarters(moment.minute - wished.minute);
  return OTHER_DAY * Math.abs(days) + (hours > 0 ? OTHER_DAY + hours : 0) + (days < 0 ? OTHER_DAY / 2 : 0);
}

function quarters(minutes: number): number {
  return Math.round(Math.abs(minutes) / STEP);
}

function daysBetween(from: Date, until: Date): number {
  return Math.round((until.getTime() - from.getTime()) / 86_400_000);
}

function wallMinutes({ day, minute }: Moment): number {
  return day.getTime() / 60_000 + minute;
}

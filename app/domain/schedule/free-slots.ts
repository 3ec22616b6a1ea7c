import { addDays } from "../shared/calendar-day";
import { dayText, type FreeInputs, type Moment, type Span, seatsFree, spanOf, whyNot } from "./free";
import { covers, DAY_MINUTES, type Window, weekdayOf } from "./windows";

/** Minutes between two beginnings that are looked at. */
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
}

/** What speaks against a free time, each 0 or more; they are added, and the smallest sum comes first. */
export interface RankTerms {
  notPreferred: number;
  /** Far from the wished time, one for each quarter of an hour, up to two weeks. */
  farFromWished: number;
  otherWeekday: number;
  /** One for each quarter of an hour from the usual one. */
  otherHour: number;
  lastSeat: number;
  /** One for each day of waiting. */
  later: number;
  /** For each better time on the same day: there is a choice of days. */
  sameDay: number;
}

export interface FreeSlot extends Span {
  moment: Moment;
  rank: RankTerms;
  cost: number;
}

const NOT_PREFERRED = 40;
const OTHER_WEEKDAY = 12;
const LAST_SEAT = 6;
const SAME_DAY = 30;
const FAR = 14 * 96;

/** The next times at which everybody and a seat are free, the best first; equal ones in the order of time. */
export function nextFreeSlots(inputs: FreeInputs, search: Search): FreeSlot[] {
  const left = freeSlots(inputs, search);
  const chosen: FreeSlot[] = [];
  const onDay = new Map<string, number>();
  while (chosen.length < search.limit && left.length > 0) {
    let best = 0;
    for (let i = 1; i < left.length; i++) if (spread(left[i], onDay) < spread(left[best], onDay)) best = i;
    const [slot] = left.splice(best, 1) as [FreeSlot];
    const day = dayText(slot.moment.day);
    const sameDay = SAME_DAY * (onDay.get(day) ?? 0);
    chosen.push({ ...slot, rank: { ...slot.rank, sameDay }, cost: slot.cost + sameDay });
    onDay.set(day, (onDay.get(day) ?? 0) + 1);
  }
  return chosen;
}

function spread(slot: FreeSlot | undefined, onDay: ReadonlyMap<string, number>): number {
  return slot ? slot.cost + SAME_DAY * (onDay.get(dayText(slot.moment.day)) ?? 0) : Number.POSITIVE_INFINITY;
}

function freeSlots(inputs: FreeInputs, search: Search): FreeSlot[] {
  const found: FreeSlot[] = [];
  for (let ahead = 0; ahead < search.days; ahead++) {
    const day = addDays(search.from, ahead);
    for (let minute = 0; minute + inputs.minutes <= DAY_MINUTES; minute += STEP) {
      const moment = { day, minute };
      const span = spanOf(inputs, moment);
      if (span.startsAt < search.notBefore || whyNot(inputs, moment).length > 0) continue;
      const rank = rankOf(inputs, search, moment, span);
      found.push({ ...span, moment, rank, cost: Object.values(rank).reduce((sum, term) => sum + term, 0) });
    }
  }
  return found;
}

function rankOf({ minutes, room }: FreeInputs, search: Search, moment: Moment, span: Span): RankTerms {
  const { preferred, wished, usual, from } = search;
  const weekday = weekdayOf(moment.day);
  const inside =
    preferred.length === 0 ||
    covers(preferred, { weekday, from: moment.minute, until: moment.minute + minutes });
  return {
    notPreferred: inside ? 0 : NOT_PREFERRED,
    farFromWished: wished ? Math.min(FAR, quarters(wallMinutes(moment) - wallMinutes(wished))) : 0,
    otherWeekday: usual && usual.weekday !== weekday ? OTHER_WEEKDAY : 0,
    otherHour: usual ? quarters(moment.minute - usual.minute) : 0,
    lastSeat: room && seatsFree(room, span) === 1 && room.seats.length > 1 ? LAST_SEAT : 0,
    later: Math.round((moment.day.getTime() - from.getTime()) / 86_400_000),
    sameDay: 0,
  };
}

function quarters(minutes: number): number {
  return Math.round(Math.abs(minutes) / STEP);
}

function wallMinutes({ day, minute }: Moment): number {
  return day.getTime() / 60_000 + minute;
}

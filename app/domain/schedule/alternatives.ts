import { addDays } from "../shared/calendar-day";
import { DAY_FROM, DAY_TO, minutesOf } from "./plan";
import { covers, type Window, weekdayOf } from "./windows";

/** Alternatives that are offered at most. */
export const OFFERED = 6;
/** On one day at most, so that there is a choice of days. */
const A_DAY = 2;
/** Days after the contact's own day up to which alternatives are looked for, and before it. */
export const DAYS_AFTER = 13;
export const DAYS_BEFORE = 6;
/** Hours that people are told ahead at least. */
const NOTICE_HOURS = 24;
/** Minutes between two times that are looked at. */
const STEP = 30;

/** A calendar day, midnight UTC, and a time of it in minutes. */
export interface Moment {
  day: Date;
  minute: number;
}

interface Given {
  /** When the contact is now, on the school's clock. */
  at: Moment;
  minutes: number;
  /** The school's calendar day, and now in minutes of it. */
  now: Moment;
  /** Last day of the mentor's check; nothing is offered after it. */
  until: Date | null;
  /** When both have time by what they said of their week. */
  windows: readonly Window[];
  /** Whether nobody has anything else then. */
  isFree(moment: Moment): boolean;
}

/**
 * Up to six other times for one contact, the nearest first: the same time on another day before another time, sooner
 * before later. All are free, and far enough ahead that everybody can be told.
 */
export function alternatives({ at, minutes, now, until, windows, isFree }: Given): Moment[] {
  const found: Moment[] = [];
  const perDay = new Map<number, number>();
  for (const moment of candidates(at, minutes)) {
    if (found.length === OFFERED) break;
    const day = moment.day.getTime();
    if ((perDay.get(day) ?? 0) === A_DAY || (until && moment.day > until)) continue;
    if (instant(moment) < instant(now) + NOTICE_HOURS * 60) continue;
    const { day: on, minute: from } = moment;
    if (!covers(windows, { weekday: weekdayOf(on), from, until: from + minutes }) || !isFree(moment))
      continue;
    perDay.set(day, (perDay.get(day) ?? 0) + 1);
    found.push(moment);
  }
  return found.sort((a, b) => instant(a) - instant(b));
}

function candidates(at: Moment, minutes: number): Moment[] {
  const all: { moment: Moment; cost: number }[] = [];
  for (let days = -DAYS_BEFORE; days <= DAYS_AFTER; days++) {
    for (const minute of timesOfDay(at.minute, minutes)) {
      if (days === 0 && Math.abs(minute - at.minute) < minutes) continue;
      // Another hour of the day is about as far away as another day.
      const cost = Math.abs(days) + Math.abs(minute - at.minute) / 60 + (days < 0 ? 0.5 : 0);
      all.push({ moment: { day: addDays(at.day, days), minute }, cost });
    }
  }
  return all
    .sort((a, b) => a.cost - b.cost || instant(a.moment) - instant(b.moment))
    .map(({ moment }) => moment);
}

/** The contact's own time of the day, and others in steps from it. */
function timesOfDay(own: number, minutes: number): number[] {
  const [from, to] = [minutesOf(DAY_FROM), minutesOf(DAY_TO) - minutes];
  const first = own - Math.floor((own - from) / STEP) * STEP;
  return Array.from({ length: Math.floor((to - first) / STEP) + 1 }, (_, index) => first + index * STEP);
}

/** Minutes since the epoch, on the school's own clock. */
function instant({ day, minute }: Moment): number {
  return day.getTime() / 60_000 + minute;
}

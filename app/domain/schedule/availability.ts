import { addDays } from "../shared/calendar-day";
import { passed, refused, type Verdict } from "../shared/verdict";
import { DAY_MINUTES, union, type Window, windowsOfParts } from "./windows";

export const PARTIES = ["volunteer", "child", "supervisor"] as const;
/** Whose time it is. */
export interface Party {
  kind: (typeof PARTIES)[number];
  id: string;
}

export interface Absence {
  /** Both days included, midnight UTC of a calendar day. */
  firstDay: Date;
  lastDay: Date;
  note: string;
}

const WEEKDAYS = [0, 1, 2, 3, 4];
const WEEKEND = [5, 6];
const WEEK_MINUTES = 7 * DAY_MINUTES;
/** Days that one absence lasts at most. */
const LONGEST = 365;

const daily = (weekdays: readonly number[], from: number, until: number) =>
  weekdays.map((weekday) => ({ weekday, from: from * 60, until: until * 60 }));

/** What many people answer when they are asked when they have time. */
export const USUAL_TIMES = {
  WEEKDAY_NOONS: daily(WEEKDAYS, 12, 14),
  WEEKDAY_AFTERNOONS: daily(WEEKDAYS, 16, 18),
  WEEKDAY_EVENINGS: daily(WEEKDAYS, 18, 21),
  WEEKEND_MORNINGS: daily(WEEKEND, 9, 12),
  WEEKEND_AFTERNOONS: daily(WEEKEND, 14, 18),
  WEEKEND_EVENINGS: daily(WEEKEND, 18, 21),
} as const satisfies Record<string, Window[]>;
export const USUAL = Object.keys(USUAL_TIMES) as [keyof typeof USUAL_TIMES, ...(keyof typeof USUAL_TIMES)[]];

/** The hours that count: those entered, else the parts of the week that the profile ticks. */
export function hoursThatCount(entered: readonly Window[] | null, parts: number): Window[] {
  return entered ? union(entered) : windowsOfParts(parts);
}

/** The same week on a clock that is so many minutes ahead; Sunday night may become Monday morning. */
export function onAnotherClock(windows: readonly Window[], minutesAhead: number): Window[] {
  return union(
    windows.flatMap(({ weekday, from, until }) => {
      const start =
        (((weekday * DAY_MINUTES + from + minutesAhead) % WEEK_MINUTES) + WEEK_MINUTES) % WEEK_MINUTES;
      return splitByDay(start, start + until - from);
    }),
  );
}

/** Whether somebody is away on a calendar day of the clock that the absences are on. */
export function isAway(absences: readonly Pick<Absence, "firstDay" | "lastDay">[], day: Date): boolean {
  return absences.some(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
}

/** `today` is the calendar day of whoever is away. */
export function checkAbsence({ firstDay, lastDay }: Absence, today: Date): Verdict {
  if (lastDay < firstDay) return refused("END_BEFORE_START", "lastDay");
  if (lastDay < today) return refused("DATE_IN_PAST", "lastDay");
  if (lastDay > addDays(firstDay, LONGEST)) return refused("ABSENCE_TOO_LONG", "lastDay");
  return passed();
}

/** Minutes of the week, past its end too, as windows of single days. */
function splitByDay(start: number, end: number): Window[] {
  const windows: Window[] = [];
  for (let at = start; at < end; ) {
    const day = Math.floor(at / DAY_MINUTES);
    const until = Math.min(end, (day + 1) * DAY_MINUTES);
    windows.push({ weekday: day % 7, from: at - day * DAY_MINUTES, until: until - day * DAY_MINUTES });
    at = until;
  }
  return windows;
}

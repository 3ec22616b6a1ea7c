import { addDays } from "../shared/calendar-day";
import { touches, type Window, weekdayOf } from "./windows";

export const DAY_EXCEPTIONS = ["HOLIDAY", "MAKE_UP"] as const;
/** A public or school holiday; a day of the weekend on which there is school to make up for one. */
export type DayException = (typeof DAY_EXCEPTIONS)[number];

export const HOLIDAY_RULES = ["KEEP", "SKIP", "NEXT_SCHOOL_DAY"] as const;
/** What becomes of a contact on a day that is not an ordinary one. */
export type HolidayRule = (typeof HOLIDAY_RULES)[number];

/** One school's year. Days are midnight UTC of a calendar day of the school. */
export interface SchoolYear {
  exceptions: readonly { day: Date; kind: DayException }[];
  /** Without any, it is always term. */
  terms: readonly { startsOn: Date; endsOn: Date }[];
  /** When children are in class, by weekday. */
  lessons: readonly Window[];
}

export const KINDS_OF_DAY = ["SCHOOL", "MAKE_UP", "WEEKEND", "HOLIDAY", "VACATION"] as const;
export type KindOfDay = (typeof KINDS_OF_DAY)[number];

/** Days after a contact's own on which a school day is looked for: beyond it a new time is agreed by people. */
const LOOK_AHEAD = 13;
const SATURDAY = 5;

/** A holiday stands above everything, a vacation above a day of the week. */
export function kindOfDay({ exceptions, terms }: SchoolYear, day: Date): KindOfDay {
  const exception = exceptions.find((one) => one.day.getTime() === day.getTime());
  if (exception?.kind === "HOLIDAY") return "HOLIDAY";
  if (terms.length > 0 && !terms.some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn))
    return "VACATION";
  if (exception) return "MAKE_UP";
  return weekdayOf(day) < SATURDAY ? "SCHOOL" : "WEEKEND";
}

export function isSchoolDay(year: SchoolYear, day: Date): boolean {
  const kind = kindOfDay(year, day);
  return kind === "SCHOOL" || kind === "MAKE_UP";
}

/** The first school day after `day`; null where there is none within two weeks. */
export function nextSchoolDay(year: SchoolYear, day: Date): Date | null {
  for (let ahead = 1; ahead <= LOOK_AHEAD; ahead++)
    if (isSchoolDay(year, addDays(day, ahead))) return addDays(day, ahead);
  return null;
}

/**
 * Whether the child is in class at any minute of that time. On a make-up day the lessons are those of a Monday: which
 * day is made up for is announced, but not everywhere followed, and a Monday is as full as any.
 */
export function inClass(
  year: SchoolYear,
  day: Date,
  { from, until }: Pick<Window, "from" | "until">,
): boolean {
  const kind = kindOfDay(year, day);
  if (kind !== "SCHOOL" && kind !== "MAKE_UP") return false;
  return touches(year.lessons, { weekday: kind === "MAKE_UP" ? 0 : weekdayOf(day), from, until });
}

/** Why a day is not an ordinary one for a contact. */
export type Disturbance = "HOLIDAY" | "VACATION" | "IN_CLASS";

export interface PlannedTime {
  /** Midnight UTC of the calendar day. */
  day: Date;
  /** Minutes after midnight on the school's clock. */
  from: number;
  until: number;
}

export type DayVerdict = { stays: true } | { stays: false; why: Disturbance; to: Date | null };

/**
 * What becomes of one contact of a plan. One at school needs the school to be open; anywhere else only a holiday and a
 * lesson are in the way. `to` is the school day it moves to, with the same time; null when it falls out.
 */
export function verdictOfDay(
  year: SchoolYear,
  rule: HolidayRule,
  { day, from, until }: PlannedTime,
  atSchool: boolean,
): DayVerdict {
  const why = disturbance(year, { day, from, until }, atSchool);
  if (!why || rule === "KEEP") return { stays: true };
  if (rule === "SKIP") return { stays: false, why, to: null };
  for (let to = nextSchoolDay(year, day); to; to = nextSchoolDay(year, to)) {
    if (to.getTime() > addDays(day, LOOK_AHEAD).getTime()) break;
    if (!disturbance(year, { day: to, from, until }, atSchool)) return { stays: false, why, to };
  }
  return { stays: false, why, to: null };
}

function disturbance(year: SchoolYear, time: PlannedTime, atSchool: boolean): Disturbance | null {
  const kind = kindOfDay(year, time.day);
  if (kind === "HOLIDAY") return "HOLIDAY";
  if (kind === "VACATION" && atSchool) return "VACATION";
  return inClass(year, time.day, time) ? "IN_CLASS" : null;
}

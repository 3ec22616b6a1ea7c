import { yearsOn } from "../shared/age";
import { addDays } from "../shared/calendar-day";

/** From this birthday on nobody is a left-behind child any more. */
export const GROWN = 16;

/** The last day of the quarter in which the day lies; both are midnight UTC of a calendar day. */
export function quarterEnd(day: Date): Date {
  const quarter = Math.floor(day.getUTCMonth() / 3);
  return new Date(Date.UTC(day.getUTCFullYear(), quarter * 3 + 3, 0));
}

/** The last day of the newest quarter that is over. */
export function lastQuarterEnd(today: Date): Date {
  return new Date(Date.UTC(today.getUTCFullYear(), Math.floor(today.getUTCMonth() / 3) * 3, 0));
}

/** The quarter before this one, by its last day. */
export const quarterBefore = (end: Date): Date => lastQuarterEnd(end);

/** 1 to 4. */
export const quarterOf = (end: Date): number => Math.floor(end.getUTCMonth() / 3) + 1;

/** Whether villages and towns are reminded: so many days before the end, its last day among them. */
export function isClosing(today: Date, noticeDays: number): boolean {
  return addDays(today, noticeDays) >= quarterEnd(today);
}

/** The day on which a child is sixteen. */
export function grownOn(birth: Date): Date {
  return new Date(Date.UTC(birth.getUTCFullYear() + GROWN, birth.getUTCMonth(), birth.getUTCDate()));
}

/** Whether a child turns sixteen, or already has, by the end of the quarter. */
export const agesOutBy = (birth: Date, end: Date): boolean => yearsOn(birth, end) >= GROWN;

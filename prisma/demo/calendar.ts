/** Days are dates at midnight UTC, as the database's date columns have them; instants are moments. */

export const ZONE = "Asia/Shanghai";

// Asia/Shanghai has been eight hours ahead of UTC without a change since 1991; the demo plays after that.
const AHEAD_MS = 8 * 3_600_000;
export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

/** The school's calendar day at this instant. */
export function dayOf(instant: Date): Date {
  return new Date(Math.floor((instant.getTime() + AHEAD_MS) / DAY_MS) * DAY_MS);
}

/** The instant at which the school's clock shows this many minutes after midnight. */
export function instantAt(day: Date, minutes: number): Date {
  return new Date(day.getTime() - AHEAD_MS + minutes * MINUTE_MS);
}

export function plusDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * DAY_MS);
}

export function plusMinutes(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * MINUTE_MS);
}

/** Whole days from `from` to `to`, rounded down. */
export function daysBetween(from: Date, to: Date): number {
  return Math.floor((to.getTime() - from.getTime()) / DAY_MS);
}

/** Monday is 0. */
export function weekdayOf(day: Date): number {
  return (day.getUTCDay() + 6) % 7;
}

/** The first day on or after `day` that is this weekday; Monday is 0. */
export function nextWeekday(day: Date, weekday: number): Date {
  return plusDays(day, (weekday - weekdayOf(day) + 7) % 7);
}

export function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}

export function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}

/** Minutes after midnight as HH:MM. */
export function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

// The fixed part of the national holidays; the lunar ones move and are left out.
const HOLIDAYS = ["01-01", "05-01", "05-02", "05-03", "10-01", "10-02", "10-03", "10-04", "10-05"];

export function isHoliday(day: Date): boolean {
  return HOLIDAYS.includes(day.toISOString().slice(5, 10));
}

/** Winter and summer holidays, about as the district sets them. */
export function isSchoolBreak(day: Date): boolean {
  const date = day.toISOString().slice(5, 10);
  return (date >= "01-20" && date <= "02-22") || (date >= "07-08" && date <= "08-31");
}

/** The year in which the school year of this day began: on 1 September. */
export function schoolYearOf(day: Date): number {
  return day.getUTCMonth() >= 8 ? day.getUTCFullYear() : day.getUTCFullYear() - 1;
}

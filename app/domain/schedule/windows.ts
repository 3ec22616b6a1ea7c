import { squaresOf } from "../shared/week";

/** A part of the week, on the clock of the school, or of the mentor for a mentor's own windows. */
export interface Window {
  /** Monday is 0. */
  weekday: number;
  /** Minutes after midnight, 0 to 1439. */
  from: number;
  /** Minutes after midnight, after `from`, at most 1440. */
  until: number;
}

export const DAY_MINUTES = 1440;

/** The four parts of a day that people tick, in minutes after midnight: what a child's day looks like, not the clock's. */
const PARTS = [
  { from: 6 * 60 + 30, until: 12 * 60 },
  { from: 12 * 60, until: 14 * 60 },
  { from: 14 * 60, until: 18 * 60 },
  { from: 18 * 60, until: 21 * 60 + 30 },
] as const;

/** What the 28 ticked parts of a profile stand for where nobody has named hours. */
export function windowsOfParts(availability: number): Window[] {
  return union(
    squaresOf(availability).flatMap((square) => {
      const part = PARTS[square % PARTS.length];
      return part ? [{ weekday: Math.floor(square / PARTS.length), ...part }] : [];
    }),
  );
}

/** The same time in the fewest windows, in the order of the week: what overlaps or touches becomes one. */
export function union(...sets: readonly (readonly Window[])[]): Window[] {
  const merged: Window[] = [];
  for (const window of sets.flat().sort(byTime)) {
    const last = merged.at(-1);
    if (last && last.weekday === window.weekday && window.from <= last.until)
      last.until = Math.max(last.until, window.until);
    else merged.push({ ...window });
  }
  return merged;
}

/** What lies in both. */
export function intersection(one: readonly Window[], other: readonly Window[]): Window[] {
  return union(
    one.flatMap((a) =>
      other
        .filter((b) => b.weekday === a.weekday && b.from < a.until && b.until > a.from)
        .map((b) => ({
          weekday: a.weekday,
          from: Math.max(a.from, b.from),
          until: Math.min(a.until, b.until),
        })),
    ),
  );
}

/** What is left of the first without the second. */
export function subtract(whole: readonly Window[], taken: readonly Window[]): Window[] {
  return union(taken).reduce<Window[]>(
    (left, { weekday, from, until }) =>
      left.flatMap((window) => {
        if (window.weekday !== weekday || from >= window.until || until <= window.from) return [window];
        return [
          { weekday, from: window.from, until: from },
          { weekday, from: until, until: window.until },
        ].filter((part) => part.from < part.until);
      }),
    union(whole),
  );
}

/** Whether one time of a day lies wholly within the windows; `windows` may overlap. */
export function covers(windows: readonly Window[], wanted: Window): boolean {
  const thatDay = windows.filter(({ weekday }) => weekday === wanted.weekday);
  return union(thatDay).some(({ from, until }) => from <= wanted.from && until >= wanted.until);
}

/** Whether any minute of a time lies within the windows. */
export function touches(windows: readonly Window[], wanted: Window): boolean {
  return windows.some(
    ({ weekday, from, until }) => weekday === wanted.weekday && from < wanted.until && until > wanted.from,
  );
}

/** Minutes after midnight as HH:MM; 24:00 for the end of the day. */
export function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** HH:MM, up to 24:00, as minutes after midnight; null for anything else. */
export function minutesOf(clock: string): number | null {
  const [, hours, minutes] = clock.match(/^(\d{2}):([0-5]\d)$/) ?? [];
  const at = Number(hours) * 60 + Number(minutes);
  return hours !== undefined && at <= DAY_MINUTES ? at : null;
}

/** Monday is 0; `day` is midnight UTC of a calendar day. */
export function weekdayOf(day: Date): number {
  return (day.getUTCDay() + 6) % 7;
}

function byTime(a: Window, b: Window): number {
  return a.weekday - b.weekday || a.from - b.from || a.until - b.until;
}

import { clockOf, minutesOf, union, type Window } from "./windows";

/** Spaces, commas, semicolons and the enumeration comma stand between two times. */
const BETWEEN = /[\s,;，；、]+/;
/** Hyphens, dashes, tildes, and the words for "to". */
const RANGE = /^(\d{1,2})[:：]?(\d{2})(?:[-‐-―~～至到]|to)(\d{1,2})[:：]?(\d{2})$/;

/** Hours of one day as people type them, such as `08:00-11:40 14:00-16:30`; null for what is none. */
export function hoursOf(text: string, weekday: number): Window[] | null {
  const tight = text.trim().replaceAll(/\s*([-‐-―~～至到])\s*/g, "$1");
  if (tight === "") return [];
  const windows: Window[] = [];
  for (const part of tight.split(BETWEEN)) {
    const [, fromHour, fromMinute, untilHour, untilMinute] = part.match(RANGE) ?? [];
    const from = minutesOf(`${fromHour?.padStart(2, "0")}:${fromMinute}`);
    const until = minutesOf(`${untilHour?.padStart(2, "0")}:${untilMinute}`);
    if (from === null || until === null || from >= until) return null;
    windows.push({ weekday, from, until });
  }
  return union(windows);
}

/** The hours of one day, as `hoursOf` reads them. */
export function hoursText(windows: readonly Window[], weekday: number): string {
  return union(windows)
    .filter((window) => window.weekday === weekday)
    .map(({ from, until }) => `${clockOf(from)}–${clockOf(until)}`)
    .join(" ");
}

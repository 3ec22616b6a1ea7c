import type { Moment } from "../schedule/free";
import { addDays } from "../shared/calendar-day";
import type { RoomKind } from "./room";

/** Calls of one parent that stand at the same time, at most: the rooms are for all children. */
export const CALLS_AHEAD = 6;
/** Minutes of a call that a parent books, at most; a room may allow less. */
const LONGEST = 30;
/** Weeks for which a weekly call is booked at once. */
export const WEEKS_AT_ONCE = 4;

export const ownCallMinutes = (maxMinutes: number): number => Math.min(maxMinutes, LONGEST);

/** A telephone rings; in the video corner one is seen. */
export const ownCallMode = (kind: RoomKind): "CALL" | "VIDEO" => (kind === "FAMILY_PHONE" ? "CALL" : "VIDEO");

/** The same time of that many weeks, the first included. */
export function everyWeek({ day, minute }: Moment, weeks: number): Moment[] {
  return Array.from({ length: weeks }, (_, week) => ({ day: addDays(day, 7 * week), minute }));
}

/** How many more calls a parent may book, who has so many ahead. */
export const callsLeft = (ahead: number): number => Math.max(0, CALLS_AHEAD - ahead);

/** A parent gives up an own call until it begins; afterwards the school writes down what became of it. */
export function mayGiveUp(call: { state: string; startsAt: Date }, now: Date): boolean {
  return call.state === "PLANNED" && call.startsAt > now;
}

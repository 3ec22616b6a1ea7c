import type { ContactMode } from "../schedule/plan";
import { union, type Window } from "../schedule/windows";
import { passed, refused, type Verdict } from "../shared/verdict";

export const ROOM_KINDS = ["VIDEO_CORNER", "FAMILY_PHONE", "COUNSELLING"] as const;
export type RoomKind = (typeof ROOM_KINDS)[number];

/** What a room demands of a booking; the database holds the same (0025_rooms). */
export interface RoomRules {
  kind: RoomKind;
  /** 1 to 20. */
  seats: number;
  hours: readonly Window[];
  /** One booking at most. */
  maxMinutes: number;
  /** Bookings of one child on one day at most. */
  dailyCap: number;
}

/** One opening of a day, in minutes after midnight; half an opening is none. */
export interface Opening {
  from: number | null;
  until: number | null;
}

const MODES: Record<RoomKind, readonly ContactMode[]> = {
  VIDEO_CORNER: ["VIDEO", "CALL"],
  FAMILY_PHONE: ["CALL"],
  COUNSELLING: ["MEETING", "CALL", "VIDEO"],
};

/** What a room is for; the first is what it is mostly used for. */
export function modesOf(kind: RoomKind): readonly ContactMode[] {
  return MODES[kind];
}

/** The week that a form asks for: the same openings on each of these days. */
export function hoursOf(weekdays: readonly number[], openings: readonly Opening[]): Verdict<Window[]> {
  if (weekdays.length === 0) return refused("CHOOSE_ONE", "weekdays");
  const given = openings.filter(({ from, until }) => from !== null || until !== null);
  if (given.length === 0) return refused("REQUIRED", "from1");
  const windows: Window[] = [];
  for (const { from, until } of given) {
    if (from === null || until === null || from >= until) {
      return refused("OPENS_BEFORE_IT_SHUTS", `until${openings.findIndex((one) => one.from === from) + 1}`);
    }
    for (const weekday of weekdays) windows.push({ weekday, from, until });
  }
  return passed(union(windows));
}

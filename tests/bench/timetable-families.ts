import type { RegularContact, Rhythm, TimetableInstance } from "~/domain/schedule/timetable/instance";
import type { Window } from "~/domain/schedule/windows";
import { randomOf } from "../domain/schedule/timetable/instances";

export const FAMILIES = ["roomy", "tight", "few-teachers", "same-hour"] as const;
export type Family = (typeof FAMILIES)[number];

const WEEKDAYS = [0, 1, 2, 3, 4];

/** A school after lessons: 16:30 to 20:30 on weekdays; every fifth mentor has two children. */
export function school(family: Family, contacts: number, seats: number, seed: number): TimetableInstance {
  const random = randomOf(seed);
  const opens = 16 * 60 + 30;
  const closes = family === "tight" || family === "same-hour" ? 18 * 60 + 30 : 20 * 60 + 30;
  const rooms = Array.from({ length: Math.ceil(seats / 4) }, (_, n) => ({
    id: `room-${n}`,
    seats: Math.min(4, seats - 4 * n),
    hours: WEEKDAYS.map((weekday) => ({ weekday, from: opens, until: closes })),
  }));
  const teachers = Array.from(
    { length: family === "few-teachers" ? Math.ceil(rooms.length / 2) : rooms.length },
    (_, n) => ({
      id: `teacher-${n}`,
      windows: WEEKDAYS.map((weekday) => ({ weekday, from: opens, until: closes })),
    }),
  );
  return {
    contacts: Array.from({ length: contacts }, (_, n) => regular(family, n, random, opens, closes, rooms)),
    ...{ rooms, teachers, dailyCap: 1, taken: [] },
  };
}

function regular(
  family: Family,
  n: number,
  random: (below: number) => number,
  opens: number,
  closes: number,
  rooms: { id: string }[],
): RegularContact {
  const rhythm: Rhythm =
    (["FOUR_WEEKLY", "FOUR_WEEKLY", "FORTNIGHTLY", "WEEKLY"] as const)[random(family === "roomy" ? 3 : 4)] ??
    "FOUR_WEEKLY";
  const windows: Window[] = WEEKDAYS.filter(() => random(2) === 0).map((weekday) => {
    const from = opens + 15 * random(Math.floor((closes - opens - 60) / 15));
    return { weekday, from, until: Math.min(closes, from + 60 + 15 * random(5)) };
  });
  const wide = WEEKDAYS.map((weekday) => ({ weekday, from: opens, until: closes }));
  const peak = [2, 4].map((weekday) => ({ weekday, from: opens + 30, until: opens + 90 }));
  return {
    ...{ id: `contact-${String(n).padStart(4, "0")}`, childId: `child-${n}` },
    mentorId: `mentor-${n % 5 === 0 ? n + 1 : n}`,
    ...{ rhythm, minutes: 30, pinned: null, roomIds: rooms.map(({ id }) => id) },
    windows: family === "same-hour" || windows.length === 0 ? wide : windows,
    preferred: family === "same-hour" ? peak : windows.slice(0, 1),
    usual: random(2) ? { weekday: random(5), from: opens + 15 * random(6) } : null,
  };
}

import { checkTimetable } from "~/domain/schedule/timetable/check";
import type { Placed, RegularContact, TimetableInstance } from "~/domain/schedule/timetable/instance";

const EVERY = { WEEKLY: 1, FORTNIGHTLY: 2, MONTHLY: 4 };

/** The worth of the best timetable there is, by trying every one; what is possible at all is left to the check. */
export function bestOf(instance: TimetableInstance): number {
  const pins = instance.contacts.flatMap(({ id, pinned }) => (pinned ? [{ ...pinned, contactId: id }] : []));
  const open = instance.contacts.filter(({ pinned }) => !pinned);
  let best = 0;
  const dive = (depth: number, placed: Placed[]) => {
    const value = worthIfPossible(instance, placed);
    if (value === null) return;
    best = Math.max(best, value);
    const contact = open[depth];
    // Nothing is worth more than 1100.
    if (!contact || value + 1100 * (open.length - depth) <= best) return;
    for (const place of placesOf(instance, contact)) dive(depth + 1, [...placed, place]);
    dive(depth + 1, placed);
  };
  dive(0, pins);
  return best;
}

function placesOf({ rooms }: TimetableInstance, { id, rhythm, roomIds }: RegularContact): Placed[] {
  const where =
    roomIds.length === 0 ? [null] : rooms.map((room) => room.id).filter((room) => roomIds.includes(room));
  const places: Placed[] = [];
  for (let phase = 0; phase < EVERY[rhythm]; phase++)
    for (const weekday of [0, 1])
      for (let from = 960; from < 1050; from += 15)
        for (const roomId of where) places.push({ contactId: id, phase, weekday, from, roomId });
  return places;
}

/** The check says what is possible, and in its complaint about the worth what the worth is. */
function worthIfPossible(instance: TimetableInstance, placed: Placed[]): number | null {
  const there = new Set(placed.map(({ contactId }) => contactId));
  const unplaced = instance.contacts.map(({ id }) => id).filter((id) => !there.has(id));
  const faults = checkTimetable(instance, {
    placed,
    unplaced,
    value: -1,
    bound: Number.POSITIVE_INFINITY,
    prices: {},
  });
  const [fault = ""] = faults;
  return faults.length === 1 ? Number(fault.match(/^the worth is (\d+)/)?.[1]) : null;
}

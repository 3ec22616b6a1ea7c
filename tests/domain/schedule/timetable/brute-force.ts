import { checkTimetable } from "~/domain/schedule/timetable/check";
import type { Placed, RegularContact, TimetableInstance } from "~/domain/schedule/timetable/instance";

const EVERY = { WEEKLY: 1, FORTNIGHTLY: 2, FOUR_WEEKLY: 4 };

/** The worth of the best timetable there is, by trying every one; what is possible at all is left to the check. */
export function bestOf(instance: TimetableInstance): number {
  const pins = instance.contacts.flatMap(({ id, pinned }) => (pinned ? [{ ...pinned, contactId: id }] : []));
  const open = instance.contacts.filter(({ pinned }) => !pinned);
  const base = worthIfPossible(instance, pins) ?? 0;
  // Each alone, the best place first; together none is worth more than that.
  const choices = open.map((contact) =>
    placesOf(instance, contact)
      .map((place) => ({ place, worth: (worthIfPossible(instance, [...pins, place]) ?? base) - base }))
      .filter(({ worth }) => worth > 0)
      .sort((a, b) => b.worth - a.worth),
  );
  const left = choices.map((_, depth) =>
    choices.slice(depth).reduce((sum, [first]) => sum + (first?.worth ?? 0), 0),
  );
  let best = 0;
  const dive = (depth: number, placed: Placed[]) => {
    const value = worthIfPossible(instance, placed);
    if (value === null) return;
    best = Math.max(best, value);
    const after = left[depth + 1] ?? 0;
    if (depth === open.length) return;
    for (const { place, worth } of choices[depth] ?? []) {
      if (value + worth + after <= best) break;
      dive(depth + 1, [...placed, place]);
    }
    if (value + after > best) dive(depth + 1, placed);
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

import type { RegularContact, Rhythm, TimetableInstance } from "~/domain/schedule/timetable/instance";
import type { Window } from "~/domain/schedule/windows";

/** Mulberry32: the same seed gives the same instance everywhere. */
export function randomOf(seed: number) {
  let state = seed >>> 0;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const RHYTHMS: Rhythm[] = ["WEEKLY", "FORTNIGHTLY", "FOUR_WEEKLY"];

/** Up to five contacts in a few quarters of an hour: small enough to try every timetable there is. */
export function tiny(seed: number): TimetableInstance {
  const random = randomOf(seed);
  const hours = (): Window[] => {
    const from = 960 + 15 * random(3);
    return [{ weekday: random(2), from, until: from + 30 + 15 * random(2) }];
  };
  const rooms = Array.from({ length: 1 + random(2) }, (_, n) => ({
    id: `r${n}`,
    seats: 1 + random(2),
    hours: [0, 1].map((weekday) => ({ weekday, from: 960, until: 1035 })),
  }));
  const contacts = Array.from(
    { length: 1 + random(5) },
    (_, n): RegularContact => ({
      ...{
        id: `c${n}`,
        childId: `k${random(3)}`,
        mentorId: `m${random(3)}`,
        rhythm: RHYTHMS[random(3)] ?? "WEEKLY",
      },
      ...{ minutes: 15 + 15 * random(2), windows: hours(), preferred: random(2) ? hours() : [] },
      usual: random(2) ? { weekday: random(2), from: 960 + 15 * random(4) } : null,
      roomIds: random(5) === 0 ? [] : rooms.filter(() => random(4) > 0).map(({ id }) => id),
      pinned: null,
    }),
  );
  const [first] = contacts;
  const [room] = rooms;
  if (first && room && random(4) === 0)
    first.pinned = { phase: 0, weekday: random(2), from: 960 + 15 * random(2), roomId: room.id };
  const teachers = Array.from({ length: 1 + random(2) }, (_, n) => ({
    id: `t${n}`,
    windows: [0, 1].map((weekday) => ({ weekday, from: 960, until: random(3) ? 1035 : 1005 })),
  }));
  if (first?.pinned) teachers.push({ id: "tp", windows: rooms.flatMap(({ hours: open }) => open) });
  const taken = random(3)
    ? []
    : [{ party: `child:k${random(3)}`, week: random(4), weekday: random(2), from: 975, until: 990 }];
  return {
    ...{ contacts, rooms, teachers, dailyCap: 1 + random(2) },
    taken: first?.pinned ? [] : taken,
  };
}

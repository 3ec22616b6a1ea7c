import { modesOf, type RoomKind } from "../../rooms/room";
import { addDays } from "../../shared/calendar-day";
import type { ContactMode, Frequency } from "../plan";
import { intersection, subtract, type Window, weekdayOf } from "../windows";
import {
  type Place,
  QUARTER,
  type RegularContact,
  type Rhythm,
  type TakenThen,
  type TimetableInstance,
  WEEKS,
} from "./instance";

/** A regular contact that a timetable places, as the school knows it. */
export interface DraftContact {
  /** Of its place in the timetable. */
  id: string;
  childId: string;
  volunteerId: string;
  rhythm: Rhythm;
  mode: ContactMode;
  minutes: number;
  /** When the two talk now, minutes after midnight; null where they have no regular time yet. */
  usual: { weekday: number; from: number } | null;
  /** Where somebody fixed it. */
  fixed: Place | null;
}

/** Somebody's week on the school's clock. */
export interface DraftWeek {
  /** When they have time. */
  windows: readonly Window[];
  /** The parts of the week that they ticked when they came: what they like, where they named hours since. */
  liked: readonly Window[];
}

export interface DraftRoom {
  id: string;
  kind: RoomKind;
  seats: number;
  hours: readonly Window[];
  maxMinutes: number;
  dailyCap: number;
}

export interface DraftInputs {
  contacts: readonly DraftContact[];
  /** By `child:<id>` and `volunteer:<id>`; who is missing has no time. */
  weeks: ReadonlyMap<string, DraftWeek>;
  rooms: readonly DraftRoom[];
  /** None where the school has named nobody: then no room needs one. */
  teachers: readonly { id: string; windows: readonly Window[] }[];
  /** When children are in class. */
  lessons: readonly Window[];
  taken: readonly TakenThen[];
}

/** Minutes in quarters of an hour, rounded up: what a contact takes of the grid. */
export function gridMinutes(minutes: number): number {
  return Math.ceil(minutes / QUARTER) * QUARTER;
}

const RHYTHMS: Partial<Record<Frequency, Rhythm>> = {
  WEEKLY: "WEEKLY",
  FORTNIGHTLY: "FORTNIGHTLY",
  FOUR_WEEKLY: "FOUR_WEEKLY",
  MONTHLY: "FOUR_WEEKLY",
};

/** How often a contact of that cadence is placed; null for one that is too seldom for four weeks. */
export function rhythmOf(frequency: Frequency): Rhythm | null {
  return RHYTHMS[frequency] ?? null;
}

/** Rooms that a contact may sit in. */
export function fittingRooms(
  { mode, minutes }: Pick<DraftContact, "mode" | "minutes">,
  rooms: readonly DraftRoom[],
): DraftRoom[] {
  return rooms.filter(({ kind, maxMinutes }) => modesOf(kind).includes(mode) && maxMinutes >= minutes);
}

/** What the engine is asked: every contact that has a room to sit in. */
export function instanceOf({
  contacts,
  weeks,
  rooms,
  teachers,
  lessons,
  taken,
}: DraftInputs): TimetableInstance {
  const nobody = { windows: [], liked: [] };
  return {
    contacts: contacts.flatMap((contact): RegularContact[] => {
      const { id, childId, volunteerId, rhythm, usual, fixed } = contact;
      const fitting = fittingRooms(contact, rooms);
      if (fitting.length === 0) return [];
      const minutes = gridMinutes(contact.minutes);
      const child = weeks.get(`child:${childId}`) ?? nobody;
      const mentor = weeks.get(`volunteer:${volunteerId}`) ?? nobody;
      const both = intersection(child.windows, mentor.windows);
      return [
        {
          ...{ id, childId, mentorId: volunteerId, rhythm, minutes, usual, pinned: fixed },
          windows: subtract(both, lessons),
          preferred: intersection(child.liked, mentor.liked),
          roomIds: fitting.map((room) => room.id),
        },
      ];
    }),
    rooms: rooms.map(({ id, seats, hours }) => ({ id, seats, hours })),
    teachers: teachers.length > 0 ? teachers : rooms.map(({ id, hours }) => ({ id, windows: hours })),
    dailyCap: Math.min(...rooms.map(({ dailyCap }) => dailyCap)),
    taken,
  };
}

/** Something that stands on a day: of whom, and of which series it is. */
export interface Standing {
  /** `child:<id>`, `mentor:<id>` or `room:<id>`. */
  party: string;
  series: string;
  day: Date;
  /** Minutes after midnight on the school's clock. */
  from: number;
  until: number;
}

/** What stands, laid onto the four weeks that begin on that Monday; a series counts once in each of them. */
export function patternOf(standing: readonly Standing[], startsOn: Date): TakenThen[] {
  const found = new Map<string, TakenThen>();
  for (const { party, series, day, from, until } of standing) {
    const days = Math.round((day.getTime() - startsOn.getTime()) / 86_400_000);
    if (days < 0) continue;
    const week = Math.floor(days / 7) % WEEKS;
    const weekday = weekdayOf(day);
    found.set([party, series, week, weekday, from, until].join(), { party, week, weekday, from, until });
  }
  return [...found.values()];
}

/** The first day of a contact with that place, of the four weeks that begin on that Monday. */
export function firstDayOf({ phase, weekday }: Pick<Place, "phase" | "weekday">, startsOn: Date): Date {
  return addDays(startsOn, phase * 7 + weekday);
}

import type { Window } from "../windows";

/** Weeks after which the pattern begins again. */
export const WEEKS = 4;
/** Minutes of the grid. */
export const QUARTER = 15;
export const QUARTERS_A_DAY = 96;
/** Quarters of an hour of the whole cycle. */
export const CELLS = WEEKS * 7 * QUARTERS_A_DAY;

/** Weeks between two contacts; the phase says which week is the first. */
export const EVERY = { WEEKLY: 1, FORTNIGHTLY: 2, FOUR_WEEKLY: 4 } as const;
export type Rhythm = keyof typeof EVERY;

/** Worth of a contact that is placed; how well its time is liked adds 0 to 100. */
export const PLACED = 1000;

export interface Place {
  /** First week of the cycle, below the contact's `EVERY`. */
  phase: number;
  weekday: number;
  /** Minutes after midnight on the school's clock, a multiple of 15. */
  from: number;
  /** None where the contact takes no seat. */
  roomId: string | null;
}

export interface RegularContact {
  id: string;
  childId: string;
  mentorId: string;
  rhythm: Rhythm;
  /** A multiple of 15. */
  minutes: number;
  /** When child and mentor both have time, on the school's clock. */
  windows: readonly Window[];
  /** What they like better; none: all hours are alike. */
  preferred: readonly Window[];
  /** Where the two are used to talk. */
  usual: { weekday: number; from: number } | null;
  /** Rooms that it may be in; none: it takes no seat. */
  roomIds: readonly string[];
  pinned: Place | null;
}

export interface TimetableRoom {
  id: string;
  seats: number;
  hours: readonly Window[];
}

/** Somebody or a seat that is taken in one week of the cycle by something else. */
export interface TakenThen {
  /** `child:<id>`, `mentor:<id>` or `room:<id>` for one of its seats. */
  party: string;
  week: number;
  weekday: number;
  from: number;
  until: number;
}

export interface TimetableInstance {
  contacts: readonly RegularContact[];
  rooms: readonly TimetableRoom[];
  /** Who sits with the children: one teacher oversees one room at a time, with all of its seats. */
  teachers: readonly { id: string; windows: readonly Window[] }[];
  /** Contacts of one child in rooms on one day at most. */
  dailyCap: number;
  taken: readonly TakenThen[];
}

export interface Placed extends Place {
  contactId: string;
}

export interface Timetable {
  placed: Placed[];
  /** In the order of their ids. */
  unplaced: string[];
  value: number;
  /** No timetable is worth more: proved by the prices. */
  bound: number;
  /**
   * For `room:<id>`, `child:<id>` and `mentor:<id>` and the cells of the cycle, `teachers` and the cells, `day:<child>`
   * and the days of the cycle: what one unit of it costs. Multiples of 1/4096, so that sums are exact.
   */
  prices: Record<string, [at: number, price: number][]>;
}

import { covers, union } from "../windows";
import {
  CELLS,
  EVERY,
  PLACED,
  type Place,
  QUARTER,
  QUARTERS_A_DAY,
  type RegularContact,
  type TimetableInstance,
  WEEKS,
} from "./instance";

/** A room's part of a teacher, in sixtieths: exact for one to six, ten, twelve, fifteen and twenty seats. */
export const TEACHER = 60;
export const WEEK_CELLS = 7 * QUARTERS_A_DAY;
export const NO_ROOM = -1;

/** One contact; its options are those of the model from `first` up to `last`, the best liked first. */
export interface Task {
  contact: RegularContact;
  every: number;
  quarters: number;
  first: number;
  last: number;
  /** Rows of those who have more than one contact, so that they could be in two places. */
  people: number[];
  /** Row of the child's days; -1 where the cap cannot bind. */
  days: number;
}

/** The instance in numbers, in an order that does not depend on that of its rows. */
export interface Model {
  tasks: Task[];
  pinned: RegularContact[];
  roomIds: string[];
  seats: Int32Array;
  /** Of every option: its room, its first cell, its worth. */
  room: Int32Array;
  cell: Int32Array;
  worth: Int32Array;
  /** Seats taken by rooms and cells, without those that are to be placed. */
  load: Int32Array;
  /** Teachers who are there, by cells. */
  teachers: Int32Array;
  people: string[];
  children: string[];
  /** Contacts that each child may still have in rooms on each day of the cycle. */
  dayLeft: Int32Array;
}

export function worthOf(contact: RegularContact, weekday: number, from: number): number {
  const { preferred, usual, minutes } = contact;
  const liked =
    preferred.length === 0 || covers(preferred, { weekday, from, until: from + minutes }) ? 50 : 0;
  if (!usual) return PLACED + liked + 50;
  const near = Math.max(0, 30 - Math.floor(Math.abs(from - usual.from) / QUARTER));
  return PLACED + liked + (weekday === usual.weekday ? 20 : 0) + near;
}

export function buildModel(instance: TimetableInstance): Model {
  const contacts = [...instance.contacts].sort(byId);
  const rooms = [...instance.rooms].sort(byId);
  const base = loads(instance, contacts, rooms);
  const open = contacts.filter(({ pinned }) => !pinned);
  const seated = rooms.map(({ hours }) => union(hours));
  const options = { room: [] as number[], cell: [] as number[], worth: [] as number[] };
  const parties = open.flatMap(({ childId, mentorId }) => [`child:${childId}`, `mentor:${mentorId}`]);
  const people = repeated(parties);
  const children = [
    ...new Set(open.filter(({ roomIds }) => roomIds.length > 0).map(({ childId }) => childId)),
  ].sort();
  const dayLeft = new Int32Array(children.length * WEEKS * 7).fill(instance.dailyCap);
  children.forEach((child, row) => {
    base.daysOf.get(child)?.forEach((count, day) => {
      dayLeft[row * WEEKS * 7 + day] = Math.max(0, instance.dailyCap - count);
    });
  });
  const tasks = open.map((contact): Task => {
    const first = options.room.length;
    const rows =
      contact.roomIds.length === 0
        ? [NO_ROOM]
        : rooms.flatMap(({ id }, row) => (contact.roomIds.includes(id) ? [row] : []));
    const quarters = contact.minutes / QUARTER;
    const every = EVERY[contact.rhythm];
    const days = contact.roomIds.length === 0 ? -1 : children.indexOf(contact.childId);
    const found: { room: number; cell: number; worth: number }[] = [];
    for (const { weekday, from, until } of union(contact.windows)) {
      for (let at = Math.ceil(from / QUARTER) * QUARTER; at + contact.minutes <= until; at += QUARTER) {
        const worth = worthOf(contact, weekday, at);
        for (const room of rows) {
          if (
            room !== NO_ROOM &&
            !covers(seated[room] ?? [], { weekday, from: at, until: at + contact.minutes })
          )
            continue;
          for (let phase = 0; phase < every; phase++) {
            const cell = (phase * 7 + weekday) * QUARTERS_A_DAY + at / QUARTER;
            if (possible(cell, room)) found.push({ room, cell, worth });
          }
        }
      }
    }
    found.sort((a, b) => b.worth - a.worth || a.cell - b.cell || a.room - b.room);
    for (const { room, cell, worth } of found) {
      options.room.push(room);
      options.cell.push(cell);
      options.worth.push(worth);
    }
    const mine = [`child:${contact.childId}`, `mentor:${contact.mentorId}`];
    const task = { contact, every, quarters, first, last: options.room.length, days };
    return { ...task, people: mine.map((party) => people.indexOf(party)).filter((row) => row >= 0) };

    function possible(cell: number, room: number): boolean {
      const busy = [base.busy.get(`child:${contact.childId}`), base.busy.get(`mentor:${contact.mentorId}`)];
      for (let at = cell; at < CELLS; at += every * WEEK_CELLS) {
        if (days >= 0 && dayLeft[days * WEEKS * 7 + Math.floor(at / QUARTERS_A_DAY)] === 0) return false;
        for (let k = at; k < at + quarters; k++) {
          if (busy.some((cells) => cells?.[k])) return false;
          if (room === NO_ROOM) continue;
          if ((base.load[room * CELLS + k] ?? 0) >= (rooms[room]?.seats ?? 0) || base.teachers[k] === 0)
            return false;
        }
      }
      return true;
    }
  });
  return {
    ...{ tasks, people, children, dayLeft },
    pinned: contacts.filter(({ pinned }) => pinned),
    roomIds: rooms.map(({ id }) => id),
    seats: Int32Array.from(rooms, ({ seats }) => seats),
    room: Int32Array.from(options.room),
    cell: Int32Array.from(options.cell),
    worth: Int32Array.from(options.worth),
    load: base.load,
    teachers: base.teachers,
  };
}

/** What pins and other engagements take before anything is placed. */
function loads({ taken, teachers }: TimetableInstance, contacts: RegularContact[], rooms: { id: string }[]) {
  const load = new Int32Array(rooms.length * CELLS);
  const busy = new Map<string, Uint8Array>();
  const daysOf = new Map<string, Int32Array>();
  const there = new Int32Array(CELLS);
  const occupy = (party: string, first: number, quarters: number) => {
    const row = rooms.findIndex(({ id }) => party === `room:${id}`);
    const cells = busy.get(party) ?? new Uint8Array(CELLS);
    for (let k = first; k < first + quarters; k++) {
      if (row >= 0) load[row * CELLS + k] = (load[row * CELLS + k] ?? 0) + 1;
      else cells[k] = 1;
    }
    if (row < 0) busy.set(party, cells);
  };
  for (const { party, week, weekday, from, until } of taken) {
    const first = Math.floor(from / QUARTER);
    occupy(party, (week * 7 + weekday) * QUARTERS_A_DAY + first, Math.ceil(until / QUARTER) - first);
  }
  for (const { pinned, childId, mentorId, rhythm, minutes } of contacts) {
    if (!pinned) continue;
    for (const cell of cellsOf(pinned, EVERY[rhythm])) {
      for (const party of [`child:${childId}`, `mentor:${mentorId}`]) occupy(party, cell, minutes / QUARTER);
      if (pinned.roomId === null) continue;
      occupy(`room:${pinned.roomId}`, cell, minutes / QUARTER);
      const days = daysOf.get(childId) ?? new Int32Array(WEEKS * 7);
      const day = Math.floor(cell / QUARTERS_A_DAY);
      days[day] = (days[day] ?? 0) + 1;
      daysOf.set(childId, days);
    }
  }
  for (const { windows } of teachers)
    for (const { weekday, from, until } of union(windows))
      for (let week = 0; week < WEEKS; week++)
        for (let quarter = Math.ceil(from / QUARTER); (quarter + 1) * QUARTER <= until; quarter++) {
          const cell = (week * 7 + weekday) * QUARTERS_A_DAY + quarter;
          there[cell] = (there[cell] ?? 0) + 1;
        }
  return { load, busy, daysOf, teachers: there };
}

export function cellsOf({ phase, weekday, from }: Place, every: number): number[] {
  const cells: number[] = [];
  for (let week = phase; week < WEEKS; week += every)
    cells.push((week * 7 + weekday) * QUARTERS_A_DAY + from / QUARTER);
  return cells;
}

function repeated(parties: string[]): string[] {
  const counts = new Map<string, number>();
  for (const party of parties) counts.set(party, (counts.get(party) ?? 0) + 1);
  return [...counts].flatMap(([party, count]) => (count > 1 ? [party] : [])).sort();
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

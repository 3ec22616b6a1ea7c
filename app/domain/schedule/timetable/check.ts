import type { RegularContact, Timetable, TimetableInstance } from "./instance";

// Written apart from the solver on purpose: it shares its types and nothing else, so that one mistake is not made twice.

const EVERY = { WEEKLY: 1, FORTNIGHTLY: 2, FOUR_WEEKLY: 4 };
const SIXTY = 60;

/** What is wrong with a timetable; nothing when it is possible, its worth right, and its bound proved. */
export function checkTimetable(instance: TimetableInstance, timetable: Timetable): string[] {
  const faults: string[] = [];
  const fault = (text: string) => faults.push(text);
  const contacts = new Map(instance.contacts.map((contact) => [contact.id, contact]));
  const rooms = new Map(instance.rooms.map((room) => [room.id, room]));
  const seatsTaken = new Map<string, number>();
  const people = new Set<string>();
  const childDays = new Map<string, number>();
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);

  for (const { party, week, weekday, from, until } of instance.taken)
    for (let q = Math.floor(from / 15); q * 15 < until; q++) {
      const at = (week * 7 + weekday) * 96 + q;
      if (party.startsWith("room:")) add(seatsTaken, `${party.slice(5)}@${at}`);
      else people.add(`${party}@${at}`);
    }
  // What is left for others than the pinned, before anything is placed: the right-hand side of the bound.
  const left = { seats: new Map(seatsTaken), days: new Map<string, number>(), people: new Set(people) };

  const seen = new Set<string>();
  let value = 0;
  let pinnedValue = 0;
  for (const place of timetable.placed) {
    const contact = contacts.get(place.contactId);
    if (!contact || seen.has(place.contactId)) {
      fault(`${place.contactId} is unknown or placed twice`);
      continue;
    }
    seen.add(contact.id);
    const { pinned } = contact;
    if (pinned) {
      if (
        pinned.phase !== place.phase ||
        pinned.weekday !== place.weekday ||
        pinned.from !== place.from ||
        pinned.roomId !== place.roomId
      )
        fault(`${contact.id} is not where it was pinned`);
    } else if (!fits(contact, place.weekday, place.from)) fault(`${contact.id} is outside its windows`);
    const room = place.roomId === null ? null : rooms.get(place.roomId);
    if (!pinned && contact.roomIds.length > 0 !== (place.roomId !== null))
      fault(`${contact.id} has no room, or needs none`);
    if (!pinned && place.roomId !== null && !contact.roomIds.includes(place.roomId))
      fault(`${contact.id} is in a wrong room`);
    if (!pinned && room && !inside(room.hours, place.weekday, place.from, contact.minutes))
      fault(`${contact.id} is in a closed room`);
    const worth = worthAt(contact, place.weekday, place.from);
    value += worth;
    if (pinned) pinnedValue += worth;
    if (place.phase < 0 || place.phase >= EVERY[contact.rhythm])
      fault(`${contact.id} begins in a wrong week`);
    for (let week = place.phase; week < 4; week += EVERY[contact.rhythm]) {
      const day = week * 7 + place.weekday;
      for (let q = 0; q < contact.minutes / 15; q++) {
        const at = day * 96 + place.from / 15 + q;
        for (const party of [`child:${contact.childId}`, `mentor:${contact.mentorId}`]) {
          if (people.has(`${party}@${at}`)) fault(`${party} is taken twice`);
          people.add(`${party}@${at}`);
          if (pinned) left.people.add(`${party}@${at}`);
        }
        if (place.roomId === null) continue;
        add(seatsTaken, `${place.roomId}@${at}`);
        if (pinned) add(left.seats, `${place.roomId}@${at}`);
      }
      if (place.roomId === null) continue;
      add(childDays, `${contact.childId}@${day}`);
      if (pinned) add(left.days, `${contact.childId}@${day}`);
    }
  }
  for (const [key, count] of childDays)
    if (count > instance.dailyCap) fault(`too many on one day for ${key}`);
  const inUse = new Map<number, number>();
  for (const [key, count] of seatsTaken) {
    const [room = "", at = ""] = splitLast(key);
    if (count > (rooms.get(room)?.seats ?? 0)) fault(`${key} has more contacts than seats`);
    inUse.set(Number(at), (inUse.get(Number(at)) ?? 0) + 1);
  }
  for (const [at, count] of inUse)
    if (count > teachersAt(instance, at)) fault(`${at} has more rooms in use than teachers`);
  for (const { id, pinned } of instance.contacts) {
    if (pinned && !seen.has(id)) fault(`${id} was pinned and is not placed`);
    if (seen.has(id) === timetable.unplaced.includes(id)) fault(`${id} is in both lists or in none`);
  }
  if (value !== timetable.value) fault(`the worth is ${value}, not ${timetable.value}`);
  const proved = Math.floor(boundOf(instance, timetable.prices, left)) + pinnedValue;
  if (proved > timetable.bound) fault(`the prices prove ${proved}, not ${timetable.bound}`);
  if (timetable.bound < timetable.value) fault("the bound is below the worth");
  return faults;
}

interface Left {
  seats: ReadonlyMap<string, number>;
  days: ReadonlyMap<string, number>;
  people: ReadonlySet<string>;
}

/** Weak duality: whatever is placed is worth no more than what its means cost and what everybody would gain besides. */
function boundOf(instance: TimetableInstance, told: Timetable["prices"], left: Left): number {
  const prices = new Map<string, Float64Array>();
  const teachers = Array.from({ length: 7 * 96 }, (_, at) => teachersAt(instance, at));
  let bound = 0;
  for (const [party, list] of Object.entries(told)) {
    const of = new Float64Array(4 * 7 * 96);
    for (const [at, price] of list) {
      if (!(price >= 0)) return Number.POSITIVE_INFINITY;
      of[at] = price;
      bound += price * Math.max(0, unitsOf(instance, party, at, left));
    }
    prices.set(party, of);
  }
  for (const contact of instance.contacts)
    if (!contact.pinned) bound += gainOf(instance, contact, prices, left, teachers);
  return bound;
}

function unitsOf(instance: TimetableInstance, party: string, at: number, { seats, days }: Left): number {
  if (party.startsWith("day:")) return instance.dailyCap - (days.get(`${party.slice(4)}@${at}`) ?? 0);
  if (party === "teachers")
    return instance.rooms.reduce(
      (units, room) =>
        units - Math.min(room.seats, seats.get(`${room.id}@${at}`) ?? 0) * Math.floor(SIXTY / room.seats),
      SIXTY * teachersAt(instance, at),
    );
  const room = instance.rooms.find(({ id }) => party === `room:${id}`);
  return room ? room.seats - (seats.get(`${room.id}@${at}`) ?? 0) : 1;
}

/** The most that one contact could gain at these prices, wherever it is. */
function gainOf(
  instance: TimetableInstance,
  contact: RegularContact,
  prices: ReadonlyMap<string, Float64Array>,
  left: Left,
  present: readonly number[],
): number {
  const where =
    contact.roomIds.length === 0 ? [null] : instance.rooms.filter(({ id }) => contact.roomIds.includes(id));
  const [child, mentor] = [prices.get(`child:${contact.childId}`), prices.get(`mentor:${contact.mentorId}`)];
  const [teachers, days] = [prices.get("teachers"), prices.get(`day:${contact.childId}`)];
  let most = 0;
  for (let weekday = 0; weekday < 7; weekday++)
    for (let from = 0; from + contact.minutes <= 1440; from += 15) {
      if (!fits(contact, weekday, from)) continue;
      const worth = worthAt(contact, weekday, from);
      for (const room of where) {
        if (room && !inside(room.hours, weekday, from, contact.minutes)) continue;
        const seat = room ? prices.get(`room:${room.id}`) : undefined;
        const part = room ? Math.floor(SIXTY / room.seats) : 0;
        for (let phase = 0; phase < EVERY[contact.rhythm]; phase++) {
          let net = worth;
          let possible = true;
          for (let week = phase; week < 4; week += EVERY[contact.rhythm]) {
            const day = week * 7 + weekday;
            for (let at = day * 96 + from / 15; at < day * 96 + (from + contact.minutes) / 15; at++) {
              net -=
                (child?.[at] ?? 0) + (mentor?.[at] ?? 0) + (seat?.[at] ?? 0) + part * (teachers?.[at] ?? 0);
              // Who is pinned or taken elsewhere is not there, whatever it costs.
              if (
                left.people.has(`child:${contact.childId}@${at}`) ||
                left.people.has(`mentor:${contact.mentorId}@${at}`)
              )
                possible = false;
              if (
                room &&
                (present[at % 672] === 0 || (left.seats.get(`${room.id}@${at}`) ?? 0) >= room.seats)
              )
                possible = false;
            }
            if (room) net -= days?.[day] ?? 0;
            if (room && (left.days.get(`${contact.childId}@${day}`) ?? 0) >= instance.dailyCap)
              possible = false;
          }
          if (possible) most = Math.max(most, net);
        }
      }
    }
  return most;
}

function fits({ windows, minutes }: RegularContact, weekday: number, from: number): boolean {
  return from % 15 === 0 && inside(windows, weekday, from, minutes);
}

/** Minute by minute in quarters, so that windows that touch count as one. */
function inside(windows: RegularContact["windows"], weekday: number, from: number, minutes: number): boolean {
  let at = from;
  while (at < from + minutes) {
    const until = Math.max(
      at,
      ...windows.flatMap((w) => (w.weekday === weekday && w.from <= at && w.until > at ? [w.until] : [])),
    );
    if (until === at) return false;
    at = until;
  }
  return true;
}

/** 1000 for being placed; 50 for hours that are liked; 20 for the usual weekday and up to 30 for being near its hour. */
function worthAt({ preferred, usual, minutes }: RegularContact, weekday: number, from: number): number {
  const liked = preferred.length === 0 || inside(preferred, weekday, from, minutes) ? 1050 : 1000;
  if (!usual) return liked + 50;
  const away = Math.trunc(Math.abs(from - usual.from) / 15);
  return liked + (usual.weekday === weekday ? 20 : 0) + (away < 30 ? 30 - away : 0);
}

function teachersAt(instance: TimetableInstance, at: number): number {
  const weekday = Math.trunc(at / 96) % 7;
  return instance.teachers.filter(({ windows }) => inside(windows, weekday, (at % 96) * 15, 15)).length;
}

function splitLast(key: string): [string, string] {
  const at = key.lastIndexOf("@");
  return [key.slice(0, at), key.slice(at + 1)];
}

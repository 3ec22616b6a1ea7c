import { covers } from "../windows";
import { EVERY, type Placed, QUARTER, type RegularContact, type TimetableInstance, WEEKS } from "./instance";

/** Minutes that are looked at: starts and ends of contacts lie on them. */
const TICK = 5;

/** Minutes that a contact really takes, by its id; on the grid it takes full quarters. */
export type RealMinutes = ReadonlyMap<string, number>;

interface Block {
  contact: RegularContact | null;
  party: string | null;
  roomId: string | null;
  week: number;
  weekday: number;
  from: number;
  until: number;
}

/**
 * The grid has quarters of an hour, people have times like 16:10. Who was placed in the quarter of the time that they have
 * keeps that very time, where seats, people and teachers allow it: nobody is asked to come ten minutes earlier for the
 * sake of a grid.
 */
export function keepUsual(
  instance: TimetableInstance,
  placed: readonly Placed[],
  minutes: RealMinutes,
): Placed[] {
  const contacts = new Map(instance.contacts.map((contact) => [contact.id, contact]));
  const kept = new Map(placed.map((place) => [place.contactId, place]));
  for (const place of placed) {
    const contact = contacts.get(place.contactId);
    const usual = contact?.usual;
    if (!contact || contact.pinned || !usual || usual.weekday !== place.weekday || usual.from === place.from)
      continue;
    if (Math.abs(usual.from - place.from) >= QUARTER) continue;
    const others = [...kept.values()].filter(({ contactId }) => contactId !== place.contactId);
    const wished = { ...place, from: usual.from };
    if (fits(instance, contact, wished, blocksOf(instance, others, contacts, minutes), minutes))
      kept.set(place.contactId, wished);
  }
  return placed.map(({ contactId }) => kept.get(contactId) as Placed);
}

function blocksOf(
  { taken }: TimetableInstance,
  placed: readonly Placed[],
  contacts: ReadonlyMap<string, RegularContact>,
  minutes: RealMinutes,
): Block[] {
  const blocks: Block[] = taken.map(({ party, ...when }) =>
    party.startsWith("room:")
      ? { ...when, contact: null, party: null, roomId: party.slice(5) }
      : { ...when, contact: null, party, roomId: null },
  );
  for (const place of placed) {
    const contact = contacts.get(place.contactId);
    if (contact) blocks.push(...blocksOfOne(contact, place, minutes));
  }
  return blocks;
}

function blocksOfOne(contact: RegularContact, place: Placed, minutes: RealMinutes): Block[] {
  const { phase, weekday, from, roomId } = place;
  const until = from + (minutes.get(contact.id) ?? contact.minutes);
  const blocks: Block[] = [];
  for (let week = phase; week < WEEKS; week += EVERY[contact.rhythm])
    blocks.push({ contact, party: null, roomId, week, weekday, from, until });
  return blocks;
}

function fits(
  instance: TimetableInstance,
  contact: RegularContact,
  place: Placed,
  blocks: readonly Block[],
  minutes: RealMinutes,
): boolean {
  const room = instance.rooms.find(({ id }) => id === place.roomId);
  return blocksOfOne(contact, place, minutes).every((own) => {
    const { weekday, from, until } = own;
    const at = { weekday, from, until };
    if (!covers(contact.windows, at) || (room && !covers(room.hours, at))) return false;
    const then = blocks.filter(
      (one) => one.week === own.week && one.weekday === weekday && one.from < until && one.until > from,
    );
    if (then.some((one) => shares(one, contact))) return false;
    if (!room) return true;
    for (let tick = from; tick < until; tick += TICK) {
      const seated = then.filter((one) => one.from <= tick && one.until > tick && one.roomId !== null);
      if (seated.filter(({ roomId }) => roomId === room.id).length >= room.seats) return false;
      const inUse = new Set([room.id, ...seated.map(({ roomId }) => roomId)]).size;
      const there = instance.teachers.filter(({ windows }) =>
        covers(windows, { weekday, from: tick, until: tick + TICK }),
      );
      if (inUse > there.length) return false;
    }
    return true;
  });
}

/** Whether the child or the mentor is in both. */
function shares({ contact, party }: Block, { childId, mentorId }: RegularContact): boolean {
  if (contact) return contact.childId === childId || contact.mentorId === mentorId;
  return party === `child:${childId}` || party === `mentor:${mentorId}`;
}

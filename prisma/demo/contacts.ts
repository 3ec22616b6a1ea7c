import type { Contact, ContactMode } from "~/generated/prisma/client";
import { Busy } from "./busy";
import { dayOf, instantAt, nextWeekday, plusDays, plusMinutes } from "./calendar";
import type { DemoMatch } from "./matches";
import { HORIZON_DAYS, occurrencesOf, storyOf, wayOf } from "./occurrences";
import { planFor } from "./plans";
import { dealt } from "./random";
import type { SchoolRooms } from "./rooms";
import { contactRow } from "./rows/contacts";
import { reaches, UNDER_WAY } from "./rows/matches";
import { ACTIVITY_PLACES, MEETING_PLACES } from "./texts/matches";
import type { World } from "./world";

export interface DemoContact {
  row: Contact;
  match: DemoMatch;
}

/** Of a hundred matches under way, how many have fallen silent. */
const SILENT = 6;

export function addContacts(
  world: World,
  matches: readonly DemoMatch[],
  rooms: ReadonlyMap<number, SchoolRooms>,
  busy: Busy,
): DemoContact[] {
  const weekly = new Busy();
  const made: DemoContact[] = [];
  const keep = (match: DemoMatch, rows: readonly Contact[]) => {
    for (const row of rows) made.push({ row, match });
  };
  for (const match of matches) keep(match, firstMeeting(world, match, busy));

  const running = matches.filter(({ row }) => UNDER_WAY.includes(row.state));
  const silent = new Set(silentOf(world, running));
  for (const match of matches) {
    if (!reaches(match.row.state, "ACTIVE")) continue;
    const ofSchool = rooms.get(match.row.schoolId);
    const plan = ofSchool ? planFor(world, match, ofSchool, weekly) : null;
    const story = storyOf(world, match, silent.has(match));
    if (plan && ofSchool) keep(match, occurrencesOf(world, match, plan, story, ofSchool, busy));
    if (match.row.state === "CLOSING") keep(match, farewell(world, match, busy));
    keep(match, occasions(world, match, story.silentFrom, busy));
  }
  for (const { row, match } of made) {
    world.rows.contact.push(row);
    if (row.state !== "HELD") continue;
    if (!match.row.lastContactAt || row.startsAt > match.row.lastContactAt)
      match.row.lastContactAt = row.startsAt;
  }
  return made;
}

/** At each school about the same share; the central one has some in any case. */
function silentOf({ random }: World, running: readonly DemoMatch[]): DemoMatch[] {
  const schools = new Set(running.map(({ child }) => child.school));
  return [...schools].flatMap((school) => {
    const matches = running.filter(({ child }) => child.school === school);
    const shares = dealt(random, matches.length, [
      [true, school.central ? SILENT * 1.7 : SILENT],
      [false, 100 - SILENT],
    ]);
    return matches.filter((_, index) => shares[index]);
  });
}

function firstMeeting(world: World, match: DemoMatch, busy: Busy): Contact[] {
  const { random, today, now } = world;
  const { row, volunteer } = match;
  const people = [row.childId, row.volunteerId];
  const length = 70;
  const given = { kind: "FIRST_MEETING", mode: "MEETING" } as const;
  const place = random.pick(MEETING_PLACES);
  if (row.state === "PERMITTED") {
    const day = nextWeekday(plusDays(today, random.int(2, 6)), random.int(0, 5));
    const startsAt = instantAt(day, 16 * 60 + 20);
    const span = [startsAt.getTime(), plusMinutes(startsAt, length).getTime()] as const;
    const holds = volunteer.checkExpiresOn !== null && day <= volunteer.checkExpiresOn;
    if (!holds || random.chance(0.6) || !busy.isFree(people, ...span)) return [];
    busy.take(people, ...span);
    return [contactRow(row, { ...given, id: random.uuid(), startsAt, place, state: "CONFIRMED" }, length)];
  }
  if (!row.introducedAt) return [];
  // Two first meetings of one person on one afternoon: the later match meets an hour and a half earlier.
  while (!busy.isFree(people, row.introducedAt.getTime(), row.introducedAt.getTime() + length * 60_000)) {
    row.introducedAt = plusMinutes(row.introducedAt, -90);
  }
  const startsAt = row.introducedAt;
  if (plusMinutes(startsAt, length) > now) return [];
  busy.take(people, startsAt.getTime(), plusMinutes(startsAt, length).getTime());
  return [contactRow(row, { ...given, id: random.uuid(), startsAt, place, state: "HELD" }, length)];
}

/** While a match closes, one last meeting is planned. */
function farewell({ random, today }: World, match: DemoMatch, busy: Busy): Contact[] {
  const { row } = match;
  const startsAt = instantAt(nextWeekday(plusDays(today, random.int(3, 8)), 5), 10 * 60);
  const contact = contactRow(
    row,
    { id: random.uuid(), startsAt, mode: "MEETING", place: "学校接待室", state: "CONFIRMED" },
    60,
  );
  const span = [startsAt.getTime(), contact.endsAt.getTime()] as const;
  const people = [row.childId, row.volunteerId];
  if (!holdsOn(match, startsAt) || !busy.isFree(people, ...span)) return [];
  busy.take(people, ...span);
  return [contact];
}

/** Meetings in person every two to three months, now and then a letter or an activity. */
function occasions(world: World, match: DemoMatch, silentFrom: Date | null, busy: Busy): Contact[] {
  const { random, now, today } = world;
  const { row, volunteer } = match;
  const kinds = (["MEETING", "LETTER", "ACTIVITY", "HOME_VISIT"] as const).filter((mode) =>
    volunteer.row.contactModes.includes(mode),
  );
  const contacts: Contact[] = [];
  if (!row.activeAt) return contacts;
  for (const mode of kinds) {
    const every = mode === "MEETING" ? random.int(52, 84) : random.int(70, 130);
    const until =
      row.closedAt ?? (row.state === "CLOSING" ? today : silentFrom) ?? plusDays(today, HORIZON_DAYS);
    for (
      let day = plusDays(dayOf(row.activeAt), random.int(20, every));
      day < until;
      day = plusDays(day, every)
    ) {
      const startsAt = instantAt(nextWeekday(day, random.int(5, 6)), 9 * 60 + 15 * random.int(0, 26));
      const contact = occasion(world, match, startsAt, mode);
      const span = [startsAt.getTime(), contact.endsAt.getTime()] as const;
      const people = [row.childId, row.volunteerId];
      if (contact.endsAt > until || (contact.endsAt > now && mode === "LETTER")) continue;
      if (!holdsOn(match, startsAt) || !busy.isFree(people, ...span)) continue;
      busy.take(people, ...span);
      contacts.push(contact);
    }
  }
  return contacts;
}

function occasion({ random, now }: World, { row }: DemoMatch, startsAt: Date, mode: ContactMode): Contact {
  const minutes = mode === "LETTER" ? 20 : mode === "ACTIVITY" ? 120 : random.pick([60, 75, 90, 100]);
  const place =
    mode === "MEETING"
      ? random.pick(MEETING_PLACES)
      : mode === "ACTIVITY"
        ? random.pick(ACTIVITY_PLACES)
        : "";
  const over = plusMinutes(startsAt, minutes) <= now;
  return contactRow(
    row,
    { ...wayOf({ mode, place }, startsAt), id: random.uuid(), startsAt, state: over ? "HELD" : "PLANNED" },
    minutes,
  );
}

function holdsOn({ row, volunteer }: DemoMatch, at: Date): boolean {
  return (
    row.state === "CLOSED" || (volunteer.checkExpiresOn !== null && dayOf(at) <= volunteer.checkExpiresOn)
  );
}

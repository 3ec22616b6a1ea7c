import { type WallClock, wallClock } from "~/adapters/wall-clock.server";
import { hoursThatCount, onAnotherClock } from "~/domain/schedule/availability";
import type { FreeInputs, Moment, Party, PartyOf, RoomThen, Span, Teacher } from "~/domain/schedule/free";
import type { SchoolYear } from "~/domain/schedule/school-days";
import { type Window, windowsOfParts } from "~/domain/schedule/windows";
import { addDays } from "~/domain/shared/calendar-day";
import type { Work } from "../work.server";
import { type StoredYear, yearOf } from "./school-year";

/** Seconds since the epoch. */
interface StoredSpan {
  from: number;
  until: number;
}

/** What takes somebody; `by` is the booking, `place` where a teacher is. */
interface StoredTaken extends StoredSpan {
  by: string | null;
}

interface StoredPerson {
  windows: Window[] | null;
  /** The 28 parts of the week of the profile; 0 for none ticked. */
  parts: number;
  zone: string | null;
  away: [first: string, last: string][];
  busy: (StoredTaken & { place: string })[];
}

export interface StoredRoom {
  kind: string;
  hours: Window[];
  seats: number;
  maxMinutes: number;
  dailyCap: number;
  taken: (StoredTaken & { seat: number })[];
  shut: StoredSpan[];
  bookings: { child: string; day: string; by: string }[];
}

/** As `app.free_inputs` answers. */
export interface StoredInputs {
  zone: string;
  people: Record<string, StoredPerson>;
  rooms: Record<string, StoredRoom>;
  year: StoredYear;
}

/** One booking that is to find a time. */
export interface Wanted {
  childId: string;
  volunteerId?: string | null;
  supervisorId?: string | null;
  roomId: string | null;
  minutes: number;
  /** What is moved, or will be elsewhere by then, is not in the way. */
  moving?: string | readonly string[] | null;
}

/** A time that is about to be given to another booking of the same page. */
export interface Given extends Span {
  childId: string;
  volunteerId?: string | null;
  supervisorId?: string | null;
  roomId: string;
}

export interface Asked {
  schoolId: number;
  parties: readonly string[];
  roomIds: readonly string[];
  from: Date;
  until: Date;
}

/** Days ahead that are looked at for free times, unless a page says otherwise. */
export const LOOK_AHEAD = 21;

/** Who and what is free between two moments, of one school. One statement. */
export async function freeLedger({ tx, now }: Work, asked: Asked): Promise<FreeLedger> {
  const { schoolId, parties, roomIds, from, until } = asked;
  const [row] = await tx.$queryRaw<[{ stored: StoredInputs }]>`
    SELECT app.free_inputs(${schoolId}::int, ${[...new Set(parties)]}::text[], ${[...roomIds]}::uuid[], ${from}::timestamptz, ${until}::timestamptz) AS stored`;
  return new FreeLedger(row.stored, now);
}

/** Days ahead in which a plan has contacts at most: it begins within 120 days and looks half a year on. */
const AHEAD = 320;

/** The same for one booking, from now on. One statement. */
export async function freeInputs(
  work: Work,
  { schoolId, ...wanted }: Wanted & { schoolId: number },
): Promise<FreeInputs> {
  const ledger = await freeLedger(work, {
    schoolId,
    parties: partiesOf(wanted),
    roomIds: wanted.roomId ? [wanted.roomId] : [],
    from: addDays(work.now, -1),
    until: addDays(work.now, AHEAD),
  });
  return ledger.inputsFor(wanted);
}

export function partiesOf({
  childId,
  volunteerId,
  supervisorId,
}: Pick<Wanted, "childId" | "volunteerId" | "supervisorId">): string[] {
  return [
    `child:${childId}`,
    ...(volunteerId ? [`volunteer:${volunteerId}`] : []),
    ...(supervisorId ? [`supervisor:${supervisorId}`] : []),
  ];
}

const KINDS: Record<string, PartyOf> = { child: "CHILD", volunteer: "VOLUNTEER", supervisor: "SUPERVISOR" };

/** What `app.free_inputs` knows, seen for one booking after another. */
export class FreeLedger {
  readonly clock: WallClock;
  readonly year: SchoolYear;
  private readonly clocks = new Map<string, WallClock>();

  constructor(
    private readonly stored: StoredInputs,
    private readonly now: Date,
  ) {
    this.clock = wallClock(stored.zone);
    this.clocks.set(stored.zone, this.clock);
    this.year = yearOf(stored.year);
  }

  inputsFor(wanted: Wanted, given: readonly Given[] = []): FreeInputs {
    const parties = partiesOf(wanted).flatMap((party) => {
      const one = this.party(party, wanted);
      return one ? [withGiven(one, party, given, wanted.roomId)] : [];
    });
    return {
      ...{ now: this.now, minutes: wanted.minutes, parties, year: this.year, at: this.clock.at },
      room: wanted.roomId ? this.room(wanted.roomId, wanted, given) : null,
    };
  }

  /** When somebody has time, on their own clock, and when that clock shows what; null for somebody unknown. */
  party(party: string, { moving, roomId }: Pick<Wanted, "moving" | "roomId">): Party | null {
    const row = this.stored.people[party];
    const kind = KINDS[party.split(":")[0] ?? ""];
    if (!row || !kind) return null;
    const clock = this.clockOf(row.zone ?? this.stored.zone);
    const elsewhere = row.busy.filter(({ by, place }) => !isMoving(moving, by) && place !== `room:${roomId}`);
    return {
      kind,
      windows: windowsOf(row),
      absences: row.away.map(([first, last]) => ({
        startsAt: clock.at({ day: new Date(first), minute: 0 }),
        endsAt: clock.at({ day: addDays(new Date(last), 1), minute: 0 }),
      })),
      engagements: elsewhere.map(spanOfStored),
      clock: clock.shows,
    };
  }

  room(id: string, wanted: Wanted, given: readonly Given[]): RoomThen | null {
    const row = this.stored.rooms[id];
    if (!row) return null;
    const { hours, maxMinutes, dailyCap } = row;
    const others = <Row extends { by: string | null }>(rows: readonly Row[]) =>
      rows.filter(({ by }) => !isMoving(wanted.moving, by));
    const taken = others(row.taken);
    const seats = Array.from({ length: row.seats }, (_, index) =>
      taken.filter(({ seat }) => seat === index + 1).map(spanOfStored),
    );
    for (const one of given) if (one.roomId === id) seatFor(seats, one)?.push(one);
    const booked = others(row.bookings).filter(({ child }) => child === wanted.childId);
    const teachers = wanted.supervisorId ? [] : this.teachers(wanted, given);
    const closures = row.shut.map(spanOfStored);
    return { hours, maxMinutes, dailyCap, seats, closures, teachers, bookedOn: countsOf(booked) };
  }

  /** Somebody's week on the school's clock as it stands then: hours that count, and the parts of the week that were ticked. */
  weekOf(party: string, at: Date): { windows: Window[]; liked: Window[] } | null {
    const row = this.stored.people[party];
    if (!row) return null;
    const ahead = minutesBetween(this.clockOf(row.zone ?? this.stored.zone).shows(at), this.clock.shows(at));
    const liked = row.windows && row.parts ? windowsOfParts(row.parts) : [];
    return { windows: onAnotherClock(windowsOf(row), ahead), liked: onAnotherClock(liked, ahead) };
  }

  /** Ids of the teachers whom the school has named. */
  get teacherIds(): string[] {
    const of = "supervisor:";
    return Object.keys(this.stored.people).flatMap((party) =>
      party.startsWith(of) ? [party.slice(of.length)] : [],
    );
  }

  private teachers(wanted: Wanted, given: readonly Given[]): Teacher[] {
    return this.teacherIds.flatMap((id) => {
      const one = this.party(`supervisor:${id}`, wanted);
      return one ? [{ ...withGiven(one, `supervisor:${id}`, given, wanted.roomId), id }] : [];
    });
  }

  private clockOf(zone: string): WallClock {
    const clock = this.clocks.get(zone) ?? wallClock(zone);
    this.clocks.set(zone, clock);
    return clock;
  }
}

function isMoving(moving: Wanted["moving"], by: string | null): boolean {
  return by !== null && (typeof moving === "string" ? moving === by : (moving?.includes(by) ?? false));
}

const ANY_TIME = 2 ** 28 - 1;

/** Who has neither named hours nor ticked a part of the week is asked for any time of the day. */
function windowsOf({ windows, parts }: StoredPerson): Window[] {
  return hoursThatCount(windows, parts || ANY_TIME);
}

/** A teacher who is given to the same room is not elsewhere. */
function withGiven(party: Party, name: string, given: readonly Given[], roomId: string | null): Party {
  const elsewhere = (one: Given) => party.kind !== "SUPERVISOR" || one.roomId !== roomId;
  const own = given.filter((one) => partiesOf(one).includes(name) && elsewhere(one));
  return own.length === 0 ? party : { ...party, engagements: [...party.engagements, ...own] };
}

function seatFor(seats: Span[][], { startsAt, endsAt }: Span): Span[] | undefined {
  return seats.find((taken) => !taken.some((one) => one.startsAt < endsAt && one.endsAt > startsAt));
}

function minutesBetween(from: Moment, until: Moment): number {
  return (until.day.getTime() - from.day.getTime()) / 60_000 + until.minute - from.minute;
}

function spanOfStored({ from, until }: StoredSpan): Span {
  return { startsAt: new Date(from * 1000), endsAt: new Date(until * 1000) };
}

function countsOf(rows: readonly { day: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { day } of rows) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
}

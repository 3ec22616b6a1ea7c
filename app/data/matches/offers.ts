import { occurrenceAt } from "~/adapters/recurrence.server";
import { alternatives, DAYS_AFTER, DAYS_BEFORE, type Moment } from "~/domain/schedule/alternatives";
import { dayOfStart, type Slot } from "~/domain/schedule/series";
import {
  clockOf,
  intersection,
  minutesOf,
  union,
  type Window,
  windowsOfParts,
} from "~/domain/schedule/windows";
import { addDays, dayIn } from "~/domain/shared/calendar-day";
import type { Work } from "../work.server";

type Span = readonly [from: number, until: number];

/** As `app.move_inputs` answers; spans in seconds since the epoch. */
interface Inputs {
  availability: [child: number, mentor: number];
  checkEnds: string | null;
  busy: Span[];
  room: { hours: Window[]; seats: number; taken: Span[]; fullDays: string[] } | null;
}

const ANY_TIME = 2 ** 28 - 1;

/**
 * Up to six other times for a contact at which mentor, child, teacher and a seat of its room are free, in the order of
 * time; none when the viewer reaches no such contact. One statement.
 */
export async function offersFor(
  { tx, now }: Work,
  contact: Slot & { id: string; timeZone: string },
): Promise<Slot[]> {
  const { id, startsAt, endsAt, localStart, timeZone } = contact;
  const minutes = Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
  const at = { day: dayOfStart(localStart), minute: minutesOf(localStart.slice(11)) ?? 0 };
  const from = addDays(at.day, -DAYS_BEFORE - 1);
  const until = addDays(at.day, DAYS_AFTER + 2);
  const [row] = await tx.$queryRaw<{ inputs: Inputs | null }[]>`
    SELECT app.move_inputs(${id}::uuid, ${from}::timestamptz, ${until}::timestamptz) AS inputs`;
  if (!row?.inputs) return [];
  const { inputs } = row;
  const slotOf = ({ day, minute }: Moment) => occurrenceAt(day, clockOf(minute), minutes, timeZone);
  const found = alternatives({
    ...{ at, minutes },
    now: momentOf(now, timeZone),
    until: inputs.checkEnds ? new Date(`${inputs.checkEnds}T00:00:00Z`) : null,
    windows: windowsOf(inputs),
    isFree: (moment) => isFree(inputs, slotOf(moment)),
  });
  return found.map(slotOf);
}

function windowsOf({ availability, room }: Inputs): Window[] {
  const both = availability.map((parts) => windowsOfParts(parts || ANY_TIME));
  const sets = room ? [...both, union(room.hours)] : both;
  return sets.reduce((one, other) => intersection(one, other));
}

function isFree({ busy, room }: Inputs, { startsAt, endsAt, localStart }: Slot): boolean {
  const meets = ([from, until]: Span) => from * 1000 < endsAt.getTime() && until * 1000 > startsAt.getTime();
  if (busy.some(meets)) return false;
  if (!room) return true;
  return room.taken.filter(meets).length < room.seats && !room.fullDays.includes(localStart.slice(0, 10));
}

function momentOf(now: Date, timeZone: string): Moment {
  const time = new Intl.DateTimeFormat("sv-SE", { timeZone, timeStyle: "short" }).format(now);
  return { day: dayIn(now, timeZone), minute: minutesOf(time) ?? 0 };
}

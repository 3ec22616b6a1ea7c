import { dayText, type Moment } from "~/domain/schedule/free";
import { nextFreeSlots } from "~/domain/schedule/free-slots";
import { dayOfStart, type Slot } from "~/domain/schedule/series";
import { clockOf, minutesOf } from "~/domain/schedule/windows";
import { addDays, dayIn } from "~/domain/shared/calendar-day";
import { FreeLedger, type StoredInputs, type Wanted } from "../schedule/free-inputs";
import type { Work } from "../work.server";

/** As `app.move_inputs` answers. */
interface MoveInputs {
  wanted: Pick<Wanted, "childId" | "volunteerId" | "supervisorId" | "roomId">;
  /** Last day of the mentor's check, YYYY-MM-DD. */
  checkEnds: string | null;
  stored: StoredInputs;
}

/** Alternatives that are offered at most. */
export const OFFERED = 6;
/** Days after the contact's own day up to which alternatives are looked for, and before it. */
const DAYS_AFTER = 13;
const DAYS_BEFORE = 6;
/** Hours that people are told ahead at least. */
const NOTICE_HOURS = 24;

/**
 * Up to six other times for a contact at which mentor, child, teacher and a seat of its room are free, the best chosen and
 * in the order of time; none when the viewer reaches no such contact. One statement.
 */
export async function offersFor(
  { tx, now }: Work,
  contact: Slot & { id: string; timeZone: string },
): Promise<Slot[]> {
  const { id, startsAt, endsAt, localStart, timeZone } = contact;
  const minutes = Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
  const at = { day: dayOfStart(localStart), minute: minutesOf(localStart.slice(11)) ?? 0 };
  const first = addDays(at.day, -DAYS_BEFORE);
  const until = addDays(at.day, DAYS_AFTER + 2);
  const [row] = await tx.$queryRaw<{ inputs: MoveInputs | null }[]>`
    SELECT app.move_inputs(${id}::uuid, ${addDays(first, -1)}::timestamptz, ${until}::timestamptz) AS inputs`;
  if (!row?.inputs) return [];
  const { wanted, checkEnds, stored } = row.inputs;
  const inputs = new FreeLedger(stored, now).inputsFor({ ...wanted, minutes, moving: id });
  const today = dayIn(now, timeZone);
  const from = first > today ? first : today;
  const found = nextFreeSlots(inputs, {
    ...{ from, days: daysUpTo(from, checkEnds ? earlier(until, new Date(checkEnds)) : until) },
    ...{ wished: at, instead: at, usual: null, preferred: [], againstAdvice: false },
    notBefore: new Date(now.getTime() + NOTICE_HOURS * 3_600_000),
    limit: OFFERED,
  });
  return found.map(slotOf).sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

/** A free time as a contact keeps it. */
export function slotOf({ moment, startsAt, endsAt }: { moment: Moment; startsAt: Date; endsAt: Date }): Slot {
  return { startsAt, endsAt, localStart: `${dayText(moment.day)}T${clockOf(moment.minute)}` };
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}

/** Days from the first to the last, both included. */
function daysUpTo(from: Date, last: Date): number {
  return Math.max(0, Math.round((last.getTime() - from.getTime()) / 86_400_000) + 1);
}

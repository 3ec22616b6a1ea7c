import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";

export interface Occurrence {
  startsAt: Date;
  endsAt: Date;
  /** The wall-clock time that was meant, YYYY-MM-DDTHH:MM. */
  localStart: string;
}

export interface Recurrence {
  /** RFC 5545 rule, without DTSTART. */
  rule: string;
  /** Midnight UTC of the first calendar day. */
  startsOn: Date;
  /** HH:MM on the clock of `timeZone`. */
  startTime: string;
  minutes: number;
  timeZone: string;
}

/**
 * The occurrences whose calendar day lies from `from` up to, not including, `until` (both midnight UTC of a day).
 * A contact keeps its wall-clock time over a change of clocks; an hour that the clocks skip has no contact (RFC 5545,
 * 3.3.10), and of one that they repeat the first is meant. UNTIL in a rule is a wall-clock time too.
 */
export function occurrences(recurrence: Recurrence, from: Date, until: Date): Occurrence[] {
  const { rule, startsOn, startTime, minutes, timeZone } = recurrence;
  // The rule is about the wall clock, so it is expanded where no clock ever changes.
  const walls = new RRuleTemporal({
    rruleString: rule,
    dtstart: zoned(`${dayText(startsOn)}T${startTime}`, "UTC"),
    temporal: Temporal,
  }).between(from, new Date(until.getTime() - 1), true);
  return walls.flatMap((wall) => {
    const localStart = wall.toPlainDateTime().toString({ smallestUnit: "minute" });
    const moment = zoned(localStart, timeZone);
    if (moment.toPlainDateTime().toString({ smallestUnit: "minute" }) !== localStart) return [];
    return [occurrence(moment, minutes, localStart)];
  });
}

/** One contact at a wall-clock time: `day` is midnight UTC of the calendar day, `time` is HH:MM. */
export function occurrenceAt(day: Date, time: string, minutes: number, timeZone: string): Occurrence {
  const localStart = `${dayText(day)}T${time}`;
  return occurrence(zoned(localStart, timeZone), minutes, localStart);
}

function occurrence(moment: Temporal.ZonedDateTime, minutes: number, localStart: string): Occurrence {
  const startsAt = new Date(moment.epochMilliseconds);
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000), localStart };
}

/** Where the clocks skip the time, the moment after it; where they repeat it, the first. */
function zoned(localStart: string, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(localStart).toZonedDateTime(timeZone, { disambiguation: "compatible" });
}

function dayText(day: Date): string {
  return day.toISOString().slice(0, 10);
}

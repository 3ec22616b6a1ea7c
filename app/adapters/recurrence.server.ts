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
 * A contact keeps its wall-clock time over a change of clocks; an hour that the clocks skip has no contact.
 */
export function occurrences(recurrence: Recurrence, from: Date, until: Date): Occurrence[] {
  const { rule, startsOn, startTime, minutes, timeZone } = recurrence;
  const first = zoned(`${dayText(startsOn)}T${startTime}`, timeZone);
  const series = new RRuleTemporal({ rruleString: rule, dtstart: first, temporal: Temporal });
  const after = Temporal.PlainDate.from(dayText(from)).toZonedDateTime(timeZone);
  const before = Temporal.PlainDate.from(dayText(until)).toZonedDateTime(timeZone);
  return series
    .between(after, before, true)
    .filter((moment) => Temporal.ZonedDateTime.compare(moment, before) < 0)
    .map((moment) => ({
      startsAt: new Date(moment.epochMilliseconds),
      endsAt: new Date(moment.epochMilliseconds + minutes * 60_000),
      localStart: moment.toPlainDateTime().toString({ smallestUnit: "minute" }),
    }));
}

/** One contact at a wall-clock time: `day` is midnight UTC of the calendar day, `time` is HH:MM. */
export function occurrenceAt(day: Date, time: string, minutes: number, timeZone: string): Occurrence {
  const localStart = `${dayText(day)}T${time}`;
  const startsAt = new Date(zoned(localStart, timeZone).epochMilliseconds);
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000), localStart };
}

/** Where the clocks skip the time, the moment after it; where they repeat it, the first. */
function zoned(localStart: string, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(localStart).toZonedDateTime(timeZone, { disambiguation: "compatible" });
}

function dayText(day: Date): string {
  return day.toISOString().slice(0, 10);
}

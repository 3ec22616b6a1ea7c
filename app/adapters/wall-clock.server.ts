import { Temporal } from "temporal-polyfill";
import type { Moment } from "~/domain/schedule/free";
import { DAY_MINUTES } from "~/domain/schedule/windows";
import { addDays } from "~/domain/shared/calendar-day";

/** A zone's clock; days are worked out once, since a search asks for thousands of times. */
export interface WallClock {
  /** Where the clock skips the time, the moment after it; where it repeats it, the first. */
  at(moment: Moment): Date;
  shows(at: Date): Moment;
}

export function wallClock(timeZone: string): WallClock {
  const midnights = new Map<number, number>();
  const midnight = (day: Date): number => {
    const known = midnights.get(day.getTime());
    const start = known ?? zoned({ day, minute: 0 }, timeZone).epochMilliseconds;
    midnights.set(day.getTime(), start);
    return start;
  };
  const isEven = (day: Date) => midnight(addDays(day, 1)) - midnight(day) === DAY_MINUTES * 60_000;
  return {
    at: (moment) => {
      const { day, minute } = moment;
      const even = isEven(day);
      return new Date(even ? midnight(day) + minute * 60_000 : zoned(moment, timeZone).epochMilliseconds);
    },
    shows: (at) => {
      const utc = new Date(Math.floor(at.getTime() / 86_400_000) * 86_400_000);
      const days = [-1, 0, 1].map((ahead) => addDays(utc, ahead));
      const day = days.findLast((one) => midnight(one) <= at.getTime());
      if (day && isEven(day)) return { day, minute: Math.floor((at.getTime() - midnight(day)) / 60_000) };
      const wall = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
      const date = new Date(`${wall.toPlainDate().toString()}T00:00:00Z`);
      return { day: date, minute: wall.hour * 60 + wall.minute };
    },
  };
}

function zoned({ day, minute }: Moment, timeZone: string): Temporal.ZonedDateTime {
  const date = Temporal.PlainDate.from(day.toISOString().slice(0, 10));
  const time = date.toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 });
  return time.toZonedDateTime(timeZone, { disambiguation: "compatible" });
}

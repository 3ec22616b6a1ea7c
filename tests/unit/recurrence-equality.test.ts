import fc from "fast-check";
import { RRule, RRuleSet, rrulestr } from "rrule";
import { describe, expect, test } from "vitest";
import { occurrences, type Recurrence } from "~/adapters/recurrence.server";
import { onSchoolDays } from "~/data/matches/school-days";
import { addDays } from "~/domain/shared/calendar-day";

/**
 * The adapter (Temporal) against two implementations that share no code with it or with each other: the npm package
 * `rrule` for which days a rule means, and `Intl` alone for which instant a wall-clock time is in a zone.
 */
const ZONES = Intl.supportedValuesOf("timeZone");
const FIRST = Date.UTC(2020, 0, 1);
const LAST = Date.UTC(2035, 11, 31);
const DAY = 86_400_000;
const RULES = 5000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The wall clock of a zone at an instant, as if it were UTC. */
function wallOf(instant: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(timeZone, format);
  }
  const part = Object.fromEntries(
    format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(part.year ?? 0, (part.month ?? 0) - 1, part.day, part.hour, part.minute, part.second);
}

/** The first instant at which a zone's clock shows that time; null where its clocks skip it. */
function instantOf(wall: number, timeZone: string): number | null {
  // No clock of these years is further than 26 hours from where it was or will be a day away.
  const offsets = [wallOf(wall - DAY, timeZone) - (wall - DAY), wallOf(wall + DAY, timeZone) - (wall + DAY)];
  const found = offsets
    .map((offset) => wall - offset)
    .filter((instant) => wallOf(instant, timeZone) === wall);
  return found.length > 0 ? Math.min(...found) : null;
}

/** Days on which a zone's clocks are changed: midnight UTC of the day before the change, from offsets alone. */
function changesOf(timeZone: string): { day: number; forward: boolean; wall: number }[] {
  const offset = (at: number) => wallOf(at, timeZone) - at;
  const changes = [];
  for (let at = FIRST; at < LAST; at += 7 * DAY) {
    if (offset(at) === offset(at + 7 * DAY)) continue;
    let [low, high] = [at, at + 7 * DAY];
    while (high - low > 60_000) {
      const middle = Math.floor((low + high) / 120_000) * 60_000;
      if (offset(middle) === offset(low)) low = middle;
      else high = middle;
    }
    const forward = offset(high) > offset(low);
    const wall = high + offset(low);
    changes.push({ day: Math.floor(wall / DAY) * DAY, forward, wall });
  }
  return changes;
}

const dayOfChange = new Map(ZONES.map((zone) => [zone, changesOf(zone)]));

const weekday = fc.constantFrom("MO", "TU", "WE", "TH", "FR", "SA", "SU");
const rule = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.uniqueArray(weekday, { minLength: 1, maxLength: 3 }))
    .map(([interval, days]) => `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${days.join(",")}`),
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom(1, 2, 3, 4, 5, -1, -2), weekday)
    .map(([interval, nth, day]) => `FREQ=MONTHLY;INTERVAL=${interval};BYDAY=${nth}${day}`),
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom(1, 2, 15, 28, 29, 30, 31, -1))
    .map(([interval, day]) => `FREQ=MONTHLY;INTERVAL=${interval};BYMONTHDAY=${day}`),
  fc.integer({ min: 1, max: 9 }).map((interval) => `FREQ=DAILY;INTERVAL=${interval}`),
);

interface Case {
  recurrence: Recurrence;
  from: Date;
  until: Date;
  /** Calendar days that fall out, midnight UTC. */
  exceptions?: Date[];
}

/** What the days and the clock say, in words of their own. */
function expected({ recurrence, from, until, exceptions = [] }: Case) {
  const { rule: text, startsOn, startTime, timeZone, minutes } = recurrence;
  const [hours = 0, minute = 0] = startTime.split(":").map(Number);
  const first = startsOn.getTime() + (hours * 60 + minute) * 60_000;
  // Wall-clock times, as if every zone were UTC.
  const series = new RRuleSet();
  series.rrule(rrulestr(`RRULE:${text}`, { dtstart: new Date(first) }));
  for (const day of exceptions) series.exdate(new Date(day.getTime() + first - startsOn.getTime()));
  return series.between(from, new Date(until.getTime() - 1), true).flatMap((wall) => {
    const instant = instantOf(wall.getTime(), timeZone);
    if (instant === null) return [];
    return [
      {
        startsAt: new Date(instant),
        endsAt: new Date(instant + minutes * 60_000),
        localStart: wall.toISOString().slice(0, 16),
      },
    ];
  });
}

/** The site's own: a plan that leaves out what falls on a holiday. */
function planned({ recurrence, from, until, exceptions = [] }: Case) {
  const { minutes, timeZone } = recurrence;
  const year = {
    exceptions: exceptions.map((day) => ({ day, kind: "HOLIDAY" as const })),
    ...{ terms: [], lessons: [] },
  };
  const meant = occurrences(recurrence, from, until);
  return onSchoolDays(meant, { minutes, holidayRule: "SKIP" }, { year, timeZone }).contacts;
}

const clock = (wall: number) => new Date(wall).toISOString().slice(11, 16);

describe("occurrences equal those of an independent implementation", () => {
  test("the package has what the rules need", () => {
    expect(new RRule({ freq: RRule.WEEKLY, dtstart: new Date(FIRST), count: 2 }).all()).toHaveLength(2);
  });

  test(`on ${RULES} random rules with exceptions over all zones`, () => {
    const someCase = fc
      .record({
        zone: fc.nat(ZONES.length - 1),
        rule,
        day: fc.integer({ min: 0, max: (LAST - FIRST) / DAY - 400 }),
        minute: fc.integer({ min: 0, max: 1439 }),
        after: fc.integer({ min: 0, max: 200 }),
        days: fc.integer({ min: 1, max: 200 }),
        off: fc.uniqueArray(fc.nat(200), { maxLength: 40 }),
        bounded: fc.option(fc.integer({ min: 1, max: 300 }), { freq: 3 }),
      })
      .map(({ zone, rule: text, day, minute, after, days, off, bounded }): Case => {
        const startsOn = new Date(FIRST + day * DAY);
        const from = addDays(startsOn, after);
        return {
          recurrence: {
            rule: text + (bounded === null ? "" : `;UNTIL=${untilOf(addDays(startsOn, bounded))}`),
            startsOn,
            startTime: clock(minute * 60_000),
            minutes: 30,
            timeZone: ZONES[zone] ?? "UTC",
          },
          from,
          until: addDays(from, days),
          exceptions: off.map((ahead) => addDays(from, ahead)),
        };
      });
    let fellOut = 0;
    fc.assert(
      fc.property(someCase, (one) => {
        const all = expected({ ...one, exceptions: [] });
        const left = expected(one);
        fellOut += all.length - left.length;
        expect(occurrences(one.recurrence, one.from, one.until)).toEqual(all);
        expect(planned(one)).toEqual(left);
      }),
      { numRuns: RULES },
    );
    expect(fellOut).toBeGreaterThan(RULES / 10);
  }, 300_000);

  test("on the hour of every change of clocks, forward and back, in every zone that has one", () => {
    const seen = { forward: new Set<string>(), back: new Set<string>() };
    const times = new Set<number>();
    for (const zone of ZONES) {
      for (const { day, forward, wall } of dayOfChange.get(zone) ?? []) {
        seen[forward ? "forward" : "back"].add(zone);
        times.add(new Date(day).getUTCFullYear());
        for (const minutesOff of [-30, 0, 30]) {
          const startTime = clock(wall + minutesOff * 60_000);
          const startsOn = new Date(day - 7 * DAY);
          const recurrence = { rule: "FREQ=DAILY", startsOn, startTime, minutes: 30, timeZone: zone };
          const one = { recurrence, from: new Date(day - DAY), until: new Date(day + 2 * DAY) };
          expect(occurrences(recurrence, one.from, one.until), `${zone} ${startTime}`).toEqual(expected(one));
        }
      }
    }
    expect(seen.forward.size).toBeGreaterThan(100);
    expect(seen.back.size).toBeGreaterThan(100);
    expect([...times].sort()).toEqual(Array.from({ length: 16 }, (_, index) => 2020 + index));
  });
});

/** The last second of a day, in UTC as the clock of every zone reads it in `rrule`. */
function untilOf(day: Date): string {
  return `${day.toISOString().slice(0, 10).replaceAll("-", "")}T235959Z`;
}

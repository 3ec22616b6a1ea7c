import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { wallClock } from "~/adapters/wall-clock.server";

const zones = Intl.supportedValuesOf("timeZone");
const clocks = new Map(zones.map((zone) => [zone, wallClock(zone)]));
const instant = fc.integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 });

/** Minutes of the changes of clocks in the zone's years, so that they are in the sample. */
function changes(zone: string): number[] {
  let at = Temporal.Instant.from("2020-01-01T00:00:00Z").toZonedDateTimeISO(zone);
  const found: number[] = [];
  for (
    let next = at.getTimeZoneTransition("next");
    next && next.year < 2035;
    next = at.getTimeZoneTransition("next")
  ) {
    found.push(next.epochMilliseconds / 60_000);
    at = next;
  }
  return found;
}

test("shows and means what Temporal does, in every zone, also where the clocks change", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      instant,
      fc.nat(),
      fc.integer({ min: -200, max: 200 }),
      (zone, any, pick, off) => {
        const clock = clocks.get(zone) as ReturnType<typeof wallClock>;
        const turns = changes(zone);
        const near = turns.length > 0 ? (turns[pick % turns.length] as number) + off : any;
        for (const minutes of [any, near]) {
          const at = new Date(Math.round(minutes) * 60_000);
          const wall = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
          const day = new Date(`${wall.toPlainDate().toString()}T00:00:00Z`);
          const moment = { day, minute: wall.hour * 60 + wall.minute };
          expect(clock.shows(at)).toEqual(moment);
          const meant = wall
            .toPlainDateTime()
            .with({ second: 0 })
            .toZonedDateTime(zone, { disambiguation: "compatible" });
          expect(clock.at(moment).getTime()).toBe(meant.epochMilliseconds);
        }
      },
    ),
    { numRuns: 1500 },
  );
});

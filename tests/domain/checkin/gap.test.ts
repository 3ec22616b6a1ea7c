import { describe, expect, test } from "vitest";
import { childGap, type GapFacts, gapState, whyUncounted } from "~/domain/checkin/gap";
import { addDays, dayIn } from "~/domain/shared/calendar-day";

const POLICY = { cadenceDays: 14, gapWarnDays: 5, gapEscalateDays: 14 };
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const ALWAYS_TERM = { exceptions: [], terms: [], lessons: [] };
const TUESDAY = day("2026-11-03");

const facts = (over: Partial<GapFacts> = {}): GapFacts => ({
  matches: [{ startedOn: day("2026-05-01"), pauses: [] }],
  heldOn: [TUESDAY],
  excused: [],
  year: ALWAYS_TERM,
  ...over,
});
const after = (days: number, over?: Partial<GapFacts>) =>
  childGap(facts(over), POLICY, addDays(TUESDAY, days));

describe("the gap of a child", () => {
  // A policy of 14 days: asked about in the last five, overdue on the fifteenth, the district's after two more weeks.
  test.each([
    [0, "ON_TIME"],
    [9, "ON_TIME"],
    [10, "DUE"],
    [14, "DUE"],
    [15, "OVERDUE"],
    [28, "OVERDUE"],
    [29, "ESCALATED"],
  ])("after %i days it is %s", (days, state) => {
    expect(after(days)).toMatchObject({ days, state, since: TUESDAY, lastOn: TUESDAY });
    expect(gapState(days, POLICY)).toBe(state);
  });

  test.each([
    ["Asia/Shanghai", 8],
    ["Asia/Urumqi", 6],
    ["America/New_York", -5],
  ])("turns at midnight of the school, not a second before: %s", (zone, hours) => {
    for (const [days, before, from] of [
      [10, "ON_TIME", "DUE"],
      [15, "DUE", "OVERDUE"],
      [29, "OVERDUE", "ESCALATED"],
    ] as const) {
      const midnight = addDays(TUESDAY, days).getTime() - hours * 3_600_000;
      const at = (moment: number) => childGap(facts(), POLICY, dayIn(new Date(moment), zone))?.state;
      expect([at(midnight - 1000), at(midnight), at(midnight + 1000)]).toEqual([before, from, from]);
    }
  });

  test("is measured over all mentors, also of a match that has ended", () => {
    const two = [...facts().matches, { startedOn: day("2026-10-01"), pauses: [] }];
    expect(after(5, { matches: two, heldOn: [day("2026-06-01"), TUESDAY] })).toMatchObject({ days: 5 });
  });

  test("begins with the first running match where nobody had contact since", () => {
    const matches = [{ startedOn: TUESDAY, pauses: [] }];
    expect(after(6, { matches, heldOn: [day("2026-03-01")] })).toMatchObject({
      since: TUESDAY,
      lastOn: day("2026-03-01"),
      days: 6,
    });
    expect(after(6, { matches: [] })).toBeNull();
  });

  test("leaves out days on which the school is closed, and no day twice", () => {
    const exceptions = [
      { day: addDays(TUESDAY, 2), kind: "HOLIDAY" as const },
      { day: addDays(TUESDAY, 4), kind: "MAKE_UP" as const },
    ];
    const terms = [{ startsOn: day("2026-09-01"), endsOn: addDays(TUESDAY, 7) }];
    const excused = [{ first: addDays(TUESDAY, 1), last: addDays(TUESDAY, 3) }];
    // Day 2 is a holiday, 8 to 10 are vacation; 1 and 3 the child was away.
    expect(after(10, { year: { exceptions, terms, lessons: [] }, excused })).toMatchObject({
      ...{ holidays: 4, excused: 2, days: 4 },
    });
  });

  test("leaves out a day only when every match of that day pauses", () => {
    const span = (first: number, last: number) => ({
      first: addDays(TUESDAY, first),
      last: addDays(TUESDAY, last),
    });
    const paused = { startedOn: day("2026-05-01"), pauses: [span(1, 4)] };
    expect(after(6, { matches: [paused] })?.days).toBe(2);
    expect(after(6, { matches: [paused, { startedOn: day("2026-05-01"), pauses: [] }] })?.days).toBe(6);
    const later = { startedOn: addDays(TUESDAY, 3), pauses: [] };
    expect(after(6, { matches: [paused, later] })?.days).toBe(4);
    expect(whyUncounted(facts({ matches: [paused] }), addDays(TUESDAY, 4))).toBe("PAUSED");
    expect(whyUncounted(facts({ matches: [paused] }), addDays(TUESDAY, 5))).toBeNull();
  });
});

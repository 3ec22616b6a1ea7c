import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CaseFacts, DUTIES, type Duty, dutiesOf, OUTCOMES, standingOf } from "~/domain/dropout/clock";
import {
  checkAbsence,
  checkEntry,
  checkOutcome,
  dangersIn,
  HINDERS,
  momentOf,
  schoolingAfter,
} from "~/domain/dropout/record";
import { addDays, dayIn } from "~/domain/shared/calendar-day";
import { DISTRICT_ZONE } from "~/domain/shared/zones";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
/** A moment of the district's clock. */
const at = (text: string) => new Date(`${text}+08:00`);
const seconds = (moment: Date, n: number) => new Date(moment.getTime() + n * 1000);

const OPEN: CaseFacts = {
  ...{
    absentFrom: at("2026-11-02T08:10:00"),
    contactMinutes: 60,
    visitDays: 3,
    reportDays: 28,
    lookDays: 30,
  },
  ...{ contactedAt: null, visitedOn: null, townToldOn: null, bureauToldOn: null, lookedOn: null },
  ...{ outcome: null, outcomeOn: null },
};
const standing = (duty: Duty, now: Date, over: Partial<CaseFacts> = {}) =>
  dutiesOf({ ...OPEN, ...over }, now).find((one) => one.duty === duty)?.standing ?? null;

describe("the clock of a case", () => {
  test("contact with the home is due at once, and late after its minutes", () => {
    expect(standing("CONTACT", at("2026-11-02T08:10:00"))).toBe("DUE");
    expect(standing("CONTACT", at("2026-11-02T09:10:00"))).toBe("DUE");
    expect(standing("CONTACT", at("2026-11-02T09:10:01"))).toBe("OVERDUE");
    expect(
      standing("CONTACT", at("2026-11-09T00:00:00"), { contactedAt: at("2026-11-02T08:30:00") }),
    ).toBeNull();
  });

  test.each([
    ["VISIT", "2026-11-05T00:00:00", "2026-11-06T00:00:00"],
    ["TOWN_REPORT", "2026-11-05T00:00:00", "2026-11-06T00:00:00"],
    ["BUREAU_REPORT", "2026-11-30T00:00:00", "2026-12-01T00:00:00"],
  ] as const)("%s turns at midnight of the district, not a second before", (duty, due, late) => {
    expect(standing(duty, seconds(at(due), -1))).toBe("AHEAD");
    expect(standing(duty, at(due))).toBe("DUE");
    expect(standing(duty, seconds(at(late), -1))).toBe("DUE");
    expect(standing(duty, at(late))).toBe("OVERDUE");
  });

  test("a returned child is looked at again, whoever is elsewhere is not", () => {
    const back = { outcome: "RETURNED", outcomeOn: day("2026-11-10") } as const;
    expect(standing("LOOK", at("2026-12-09T12:00:00"), back)).toBe("AHEAD");
    expect(standing("LOOK", at("2026-12-10T00:00:00"), back)).toBe("DUE");
    expect(standing("LOOK", at("2026-12-11T00:00:00"), back)).toBe("OVERDUE");
    // Looked at before the return is no look at the returned child.
    expect(standing("LOOK", at("2026-12-11T00:00:00"), { ...back, lookedOn: day("2026-11-09") })).toBe(
      "OVERDUE",
    );
    expect(standing("LOOK", at("2026-12-11T00:00:00"), { ...back, lookedOn: day("2026-12-01") })).toBeNull();
    for (const outcome of OUTCOMES.filter((one) => one !== "RETURNED"))
      expect(dutiesOf({ ...OPEN, outcome, outcomeOn: day("2026-11-10") }, at("2027-11-11T00:00:00"))).toEqual(
        [],
      );
  });

  const date = fc.date({ min: day("2026-01-01"), max: day("2027-12-31"), noInvalidDate: true });
  const midnight = date.map((moment) => dayIn(moment, DISTRICT_ZONE));
  const facts: fc.Arbitrary<CaseFacts> = fc
    .record({
      absentFrom: date,
      contactMinutes: fc.integer({ min: 10, max: 2880 }),
      visitDays: fc.integer({ min: 1, max: 30 }),
      reportDays: fc.integer({ min: 30, max: 92 }),
      lookDays: fc.integer({ min: 7, max: 184 }),
      contactedAt: fc.option(date),
      visitedOn: fc.option(midnight),
      townToldOn: fc.option(midnight),
      bureauToldOn: fc.option(midnight),
      lookedOn: fc.option(midnight),
      outcome: fc.option(fc.constantFrom(...OUTCOMES)),
    })
    .map((one) => ({ ...one, outcomeOn: one.outcome && addDays(dayIn(one.absentFrom, DISTRICT_ZONE), 5) }));
  const RANK = { AHEAD: 0, DUE: 1, OVERDUE: 2 };

  test("waiting makes nothing less pressing, and adds no duty", () => {
    fc.assert(
      fc.property(facts, date, fc.integer({ min: 0, max: 400 * 86_400 }), (one, now, later) => {
        const before = dutiesOf(one, now);
        const after = dutiesOf(one, seconds(now, later));
        expect(after.map(({ duty }) => duty)).toEqual(before.map(({ duty }) => duty));
        for (const [index, due] of before.entries())
          expect(RANK[after[index]?.standing ?? "AHEAD"]).toBeGreaterThanOrEqual(RANK[due.standing]);
      }),
    );
  });

  test("what was done is not owed again, and doing one thing leaves the others as they are", () => {
    const done: Record<Duty, Partial<CaseFacts>> = {
      CONTACT: { contactedAt: at("2026-11-02T09:00:00") },
      VISIT: { visitedOn: day("2026-11-04") },
      TOWN_REPORT: { townToldOn: day("2026-11-04") },
      BUREAU_REPORT: { bureauToldOn: day("2026-11-04") },
      LOOK: { lookedOn: day("2029-01-01") },
    };
    fc.assert(
      fc.property(facts, date, fc.constantFrom(...DUTIES), (one, now, duty) => {
        const before = dutiesOf(one, now);
        const after = dutiesOf({ ...one, ...done[duty] }, now);
        expect(after).toEqual(before.filter((due) => due.duty !== duty));
      }),
    );
  });

  test("a case stands as its most pressing duty does; without one it is settled once it has an outcome", () => {
    fc.assert(
      fc.property(facts, date, (one, now) => {
        const ranks = dutiesOf(one, now).map((due) => RANK[due.standing]);
        const stands = standingOf(one, now);
        if (ranks.length === 0) expect(stands).toBe(one.outcome ? "SETTLED" : "AHEAD");
        else expect(stands !== "SETTLED" && RANK[stands]).toBe(Math.max(...ranks));
      }),
    );
  });
});

describe("what is written down", () => {
  const NOW = at("2026-11-23T10:00:00");
  const entry = {
    ...({ kind: "CONTACT", doneAt: at("2026-11-02T09:00:00"), withWhom: "奶奶", reached: true } as const),
    ...{ parties: [], said: "" },
  };
  const refusal = (over: object, of: object = {}) => {
    const verdict = checkEntry({ ...entry, ...over }, { ...OPEN, ...of }, NOW);
    return verdict.ok ? null : [verdict.reason, verdict.field];
  };
  const back = { outcome: "RETURNED", outcomeOn: day("2026-11-10") };

  test.each([
    ["a call at which somebody was reached", {}, {}, null],
    ["one of tomorrow", { doneAt: at("2026-11-24T10:00:00") }, {}, ["DATE_IN_FUTURE", "doneOn"]],
    ["one of the day before", { doneAt: at("2026-11-01T10:00:00") }, {}, ["BEFORE_THE_ABSENCE", "doneOn"]],
    ["a call before the first lesson of that day", { doneAt: at("2026-11-02T07:30:00") }, {}, null],
    ["a talk that names nobody", { kind: "TALK" }, {}, ["PARTIES_NEEDED", "parties"]],
    ["a visit to nobody", { kind: "VISIT", withWhom: "" }, {}, ["REQUIRED", "withWhom"]],
    ["a look before the return", { kind: "LOOK" }, {}, ["NOT_BACK_YET", "kind"]],
    ["a look too early", { kind: "LOOK" }, back, ["BEFORE_THE_RETURN", "doneOn"]],
    ["a look", { kind: "LOOK", doneAt: at("2026-11-20T09:00:00") }, back, null],
    ["a visit after the return", { kind: "VISIT" }, back, ["CASE_OVER", undefined]],
  ])("%s", (_, over, of, expected) => {
    expect(refusal(over, of)).toEqual(expected);
  });

  test("an absence lies in the past, and not longer ago than a year", () => {
    expect(checkAbsence(at("2026-11-23T08:00:00"), NOW).ok).toBe(true);
    expect(checkAbsence(at("2026-11-23T10:01:00"), NOW)).toMatchObject({ reason: "DATE_IN_FUTURE" });
    expect(checkAbsence(at("2025-11-01T08:00:00"), NOW)).toMatchObject({ reason: "TOO_LONG_AGO" });
  });

  test("whoever learns elsewhere learns somewhere", () => {
    const ended = (outcome: (typeof OUTCOMES)[number], outcomeWhere = "", outcomeOn = day("2026-11-20")) => {
      const verdict = checkOutcome({ outcome, outcomeOn, outcomeWhere }, OPEN.absentFrom, NOW);
      return verdict.ok ? null : verdict.reason;
    };
    expect(OUTCOMES.filter((one) => ended(one) === "WHERE_NEEDED")).toEqual([
      "TRANSFERRED",
      "VOCATIONAL",
      "MOVED",
    ]);
    expect(ended("TRANSFERRED", "西安市第三小学")).toBeNull();
    expect(ended("RETURNED", "", day("2026-11-24"))).toBe("DATE_IN_FUTURE");
    expect(ended("RETURNED", "", day("2026-11-01"))).toBe("BEFORE_THE_ABSENCE");
  });

  test("work is harm before the sixteenth birthday, marriage and a missing child always are", () => {
    expect(dangersIn(HINDERS, day("2010-11-24"), NOW)).toEqual([
      "WORK",
      "MARRIAGE",
      "BULLYING",
      "MOVED_UNKNOWN",
    ]);
    expect(dangersIn(HINDERS, day("2010-11-23"), NOW)).toEqual(["MARRIAGE", "BULLYING", "MOVED_UNKNOWN"]);
    expect(dangersIn(["POVERTY"], day("2018-01-01"), NOW)).toEqual([]);
  });

  test("what the file says of schooling follows the outcome", () => {
    expect(OUTCOMES.map((one) => schoolingAfter(one, 7))).toEqual([
      ...["JUNIOR", "JUNIOR", "VOCATIONAL", "JUNIOR", "JUNIOR", "NOT_STUDYING", "DROPOUT"],
    ]);
    expect(schoolingAfter("RETURNED", 6)).toBe("PRIMARY");
  });

  test("a time is read on the district's clock", () => {
    expect(momentOf(day("2026-11-02"), 8 * 60 + 10)).toEqual(at("2026-11-02T08:10:00"));
    expect(momentOf(day("2026-11-02"), 0)).toEqual(at("2026-11-02T00:00:00"));
  });
});

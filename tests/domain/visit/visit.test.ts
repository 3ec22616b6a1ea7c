import { describe, expect, test } from "vitest";
import { addDays } from "~/domain/shared/calendar-day";
import { isInNeed } from "~/domain/visit/circumstances";
import { visitDue } from "~/domain/visit/due";
import { asFound, checkVisit, type VisitRecord } from "~/domain/visit/record";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const ZONE = "Asia/Shanghai";
/** Midnight at school at the beginning of a day. */
const midnight = (text: string) => new Date(`${text}T00:00:00+08:00`);
const seconds = (moment: Date, n: number) => new Date(moment.getTime() + n * 1000);

describe("when a child is to be visited", () => {
  const facts = { lastOn: day("2026-09-01"), since: midnight("2026-01-10"), everyDays: 92 };
  const at = (now: Date, over: Partial<typeof facts> = {}) =>
    visitDue({ ...facts, ...over }, now, ZONE).standing;

  test("is so many days after the last visit, or after it was first owed", () => {
    expect(visitDue(facts, midnight("2026-09-02"), ZONE).dueOn).toEqual(day("2026-12-02"));
    const never = visitDue({ ...facts, lastOn: null }, midnight("2026-02-01"), ZONE);
    expect(never.dueOn).toEqual(addDays(day("2026-01-10"), 92));
    // A visit from before the pair was made is not one of the pair's.
    expect(visitDue({ ...facts, since: midnight("2026-10-01") }, midnight("2026-10-02"), ZONE).dueOn).toEqual(
      addDays(day("2026-10-01"), 92),
    );
  });

  test("turns at midnight of the school, not a second before", () => {
    // Due by 2 December: it stands in the list from 18 November on, and is late on the 3rd.
    for (const [turn, before, after] of [
      ["2026-11-18", "LATER", "DUE"],
      ["2026-12-03", "DUE", "OVERDUE"],
    ] as const) {
      expect(at(seconds(midnight(turn), -1)), turn).toBe(before);
      expect(at(midnight(turn)), turn).toBe(after);
      expect(at(seconds(midnight(turn), 1)), turn).toBe(after);
    }
  });

  test("a pair visits by its own rule", () => {
    expect(at(midnight("2026-10-03"), { everyDays: 31 })).toBe("OVERDUE");
    expect(at(midnight("2026-10-02"), { everyDays: 31 })).toBe("DUE");
  });
});

describe("what was found", () => {
  const TODAY = day("2026-11-23");
  const visit = (over: Partial<VisitRecord> = {}): VisitRecord => ({
    ...{ visitedOn: TODAY, present: ["CHILD"], living: "GOOD", discrimination: "NO", bullying: "NO" },
    ...{ violence: "NO", carerHealth: "FAIR", attendance: "REGULAR", concern: "NONE", note: "" },
    ...over,
  });
  const refusal = (over: Partial<VisitRecord>) => {
    const verdict = checkVisit(visit(over), TODAY);
    return verdict.ok ? null : [verdict.reason, verdict.field];
  };

  test.each([
    ["a visit at which all is well", {}, null],
    ["one of tomorrow", { visitedOn: addDays(TODAY, 1) }, ["VISIT_IN_FUTURE", "visitedOn"]],
    ["nobody there, and no word", { present: [] }, ["SAY_WHY_NOBODY", "note"]],
    ["nobody there", { present: [], living: null, note: "锁着门" }, null],
    ["somebody met, and not looked", { violence: null }, ["CHOOSE", "violence"]],
    ["bullying without a worry", { bullying: "YES" }, ["WORRY_EXPECTED", "concern"]],
    ["bullying suspected", { bullying: "SUSPECTED" }, null],
    [
      "violence suspected, a small worry",
      { violence: "SUSPECTED", concern: "LOW", note: "x" },
      ["WORRY_EXPECTED", "concern"],
    ],
    ["violence suspected", { violence: "SUSPECTED", concern: "MEDIUM", note: "x" }, null],
    ["a worry without a word", { concern: "HIGH" }, ["SAY_WHAT_WORRIES", "note"]],
  ] satisfies [string, Partial<VisitRecord>, string[] | null][])("%s", (_, over, expected) => {
    expect(refusal(over)).toEqual(expected);
  });

  test("where nobody was met, nothing is taken as found", () => {
    expect(asFound(visit({ present: [], note: "x" }))).toMatchObject({
      living: null,
      violence: null,
      note: "x",
    });
    expect(asFound(visit())).toEqual(visit());
  });
});

test("one fact makes a child one in particular need", () => {
  const none = { poor: false, parentsLaidOff: false, parentsOffended: false };
  expect(isInNeed(none)).toBe(false);
  for (const fact of Object.keys(none)) expect(isInNeed({ ...none, [fact]: true })).toBe(true);
});

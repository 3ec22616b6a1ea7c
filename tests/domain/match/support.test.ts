import { describe, expect, test } from "vitest";
import { asksToLook } from "~/domain/match/questions";
import { type SupportFacts, supportDue } from "~/domain/match/support";
import { supportSaid } from "~/domain/match/support-form";
import { addDays, dayIn } from "~/domain/shared/calendar-day";

const POLICY = { supportEarly: 2, supportDays: 30, supportGraceDays: 7 };
const MET = new Date("2026-09-01T00:00:00Z");
const on = (days: number) => addDays(MET, days);

const facts = (over: Partial<SupportFacts> = {}): SupportFacts => ({
  ...{ state: "ACTIVE", metOn: MET, pauses: [], contacts: [] },
  ...over,
});
const said = (...days: number[]) =>
  days.map((day) => ({ party: "CHILD" as const, askedOn: on(day), reached: true }));
const child = (over: Partial<SupportFacts>, day: number, policy = POLICY) =>
  supportDue(facts(over), policy, on(day)).find(({ party }) => party === "CHILD");

describe("whom the school asks next", () => {
  test("each of the three by the fifteenth day, then by the thirtieth, then thirty days after the last", () => {
    expect(supportDue(facts(), POLICY, MET).map(({ party, dueOn }) => [party, dueOn])).toEqual([
      ["MENTOR", on(15)],
      ["CHILD", on(15)],
      ["ADULT", on(15)],
    ]);
    expect(child({ contacts: said(12) }, 12)?.dueOn).toEqual(on(30));
    expect(child({ contacts: said(12, 28) }, 28)).toMatchObject({ dueOn: on(58), lastOn: on(28) });
    expect(child({ contacts: said(12, 28, 60) }, 60)?.dueOn).toEqual(on(90));
  });

  test("a first time that came late leaves a week; after the first month it is monthly at once", () => {
    expect(child({ contacts: said(27) }, 27)?.dueOn).toEqual(on(34));
    expect(child({ contacts: said(31) }, 31)?.dueOn).toEqual(on(61));
  });

  test("two forms of one day are one time, and what was before they met is none", () => {
    expect(child({ contacts: said(12, 12) }, 12)?.dueOn).toEqual(on(30));
    expect(child({ contacts: said(-3) }, 1)).toMatchObject({ dueOn: on(15), lastOn: null });
  });

  test("whoever was not reached is still due, and the tries since then are counted", () => {
    const tried = [14, 16].map((day) => ({ party: "CHILD" as const, askedOn: on(day), reached: false }));
    expect(child({ contacts: tried }, 16)).toMatchObject({ dueOn: on(15), tries: 2, stage: "DUE" });
    expect(child({ contacts: [...tried, ...said(15)] }, 16)).toMatchObject({ dueOn: on(30), tries: 1 });
  });

  test("one side's answers say nothing of the others", () => {
    const due = supportDue(facts({ contacts: said(12) }), POLICY, on(16));
    expect(due.map(({ stage }) => stage)).toEqual(["DUE", "AHEAD", "DUE"]);
  });

  test("the numbers are the policy's", () => {
    const other = { supportEarly: 3, supportDays: 14, supportGraceDays: 1 };
    expect(child({}, 0, other)?.dueOn).toEqual(on(10));
    expect(child({ contacts: said(5, 15, 25) }, 25, other)?.dueOn).toEqual(on(39));
    expect(child({}, 11, other)?.stage).toBe("DUE");
    expect(child({}, 12, other)?.stage).toBe("OVERDUE");
  });

  test.each([
    ["Asia/Shanghai", 8],
    ["America/New_York", -4],
  ])("turns at midnight of the school, not a second before: %s", (zone, hours) => {
    for (const [day, before, from] of [
      [15, "AHEAD", "DUE"],
      [23, "DUE", "OVERDUE"],
    ] as const) {
      const midnight = on(day).getTime() - hours * 3_600_000;
      const at = (moment: number) =>
        supportDue(facts(), POLICY, dayIn(new Date(moment), zone)).map(({ stage }) => stage)[0];
      expect([at(midnight - 1000), at(midnight), at(midnight + 1000)]).toEqual([before, from, from]);
    }
  });

  const pause = (from: number, to: number | null, ended: number | null = null) => ({
    startsOn: on(from),
    endsOn: to === null ? null : on(to),
    endedOn: ended === null ? null : on(ended),
  });

  test("nothing while the match pauses, both its days included, and nothing within a week after it", () => {
    const pauses = [pause(10, 20)];
    expect(child({ pauses }, 9)?.dueOn).toEqual(on(15));
    expect(child({ pauses }, 10)).toBeUndefined();
    expect(child({ pauses }, 20)).toBeUndefined();
    expect(child({ pauses }, 21)).toMatchObject({ dueOn: on(28), stage: "AHEAD" });
    expect(child({ pauses: [pause(10, 20, 14)] }, 14)?.dueOn).toEqual(on(21));
    expect(child({ pauses: [pause(10, null)] }, 300)).toBeUndefined();
  });

  test("a pause that was taken back before its first day changes nothing", () => {
    expect(child({ pauses: [pause(14, 20, 14)] }, 15)).toMatchObject({ dueOn: on(15), stage: "DUE" });
  });

  test("nothing before the match runs, and nothing once its end has begun", () => {
    for (const state of ["INTRODUCED", "CLOSING", "CLOSED", "DECLINED"] as const)
      expect(supportDue(facts({ state }), POLICY, on(40))).toEqual([]);
    expect(supportDue(facts({ state: "IN_REVIEW" }), POLICY, on(40))).toHaveLength(3);
  });
});

describe("what was said", () => {
  const form = {
    ...({ askedOn: MET, way: "PHONE", reached: true, missedWhy: null } as const),
    ...{ activities: "打球", changes: "", more: "", worry: "" },
    ...({ safety: "YES", quality: "PARTLY", impact: "YES" } as const),
  };

  test("is kept with every answer, or with the reason why nobody was reached and no answer", () => {
    const { worry: _, ...kept } = form;
    expect(supportSaid(form, MET)).toEqual({ ok: true, value: kept });
    const missed = supportSaid({ ...form, reached: false, missedWhy: "AWAY" }, MET);
    expect(missed).toMatchObject({ ok: true, value: { missedWhy: "AWAY", safety: null, activities: "" } });
  });

  test.each([
    [{ askedOn: addDays(MET, 1) }, "DATE_IN_FUTURE", "askedOn"],
    [{ reached: false }, "SUPPORT_WHY_NOT", "missedWhy"],
    [{ safety: null }, "SUPPORT_ANSWER_MISSING", "safety"],
    [{ impact: null }, "SUPPORT_ANSWER_MISSING", "impact"],
  ])("with %o is refused next to its field", (change, reason, field) => {
    expect(supportSaid({ ...form, ...change }, MET)).toMatchObject({ ok: false, reason, field });
  });

  test("asks to look where somebody does not feel safe, or says no to anything", () => {
    const answers = { party: "CHILD", safety: "YES", quality: "PARTLY", impact: "PARTLY" } as const;
    expect(asksToLook(answers)).toBe(false);
    expect(asksToLook({ ...answers, safety: "PARTLY" })).toBe(true);
    expect(asksToLook({ ...answers, impact: "NO" })).toBe(true);
  });
});

import { describe, expect, test } from "vitest";
import { QUESTIONNAIRES, STRENGTH_SIDES, strengthScore } from "~/domain/match/strength";
import { type StrengthFacts, strengthDue } from "~/domain/match/strength-due";
import { addDays, dayIn } from "~/domain/shared/calendar-day";

const MET = new Date("2026-01-10T00:00:00Z");
const on = (days: number) => addDays(MET, days);
const POLICY = { strengthFirstDays: 90, strengthDays: 180, supportGraceDays: 7 };

describe("the score of a questionnaire", () => {
  const best = { MENTOR: [5, 5, 1, 5, 5, 1, 5, 1], CHILD: [4, 4, 1, 4, 4, 4] };
  const worst = { MENTOR: [1, 1, 5, 1, 1, 5, 1, 5], CHILD: [1, 1, 4, 1, 1, 1] };

  test.each(STRENGTH_SIDES)("of %s runs from 0 to 100, with some statements the other way round", (side) => {
    expect(strengthScore(side, best[side])).toBe(100);
    expect(strengthScore(side, worst[side])).toBe(0);
    expect(best[side]).toHaveLength(QUESTIONNAIRES[side].editions[1].length);
  });

  test("agreeing with everything is no high score: what is turned round counts against it", () => {
    expect(strengthScore("MENTOR", [5, 5, 5, 5, 5, 5, 5, 5])).toBe(63);
    expect(strengthScore("MENTOR", [3, 3, 3, 3, 3, 3, 3, 3])).toBe(50);
    expect(strengthScore("CHILD", [2, 3, 2, 3, 2, 3])).toBe(56);
  });

  test("is the mean of what was answered; too little is no score", () => {
    expect(strengthScore("MENTOR", [5, 0, 1, 5, 0, 1, 5, 1])).toBe(100);
    expect(strengthScore("MENTOR", [5, 0, 1, 0, 0, 1, 5, 1])).toBeNull();
    expect(strengthScore("CHILD", [4, 4, 1, 4, 0, 1])).toBe(80);
    expect(strengthScore("CHILD", [4, 0, 1, 4, 0, 4])).toBeNull();
    expect(strengthScore("CHILD", [])).toBeNull();
  });

  test("a mark beyond the scale counts as none", () => {
    expect(strengthScore("CHILD", [5, 4, 1, 4, 4, 4])).toBe(100);
    expect(strengthScore("CHILD", [5, 5, 1, 4, 4, 4])).toBeNull();
  });
});

describe("when a questionnaire is filled", () => {
  const facts = (over: Partial<StrengthFacts> = {}): StrengthFacts => ({
    ...{ state: "ACTIVE", metOn: MET, pauses: [], answers: [] },
    ...over,
  });
  const mentor = (over: Partial<StrengthFacts>, day: number) => strengthDue(facts(over), POLICY, on(day))[0];
  const filled = (...days: number[]) => days.map((day) => ({ side: "MENTOR" as const, answeredOn: on(day) }));

  test("first after the policy's days, then each so many days from there, however late it was filled", () => {
    expect(mentor({}, 10)).toMatchObject({ side: "MENTOR", dueOn: on(90), stage: "AHEAD" });
    expect(mentor({ answers: filled(120) }, 120)).toMatchObject({ dueOn: on(270), stage: "AHEAD" });
    expect(mentor({ answers: filled(120) }, 270)).toMatchObject({ dueOn: on(270), stage: "DUE" });
    expect(mentor({ answers: filled(120, 271) }, 280)?.dueOn).toEqual(on(450));
    expect(mentor({}, 500)).toMatchObject({ dueOn: on(450), stage: "OVERDUE" });
  });

  test("one that was filled before its time does not count", () => {
    expect(mentor({ answers: filled(89) }, 90)).toMatchObject({ dueOn: on(90), stage: "DUE" });
  });

  test("the child's is another's", () => {
    const stages = strengthDue(facts({ answers: filled(95) }), POLICY, on(95)).map(({ stage }) => stage);
    expect(stages).toEqual(["AHEAD", "DUE"]);
  });

  test("turns at midnight of the school, not a second before", () => {
    for (const [day, before, from] of [
      [90, "AHEAD", "DUE"],
      [98, "DUE", "OVERDUE"],
    ] as const) {
      const midnight = on(day).getTime() - 8 * 3_600_000;
      const at = (moment: number) =>
        strengthDue(facts(), POLICY, dayIn(new Date(moment), "Asia/Shanghai"))[0]?.stage;
      expect([at(midnight - 1000), at(midnight), at(midnight + 1000)]).toEqual([before, from, from]);
    }
  });

  test("nothing while it pauses, nor once its end has begun", () => {
    const pauses = [{ startsOn: on(85), endsOn: on(95), endedOn: null }];
    expect(mentor({ pauses }, 95)).toBeUndefined();
    expect(mentor({ pauses }, 96)?.stage).toBe("DUE");
    expect(mentor({ state: "CLOSING" }, 96)).toBeUndefined();
  });
});

import { describe, expect, test } from "vitest";
import { dayIn } from "~/domain/shared/calendar-day";
import { policyStanding, RISK_POLICIES } from "~/domain/volunteer/risk-policies";
import {
  CHOICES,
  contentOf,
  FIRST_MODULES,
  moduleOf,
  questionsOf,
  sectionsAbout,
  slugOf,
  TRAINING_MODULES,
  TRAINING_TOPICS,
} from "~/domain/volunteer/training/modules";
import { type Credit, markQuiz, minutesFor } from "~/domain/volunteer/training/quiz";
import { refresherOf } from "~/domain/volunteer/training/refresher";
import { trainedMinutes, trainedOn, trainingMet } from "~/domain/volunteer/training/standing";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const policy = { refresherMonths: 12, refresherGraceDays: 30, refresherBlocks: true };
const credit = (changes: Partial<Credit> = {}) => ({
  ...{ how: "SITE" as const, module: "SAFETY" as const, version: 1, minutes: 35, doneOn: day("2026-11-01") },
  ...changes,
});

describe("the parts of the training", () => {
  test("those before a match take two hours, and none of them can be left out", () => {
    const all = FIRST_MODULES.reduce((sum, module) => sum + contentOf(module).minutes, 0);
    expect(all).toBeGreaterThanOrEqual(120);
    for (const module of FIRST_MODULES) expect(all - contentOf(module).minutes).toBeLessThan(120);
  });

  test.each(TRAINING_TOPICS)("%s is spoken of", (topic) => {
    expect(sectionsAbout(topic).length).toBeGreaterThan(0);
  });

  test.each(TRAINING_MODULES)("%s has four to six questions and an address of its own", (module) => {
    expect(questionsOf(module).length).toBeGreaterThanOrEqual(4);
    expect(questionsOf(module).length).toBeLessThanOrEqual(6);
    expect(moduleOf(slugOf(module))).toBe(module);
    // Whoever always ticks the same one learns nothing.
    for (const choice of CHOICES) {
      const always = Object.fromEntries(questionsOf(module).map((question) => [question, choice]));
      expect(markQuiz(module, always, 80).passed).toBe(false);
    }
  });
});

describe("a quiz", () => {
  const right = contentOf("TALKING").right;
  test.each([
    [5, 80, true],
    [4, 80, true],
    [4, 81, false],
    [3, 80, false],
    [3, 60, true],
  ])("%i of five right with %i percent asked for: %s", (count, percent, passed) => {
    const kept = Object.fromEntries(Object.entries(right).slice(0, count));
    const marked = markQuiz("TALKING", kept, percent);
    expect(marked).toMatchObject({ right: count, questions: 5, passed });
    expect(marked.wrong).toEqual(Object.keys(right).slice(count));
  });

  test("counts the stated minutes once for each version", () => {
    const today = day("2026-11-23");
    expect(minutesFor("SAFETY", [], today)).toBe(35);
    expect(minutesFor("SAFETY", [credit()], today)).toBe(0);
    expect(minutesFor("SAFETY", [credit({ version: 2 })], today)).toBe(35);
    expect(minutesFor("SAFETY", [credit({ minutes: 0 })], today)).toBe(35);
  });

  test("counts the refresher once in a calendar year", () => {
    const lastYear = [credit({ module: "REFRESHER", minutes: 30, doneOn: day("2025-12-31") })];
    expect(minutesFor("REFRESHER", lastYear, day("2025-12-31"))).toBe(0);
    expect(minutesFor("REFRESHER", lastYear, day("2026-01-01"))).toBe(30);
  });
});

describe("the check before a match", () => {
  const all = RISK_POLICIES.map((code) => ({ policy: code, version: code === "SOCIAL_MEDIA" ? 2 : 1 }));
  const person = { liveMinutes: 60, credits: [credit({ minutes: 60 })] };
  test("minutes with the school and on the site add up", () => {
    expect(trainedMinutes(person)).toBe(120);
    expect(trainingMet(person, all, 120)).toBe(true);
    expect(trainingMet({ ...person, liveMinutes: 59 }, all, 120)).toBe(false);
    expect(trainingMet(person, all, 150)).toBe(false);
  });

  test("a rule in an earlier version is asked again", () => {
    const older = all.map((one) => ({ ...one, version: 1 }));
    expect(trainingMet(person, older, 120)).toBe(false);
    expect(policyStanding("SOCIAL_MEDIA", older)).toBe("ASK_AGAIN");
    expect(policyStanding("SOCIAL_MEDIA", all)).toBe("ACKNOWLEDGED");
    expect(policyStanding("SOCIAL_MEDIA", [])).toBe("OPEN");
  });
});

describe("the yearly refresher", () => {
  // Trained on 20 March 2026: current to the end of 20 March 2027 on the school's clock.
  const at = (moment: string) =>
    refresherOf(day("2026-03-20"), dayIn(new Date(moment), "Asia/Shanghai"), policy);
  test.each([
    ["2027-02-18T15:59:59Z", "CURRENT", false],
    ["2027-02-18T16:00:00Z", "DUE", false],
    ["2027-03-20T15:59:59Z", "DUE", false],
    ["2027-03-20T16:00:00Z", "OVERDUE", true],
    ["2027-04-19T15:59:59Z", "OVERDUE", true],
    ["2027-04-19T16:00:00Z", "EXPIRED", true],
  ])("at %s it is %s, and keeps from a new child: %s", (moment, state, blocks) => {
    expect(at(moment)).toEqual({ state, blocks, until: day("2027-03-20") });
  });

  test("blocks nobody where the policy says so", () => {
    const mild = { ...policy, refresherBlocks: false };
    expect(refresherOf(day("2024-01-01"), day("2026-11-23"), mild)).toMatchObject({
      state: "EXPIRED",
      blocks: false,
    });
  });

  test("a day that the month lacks is its last one", () => {
    const monthly = { ...policy, refresherMonths: 6 };
    expect(refresherOf(day("2026-08-31"), day("2026-11-23"), monthly).until).toEqual(day("2027-02-28"));
  });

  test("counts from the last training that refreshes, not from any module", () => {
    const person = { passedOn: day("2025-05-01"), liveMinutes: 120 };
    expect(trainedOn({ ...person, credits: [] })).toEqual(day("2025-05-01"));
    expect(trainedOn({ ...person, credits: [credit()] })).toEqual(day("2025-05-01"));
    const refreshed = credit({ module: "REFRESHER", doneOn: day("2026-05-02") });
    expect(trainedOn({ ...person, credits: [refreshed] })).toEqual(day("2026-05-02"));
    const live = {
      ...credit({ module: null, version: null, doneOn: day("2026-06-03") }),
      how: "LIVE" as const,
    };
    expect(trainedOn({ ...person, credits: [live, refreshed] })).toEqual(day("2026-06-03"));
    expect(trainedOn({ passedOn: null, liveMinutes: 0, credits: [] })).toBeNull();
  });
});

import { describe, expect, test } from "vitest";
import {
  type Demands,
  type Finding,
  flawOf,
  gapsIn,
  INTERVIEW_QUESTIONS,
  REFERENCE_QUESTIONS,
} from "~/domain/volunteer/finding";
import { RISK_POLICIES } from "~/domain/volunteer/risk-policies";
import { SCREENING_KINDS, type ScreeningKind } from "~/domain/volunteer/screening-items";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const demands: Demands = {
  ...{ today: day("2026-11-23"), minimumMonths: 12, cadenceDays: 30, trainingMinutes: 120 },
  trained: { siteMinutes: 0, acknowledged: [] },
};

const bare = {
  outcome: "PASSED",
  checkedOn: day("2026-11-20"),
  expiresOn: null,
  authority: "",
  minutes: null,
  note: "",
} as const;
const said = Object.fromEntries(REFERENCE_QUESTIONS.map((question) => [question, "好"]));

const GOOD: Record<ScreeningKind, Finding> = {
  IDENTITY: { ...bare, kind: "IDENTITY", answers: { document: "ID_CARD" } },
  OFFENCE_CHECK: {
    ...bare,
    kind: "OFFENCE_CHECK",
    authority: "派出所",
    expiresOn: day("2027-11-20"),
    answers: { result: "CLEAR" },
  },
  REFERENCE_1: { ...bare, kind: "REFERENCE_1", answers: { said, recommends: "YES" } },
  REFERENCE_2: { ...bare, kind: "REFERENCE_2", answers: { said, recommends: "YES" } },
  INTERVIEW: {
    ...bare,
    kind: "INTERVIEW",
    answers: { rated: Object.fromEntries(INTERVIEW_QUESTIONS.map((question) => [question, "3"])), said: {} },
  },
  TRAINING: { ...bare, kind: "TRAINING", minutes: 120, answers: { acknowledged: [...RISK_POLICIES] } },
  AGREEMENT: { ...bare, kind: "AGREEMENT", answers: { months: 12, contactDays: 30 } },
};

const flaw = (kind: ScreeningKind, changes: object) => {
  const found = flawOf({ ...GOOD[kind], ...changes } as Finding, demands);
  return found && `${found.reason} ${found.field}`;
};

describe.each(SCREENING_KINDS)("%s", (kind) => {
  test("complete: can be passed, failed with a reason, and kept open", () => {
    expect(flaw(kind, {})).toBeNull();
    expect(flaw(kind, { outcome: "FAILED", note: "原因" })).toBeNull();
    expect(flaw(kind, { outcome: "FAILED" })).toBe("REASON_MISSING note");
    expect(flaw(kind, { outcome: "OPEN", checkedOn: null })).toBeNull();
  });

  test("needs its date, today at the latest", () => {
    expect(flaw(kind, { checkedOn: null })).toBe("MISSING_TO_PASS checkedOn");
    expect(flaw(kind, { checkedOn: day("2026-11-24") })).toBe("DATE_IN_FUTURE checkedOn");
    expect(flaw(kind, { outcome: "OPEN", checkedOn: day("2026-11-24") })).toBe("DATE_IN_FUTURE checkedOn");
  });
});

test.each<[ScreeningKind, object, string]>([
  ["IDENTITY", { answers: {} }, "MISSING_TO_PASS document"],
  ["OFFENCE_CHECK", { authority: "" }, "MISSING_TO_PASS authority"],
  ["OFFENCE_CHECK", { expiresOn: null }, "MISSING_TO_PASS expiresOn"],
  ["OFFENCE_CHECK", { expiresOn: day("2026-11-20") }, "EXPIRY_BEFORE_CHECK expiresOn"],
  ["OFFENCE_CHECK", { outcome: "OPEN", expiresOn: day("2026-11-19") }, "EXPIRY_BEFORE_CHECK expiresOn"],
  ["OFFENCE_CHECK", { expiresOn: day("2027-11-21") }, "EXPIRY_TOO_LATE expiresOn"],
  ["OFFENCE_CHECK", { checkedOn: day("2025-11-22"), expiresOn: day("2026-11-22") }, "EXPIRY_PAST expiresOn"],
  ["OFFENCE_CHECK", { answers: {} }, "MISSING_TO_PASS result"],
  ["OFFENCE_CHECK", { answers: { result: "RECORD_FOUND" } }, "RECORD_WAS_FOUND outcome"],
  ["REFERENCE_1", { answers: { said: {}, recommends: "YES" } }, "MISSING_TO_PASS said.KNOWN"],
  ["REFERENCE_2", { answers: { said } }, "MISSING_TO_PASS recommends"],
  ["REFERENCE_2", { answers: { said, recommends: "NO" } }, "NOT_RECOMMENDED outcome"],
  ["INTERVIEW", { answers: { rated: {}, said: {} } }, "MISSING_TO_PASS rated.WHY"],
  ["TRAINING", { minutes: null }, "TRAINING_TOO_SHORT:120 minutes"],
  ["TRAINING", { minutes: 119 }, "TRAINING_TOO_SHORT:120 minutes"],
  ["AGREEMENT", { answers: { contactDays: 30 } }, "MISSING_TO_PASS months"],
  ["AGREEMENT", { answers: { months: 11, contactDays: 30 } }, "TOO_LOW:12 months"],
  ["AGREEMENT", { answers: { months: 12 } }, "MISSING_TO_PASS contactDays"],
  ["AGREEMENT", { answers: { months: 12, contactDays: 31 } }, "TOO_HIGH:30 contactDays"],
])("%s with %j is not passed", (kind, changes, expected) => {
  expect(flaw(kind, changes)).toBe(expected);
});

test.each(INTERVIEW_QUESTIONS)("an unsafe answer to %s rules the interview out", (question) => {
  const { answers } = GOOD.INTERVIEW as { answers: { rated: object; said: object } };
  const unsafe = { ...answers, rated: { ...answers.rated, [question]: "1" } };
  expect(flaw("INTERVIEW", { answers: unsafe })).toBe(`UNSAFE_ANSWER rated.${question}`);
});

test.each(RISK_POLICIES)("training without %s is not passed", (policy) => {
  const acknowledged = RISK_POLICIES.filter((other) => other !== policy);
  expect(flaw("TRAINING", { answers: { acknowledged } })).toBe("POLICIES_OPEN acknowledged");
});

test("what was done on the site adds up with what was done with the school", () => {
  const trained = { siteMinutes: 100, acknowledged: RISK_POLICIES.slice(1) };
  const finding = (minutes: number | null): Finding => ({
    ...GOOD.TRAINING,
    ...{ kind: "TRAINING", minutes, answers: { acknowledged: ["CONTACT"] } },
  });
  expect(flawOf(finding(20), { ...demands, trained })).toBeNull();
  expect(flawOf(finding(19), { ...demands, trained })).toMatchObject({ reason: "TRAINING_TOO_SHORT:120" });
  expect(flawOf(finding(null), { ...demands, trained: { ...trained, siteMinutes: 120 } })).toBeNull();
  expect(flawOf(finding(150), demands)).toMatchObject({ reason: "POLICIES_OPEN" });
});

test("every gap is named at once, in the order of the form", () => {
  const empty: Finding = {
    ...bare,
    kind: "REFERENCE_1",
    checkedOn: null,
    answers: { said: { KNOWN: "八年" } },
  };
  expect(gapsIn(empty).map(({ field }) => field)).toEqual([
    "checkedOn",
    "said.RELIABLE",
    "said.WITH_CHILDREN",
    "said.UNDER_STRESS",
    "said.WORRIES",
    "recommends",
  ]);
  expect(gapsIn({ ...empty, outcome: "OPEN" })).toEqual([]);
});

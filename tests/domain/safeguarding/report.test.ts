import { describe, expect, test } from "vitest";
import { deadlines, isOverdue, levelAt } from "~/domain/safeguarding/clock";
import {
  REPORT_STATES,
  type ReportFacts,
  type Step,
  stepsFrom,
  takeStep,
} from "~/domain/safeguarding/lifecycle";
import { severityOf, worryIn } from "~/domain/safeguarding/report";

const NOW = new Date("2026-09-15T08:00:00Z");
const FACTS: ReportFacts = { state: "RAISED", situation: "NOT_SURE", stoodDown: false, level: 0 };

const STEPS: Step[] = [
  { kind: "POLICE_TOLD", station: "虢镇派出所", officer: "", happenedAt: NOW, receiptNumber: "" },
  { kind: "RECEIPT", receiptNumber: "A1", note: "" },
  { kind: "TAKEN_UP", note: "x" },
  { kind: "FEEDBACK", note: "x" },
  { kind: "NOTICE", department: "EDUCATION", note: "" },
  { kind: "NOTE", note: "x" },
  { kind: "HANDED_OVER", toId: "1", note: "" },
  { kind: "SUSPENDED", volunteerId: "1", note: "" },
  { kind: "LIFTED", note: "x" },
  { kind: "ESCALATED", level: 1 },
  { kind: "CLOSED", outcome: "UNFOUNDED", note: "x" },
  { kind: "SAID_MORE", severity: "HIGH", situation: "MR2", note: "" },
];

describe("a report", () => {
  test.each([
    ["RAISED", "P TAKEN_UP:ACKNOWLEDGED"],
    ["POLICE_TOLD", "P RECEIPT:ACKNOWLEDGED SAID_MORE:RAISED"],
    ["ACKNOWLEDGED", "P RECEIPT:ACKNOWLEDGED CLOSED:CLOSED SAID_MORE:RAISED"],
    ["CLOSED", "SAID_MORE:RAISED"],
  ] as const)("in state %s is moved on by exactly these steps", (state, moves) => {
    const moved = STEPS.flatMap((step) => {
      const next = takeStep({ ...FACTS, state }, step, NOW);
      if (!next.ok || (next.value === state && step.kind !== "RECEIPT" && step.kind !== "POLICE_TOLD"))
        return [];
      return step.kind === "POLICE_TOLD" ? ["P"] : [`${step.kind}:${next.value}`];
    });
    expect(moved.join(" ")).toBe(moves);
  });

  test("offers exactly the steps that it takes", () => {
    for (const state of REPORT_STATES)
      for (const situation of ["NOT_SURE", "MR4"] as const)
        for (const stoodDown of [true, false]) {
          const report = { ...FACTS, state, situation, stoodDown };
          const taken = STEPS.filter(({ kind }) => kind !== "ESCALATED" && kind !== "SAID_MORE").filter(
            (step) => takeStep(report, step, NOW).ok,
          );
          expect(stepsFrom(report)).toEqual(taken.map(({ kind }) => kind));
        }
  });

  test("in one of the nine situations is not taken up without the police", () => {
    const step = { kind: "TAKEN_UP", note: "x" } as const;
    expect(takeStep({ ...FACTS, situation: "MR6" }, step, NOW)).toMatchObject({
      reason: "POLICE_MUST_BE_TOLD",
    });
  });

  test("with a receipt at once needs no further one", () => {
    const step = {
      kind: "POLICE_TOLD",
      station: "s",
      officer: "",
      happenedAt: NOW,
      receiptNumber: "A1",
    } as const;
    expect(takeStep(FACTS, step, NOW)).toEqual({ ok: true, value: "ACKNOWLEDGED" });
  });

  test("says what is missing next to its field", () => {
    const at = { station: "s", officer: "", happenedAt: NOW, receiptNumber: "" };
    const wrong: [Step, string, string][] = [
      [{ kind: "POLICE_TOLD", ...at, station: " " }, "STATION_MISSING", "station"],
      [
        { kind: "POLICE_TOLD", ...at, happenedAt: new Date(NOW.getTime() + 1) },
        "DATE_IN_FUTURE",
        "happenedAt",
      ],
      [{ kind: "RECEIPT", receiptNumber: "", note: "" }, "RECEIPT_MISSING", "receiptNumber"],
      [{ kind: "LIFTED", note: " " }, "REASON_NEEDED", "note"],
      [{ kind: "CLOSED", outcome: "UNFOUNDED", note: "" }, "REASON_NEEDED", "note"],
    ];
    for (const [step, reason, field] of wrong)
      expect(takeStep({ ...FACTS, stoodDown: true }, step, NOW)).toMatchObject({ reason, field });
  });

  test("is taken as seriously as what it says", () => {
    expect(severityOf({ danger: true, situation: "NOT_SURE" })).toBe("HIGH");
    expect(severityOf({ danger: false, situation: "MR8" })).toBe("HIGH");
    expect(severityOf({ danger: false, situation: "NOT_SURE" })).toBe("MEDIUM");
  });

  test("comes of a record with more than a small worry, or with one of the nine", () => {
    expect(worryIn({ concern: "NONE", situation: null })).toBeNull();
    expect(worryIn({ concern: "LOW", situation: null })).toBeNull();
    expect(worryIn({ concern: "MEDIUM", situation: null })).toEqual({
      severity: "MEDIUM",
      situation: "NOT_SURE",
    });
    expect(worryIn({ concern: "HIGH", situation: null })).toEqual({
      severity: "HIGH",
      situation: "NOT_SURE",
    });
    expect(worryIn({ concern: "NONE", situation: "MR6" })).toEqual({ severity: "HIGH", situation: "MR6" });
  });
});

describe("the clock of a report", () => {
  const CLOCK = { reportMinutes: 30, reportDistrictMinutes: 60, receiptMinutes: 1440 };
  const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
  const MINUTE = 60;

  test.each([
    ["RAISED", 30 * MINUTE, 0, 1],
    ["RAISED", 60 * MINUTE, 1, 2],
    ["POLICE_TOLD", 1440 * MINUTE, 0, 1],
    ["POLICE_TOLD", 2880 * MINUTE, 1, 2],
  ] as const)(
    "in state %s after %i seconds goes from level %i to %i, to the second",
    (state, seconds, before, then) => {
      const report = { state, stateSince: NOW };
      expect(levelAt(report, CLOCK, after(seconds - 1))).toBe(before);
      expect(levelAt(report, CLOCK, after(seconds))).toBe(then);
      expect(levelAt(report, CLOCK, after(seconds + 1))).toBe(then);
      expect(isOverdue(report, CLOCK, after(seconds - 1))).toBe(before > 0);
    },
  );

  test("stands still once somebody acts", () => {
    for (const state of ["ACKNOWLEDGED", "CLOSED"] as const) {
      expect(deadlines({ state, stateSince: NOW }, CLOCK)).toBeNull();
      expect(levelAt({ state, stateSince: NOW }, CLOCK, after(1e9))).toBe(0);
    }
  });
});

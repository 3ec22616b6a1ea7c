import { describe, expect, test } from "vitest";
import { closeTask, TASK_STATES, taskStage } from "~/domain/task/task";

const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe("a task", () => {
  test.each([
    ["2026-11-24", "AHEAD"],
    ["2026-11-23", "DUE"],
    ["2026-11-22", "OVERDUE"],
  ])("due on %s is %s on the 23rd", (dueOn, stage) => {
    expect(taskStage({ state: "OPEN", dueOn: day(dueOn) }, day("2026-11-23"))).toBe(stage);
  });
  test.each(["DONE", "DROPPED"] as const)("that is %s is never late", (state) => {
    expect(taskStage({ state, dueOn: day("2020-01-01") }, day("2026-11-23"))).toBe("OVER");
  });
  test.each(TASK_STATES)("that is %s is closed only while it is open", (state) => {
    const verdict = closeTask(state, { to: "DONE", outcome: "" });
    expect(verdict).toEqual(
      state === "OPEN" ? { ok: true, value: "DONE" } : { ok: false, reason: "TASK_OVER" },
    );
  });
  test("is dropped with a reason", () => {
    expect(closeTask("OPEN", { to: "DROPPED", outcome: " " })).toMatchObject({
      reason: "REASON_NEEDED",
      field: "outcome",
    });
    expect(closeTask("OPEN", { to: "DROPPED", outcome: "moved away" })).toEqual({
      ok: true,
      value: "DROPPED",
    });
  });
});

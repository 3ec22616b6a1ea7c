import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { actionStage, close, hold } from "~/domain/conference/meeting";
import { SMALLEST_TOLD, toldNumbers } from "~/domain/conference/small-numbers";

const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe("a meeting", () => {
  test("is held on its day or later, once", () => {
    const planned = { state: "PLANNED", onDay: day("2026-09-15") } as const;
    expect(hold(planned, day("2026-09-14"))).toMatchObject({ reason: "MEETING_AHEAD" });
    expect(hold(planned, day("2026-09-15")).ok).toBe(true);
    expect(hold({ ...planned, state: "HELD" }, day("2026-09-16"))).toMatchObject({
      reason: "MEETING_NOT_PLANNED",
    });
  });

  test("has its minutes closed when every department and every item has its words", () => {
    const held = {
      state: "HELD" as const,
      seats: [{ attendance: "ABSENT" as const }],
      items: [{ said: "", decided: "x" }],
    };
    expect(close(held).ok).toBe(true);
    expect(close({ ...held, state: "PLANNED" })).toMatchObject({ reason: "MEETING_NOT_HELD" });
    expect(close({ ...held, seats: [{ attendance: null }] })).toMatchObject({ reason: "ATTENDANCE_OPEN" });
    expect(close({ ...held, items: [{ said: " ", decided: "" }] })).toMatchObject({ reason: "MINUTES_OPEN" });
  });

  test("leaves actions that are in time on their own day", () => {
    const dueOn = day("2026-09-15");
    expect(actionStage({ state: "OPEN", dueOn }, dueOn)).toBe("AHEAD");
    expect(actionStage({ state: "OPEN", dueOn }, day("2026-09-16"))).toBe("OVERDUE");
    expect(actionStage({ state: "DONE", dueOn }, day("2026-09-16"))).toBe("DONE");
  });
});

describe("numbers of places on paper", () => {
  const counts = fc.array(fc.nat(12), { maxLength: 12 });

  test("tell of nobody: none is below three, and none follows from the sum", () => {
    fc.assert(
      fc.property(counts, (numbers) => {
        const told = toldNumbers(numbers);
        expect(told.every((one) => one === null || one === 0 || one >= SMALLEST_TOLD)).toBe(true);
        const held = told.filter((one) => one === null).length;
        const others = numbers.filter((one) => one > 0).length;
        if (held === 1) expect(others).toBe(1);
      }),
    );
  });

  test("hold nothing back where nothing is small", () => {
    expect(toldNumbers([0, 3, 17])).toEqual([0, 3, 17]);
    expect(toldNumbers([0, 1, 5, 17])).toEqual([0, null, null, 17]);
    expect(toldNumbers([1, 2, 17])).toEqual([null, null, 17]);
  });
});

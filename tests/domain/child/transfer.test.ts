import { describe, expect, test } from "vitest";
import { mayTakeOver, startTransfer } from "~/domain/child/transfer";
import { addDays } from "~/domain/shared/calendar-day";

const TODAY = new Date("2026-09-15T00:00:00Z");
const child = { left: false, open: false, schoolId: 1, running: [] };
const handOver = { toSchoolId: 2, movesOn: TODAY, fates: {} };
const free = { id: "a", position: 1, mayGoAlong: true };
const bound = { id: "b", position: 2, mayGoAlong: false };

describe("a child is handed over", () => {
  test("with a word about every match that runs", () => {
    const running = [free, bound];
    const fates = { 1: "PAUSE", 2: "CLOSE" } as const;
    expect(startTransfer({ ...child, running }, { ...handOver, fates }, TODAY)).toEqual({
      ok: true,
      value: [
        { matchId: "a", fate: "PAUSE" },
        { matchId: "b", fate: "CLOSE" },
      ],
    });
  });

  test.each([
    [{ left: true }, {}, "CHILD_HAS_LEFT", undefined],
    [{ open: true }, {}, "TRANSFER_OPEN", undefined],
    [{}, { toSchoolId: 1 }, "SAME_SCHOOL", "toSchoolId"],
    [{}, { movesOn: addDays(TODAY, -32) }, "TRANSFER_DAY", "movesOn"],
    [{}, { movesOn: addDays(TODAY, 93) }, "TRANSFER_DAY", "movesOn"],
    [{ running: [free] }, { fates: { 1: null } }, "CHOOSE", "fate1"],
    [{ running: [free] }, { fates: { 2: "CLOSE" } }, "CHOOSE", "fate1"],
    [{ running: [bound] }, { fates: { 2: "CONTINUE" } }, "MENTOR_STAYS", "fate2"],
    [{ running: [bound] }, { fates: { 2: "PAUSE" } }, "MENTOR_STAYS", "fate2"],
  ] as const)("not when %j %j", (of, said, reason, field) => {
    const refused = startTransfer({ ...child, ...of }, { ...handOver, ...said }, TODAY);
    expect(refused).toMatchObject({ ok: false, reason, ...(field && { field }) });
  });

  test("from a month back to three months ahead", () => {
    for (const days of [-31, 0, 92])
      expect(startTransfer(child, { ...handOver, movesOn: addDays(TODAY, days) }, TODAY).ok).toBe(true);
  });

  test("and taken on the first day there, not before", () => {
    expect(mayTakeOver(addDays(TODAY, 1), TODAY)).toMatchObject({ ok: false, reason: "TRANSFER_TOO_EARLY" });
    expect(mayTakeOver(TODAY, TODAY).ok).toBe(true);
  });
});

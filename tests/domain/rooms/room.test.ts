import { describe, expect, test } from "vitest";
import { changeCall } from "~/domain/rooms/parent-call";
import { hoursOf, modesOf } from "~/domain/rooms/room";

const opening = (from: number | null, until: number | null) => ({ from, until });

describe("the hours of a room", () => {
  test("are the same on each of its days, and what touches is one", () => {
    expect(hoursOf([0, 4], [opening(960, 1080), opening(1080, 1140)])).toEqual({
      ok: true,
      value: [
        { weekday: 0, from: 960, until: 1140 },
        { weekday: 4, from: 960, until: 1140 },
      ],
    });
  });

  test.each([
    ["no day", [], [opening(960, 1080)], "CHOOSE_ONE", "weekdays"],
    ["no hours", [0], [opening(null, null)], "REQUIRED", "from1"],
    ["an end before the beginning", [0], [opening(960, 950)], "OPENS_BEFORE_IT_SHUTS", "until1"],
    [
      "half of a second opening",
      [0],
      [opening(960, 1080), opening(1100, null)],
      "OPENS_BEFORE_IT_SHUTS",
      "until2",
    ],
  ])("need days and hours: %s", (_, days, openings, reason, field) => {
    expect(hoursOf(days, openings)).toMatchObject({ ok: false, reason, field });
  });

  test("a telephone is for calls, a corner for video and calls", () => {
    expect(modesOf("FAMILY_PHONE")).toEqual(["CALL"]);
    expect(modesOf("VIDEO_CORNER")).toEqual(["VIDEO", "CALL"]);
  });
});

describe("a parent's call", () => {
  const startsAt = new Date("2026-11-24T08:00:00Z");
  const at = (minutes: number) => new Date(startsAt.getTime() + minutes * 60_000);
  const planned = { state: "PLANNED", startsAt } as const;

  test("is recorded once it has begun, with one sentence", () => {
    expect(changeCall(planned, { kind: "HOLD", outcome: "x" }, at(-1))).toMatchObject({
      reason: "TOO_EARLY",
    });
    expect(changeCall(planned, { kind: "HOLD", outcome: " " }, at(0))).toMatchObject({
      reason: "REASON_NEEDED",
    });
    expect(changeCall(planned, { kind: "HOLD", outcome: " 聊得很好 " }, at(0))).toMatchObject({
      value: { state: "HELD", outcome: "聊得很好" },
    });
    expect(changeCall(planned, { kind: "MISS", outcome: "停电" }, at(0))).toMatchObject({
      value: { state: "MISSED" },
    });
  });

  test.each(["HELD", "MISSED", "CANCELLED"] as const)("that is %s stays so", (state) => {
    for (const kind of ["HOLD", "MISS", "CANCEL", "MOVE"] as const)
      expect(changeCall({ state, startsAt }, { kind, outcome: "x" }, at(5))).toMatchObject({
        reason: "NOT_POSSIBLE_NOW",
      });
  });
});

import { describe, expect, test } from "vitest";
import { type Answer, afterAnswer, answersOf, isOver, isToSend, isUnsent } from "~/browser/check-ins/entry";

const answer = (given: Partial<Answer>): Answer => ({
  status: 200,
  page: null,
  versions: false,
  why: "",
  ...given,
});

describe("a check-in on a phone, after it was sent", () => {
  test.each([
    ["without any answer", null, "WAITING"],
    ["and taken", answer({ page: "/volunteer" }), "SENT"],
    ["while nobody was signed in", answer({ status: 401 }), "SIGNED_OUT"],
    ["and changed elsewhere", answer({ status: 422, versions: true }), "CHANGED"],
    ["and stale", answer({ status: 409 }), "CHANGED"],
    ["and wrong", answer({ status: 422 }), "REFUSED"],
    ["about a match that is over", answer({ status: 404 }), "REFUSED"],
    ["to a site that is down", answer({ status: 503 }), "WAITING"],
    ["too often", answer({ status: 429 }), "WAITING"],
    ["to something else that answers", answer({ status: 200 }), "WAITING"],
  ] as const)("%s", (_, given, state) => expect(afterAnswer(given)).toBe(state));

  test.each([
    ["WRITING", false, true],
    ["WAITING", true, true],
    ["SENDING", true, true],
    ["SIGNED_OUT", true, true],
    ["REFUSED", false, true],
    ["CHANGED", false, true],
    ["SENT", false, false],
  ] as const)("that is %s is sent again: %s, and missing at the school: %s", (state, toSend, unsent) => {
    expect([isToSend({ state }), isUnsent({ state })]).toEqual([toSend, unsent]);
  });

  test("is told of for a day", () => {
    const day = 24 * 3_600_000;
    expect(isOver({ state: "SENT", changedAt: 0 }, day - 1)).toBe(false);
    expect(isOver({ state: "SENT", changedAt: 0 }, day)).toBe(true);
    expect(isOver({ state: "WAITING", changedAt: 0 }, day * 90)).toBe(false);
  });

  test("holds what was written apart from what belongs to the sending", () => {
    const fields: [string, string][] = [
      ["intent", "submit"],
      ["receipt", "k"],
      ["base", "d.1"],
      ["note", "chess"],
    ];
    expect(answersOf(fields)).toEqual([
      ["base", "d.1"],
      ["note", "chess"],
    ]);
  });
});

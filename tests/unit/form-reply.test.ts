import { describe, expect, it } from "vitest";
import { formState, isReplyTo } from "~/http/form-reply";

const reply = {
  intent: "close",
  values: { personId: ["7"], day: ["2026-11-23"], note: ["写了一半"], ways: ["CALL", "VIDEO"] },
  errors: { note: "TOO_LONG" },
};
const sent = { personId: 7, day: "2026-11-23" };
/** Like forms, each of another row. */
const OTHERS = {
  "of another person": { ...sent, personId: 8 },
  "of another day": { ...sent, day: "2026-11-24" },
  "of a row that sends more": { ...sent, schoolId: 1 },
};

describe("several like forms on one page", () => {
  it("the one that was sent keeps what was typed and shows the refusal", () => {
    expect(isReplyTo(reply, "close", sent)).toBe(true);
    const state = formState(reply, "close", sent);
    expect(state.value("note", "stored")).toBe("写了一半");
    expect(state.values("ways", ["VISIT"])).toEqual(["CALL", "VIDEO"]);
    expect(state.error("note")).toBe("TOO_LONG");
    expect(state.errors).toEqual([["note", "TOO_LONG"]]);
  });

  it.each(Object.entries(OTHERS))("one %s stays as it was stored", (_, about) => {
    expect(isReplyTo(reply, "close", about)).toBe(false);
    const state = formState(reply, "close", about);
    expect(state.value("note", "stored")).toBe("stored");
    expect(state.values("ways", ["VISIT"])).toEqual(["VISIT"]);
    expect(state.error("note")).toBeUndefined();
    expect(state.errors).toEqual([]);
  });

  it("a number and its digits are the same row", () => {
    expect(isReplyTo(reply, "close", { personId: "7" })).toBe(true);
    expect(isReplyTo(reply, "close", { personId: 7 })).toBe(true);
    expect(isReplyTo(reply, "close", { personId: "07" })).toBe(false);
  });

  it("what asks for something else is another form, whatever it is about", () => {
    expect(isReplyTo(reply, "open", sent)).toBe(false);
    expect(isReplyTo(undefined, "close", sent)).toBe(false);
  });
});

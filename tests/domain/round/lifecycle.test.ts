import { describe, expect, it } from "vitest";
import {
  mayStart,
  ROUND_COMMANDS,
  ROUND_STATES,
  type RoundFacts,
  transition,
} from "~/domain/round/lifecycle";

const draft: RoundFacts = { state: "DRAFT", approvedPairs: 2, override: null };

function after(facts: Partial<RoundFacts>, command: (typeof ROUND_COMMANDS)[number]) {
  const verdict = transition({ ...draft, ...facts }, command);
  return verdict.ok ? verdict.value : verdict.reason;
}

describe("the life of a round", () => {
  it("answers every command in every state, and changes nothing that is over", () => {
    for (const state of ROUND_STATES) {
      for (const command of ROUND_COMMANDS) {
        const verdict = transition({ ...draft, state }, command);
        if (state === "RUNNING") {
          expect(verdict).toMatchObject(
            command === "DISCARD"
              ? { ok: true, value: { state: "DISCARDED" } }
              : { ok: false, reason: "ROUND_RUNNING" },
          );
        } else if (state !== "DRAFT") expect(verdict).toEqual({ ok: false, reason: "ROUND_OVER" });
        else if (!verdict.ok) expect(["OVERRIDE_MISSING"]).toContain(verdict.reason);
      }
    }
  });

  it("publishes only what somebody approved", () => {
    expect(after({ approvedPairs: 0 }, "PUBLISH")).toBe("NOTHING_APPROVED");
    expect(after({}, "PUBLISH")).toMatchObject({ state: "PUBLISHED", events: ["PUBLISHED"] });
    expect(after({ approvedPairs: 0 }, "DISCARD")).toMatchObject({ state: "DISCARDED" });
  });

  it.each([
    ["PIN", null, "PIN"],
    ["PIN", "FORBID", "PIN"],
    ["PIN", "PIN", "OVERRIDE_EXISTS"],
    ["FORBID", "PIN", "FORBID"],
    ["FORBID", "FORBID", "OVERRIDE_EXISTS"],
    ["UNPIN", "PIN", null],
    ["UNPIN", "FORBID", "OVERRIDE_MISSING"],
    ["ALLOW", "FORBID", null],
    ["ALLOW", null, "OVERRIDE_MISSING"],
  ] as const)("%s over %s leaves %s", (command, override, expected) => {
    const result = after({ override }, command);
    expect(typeof result === "string" ? result : result.override).toBe(expected);
  });

  it("starts only where somebody waits, somebody is free and no draft stands in the way", () => {
    const facts = { draftOpen: false, waiting: 1, free: 1 };
    expect(mayStart(facts)).toBeNull();
    expect(mayStart({ ...facts, waiting: 0 })?.reason).toBe("NOBODY_WAITS");
    expect(mayStart({ ...facts, free: 0 })?.reason).toBe("NOBODY_FREE");
    expect(mayStart({ ...facts, draftOpen: true, waiting: 0 })?.reason).toBe("ROUND_OPEN");
  });
});

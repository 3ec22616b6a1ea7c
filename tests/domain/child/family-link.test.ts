import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  accessAlerts,
  codeKind,
  linkState,
  MOST_WRONG_CODES,
  mayOpen,
  phoneCode,
  sessionEnds,
  typedCode,
} from "~/domain/child/family-link";

const NOW = new Date("2026-11-23T08:00:00Z");
const LATER = new Date("2027-11-23T08:00:00Z");
const link = { expiresAt: LATER, wrongCodes: 0 };
const open = { ...link, revokedAt: null, member: { restricted: false } };

describe("what opens a card", () => {
  it.each([
    [{ phone: "13800001234" }, { someoneRestricted: false, spoken: false }, "PHONE"],
    [{ phone: "13800001234" }, { someoneRestricted: false, spoken: true }, "SPOKEN"],
    [{ phone: "13800001234" }, { someoneRestricted: true, spoken: false }, "SPOKEN"],
    [{ phone: "" }, { someoneRestricted: false, spoken: false }, "SPOKEN"],
  ])("%o, %o: %s", (member, kept, kind) => {
    expect(codeKind(member, kept)).toBe(kind);
  });

  it("is never part of a number too short to hide anything", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{0,12}$/), (phone) => {
        expect(phoneCode(phone)).toBe(phone.length < 7 ? null : phone.slice(-4));
      }),
    );
  });

  it.each([
    ["1234", "1234"],
    ["１２３４", "1234"],
    [" 12-34 ", "1234"],
    ["13800001234", "1234"],
    ["+8613800001234", "8613800001234"],
    ["", ""],
    ["十二", ""],
  ])("typed as %j is %j", (typed, code) => {
    expect(typedCode(typed, "13800001234")).toBe(code);
  });

  it("typing nothing is not the number of somebody without one", () => {
    expect(typedCode("", "")).toBe("");
    expect(phoneCode("")).toBeNull();
  });
});

describe("whether a link opens", () => {
  it.each([
    [{}, true],
    [{ wrongCodes: MOST_WRONG_CODES }, true],
    [{ wrongCodes: MOST_WRONG_CODES + 1 }, false],
    [{ revokedAt: NOW }, false],
    [{ expiresAt: NOW }, false],
    [{ member: { restricted: true } }, false],
  ])("%o: %s", (change, opens) => {
    expect(mayOpen({ ...open, ...change }, NOW)).toBe(opens);
  });

  it.each([
    [{ restricted: true }, link, "RESTRICTED"],
    [{ restricted: false }, undefined, "NONE"],
    [{ restricted: false }, link, "LIVE"],
    [{ restricted: false }, { ...link, expiresAt: NOW }, "EXPIRED"],
    [{ restricted: false }, { ...link, wrongCodes: MOST_WRONG_CODES - 1 }, "LIVE"],
    [{ restricted: false }, { ...link, wrongCodes: MOST_WRONG_CODES }, "LOCKED"],
  ])("%o with %o is %s to the school", (member, given, state) => {
    expect(linkState(member, given, NOW)).toBe(state);
  });
});

describe("how long a session lasts", () => {
  it.each([
    [false, LATER, "2027-01-07T08:00:00.000Z", "2027-05-23T00:00:00.000Z"],
    [true, LATER, "2026-11-23T08:15:00.000Z", "2026-11-23T09:00:00.000Z"],
  ])("shared %s", (shared, linkEnds, idleAt, expiresAt) => {
    const ends = sessionEnds(linkEnds, shared, NOW);
    expect([ends.idleAt.toISOString(), ends.expiresAt.toISOString()]).toEqual([idleAt, expiresAt]);
  });

  it("is never longer than its link", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500_000 }), fc.boolean(), (minutes, shared) => {
        const ends = new Date(NOW.getTime() + minutes * 60_000);
        expect(sessionEnds(ends, shared, NOW).expiresAt.getTime()).toBeLessThanOrEqual(ends.getTime());
      }),
    );
  });
});

describe("what the school is told of it", () => {
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  it.each([
    [[], [], []],
    [[link], [{ reviewOn: null }], []],
    [[{ ...link, wrongCodes: MOST_WRONG_CODES }], [], ["LINK_LOCKED"]],
    [[], [{ reviewOn: day("2026-11-24") }], []],
    [[], [{ reviewOn: day("2026-11-23") }], ["RESTRICTION_REVIEW"]],
  ])("%j, %j: %j", (links, restrictions, alerts) => {
    expect(accessAlerts(links, restrictions, day("2026-11-23"))).toEqual(alerts);
  });
});

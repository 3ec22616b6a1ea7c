import { describe, expect, test } from "vitest";
import { decideFamilyText, type FamilyText } from "~/domain/messages/family";

const at = (text: string) => new Date(text);
/** A contact on a September evening in China, and a grandmother who sleeps from 21:30 to 7:30. */
const NIGHT = { from: 1290, until: 450, timeZone: "Asia/Shanghai" };
const NOON = at("2026-09-15T04:00:00Z");
const MEMBER: FamilyText["member"] = {
  ...{ restricted: false, phone: "13800000002", channel: "SMS", muted: [], quiet: NIGHT },
  ...{ cards: 1, openCards: 1 },
};
const TEXT: FamilyText = {
  ...{ kind: "CONTACT_CHANGED", member: MEMBER, participates: true, runs: true, open: true },
  contact: { startsAt: at("2026-09-17T11:00:00Z"), sequence: 2, off: false },
  sequence: 2,
};
const decided = (change: Partial<FamilyText>, now = NOON) => decideFamilyText({ ...TEXT, ...change }, now);
const ofMember = (change: Partial<FamilyText["member"]>, now = NOON) =>
  decided({ member: { ...MEMBER, ...change } }, now);
const contact = (startsAt: string) => ({ contact: { ...TEXT.contact, startsAt: at(startsAt) } });

describe("a text message to a family", () => {
  test("goes out while everything that it rests on stands", () => {
    expect(decided({})).toBe("SEND");
    expect(ofMember({ cards: 0, openCards: 0 })).toBe("SEND");
    expect(decided({ contact: { ...TEXT.contact, off: true } })).toBe("SEND");
  });

  test.each([
    ["RESTRICTED", ofMember({ restricted: true })],
    // Whom one must not tell is the reason even where others would do.
    ["RESTRICTED", decided({ member: { ...MEMBER, restricted: true, channel: "SLIP" }, open: false })],
    ["CARD_ENDED", ofMember({ cards: 2, openCards: 0 })],
    ["NOT_PERMITTED", decided({ participates: false })],
    ["MATCH_STOPPED", decided({ runs: false })],
    ["NOT_WANTED", ofMember({ channel: "SLIP" })],
    ["NOT_WANTED", ofMember({ muted: ["CONTACT_CHANGED"] })],
    ["NO_MOBILE", ofMember({ phone: "0917-5550000" })],
    ["NO_GATEWAY", decided({ open: false })],
    ["CHANGED_SINCE", decided({ sequence: 1 })],
    ["CHANGED_SINCE", decided({ kind: "CONTACT_AHEAD", contact: { ...TEXT.contact, off: true } })],
  ])("stays unsent: %s", (reason, decision) => {
    expect(decision).toEqual({ drop: reason });
  });

  test("stays unsent from the second in which the contact begins", () => {
    const begins = contact("2026-09-15T04:00:00Z");
    expect(decided(begins, at("2026-09-15T03:59:59Z"))).toBe("SEND");
    expect(decided(begins, NOON)).toEqual({ drop: "TOO_LATE" });
  });

  test.each([
    ["2026-09-15T13:29:59Z", "SEND"],
    ["2026-09-15T13:30:00Z", { later: at("2026-09-15T23:30:00Z") }],
    ["2026-09-15T23:29:59Z", { later: at("2026-09-15T23:30:00Z") }],
    ["2026-09-15T23:30:00Z", "SEND"],
  ])("waits over the member's night (%s)", (now, decision) => {
    expect(decided({}, at(now))).toEqual(decision);
  });

  test("waits on the clock of a father who works elsewhere, over a change of clocks", () => {
    const quiet = { ...NIGHT, timeZone: "Europe/London" };
    const late = contact("2026-10-26T11:00:00Z");
    const decision = (now: string) => decided({ member: { ...MEMBER, quiet }, ...late }, at(now));
    expect(decision("2026-10-24T20:29:59Z")).toBe("SEND");
    expect(decision("2026-10-24T20:30:00Z")).toEqual({ later: at("2026-10-25T07:30:00Z") });
  });

  test("is left to the school where it would wait until the contact has begun", () => {
    const now = at("2026-09-15T20:00:00Z");
    expect(decided(contact("2026-09-15T23:30:01Z"), now)).toEqual({ later: at("2026-09-15T23:30:00Z") });
    expect(decided(contact("2026-09-15T23:30:00Z"), now)).toEqual({ drop: "QUIET_TOO_LATE" });
  });
});

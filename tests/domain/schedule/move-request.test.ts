import { describe, expect, test } from "vitest";
import { changeRequest, MOVE_STATES, mayAsk } from "~/domain/schedule/move-request";

const NOW = new Date("2026-11-23T02:00:00Z");
const ahead = { kind: "REGULAR", state: "PLANNED", startsAt: new Date("2026-11-25T08:30:00Z") } as const;
const begun = { ...ahead, startsAt: NOW };

describe("a request to move a contact", () => {
  test("may be made until the contact begins, and not about a first meeting", () => {
    expect(mayAsk(ahead, NOW)).toBe(true);
    expect(mayAsk(begun, NOW)).toBe(false);
    expect(mayAsk({ ...ahead, state: "CANCELLED" }, NOW)).toBe(false);
    expect(mayAsk({ ...ahead, kind: "FIRST_MEETING" }, NOW)).toBe(false);
  });
  test.each([
    ["ACCEPT", ahead, { ok: true, value: "ACCEPTED" }],
    ["ACCEPT", begun, { ok: false, reason: "CONTACT_NOT_AHEAD" }],
    ["REFUSE", ahead, { ok: true, value: "REFUSED" }],
    ["WITHDRAW", ahead, { ok: true, value: "WITHDRAWN" }],
    ["EXPIRE", begun, { ok: true, value: "EXPIRED" }],
    ["EXPIRE", ahead, { ok: false, reason: "STALE_GONE" }],
  ] as const)("%s", (command, contact, verdict) => {
    expect(changeRequest({ state: "OPEN" }, command, contact, NOW)).toMatchObject(verdict);
  });
  test("is settled once", () => {
    for (const state of MOVE_STATES.filter((one) => one !== "OPEN"))
      for (const command of ["ACCEPT", "REFUSE", "WITHDRAW", "EXPIRE"] as const)
        expect(changeRequest({ state }, command, ahead, NOW)).toMatchObject({ reason: "STALE_GONE" });
  });
});

import { describe, expect, test } from "vitest";
import { alternatives, type Moment, OFFERED } from "~/domain/schedule/alternatives";
import { changeRequest, MOVE_STATES, mayAsk } from "~/domain/schedule/move-request";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
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

describe("other times for a contact", () => {
  const at = { day: day("2026-11-25"), minute: 16 * 60 + 30 };
  const given = {
    ...{ at, minutes: 30, now: { day: day("2026-11-23"), minute: 600 }, until: null },
    windows: [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, from: 960, until: 1140 })),
    isFree: () => true,
  };
  const said = (moments: readonly Moment[]) =>
    moments.map(({ day: on, minute }) => `${on.toISOString().slice(5, 10)} ${minute / 60}`);

  test("are six at most, the nearest, two a day at most, in the order of time", () => {
    const found = alternatives(given);
    expect(found).toHaveLength(OFFERED);
    expect(said(found)).toEqual([
      ...["11-24 16.5", "11-25 16", "11-25 17", "11-26 16", "11-26 16.5", "11-27 16.5"],
    ]);
  });
  test("are free, within what both said, a day ahead and within the check", () => {
    const busy = alternatives({ ...given, isFree: ({ day: on }) => on.getTime() !== at.day.getTime() });
    expect(said(busy).some((text) => text.startsWith("11-25"))).toBe(false);
    const saturdays = alternatives({ ...given, windows: [{ weekday: 5, from: 480, until: 720 }] });
    expect(said(saturdays).every((text) => /^(11-28|12-05)/.test(text))).toBe(true);
    const soon = alternatives({ ...given, now: { day: day("2026-11-25"), minute: 600 } });
    expect(said(soon)[0]).toBe("11-26 16");
    const checked = alternatives({ ...given, until: day("2026-11-25") });
    expect(said(checked).at(-1)?.slice(0, 5)).toBe("11-25");
  });
});

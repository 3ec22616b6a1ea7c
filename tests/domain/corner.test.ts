import { describe, expect, it } from "vitest";
import { type CornerFacts, calledBy, cornerEnds, mayOpenCorner } from "~/domain/child/corner";
import { sadInARow } from "~/domain/child/faces";
import { signalDue, signalStanding } from "~/domain/child/signal";
import { WISH_STATES, WISH_STEPS, wishAfter } from "~/domain/child/small-wish";

const ZONE = "Asia/Shanghai";
const at = (text: string) => new Date(text);
const after = (date: Date, seconds: number) => new Date(date.getTime() + seconds * 1000);

describe("whether the tablet may ask about a contact", () => {
  const contact: CornerFacts = {
    ...{ state: "HELD", startsAt: at("2026-09-08T08:30:00Z"), endsAt: at("2026-09-08T09:00:00Z") },
    ...{ matchState: "ACTIVE", mentorServes: true, answered: false },
  };
  const asked = (change: Partial<CornerFacts>, now = contact.endsAt) => {
    const verdict = mayOpenCorner({ ...contact, ...change }, now);
    return verdict.ok ? "OPEN" : verdict.reason;
  };

  it("from the moment at which it begins until a week after its end, to the second", () => {
    const last = at("2026-09-15T09:00:00Z");
    expect(asked({}, after(contact.startsAt, -1))).toBe("CORNER_NOT_BEGUN");
    expect(asked({}, contact.startsAt)).toBe("OPEN");
    expect(asked({}, last)).toBe("OPEN");
    expect(asked({}, after(last, 1))).toBe("CORNER_TOO_LATE");
  });

  it("not once it was answered, did not take place, or its mentor or match has stopped", () => {
    expect(asked({ answered: true })).toBe("CORNER_ANSWERED");
    for (const state of ["MISSED", "CANCELLED", "MOVED"]) expect(asked({ state })).toBe("CORNER_NOT_NOW");
    for (const matchState of ["PERMITTED", "CLOSED", "DECLINED"] as const)
      expect(asked({ matchState })).toBe("CORNER_NOT_NOW");
    for (const matchState of ["INTRODUCED", "IN_REVIEW", "CLOSING"] as const)
      expect(asked({ matchState })).toBe("OPEN");
    expect(asked({ mentorServes: false })).toBe("CORNER_NOT_NOW");
  });

  it("for so many minutes", () => {
    expect(cornerEnds(10, contact.endsAt)).toEqual(at("2026-09-08T09:10:00Z"));
  });
});

it("children call a mentor by the surname, and whoever has none by the first name", () => {
  const names = ["王建国", "欧阳明", "阿依古丽·买买提", "Anna Maria Li"].map(calledBy);
  expect(names).toEqual(["王", "欧阳", "阿依古丽", "Anna"]);
});

it("sad faces count in a row from the newest; one that is all right begins anew", () => {
  expect(sadInARow([1, 2, 5], 2)).toBe(true);
  expect(sadInARow([2, 3, 1], 2)).toBe(false);
  expect(sadInARow([1], 2)).toBe(false);
  expect(sadInARow([1, 2, 2], 3)).toBe(true);
});

describe("when somebody should have looked", () => {
  const raised = { reason: "WANTS_TO_TALK", raisedAt: at("2026-09-14T15:59:59Z"), closedAt: null } as const;

  it("a child that wants to talk, on the very day at the school; the others within three days", () => {
    expect(signalDue(raised, ZONE)).toEqual(at("2026-09-14T00:00:00Z"));
    expect(signalDue({ ...raised, reason: "SAD_FACES" }, ZONE)).toEqual(at("2026-09-17T00:00:00Z"));
    expect(signalDue({ ...raised, reason: "CHILD_SAID_NO" }, ZONE)).toEqual(at("2026-09-17T00:00:00Z"));
  });

  it("is overdue from the first second of the next day", () => {
    const midnight = at("2026-09-14T16:00:00Z");
    expect(signalStanding(raised, ZONE, after(midnight, -1))).toBe("TODAY");
    expect(signalStanding(raised, ZONE, midnight)).toBe("OVERDUE");
    expect(signalStanding({ ...raised, reason: "SAD_FACES" }, ZONE, midnight)).toBe("AHEAD");
    expect(signalStanding({ ...raised, closedAt: midnight }, ZONE, midnight)).toBe("LOOKED");
  });
});

it("a small wish is asked, promised, fulfilled or declined, and then stays so", () => {
  const possible = WISH_STATES.flatMap((state) =>
    WISH_STEPS.flatMap((step) => {
      const next = wishAfter(state, step);
      return next.ok ? [`${state} ${step} ${next.value}`] : [];
    }),
  );
  expect(possible).toEqual([
    "ASKED PROMISE PROMISED",
    "ASKED DECLINE DECLINED",
    "PROMISED FULFIL FULFILLED",
    "PROMISED DECLINE DECLINED",
    "PROMISED RELEASE ASKED",
  ]);
});

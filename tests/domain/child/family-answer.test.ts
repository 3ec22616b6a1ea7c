import { expect, test } from "vitest";
import { ASKED_DAYS, isAsked, mayExpect } from "~/domain/child/family-answer";
import { signalDue } from "~/domain/child/signal";
import { CALLS_AHEAD, callsLeft, everyWeek, mayGiveUp, ownCallMinutes } from "~/domain/rooms/own-call";

const ZONE = "Asia/Shanghai";
const at = (text: string) => new Date(text);

test("a family is asked about a contact for thirty days, by the school's calendar", () => {
  const day = at("2026-10-01T00:00:00Z");
  // The thirty-first day begins at midnight in the school, 16:00 UTC.
  expect(isAsked(day, ZONE, at("2026-10-31T15:59:59Z"))).toBe(true);
  expect(isAsked(day, ZONE, at("2026-10-31T16:00:00Z"))).toBe(false);
  expect(ASKED_DAYS).toBe(30);
});

test("one knows of a contact, and gives up a call, until it begins", () => {
  const startsAt = at("2026-11-24T08:00:00Z");
  const before = at("2026-11-24T07:59:59Z");
  expect(mayExpect({ state: "PLANNED", startsAt }, before)).toBe(true);
  expect(mayExpect({ state: "PLANNED", startsAt }, startsAt)).toBe(false);
  expect(mayExpect({ state: "CANCELLED", startsAt }, before)).toBe(false);
  expect(mayGiveUp({ state: "PLANNED", startsAt }, before)).toBe(true);
  expect(mayGiveUp({ state: "PLANNED", startsAt }, startsAt)).toBe(false);
  expect(mayGiveUp({ state: "HELD", startsAt }, before)).toBe(false);
});

test("calls of a parent: half an hour, the same time each week, and no more than so many ahead", () => {
  expect([20, 30, 60].map(ownCallMinutes)).toEqual([20, 30, 30]);
  const days = everyWeek({ day: at("2026-12-30T00:00:00Z"), minute: 990 }, 3).map(({ day }) =>
    day.toISOString().slice(0, 10),
  );
  expect(days).toEqual(["2026-12-30", "2027-01-06", "2027-01-13"]);
  expect([0, CALLS_AHEAD - 1, CALLS_AHEAD, CALLS_AHEAD + 1].map(callsLeft)).toEqual([CALLS_AHEAD, 1, 0, 0]);
});

test("a contact that the family knows nothing of is cleared up by the next day", () => {
  const raised = {
    reason: "FAMILY_KNOWS_NOTHING",
    raisedAt: at("2026-11-24T03:00:00Z"),
    closedAt: null,
  } as const;
  expect(signalDue(raised, ZONE)).toEqual(at("2026-11-25T00:00:00Z"));
});

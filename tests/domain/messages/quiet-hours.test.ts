import { describe, expect, test } from "vitest";
import { quietUntil, USUAL_QUIET } from "~/domain/messages/quiet-hours";

const at = (text: string) => new Date(text);

describe("quiet hours", () => {
  test.each([
    ["2026-09-15T13:29:59Z", null],
    ["2026-09-15T13:30:00Z", "2026-09-15T23:30:00Z"],
    ["2026-09-15T18:00:30Z", "2026-09-15T23:30:00Z"],
    ["2026-09-15T23:29:59Z", "2026-09-15T23:30:00Z"],
    ["2026-09-15T23:30:00Z", null],
  ])("on the clock of the reader: at %s until %s", (now, until) => {
    expect(quietUntil(at(now), USUAL_QUIET)).toEqual(until && at(until));
  });

  test("within one day", () => {
    const noon = { from: 720, until: 840, timeZone: "Europe/London" };
    expect(quietUntil(at("2026-07-01T11:30:00Z"), noon)).toEqual(at("2026-07-01T13:00:00Z"));
    expect(quietUntil(at("2026-07-01T13:00:00Z"), noon)).toBeNull();
  });

  test("end at the wanted hour over a change of clocks", () => {
    const night = { from: 1290, until: 450, timeZone: "Europe/London" };
    expect(quietUntil(at("2026-10-24T22:00:00Z"), night)).toEqual(at("2026-10-25T07:30:00Z"));
    expect(quietUntil(at("2026-03-28T22:00:00Z"), night)).toEqual(at("2026-03-29T06:30:00Z"));
  });

  test("the same time twice is never quiet", () => {
    expect(quietUntil(at("2026-09-15T18:00:00Z"), { ...USUAL_QUIET, from: 60, until: 60 })).toBeNull();
  });
});

import { describe, expect, test } from "vitest";
import { type ContactPlan, checkPlan, firstDay, ruleOf } from "~/domain/schedule/plan";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const frame = { today: day("2026-11-23"), cadenceDays: 30, meetingDays: 92 };
const plan: ContactPlan = {
  frequency: "WEEKLY",
  weekday: 1,
  startTime: "16:00",
  minutes: 30,
  mode: "VIDEO",
  place: "",
  startsOn: day("2026-11-23"),
  endsOn: null,
  holidayRule: "KEEP",
  week: null,
  monthDay: null,
};

describe("a contact plan", () => {
  test("of today is fine", () => expect(checkPlan(plan, frame)).toEqual({ ok: true, value: undefined }));
  test.each([
    [{ startsOn: day("2026-11-22") }, "DATE_IN_PAST", "startsOn"],
    [{ startsOn: day("2027-06-01") }, "TOO_FAR_AHEAD", "startsOn"],
    [{ startTime: "06:29" }, "OUTSIDE_THE_DAY", "startTime"],
    [{ startTime: "21:10" }, "OUTSIDE_THE_DAY", "startTime"],
    [{ mode: "MEETING", place: "  " }, "PLACE_MISSING", "place"],
    [{ mode: "HOME_VISIT" }, "PLACE_MISSING", "place"],
    [{ mode: "CALL", minutes: 61 }, "TOO_LONG_FOR_A_CALL", "minutes"],
  ] as const)("%j is refused", (changes, reason, field) => {
    expect(checkPlan({ ...plan, ...changes }, frame)).toEqual({ ok: false, reason, field });
  });
  test("every two weeks is too seldom for a school that asks for every week", () => {
    const seldom = { ...plan, frequency: "FORTNIGHTLY" as const };
    expect(checkPlan(seldom, { ...frame, cadenceDays: 13 })).toMatchObject({ reason: "TOO_SELDOM" });
    expect(checkPlan(seldom, { ...frame, cadenceDays: 14 })).toMatchObject({ ok: true });
  });
  test("may end exactly at the end of the day", () => {
    expect(checkPlan({ ...plan, startTime: "21:00" }, frame)).toMatchObject({ ok: true });
  });
  test("as a rule", () => {
    expect(ruleOf(plan)).toBe("FREQ=WEEKLY;BYDAY=TU");
    expect(ruleOf({ ...plan, frequency: "FORTNIGHTLY", weekday: 6 })).toBe("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU");
  });
  test.each([
    ["2026-11-23", 0, "2026-11-23"],
    ["2026-11-23", 6, "2026-11-29"],
    ["2026-11-25", 1, "2026-12-01"],
    ["2026-11-29", 0, "2026-11-30"],
  ])("from %s on weekday %i begins on %s", (from, weekday, first) => {
    expect(firstDay({ ...plan, startsOn: day(from), weekday })).toEqual(day(first));
  });
});

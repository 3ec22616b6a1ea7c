import { describe, expect, test } from "vitest";
import { occurrenceAt, occurrences } from "~/adapters/recurrence.server";
import { addDays } from "~/domain/shared/calendar-day";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const series = (timeZone: string, first: string, startTime: string, rule: string, weeks = 4) => {
  const startsOn = day(first);
  return occurrences(
    { rule, startsOn, startTime, minutes: 30, timeZone },
    startsOn,
    addDays(startsOn, weeks * 7),
  );
};

describe("occurrences of a plan", () => {
  test("every week in China", () => {
    const all = series("Asia/Shanghai", "2026-11-24", "16:00", "FREQ=WEEKLY;BYDAY=TU");
    expect(all.map(({ localStart }) => localStart)).toEqual([
      "2026-11-24T16:00",
      "2026-12-01T16:00",
      "2026-12-08T16:00",
      "2026-12-15T16:00",
    ]);
    expect(all[0]).toMatchObject({
      startsAt: new Date("2026-11-24T08:00:00Z"),
      endsAt: new Date("2026-11-24T08:30:00Z"),
    });
  });

  test("every two weeks counts from the first contact, over the turn of the year", () => {
    const all = series("Asia/Shanghai", "2026-12-08", "07:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", 8);
    expect(all.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      "2026-12-07T23:00:00.000Z",
      "2026-12-21T23:00:00.000Z",
      "2027-01-04T23:00:00.000Z",
      "2027-01-18T23:00:00.000Z",
    ]);
  });

  test("later weeks of the same plan are the same series", () => {
    const recurrence = {
      rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
      startsOn: day("2026-12-08"),
      startTime: "16:00",
      minutes: 20,
      timeZone: "Asia/Shanghai",
    };
    const later = occurrences(recurrence, day("2027-01-01"), day("2027-02-01"));
    expect(later.map(({ localStart }) => localStart)).toEqual(["2027-01-05T16:00", "2027-01-19T16:00"]);
  });

  // Clocks: Berlin back on 2026-10-25, New York forward on 2026-03-08, Lord Howe by half an hour, Chatham forward.
  test.each([
    ["Europe/Berlin", "2026-10-18", ["14:00Z", "15:00Z"]],
    ["America/New_York", "2026-03-01", ["21:00Z", "20:00Z"]],
    ["Australia/Lord_Howe", "2026-09-27", ["05:30Z", "05:00Z"]],
    ["Pacific/Chatham", "2026-09-20", ["03:15Z", "02:15Z"]],
    ["Asia/Shanghai", "2026-10-18", ["08:00Z", "08:00Z"]],
  ])("keep 16:00 on the wall in %s", (timeZone, first, instants) => {
    const all = series(timeZone, first, "16:00", "FREQ=WEEKLY;BYDAY=SU", 2);
    expect(all.map(({ localStart }) => localStart.slice(11))).toEqual(["16:00", "16:00"]);
    expect(all.map(({ startsAt }) => `${startsAt.toISOString().slice(11, 16)}Z`)).toEqual(instants);
    for (const { startsAt, endsAt } of all) expect(endsAt.getTime() - startsAt.getTime()).toBe(1_800_000);
  });

  test("an hour that the clocks skip has no contact; one that comes twice has one", () => {
    const skipped = series("Europe/Berlin", "2026-03-22", "02:30", "FREQ=WEEKLY;BYDAY=SU", 3);
    expect(skipped.map(({ localStart }) => localStart)).toEqual(["2026-03-22T02:30", "2026-04-05T02:30"]);
    const twice = series("Europe/Berlin", "2026-10-18", "02:30", "FREQ=WEEKLY;BYDAY=SU", 2);
    expect(twice.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      "2026-10-18T00:30:00.000Z",
      "2026-10-25T00:30:00.000Z",
    ]);
  });

  test("a single contact", () => {
    expect(occurrenceAt(day("2026-12-01"), "09:05", 45, "Asia/Shanghai")).toEqual({
      startsAt: new Date("2026-12-01T01:05:00Z"),
      endsAt: new Date("2026-12-01T01:50:00Z"),
      localStart: "2026-12-01T09:05",
    });
    expect(occurrenceAt(day("2026-03-29"), "02:30", 30, "Europe/Berlin").startsAt).toEqual(
      new Date("2026-03-29T01:30:00Z"),
    );
  });
});

import { describe, expect, test } from "vitest";
import { nextTimes, obstacleTo, type Situation, type Taken } from "~/domain/rooms/free-times";

const DAY = new Date("2026-11-24T00:00:00Z");
/** The school's clock is UTC here, so that minutes of the day are what they seem. */
const at = (day: Date, minute: number) => {
  const startsAt = new Date(day.getTime() + minute * 60_000);
  return {
    startsAt,
    endsAt: new Date(startsAt.getTime() + 20 * 60_000),
    localStart: startsAt.toISOString().slice(0, 16),
  };
};
const taken = (party: string, from: number, until: number): Taken => ({
  party,
  startsAt: at(DAY, from).startsAt,
  endsAt: at(DAY, until).startsAt,
});
const situation = (changes: Partial<Situation> = {}): Situation => ({
  roomId: "r",
  room: {
    kind: "VIDEO_CORNER",
    seats: 2,
    hours: [
      { weekday: 1, from: 960, until: 1020 },
      { weekday: 3, from: 960, until: 1020 },
    ],
    maxMinutes: 30,
    dailyCap: 1,
  },
  now: new Date("2026-11-23T02:00:00Z"),
  taken: [],
  thatDay: new Map(),
  parties: ["child:c", "volunteer:v"],
  minutes: 20,
  at,
  ...changes,
});

describe("what is in the way of a booking", () => {
  test.each<[string, Partial<Situation>, number]>([
    ["DATE_IN_PAST", { now: new Date("2026-11-24T16:00:00Z") }, 960],
    ["TOO_LONG_FOR_ROOM", { minutes: 31 }, 960],
    ["ROOM_NOT_OPEN", {}, 1001],
    ["CHILD_BUSY", { taken: [taken("child:c", 970, 980)] }, 960],
    ["VOLUNTEER_BUSY", { taken: [taken("volunteer:v", 950, 961)] }, 960],
    ["DAILY_CAP_REACHED", { thatDay: new Map([["2026-11-24", 1]]) }, 960],
    ["NO_SEAT_FREE", { taken: [taken("seat:r:1", 960, 980), taken("seat:r:2", 979, 990)] }, 960],
  ])("%s", (reason, changes, minute) => {
    expect(obstacleTo(situation(changes), DAY, minute)).toMatchObject({ reason });
  });

  test("is nothing where one seat is free, and another room's seats and people do not count", () => {
    const others = [taken("seat:r:1", 960, 980), taken("seat:other:2", 960, 980), taken("child:d", 960, 980)];
    expect(obstacleTo(situation({ taken: others }), DAY, 960)).toBeNull();
    expect(obstacleTo(situation(), DAY, 1000)).toBeNull();
  });

  test("names the hours of every seat that is taken", () => {
    const seats = [taken("seat:r:1", 960, 980), taken("seat:r:2", 960, 990)];
    expect(obstacleTo(situation({ taken: seats }), DAY, 960)?.taken).toEqual(seats);
  });
});

describe("the next free times", () => {
  const clocks = (changes: Partial<Situation>, limit = 4) =>
    nextTimes(situation(changes), DAY, { days: 8, limit }).map(({ localStart }) => localStart);

  test("are at most two a day, soonest first, on days on which the room is open", () => {
    expect(clocks({})).toEqual([
      "2026-11-24T16:00",
      "2026-11-24T16:30",
      "2026-11-26T16:00",
      "2026-11-26T16:30",
    ]);
  });

  test("each has nothing in its way", () => {
    const given = situation({
      taken: [taken("child:c", 955, 1005), taken("seat:r:1", 0, 1440), taken("seat:r:2", 990, 1440)],
    });
    const found = nextTimes(given, DAY, { days: 8, limit: 6 });
    expect(found.map(({ localStart }) => localStart)).not.toContain("2026-11-24T16:00");
    for (const { startsAt } of found) {
      const day = new Date(startsAt.toISOString().slice(0, 10));
      expect(obstacleTo(given, day, (startsAt.getTime() - day.getTime()) / 60_000)).toBeNull();
    }
    expect(found.length).toBeGreaterThan(1);
  });

  test("are none where a booking may not be that long", () => {
    expect(clocks({ minutes: 40 })).toEqual([]);
  });
});

import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { occurrenceAt } from "~/adapters/recurrence.server";
import {
  type FreeInputs,
  type Moment,
  obstacleTo,
  type Party,
  teacherFor,
  whyNot,
} from "~/domain/schedule/free";
import { nextFreeSlots, type Search } from "~/domain/schedule/free-slots";
import { clockOf, type Window } from "~/domain/schedule/windows";

const ZONE = "Asia/Shanghai";
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const MONDAY = day("2026-11-30");
const week = (from: number, until: number): Window[] =>
  [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, from, until }));
const shanghai = (text: string) => new Date(`${text}:00+08:00`);
const span = (from: string, until: string) => ({ startsAt: shanghai(from), endsAt: shanghai(until) });

function clockIn(zone: string) {
  return (at: Date): Moment => {
    const wall = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
    return { day: day(wall.toPlainDate().toString()), minute: wall.hour * 60 + wall.minute };
  };
}

function party(kind: Party["kind"], over: Partial<Party> = {}): Party {
  return { kind, windows: week(0, 1440), absences: [], engagements: [], clock: clockIn(ZONE), ...over };
}

function inputs(over: Partial<FreeInputs> = {}): FreeInputs {
  return {
    now: shanghai("2026-11-01T00:00"),
    minutes: 30,
    parties: [party("VOLUNTEER"), party("CHILD"), party("SUPERVISOR")],
    room: {
      hours: week(16 * 60, 18 * 60),
      maxMinutes: 30,
      seats: [[], []],
      closures: [],
      dailyCap: 1,
      bookedOn: new Map(),
      teachers: [],
    },
    year: { exceptions: [], terms: [], lessons: week(8 * 60, 16 * 60 + 20) },
    at: ({ day, minute }) => occurrenceAt(day, clockOf(minute), 30, ZONE).startsAt,
    ...over,
  };
}

const codes = (given: FreeInputs, moment: Moment = { day: MONDAY, minute: 17 * 60 }) =>
  whyNot(given, moment).map(({ why }) => why);
const room = (over: Partial<NonNullable<FreeInputs["room"]>>) =>
  inputs({ room: { ...(inputs().room as NonNullable<FreeInputs["room"]>), ...over } });
const busy = [span("2026-11-30T17:15", "2026-11-30T17:45")];

describe("why a time does not do", () => {
  test("nothing is in the way of a free one", () => expect(codes(inputs())).toEqual([]));

  test.each<[string, FreeInputs, string[]]>([
    [
      "the volunteer is taken",
      inputs({ parties: [party("VOLUNTEER", { engagements: busy })] }),
      ["VOLUNTEER_BUSY"],
    ],
    ["the child is taken", inputs({ parties: [party("CHILD", { engagements: busy })] }), ["CHILD_BUSY"]],
    [
      "the teacher is taken",
      inputs({ parties: [party("SUPERVISOR", { engagements: busy })] }),
      ["SUPERVISOR_BUSY"],
    ],
    ["somebody is away", inputs({ parties: [party("CHILD", { absences: busy })] }), ["ABSENT"]],
    [
      "not in the windows",
      inputs({ parties: [party("CHILD", { windows: week(0, 17 * 60 + 29) })] }),
      ["OUTSIDE_WINDOWS"],
    ],
    ["one of two seats is taken", room({ seats: [busy, []] }), []],
    ["both seats are taken", room({ seats: [busy, busy] }), ["NO_SEAT_FREE"]],
    ["the room is closed that day", room({ closures: busy }), ["ROOM_SHUT"]],
    ["the child was there that day", room({ bookedOn: new Map([["2026-11-30", 1]]) }), ["DAILY_CAP_REACHED"]],
    ["it is longer than the room allows", room({ maxMinutes: 20 }), ["TOO_LONG_FOR_ROOM"]],
    [
      "a public holiday",
      inputs({ year: { exceptions: [{ day: MONDAY, kind: "HOLIDAY" }], terms: [], lessons: [] } }),
      ["HOLIDAY"],
    ],
  ])("%s", (_, given, expected) => expect(codes(given)).toEqual(expected));

  test("all reasons are said, and a lesson is one", () => {
    const given = room({ seats: [busy, busy] });
    expect(codes(given, { day: MONDAY, minute: 15 * 60 + 45 })).toEqual(["ROOM_NOT_OPEN", "IN_CLASS"]);
    expect(codes({ ...given, minutes: 45 })).toEqual(["TOO_LONG_FOR_ROOM", "NO_SEAT_FREE"]);
  });

  test("touching is not meeting", () => {
    const after = [
      span("2026-11-30T17:30", "2026-11-30T18:00"),
      span("2026-11-30T16:30", "2026-11-30T17:00"),
    ];
    expect(codes(inputs({ parties: [party("CHILD", { engagements: after })] }))).toEqual([]);
  });
});

describe("teachers", () => {
  const teacher = (id: string, over: Partial<Party> = {}) => ({ ...party("SUPERVISOR", over), id });
  const with_ = (...teachers: ReturnType<typeof teacher>[]) => ({ ...room({ teachers }), parties: [] });
  const at = { day: MONDAY, minute: 17 * 60 };
  const away = { windows: week(8 * 60, 12 * 60) };

  test("one who has time is enough, and is the one who comes", () => {
    const given = with_(teacher("busy", { engagements: busy }), teacher("free"));
    expect(codes(given)).toEqual([]);
    expect(teacherFor(given, at)?.id).toBe("free");
  });

  test("one who has other hours comes rather than nobody", () => {
    const given = with_(teacher("busy", { engagements: busy }), teacher("elsewhere", away));
    expect(codes(given)).toEqual(["OUTSIDE_WINDOWS"]);
    expect(obstacleTo(given, at)).toBeNull();
    expect(teacherFor(given, at)?.id).toBe("elsewhere");
  });

  test("all taken is an obstacle; a school that has named nobody needs nobody", () => {
    const given = with_(teacher("busy", { engagements: busy }));
    expect(obstacleTo(given, at)).toEqual({ why: "SUPERVISOR_BUSY", taken: busy });
    expect(teacherFor(given, at)).toBeNull();
    expect(codes(with_())).toEqual([]);
  });
});

describe("what binds everybody", () => {
  test("comes before what people said of their week, and says when the seats are taken", () => {
    const given = room({ seats: [busy, busy] });
    const absent = { ...given, parties: [party("CHILD", { absences: busy })] };
    const at = { day: MONDAY, minute: 17 * 60 };
    expect(codes(absent)).toEqual(["NO_SEAT_FREE", "ABSENT"]);
    expect(obstacleTo(absent, at)).toEqual({ why: "NO_SEAT_FREE", taken: [...busy, ...busy] });
    expect(obstacleTo({ ...absent, room: null }, at)).toBeNull();
  });

  test("is the past", () => {
    const at = { day: day("2026-10-26"), minute: 17 * 60 };
    expect(obstacleTo(inputs(), at)).toEqual({ why: "DATE_IN_PAST" });
  });
});

describe("clocks", () => {
  // 17:00 in Shanghai is 09:00 in London in winter and 10:00 in summer.
  const abroad = inputs({
    parties: [party("VOLUNTEER", { windows: week(9 * 60, 9 * 60 + 30), clock: clockIn("Europe/London") })],
    year: { exceptions: [], terms: [], lessons: [] },
  });

  test("the windows of a mentor hold on the mentor's clock", () => {
    expect(codes(abroad)).toEqual([]);
    expect(codes(abroad, { day: day("2027-06-07"), minute: 17 * 60 })).toEqual(["OUTSIDE_WINDOWS"]);
    expect(codes(abroad, { day: day("2027-06-07"), minute: 16 * 60 })).toEqual([]);
  });

  test("a time that crosses midnight over there needs both days", () => {
    const clock = clockIn("America/New_York");
    const at = { day: day("2026-12-01"), minute: 12 * 60 + 45 };
    const given = (windows: Window[]) =>
      inputs({
        room: null,
        year: { exceptions: [], terms: [], lessons: [] },
        parties: [party("VOLUNTEER", { windows, clock })],
      });
    // Monday 23:45 to Tuesday 00:15 in New York.
    const evening = { weekday: 0, from: 1380, until: 1440 };
    expect(codes(given([evening]), at)).toEqual(["OUTSIDE_WINDOWS"]);
    expect(codes(given([evening, { weekday: 1, from: 0, until: 15 }]), at)).toEqual([]);
    expect(codes(given([evening]), { ...at, minute: 12 * 60 + 30 })).toEqual([]);
  });
});

describe("the next free slots", () => {
  const search: Search = {
    ...{ from: MONDAY, days: 7, notBefore: shanghai("2026-11-30T00:00"), limit: 4 },
    ...{ wished: null, usual: null, preferred: [], instead: null, againstAdvice: false },
  };
  const searchOf = (over: Partial<Search>) => ({ ...search, ...over });
  const texts = (given: FreeInputs, over: Partial<Search> = {}) =>
    nextFreeSlots(given, searchOf(over)).map(
      ({ moment }) => `${moment.day.getUTCDate()} ${clockOf(moment.minute)}`,
    );

  test("come on several days, soonest first, on the quarter of an hour after the lessons", () =>
    expect(texts(inputs())).toEqual(["30 16:30", "1 16:30", "2 16:30", "3 16:30"]));

  test("of one day are at least half an hour apart while there are others", () => {
    const wednesday = { windows: [{ weekday: 2, from: 16 * 60 + 30, until: 18 * 60 }] };
    expect(texts(inputs({ parties: [party("CHILD", wednesday)] }))).toEqual([
      "2 16:30",
      "2 17:00",
      "2 17:30",
      "2 16:45",
    ]);
  });

  test("begin with the usual weekday and hour", () =>
    expect(texts(inputs(), { usual: { weekday: 2, minute: 17 * 60 }, limit: 1 })).toEqual(["2 17:00"]));

  test("prefer the hours that are liked", () =>
    expect(texts(inputs(), { preferred: [{ weekday: 4, from: 1020, until: 1080 }], limit: 1 })).toEqual([
      "4 17:00",
    ]));

  test("are near to the wished time", () =>
    expect(texts(inputs(), { wished: { day: day("2026-12-02"), minute: 1045 }, limit: 1 })).toEqual([
      "2 17:25",
    ]));

  test("leave the last seat to others where another time is as good", () => {
    const given = room({ seats: [[span("2026-11-30T16:00", "2026-11-30T18:00")], []] });
    expect(texts(given, { limit: 1 })).toEqual(["1 16:30"]);
  });

  test("are other times than the one they replace", () => {
    const old = { day: MONDAY, minute: 17 * 60 };
    const search = { wished: old, instead: old };
    expect(texts(inputs(), { ...search, limit: 3 })).toEqual(["1 17:00", "30 16:30", "2 17:00"]);
    const sameDay = nextFreeSlots(inputs(), { ...searchOf(search), days: 1, limit: 9 });
    expect(sameDay.map(({ moment }) => moment.minute)).toEqual([990, 1050]);
  });

  test("come against the advice of people's weeks after all others, and only where that is asked for", () => {
    const given = inputs({
      parties: [party("CHILD", { windows: [{ weekday: 2, from: 1020, until: 1050 }] })],
    });
    expect(texts(given)).toEqual(["2 17:00"]);
    expect(texts(given, { againstAdvice: true })).toEqual(["2 17:00", "30 16:30", "1 16:30", "3 16:30"]);
    const taken = {
      ...given,
      parties: [party("CHILD", { engagements: [span("2026-11-30T00:00", "2026-12-08T00:00")] })],
    };
    expect(texts(taken, { againstAdvice: true })).toEqual([]);
  });

  test("leave time to tell people", () =>
    expect(texts(inputs(), { notBefore: shanghai("2026-12-03T17:10"), limit: 1 })).toEqual(["3 17:15"]));

  test("each is free, and each says why it stands where it does", () => {
    const slots = nextFreeSlots(inputs(), { ...search, limit: 40 });
    expect(slots).toHaveLength(25);
    for (const { moment, rank, cost } of slots) {
      expect(codes(inputs(), moment)).toEqual([]);
      expect(Object.values(rank).reduce((sum, term) => sum + term)).toBe(cost);
    }
  });
});

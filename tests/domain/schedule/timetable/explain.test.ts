import { describe, expect, test } from "vitest";
import { checkTimetable } from "~/domain/schedule/timetable/check";
import { explainUnplaced } from "~/domain/schedule/timetable/explain";
import type { RegularContact, TimetableInstance } from "~/domain/schedule/timetable/instance";
import { solveTimetable } from "~/domain/schedule/timetable/solve";

const hour = [{ weekday: 0, from: 1020, until: 1050 }];

function contact(id: string, over: Partial<RegularContact> = {}): RegularContact {
  return {
    ...{ id, childId: `child-${id}`, mentorId: `mentor-${id}`, rhythm: "WEEKLY", minutes: 30, windows: hour },
    ...{ preferred: [], usual: null, roomIds: ["a", "b"], pinned: null },
    ...over,
  };
}

function instance(contacts: RegularContact[], over: Partial<TimetableInstance> = {}): TimetableInstance {
  const rooms = ["a", "b"].map((id) => ({ id, seats: 1, hours: hour }));
  const teachers = ["t", "u"].map((id) => ({ id, windows: hour }));
  return { contacts, rooms, teachers, dailyCap: 1, taken: [], ...over };
}

function explained(given: TimetableInstance) {
  const timetable = solveTimetable(given);
  expect(checkTimetable(given, timetable)).toEqual([]);
  // None of these schools has a better timetable, and the prices say so.
  expect(timetable.bound).toBe(timetable.value);
  return explainUnplaced(given, timetable).map(({ contactId, options, helps }) => [
    contactId,
    options,
    helps,
  ]);
}

describe("what cannot be placed", () => {
  test("is nothing where there is a seat for each", () =>
    expect(explained(instance([contact("1"), contact("2")]))).toEqual([]));

  test("needs a seat", () =>
    expect(explained(instance([contact("1"), contact("2"), contact("3")]))).toEqual([
      ["3", 2, "MORE_SEATS"],
    ]));

  test("needs a teacher", () => {
    const apart = [contact("1", { roomIds: ["a"] }), contact("2", { roomIds: ["b"] })];
    expect(explained(instance(apart, { teachers: [{ id: "t", windows: hour }] }))).toEqual([
      ["2", 1, "MORE_TEACHERS"],
    ]);
  });

  test("needs other hours of somebody with two children", () =>
    expect(explained(instance([contact("1", { mentorId: "m" }), contact("2", { mentorId: "m" })]))).toEqual([
      ["2", 2, "OTHER_HOURS"],
    ]));

  test("needs another day for a child with two mentors", () => {
    const later = [{ weekday: 0, from: 1020, until: 1140 }];
    const two = ["1", "2"].map((id) => contact(id, { childId: "k", windows: later }));
    const open = { rooms: [{ id: "a", seats: 2, hours: later }], teachers: [{ id: "t", windows: later }] };
    const [[id, , helps] = []] = explained(instance(two, open));
    expect([id, helps]).toEqual(["2", "ANOTHER_DAY"]);
  });

  test("needs hours in common, or a room that is open in them", () => {
    const evening = [{ weekday: 0, from: 1200, until: 1260 }];
    expect(explained(instance([contact("1", { windows: [] }), contact("2", { windows: evening })]))).toEqual([
      ["1", 0, "MORE_HOURS_IN_COMMON"],
      ["2", 0, "ROOM_OR_TEACHER_THEN"],
    ]);
  });

  test("a teacher oversees all seats of a room at once", () => {
    const rooms = [{ id: "a", seats: 3, hours: hour }];
    const teachers = [{ id: "t", windows: hour }];
    expect(explained(instance([contact("1"), contact("2"), contact("3")], { rooms, teachers }))).toEqual([]);
  });

  test("what is pinned stays, and others give way", () => {
    const pinned = { phase: 0, weekday: 0, from: 1020, roomId: "b" };
    const given = instance([contact("1"), contact("2"), contact("3", { pinned })]);
    expect(solveTimetable(given).placed).toContainEqual({ ...pinned, contactId: "3" });
    expect(explained(given)).toEqual([["2", 1, "MORE_SEATS"]]);
  });
});

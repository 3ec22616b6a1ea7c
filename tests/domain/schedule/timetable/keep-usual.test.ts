import { describe, expect, test } from "vitest";
import { choicesFor } from "~/domain/schedule/timetable/choices";
import type { Placed, RegularContact, TimetableInstance } from "~/domain/schedule/timetable/instance";
import { keepUsual } from "~/domain/schedule/timetable/keep-usual";
import { solveTimetable } from "~/domain/schedule/timetable/solve";

const OPEN = [{ weekday: 2, from: 960, until: 1080 }];
const contact = (id: string, more: Partial<RegularContact> = {}): RegularContact => ({
  ...{
    id,
    childId: `k-${id}`,
    mentorId: `m-${id}`,
    rhythm: "WEEKLY",
    minutes: 30,
    windows: OPEN,
    preferred: [],
  },
  ...{ usual: { weekday: 2, from: 970 }, roomIds: ["r"], pinned: null },
  ...more,
});
const school = (contacts: RegularContact[], more: Partial<TimetableInstance> = {}): TimetableInstance => ({
  ...{ contacts, rooms: [{ id: "r", seats: 1, hours: OPEN }], teachers: [{ id: "t", windows: OPEN }] },
  ...{ dailyCap: 1, taken: [] },
  ...more,
});
const at = (contactId: string, from: number): Placed => ({
  contactId,
  phase: 0,
  weekday: 2,
  from,
  roomId: "r",
});
const real = (minutes: number, ...ids: string[]) => new Map(ids.map((id) => [id, minutes]));

describe("a time like 16:10 on a grid of quarters", () => {
  const alone = school([contact("a")]);

  test("is kept where nothing speaks against it", () => {
    expect(keepUsual(alone, [at("a", 960)], real(25, "a"))).toEqual([at("a", 970)]);
    expect(keepUsual(alone, [at("a", 975)], real(25, "a"))).toEqual([at("a", 970)]);
    const { placed } = solveTimetable(alone);
    expect(keepUsual(alone, placed, real(25, "a")).map(({ from }) => from)).toEqual([970]);
  });

  test("is not when somebody was placed at another hour, or fixed there", () => {
    expect(keepUsual(alone, [at("a", 990)], real(25, "a"))).toEqual([at("a", 990)]);
    const pinned = school([contact("a", { pinned: { phase: 0, weekday: 2, from: 960, roomId: "r" } })]);
    expect(keepUsual(pinned, [at("a", 960)], real(25, "a"))).toEqual([at("a", 960)]);
  });

  test.each<[string, TimetableInstance]>([
    ["the only seat", school([contact("a"), contact("b", { usual: null })])],
    [
      "the child",
      school([contact("a"), contact("b", { usual: null, childId: "k-a" })], {
        rooms: [{ id: "r", seats: 2, hours: OPEN }],
      }),
    ],
    [
      "the mentor, elsewhere",
      school([contact("a"), contact("b", { usual: null })], {
        rooms: [{ id: "r", seats: 2, hours: OPEN }],
        taken: [{ party: "mentor:m-a", week: 3, weekday: 2, from: 990, until: 1000 }],
      }),
    ],
  ])("is not when %s is taken", (_, given) => {
    const placed = [at("a", 960), at("b", 990)];
    expect(keepUsual(given, placed, real(25, "a", "b"))).toEqual(placed);
    // Five minutes shorter, and it ends when the other begins; the mentor is taken until later.
    if (given.taken.length === 0)
      expect(keepUsual(given, placed, real(20, "a", "b"))).toEqual([at("a", 970), at("b", 990)]);
  });

  test("is not outside of the windows, the opening hours or the teacher's", () => {
    const short = [{ weekday: 2, from: 960, until: 990 }];
    const placed = [at("a", 960)];
    expect(keepUsual(school([contact("a", { windows: short })]), placed, real(25, "a"))).toEqual(placed);
    const shut = school([contact("a")], { rooms: [{ id: "r", seats: 1, hours: short }] });
    expect(keepUsual(shut, placed, real(25, "a"))).toEqual(placed);
    const gone = school([contact("a")], { teachers: [{ id: "t", windows: short }] });
    expect(keepUsual(gone, placed, real(25, "a"))).toEqual(placed);
  });
});

describe("where one could be while all others stay", () => {
  const two = school([contact("a"), contact("b", { usual: null })]);
  const froms = (given: TimetableInstance, placed: Placed[], id: string) =>
    choicesFor(given, placed, id).map(({ from }) => from);

  test("is every free time, its own among them", () => {
    expect(froms(two, [at("a", 960), at("b", 990)], "b")).toEqual([990, 1005, 1020, 1035, 1050]);
    expect(froms(two, [at("a", 960)], "nobody")).toEqual([]);
  });

  test("is beside the quarters that a time like 16:10 touches", () => {
    expect(froms(two, [at("a", 970)], "b")).toEqual([1005, 1020, 1035, 1050]);
  });

  test("begins in the first week that is free", () => {
    const monthly = school([
      contact("a", { rhythm: "FORTNIGHTLY" }),
      contact("b", { rhythm: "FOUR_WEEKLY" }),
    ]);
    expect(choicesFor(monthly, [at("a", 960)], "b")[0]).toMatchObject({ phase: 1, from: 960, roomId: "r" });
  });
});

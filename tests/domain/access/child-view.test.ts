import { describe, expect, test } from "vitest";
import { type ChildFacts, type ChildView, childView } from "~/domain/access/child-view";
import { MATCH_STATES, type MatchState } from "~/domain/match/lifecycle";

const today = new Date("2026-11-23T00:00:00Z");
const child: ChildFacts = {
  name: "杨朵朵",
  gender: "GIRL",
  birthDate: new Date("2017-03-02T00:00:00Z"),
  grade: 3,
  boarding: false,
  town: { nameZh: "县功镇", nameEn: "Xiangong" },
  school: { nameZh: "青禾小学", nameEn: "Qinghe Primary" },
  interests: ["DRAWING"],
  dislikes: ["MATHS"],
  dialects: ["BAOJI_GUANZHONG"],
  needs: "needs",
  wishes: "wishes",
  availability: 5,
};

const OFFERED: (keyof ChildView)[] = ["ageBand", "grade", "town", "interests", "availability"];
const AGREED: (keyof ChildView)[] = [...OFFERED, "gender", "boarding", "dislikes", "dialects"];
const MET: (keyof ChildView)[] = [...AGREED, "firstName", "school", "needs", "wishes"];

/** Field by stage. */
const TABLE: Record<MatchState, (keyof ChildView)[]> = {
  PROPOSED: [],
  APPROVED: OFFERED,
  ACCEPTED: AGREED,
  PERMITTED: AGREED,
  INTRODUCED: MET,
  ACTIVE: MET,
  IN_REVIEW: MET,
  CLOSING: MET,
  CLOSED: [],
  DECLINED: [],
  EXPIRED: [],
};

describe("what a volunteer sees of a child", () => {
  test.each(MATCH_STATES)("in the stage %s", (state) => {
    const view = childView(child, state, today);
    const shown = Object.entries(view).flatMap(([field, value]) => (value === null ? [] : [field]));
    expect(shown.sort()).toEqual([...TABLE[state]].sort());
  });

  test("has no field for an address, a family, an exact age or a full name", () => {
    const view = childView({ ...child, ...{ address: "东街 1 号", priority: "A" } }, "ACTIVE", today);
    const text = JSON.stringify(view);
    for (const secret of ["杨朵朵", "2017", "东街", "priority"]) expect(text).not.toContain(secret);
    expect(view.firstName).toBe("朵朵");
  });

  test.each([
    ["2022-01-01", "UNDER_6"],
    ["2020-11-23", "6_TO_8"],
    ["2017-11-24", "6_TO_8"],
    ["2017-11-23", "9_TO_11"],
    ["2014-11-23", "12_TO_14"],
    ["2011-11-23", "15_AND_OVER"],
  ])("born on %s is in the band %s", (born, band) => {
    expect(childView({ ...child, birthDate: new Date(born) }, "APPROVED", today).ageBand).toBe(band);
  });
});

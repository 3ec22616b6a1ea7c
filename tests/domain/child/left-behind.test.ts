import { describe, expect, it } from "vitest";
import { type ChildFacts, type FamilyFacts, isRural, leftBehind } from "~/domain/child/left-behind";
import { yearsOn } from "~/domain/shared/age";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const today = day("2026-11-23");
const VILLAGE = "610304109201";

const member = (relation: number, given: Partial<FamilyFacts> = {}): FamilyFacts => ({
  relation,
  guardian: relation < 60,
  carer: false,
  away: false,
  restricted: false,
  reachable: true,
  ...given,
});
const grandmother = member(62, { carer: true });
const child = (family: FamilyFacts[], given: Partial<ChildFacts> = {}): ChildFacts => ({
  birthDate: day("2017-03-05"),
  placeCode: VILLAGE,
  family,
  ...given,
});

/** What a parent does: away, at home and looking after, at home but not able to, barred from the child, not recorded. */
const PARENT = {
  away: { away: true },
  carer: { carer: true },
  unable: {},
  barred: { carer: true, restricted: true },
  none: null,
} as const;
type Kind = keyof typeof PARENT;
const of = (relation: number, kind: Kind) => (PARENT[kind] ? [member(relation, PARENT[kind])] : []);

/** Rows: father; columns: mother away, carer, unable, barred, none. */
const EXPECTED: Record<Kind, string[]> = {
  away: ["BOTH_AWAY", "-", "ONE_AWAY", "ONE_AWAY", "ONE_AWAY"],
  carer: ["-", "-", "-", "-", "-"],
  unable: ["ONE_AWAY", "-", "-", "-", "-"],
  barred: ["ONE_AWAY", "-", "-", "-", "-"],
  none: ["ONE_AWAY", "-", "-", "-", "-"],
};

describe("a rural left-behind child", () => {
  const kinds = Object.keys(PARENT) as Kind[];
  it.each(
    kinds.flatMap((father) => kinds.map((mother, at) => [father, mother, EXPECTED[father][at]] as const)),
  )("father %s, mother %s: %s", (father, mother, because) => {
    const verdict = leftBehind(child([...of(51, father), ...of(52, mother), grandmother]), today);
    expect(verdict.leftBehind ? verdict.because : "-").toBe(because);
  });

  it("says when no parent is recorded", () => {
    expect(leftBehind(child([grandmother]), today)).toEqual({
      leftBehind: false,
      because: "PARENTS_UNKNOWN",
    });
  });

  it("counts a step-parent only where the birth parent is not recorded", () => {
    const step = [member(57, { away: true }), member(52, { away: true })];
    expect(leftBehind(child(step), today)).toEqual({ leftBehind: true, because: "BOTH_AWAY" });
    const home = [member(51, { carer: true }), ...step];
    expect(leftBehind(child(home), today)).toEqual({ leftBehind: false, because: "PARENT_AT_HOME" });
  });

  it("ends on the sixteenth birthday", () => {
    const both = [...of(51, "away"), ...of(52, "away")];
    expect(leftBehind(child(both, { birthDate: day("2010-11-24") }), today).leftBehind).toBe(true);
    expect(leftBehind(child(both, { birthDate: day("2010-11-23") }), today)).toEqual({
      leftBehind: false,
      because: "TOO_OLD",
    });
  });

  it("lives in the country", () => {
    const both = [...of(51, "away"), ...of(52, "away")];
    expect(leftBehind(child(both, { placeCode: "610304001003" }), today)).toEqual({
      leftBehind: false,
      because: "NOT_RURAL",
    });
  });

  it.each([
    ["610304109200", true],
    ["610304109399", true],
    ["610304109199", false],
    ["610304109400", false],
    ["610304001200", true],
    ["610304109", true],
    ["610304001", false],
    ["610304", false],
    ["", false],
  ])("place %s is rural: %s", (code, rural) => {
    expect(isRural(code)).toBe(rural);
  });
});

describe("years", () => {
  it.each([
    ["2016-02-29", "2017-02-28", 0],
    ["2016-02-29", "2017-03-01", 1],
    ["2016-12-31", "2017-01-01", 0],
    ["2016-11-23", "2026-11-22", 9],
    ["2016-11-23", "2026-11-23", 10],
  ])("born %s, on %s: %d", (birth, on, years) => {
    expect(yearsOn(day(birth), day(on))).toBe(years);
  });
});

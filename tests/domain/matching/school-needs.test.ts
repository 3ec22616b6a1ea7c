import { describe, expect, it } from "vitest";
import { byNeed, mostNeeded, neediest } from "~/domain/matching/most-needed";
import { prepareRound } from "~/domain/matching/prepare";
import { recruitingNeed } from "~/domain/matching/recruit";
import {
  bestRole,
  broughtBy,
  filling,
  MOST,
  needsOfSchool,
  ROLES,
  stepsShown,
  typicalHabits,
} from "~/domain/matching/school-needs";
import { aChild, aRound, aVolunteer } from "./profiles";

const gain = (A: number, B: number, C: number, slots: number, score = 100) => ({ A, B, C, slots, score });
const known = (role: "father" | "mother", availability: number) => ({
  ...{ role, availability, contactModes: ["CALL"] as const, dialects: [], travelMetres: 1000 },
});

describe("whom to expect", () => {
  it("is like those of the same role, and like all where nobody has the role", () => {
    const both = typicalHabits([known("father", 1), known("mother", 2)]);
    expect([both.father.availability, both.mother.availability]).toEqual([1, 2]);
    const fathers = typicalHabits([known("father", 1)]);
    expect(fathers.mother).toEqual(fathers.father);
  });

  it("is somebody with time where nobody is known, so that a new district sees its needs", () => {
    const { father } = typicalHabits([]);
    const input = aRound({ volunteers: [] });
    expect(needsOfSchool(input, { id: 1, x: 0, y: 0 }, { father, mother: father })?.father).toHaveLength(1);
  });
});

describe("needsOfSchool", () => {
  const habits = typicalHabits([aVolunteer()]);
  const here = { id: 1, x: 0, y: 0 };

  it("asks for both roles, until another one adds nothing", () => {
    const input = aRound({
      children: [aChild(), aChild({ id: "c2", priority: "A" }), aChild({ id: "c3" })],
      volunteers: [aVolunteer()],
    });
    const round = prepareRound(input);
    if (!round.ok) throw new Error(round.reason);
    const needs = needsOfSchool(input, here, habits);
    for (const role of ROLES) {
      const recruit = { ...habits[role], x: 0, y: 0 };
      expect(needs?.[role]).toEqual(recruitingNeed(round.value, 1, role, recruit, MOST).gains);
    }
    // The third one lives nearer than the volunteer there is.
    expect(needs?.father.map(({ slots }) => slots)).toEqual([1, 1, 0]);
  });

  it("takes the recruit to live at the school", () => {
    const far = { id: 1, x: 50_000, y: 0 };
    expect(needsOfSchool(aRound({ volunteers: [] }), here, habits)?.mother).toHaveLength(1);
    expect(needsOfSchool(aRound({ volunteers: [] }), far, habits)?.mother).toEqual([]);
  });

  it("is nothing where the school's data make no round", () => {
    const broken = aRound({ volunteers: [aVolunteer({ capacity: -1 })] });
    expect(needsOfSchool(broken, here, habits)).toBeNull();
  });
});

describe("what is told of them", () => {
  it("parts those who fill a place from those who only fit better", () => {
    expect(filling([gain(1, 0, 0, 1), gain(0, 0, 0, 0)])).toHaveLength(1);
  });

  it("names the best that one brings", () => {
    const brought = [gain(1, 0, 0, 1), gain(0, 1, 0, 1), gain(0, 0, 1, 1), gain(0, 0, 0, 1)].map(broughtBy);
    expect(brought).toEqual(["A", "B", "C", "PLACE"]);
  });

  it("shows one, two, three, five and all", () => {
    expect([1, 2, 4, 5, 9, 10].map(stepsShown)).toEqual([
      [1],
      [1, 2],
      [1, 2, 3, 4],
      [1, 2, 3, 5],
      [1, 2, 3, 5, 9],
      [1, 2, 3, 5, 10],
    ]);
  });

  it("asks a school for the role that brings more, and for nobody who would only fit better", () => {
    const better = gain(0, 0, 0, 0, 50);
    const father = [gain(0, 1, 0, 1), better];
    const mother = [gain(0, 0, 1, 1), gain(0, 0, 0, 1)];
    expect(bestRole({ father, mother })).toEqual({ role: "father", count: 1, sum: gain(0, 1, 0, 1) });
    expect(bestRole({ father: [], mother })).toMatchObject({ role: "mother", count: 2 });
    expect(bestRole({ father: [better], mother: [] })).toBeNull();
  });
});

describe("where people are needed most", () => {
  const school = (id: number, fathers: number, mothers: number) => ({ id, need: { fathers, mothers } });

  it("is said by role, and of either where both are missing alike", () => {
    expect(mostNeeded({ fathers: 3, mothers: 1 })).toEqual({ role: "FATHER", count: 3 });
    expect(mostNeeded({ fathers: 0, mothers: 2 })).toEqual({ role: "MOTHER", count: 2 });
    expect(mostNeeded({ fathers: 2, mothers: 2 })).toEqual({ role: "ANY", count: 2 });
    expect(mostNeeded({ fathers: 0, mothers: 0 })).toBeNull();
    expect(mostNeeded(null)).toBeNull();
  });

  it("begins with the greatest need, keeps equal ones in order and leaves out who needs nobody", () => {
    const schools = [school(1, 1, 1), school(2, 0, 0), school(3, 0, 4), school(4, 1, 1), school(5, 4, 3)];
    expect(neediest(schools).map(({ id }) => id)).toEqual([5, 3, 1, 4]);
    expect(byNeed(school(1, 0, 0), { need: null })).toBe(0);
    expect(neediest(Array.from({ length: 20 }, (_, id) => school(id, 1, 0)))).toHaveLength(6);
  });
});

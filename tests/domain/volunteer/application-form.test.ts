import { describe, expect, test } from "vitest";
import { type FormAnswers, gapsIn, stepToContinue } from "~/domain/volunteer/application-form";
import { MINIMUM_AGE } from "~/domain/volunteer/requirements";

const YEAR = 2026;

const full: FormAnswers = {
  role: "MOTHER",
  birthYear: 1985,
  occupation: "农技站技术员",
  phone: "13891700001",
  placeId: 3,
  availability: 1 << 27,
  contactModes: ["CALL"],
  interests: ["READING"],
  dislikes: ["FISHING"],
  dialects: ["MANDARIN"],
  motivation: "我小时候也跟着奶奶长大，知道等电话是什么滋味。",
  first: { name: "郑海霞", relation: "同事", phone: "13891700002" },
  second: { name: "周志平", relation: "邻居", phone: "09176210000" },
};

const empty: FormAnswers = {
  role: null,
  birthYear: null,
  occupation: "",
  phone: "",
  placeId: null,
  availability: 0,
  contactModes: [],
  interests: [],
  dislikes: [],
  dialects: [],
  motivation: "",
  first: { name: "", relation: "", phone: "" },
  second: { name: "", relation: "", phone: "" },
};

function gaps(changes: Partial<FormAnswers>) {
  return gapsIn({ ...full, ...changes }, YEAR).map(({ step, field, reason }) => `${step} ${field} ${reason}`);
}

describe("the application form", () => {
  test("a full form has no gap and leads to the review", () => {
    expect(gapsIn(full, YEAR)).toEqual([]);
    expect(stepToContinue([])).toBe(5);
  });

  test("an empty form names every required field once, in the order of the steps", () => {
    const found = gapsIn(empty, YEAR);
    expect(found.map(({ field }) => field)).toEqual([
      "role",
      "birthYear",
      "occupation",
      "phone",
      "placeId",
      "availability",
      "contactModes",
      "interests",
      "dialects",
      "motivation",
      "first.name",
      "first.relation",
      "first.phone",
      "second.name",
      "second.relation",
      "second.phone",
    ]);
    expect(found.map(({ step }) => step)).toEqual([...found.map(({ step }) => step)].sort());
    expect(stepToContinue(found)).toBe(1);
  });

  test.each([
    [{ availability: 0 }, 2],
    [{ interests: [] }, 3],
    [{ motivation: "" }, 4],
  ] as const)("who comes back goes on where something is missing: %o → step %i", (changes, step) => {
    expect(stepToContinue(gapsIn({ ...full, ...changes }, YEAR))).toBe(step);
  });

  test("the year of birth decides on the age: the birthday may still come this year", () => {
    expect(gaps({ birthYear: YEAR - MINIMUM_AGE })).toEqual([]);
    expect(gaps({ birthYear: YEAR - MINIMUM_AGE + 1 })).toEqual(["1 birthYear TOO_YOUNG:22"]);
  });

  test("the same thing cannot be liked and disliked", () => {
    expect(gaps({ dislikes: ["FISHING", "READING"] })).toEqual(["3 dislikes LIKED_AND_DISLIKED"]);
    expect(gaps({ dislikes: [] })).toEqual([]);
  });

  test("a motivation of a few words is too short; Hanzi count one by one", () => {
    expect(gaps({ motivation: "喜欢孩子。" })).toEqual(["4 motivation TOO_SHORT:20"]);
    expect(gaps({ motivation: "爱".repeat(19) })).toEqual(["4 motivation TOO_SHORT:20"]);
    expect(gaps({ motivation: "𠮷".repeat(20) })).toEqual([]);
  });

  test("referees are two people, and neither is the applicant", () => {
    expect(gaps({ second: { ...full.second, phone: full.first.phone } })).toEqual([
      "4 second.phone SAME_REFEREE",
    ]);
    expect(gaps({ second: { ...full.second, name: full.first.name } })).toEqual([
      "4 second.name SAME_REFEREE",
    ]);
    expect(gaps({ first: { ...full.first, phone: full.phone } })).toEqual([
      "4 first.phone REFEREE_IS_APPLICANT",
    ]);
    expect(gaps({ first: { ...full.first, relation: "" } })).toEqual(["4 first.relation REQUIRED"]);
  });
});

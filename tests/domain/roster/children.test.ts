import { describe, expect, it } from "vitest";
import { CHILD_SHEET, type RosterField } from "~/domain/roster/columns";
import { afterRow, changesOf, judge, type KnownChild } from "~/domain/roster/judge";
import { type Cells, readRow } from "~/domain/roster/read-row";
import { guessMapping } from "~/domain/roster/sheet";

const TODAY = new Date("2026-11-29T00:00:00Z");
const CELLS: Cells = { name: "冯小满", birthDate: "2014-09-01" };
const rowOf = (cells: Cells) => readRow({ ...CELLS, ...cells }, { places: new Map(), today: TODAY });
const childOf = (cells: Cells) => {
  const { child, faults } = rowOf(cells);
  expect(faults).toEqual([]);
  if (!child) throw new Error("No child was read.");
  return child;
};
const FILE: KnownChild = {
  ...{ id: "a", version: 3, name: "冯小满", gender: "BOY", ethnicity: "汉族" },
  ...{ birthDate: new Date("2014-09-01T00:00:00Z"), hukou: "FAMILY", hukouPlace: "周原镇" },
  ...{ placeId: 1, address: "", health: "ILL", healthNote: "哮喘", boarding: false },
  ...{ schoolStatus: "PRIMARY", grade: 5, className: "", guardianshipRating: "FAIR" },
  ...{ guardianshipKind: "FAIR", income: ["FARMING", "WAGES"], aid: [] },
  ...{ left: false, numberPermitted: false, addressRefused: false, hasNumber: false, sameNumber: false },
  members: [],
};
const judged = (cells: Cells, file: Partial<KnownChild> = {}) =>
  judge({ child: childOf(cells), faults: [], decision: null, earlier: null, numberTaken: false }, [
    { ...FILE, ...file },
  ]);

describe("the columns of the district's form", () => {
  it.each<[heading: string, field: RosterField]>([
    ["民族", "ethnicity"],
    ["是否登记户口", "hukou"],
    ["户籍所在地", "hukouPlace"],
    ["现居住地", "place"],
    ["身体情况（健康/残疾/患病）", "health"],
    ["就学情况", "schoolStatus"],
    ["祖父姓名", "grandfatherName"],
    ["祖母姓名", "grandmotherName"],
    ["实际监护情况", "rating"],
    ["监护类型", "guardianshipKind"],
    ["经济来源", "income"],
    ["救助帮扶", "aid"],
  ])("%s is known by itself", (heading, field) => {
    expect(guessMapping(CHILD_SHEET, ["姓名", heading])).toEqual({ name: 0, [field]: 1 });
  });

  it("no two fields are called by one word", () => {
    const words = CHILD_SHEET.fields.flatMap((field) => Object.values(CHILD_SHEET.headings[field]).flat());
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });
});

describe("what a row says", () => {
  it.each<[cell: string, health: string, note: string | undefined]>([
    ["健康", "HEALTHY", undefined],
    ["残疾（听力二级）", "DISABLED", "听力二级"],
    ["患病：先天性心脏病", "ILL", "先天性心脏病"],
    ["Ill, asthma", "ILL", "asthma"],
  ])("of health: %s", (cell, health, note) => {
    expect(childOf({ health: cell })).toMatchObject({ health, healthNote: note });
  });

  it("a note has a column of its own as well, and that one counts", () => {
    expect(childOf({ health: "患病（旧）", healthNote: "哮喘" })).toMatchObject({
      health: "ILL",
      healthNote: "哮喘",
    });
  });

  it.each(["不知道", "健康吗", "（残疾）"])("%s is no state of health", (health) => {
    expect(rowOf({ health }).faults).toEqual([{ field: "health", code: "CHOICE" }]);
  });

  it.each([
    ["无人监护", "POOR"],
    ["父或母无监护能力", "POOR"],
    ["监护情况一般", "FAIR"],
    ["监护情况较好", "GOOD"],
  ])("a kind of guardianship says its rating: %s", (guardianshipKind, rating) => {
    expect(childOf({ guardianshipKind })).toMatchObject({ rating });
  });

  it("a kind that contradicts the rating is wrong", () => {
    const fault = [{ field: "guardianshipKind", code: "RATING_DOES_NOT_FIT" }];
    expect(rowOf({ guardianshipKind: "无人监护", rating: "较好" }).faults).toEqual(fault);
    expect(rowOf({ guardianshipKind: "监护情况较好", rating: "一般" }).faults).toEqual(fault);
    expect(rowOf({ guardianshipKind: "父或母无监护能力", rating: "一般" }).faults).toEqual([]);
  });

  it("a grandmother who is the guardian is one person", () => {
    const { members } = childOf({
      grandmotherName: "何秀英",
      guardianName: "何秀英",
      guardianRelation: "奶奶",
      guardianPhone: "13800000001",
    });
    expect(members).toEqual([{ name: "何秀英", relation: 62, guardian: true, phone: "13800000001" }]);
  });

  it("one sign is a people's short name, several words are income", () => {
    expect(childOf({ ethnicity: "回", income: "务工、养殖" })).toMatchObject({
      ethnicity: "回族",
      income: ["WAGES", "FARMING"],
    });
  });
});

describe("a registration", () => {
  const unknown = { hukou: null, hukouPlace: "" };
  it.each<[string, Cells, Partial<KnownChild>, object]>([
    [
      "is filled in where nobody said it",
      { hukou: "是", hukouPlace: "周原镇" },
      unknown,
      { hukou: "FAMILY", hukouPlace: "周原镇" },
    ],
    ["is known from its place", { hukouPlace: "周原镇" }, unknown, { hukou: "FAMILY", hukouPlace: "周原镇" }],
    [
      "that there is none has no place",
      { hukou: "否", hukouPlace: "周原镇" },
      unknown,
      { hukou: "NONE", hukouPlace: "" },
    ],
    ["stays unknown", {}, unknown, unknown],
    [
      "gets the place that it lacks",
      { hukouPlace: "周原镇" },
      { hukouPlace: "" },
      { hukou: "FAMILY", hukouPlace: "周原镇" },
    ],
    ["stays as it was recorded", { hukou: "集体户" }, {}, { hukou: "FAMILY", hukouPlace: "周原镇" }],
    [
      "stays none as it was recorded",
      { hukou: "是", hukouPlace: "周原镇" },
      { hukou: "NONE", hukouPlace: "" },
      { hukou: "NONE", hukouPlace: "" },
    ],
  ])("%s", (_, cells, file, after) => {
    expect(afterRow(childOf(cells), { ...FILE, ...file })).toMatchObject(after);
  });

  it.each<[Cells, Partial<KnownChild>, "REGISTRATION_RECORDED" | null]>([
    [{ hukou: "是" }, {}, null],
    [{ hukou: "是" }, { hukou: "COLLECTIVE" }, null],
    [{ hukou: "家庭户", hukouPlace: "周原镇" }, {}, null],
    [{ hukou: "集体户" }, {}, "REGISTRATION_RECORDED"],
    [{ hukou: "否" }, {}, "REGISTRATION_RECORDED"],
    [{ hukouPlace: "西安" }, {}, "REGISTRATION_RECORDED"],
    [{ hukou: "否" }, unknown, null],
    [{}, {}, null],
  ])("%o beside %o is remarked: %s", (cells, file, doubt) => {
    expect(judged(cells, file).doubt).toBe(doubt);
  });
});

describe("what a row changes", () => {
  it("nothing where it says the same in other words and another order", () => {
    expect(
      judged({ ethnicity: "汉", income: "打工收入、种养殖业", health: "患病（哮喘）", schoolStatus: "小学" }),
    ).toMatchObject({
      verdict: "UNCHANGED",
      changes: [],
    });
  });

  it("each by its name, and what it leaves open stays", () => {
    const child = childOf({
      health: "健康",
      schoolStatus: "辍学",
      income: "其他",
      guardianshipKind: "无人监护",
    });
    expect(changesOf(child, FILE)).toEqual(["health", "schoolStatus", "rating", "income"]);
    expect(afterRow(child, FILE)).toMatchObject({ healthNote: "哮喘", ethnicity: "汉族", aid: [] });
  });

  it("a rating that the kind in the file does not fit leaves the kind open", () => {
    const after = afterRow(childOf({ rating: "差" }), {
      ...FILE,
      guardianshipRating: "GOOD",
      guardianshipKind: "GOOD",
    });
    expect(after).toMatchObject({ guardianshipRating: "POOR", guardianshipKind: null });
  });
});

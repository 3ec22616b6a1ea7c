import { beforeAll, expect, test } from "vitest";
import { onEachDatabase } from "../../support/databases";
import { type Scene, staffOf } from "../../support/scene";
import { aDistrictWithOffice } from "../record/given";
import { HEADS, rostersOn } from "./rosters-given";

onEachDatabase("the district's form", (given) => {
  let here: Scene;
  beforeAll(async () => {
    ({ here } = await given.superuser(aDistrictWithOffice));
  });
  const { at, sql, say } = rostersOn(given, () => here.school);
  const said: Record<string, string> = {
    ...{ 姓名: "冯小满", 性别: "男", 民族: "汉", 出生日期: "2014-09-01", 是否登记户口: "是" },
    ...{ 户籍所在地: "宝鸡市陈仓区周原镇", 现居住地: "周原镇", 身体情况: "残疾（听力二级）", 是否寄宿: "是" },
    ...{ 就学情况: "小学", 年级: "5", 祖父姓名: "冯老汉", 祖母姓名: "何秀英", 父亲姓名: "冯强" },
    ...{ 父亲务工地点: "广东东莞", 监护人姓名: "何秀英", 与儿童关系: "奶奶" },
    ...{ 监护类型: "受委托监护人监护能力不足", 经济来源: "打工收入、种养殖业", 救助帮扶: "低保" },
  };
  const row = (other: Record<string, string> = {}) =>
    HEADS.CHILDREN.split(",")
      .map((heading) => other[heading] ?? said[heading] ?? "")
      .join(",");
  const file = () =>
    sql(`SELECT gender::text, ethnicity, hukou::text, hukou_place, health::text, health_note, boarding, school_status::text, grade,
        guardianship_rating::text AS rating, guardianship_kind::text AS kind, income, aid, priority::text,
        (SELECT json_agg(json_build_array(f.relation, f.name, f.guardian, f.works_at) ORDER BY f.relation) FROM family_members f WHERE f.child_id = c.id) AS family
      FROM children c WHERE name = '冯小满'`);
  const written = {
    ...{ gender: "BOY", ethnicity: "汉族", hukou: "FAMILY", hukou_place: "宝鸡市陈仓区周原镇" },
    ...{ health: "DISABLED", health_note: "听力二级", boarding: true, school_status: "PRIMARY", grade: 5 },
    ...{ rating: "POOR", kind: "CARER_INADEQUATE", income: ["WAGES", "FARMING"], aid: ["MINIMUM_ALLOWANCE"] },
    priority: "A",
    family: [
      [51, "冯强", false, "广东东莞"],
      [61, "冯老汉", false, ""],
      [62, "何秀英", true, ""],
    ],
  };

  test("reaches the file with every column, and the file says the same when it is read again", async () => {
    const rosters = at("CHILDREN", staffOf(here));
    const id = await rosters.read(row());
    expect(await rosters.counts(id)).toEqual({ NEW: 1 });
    expect(await rosters.apply(id)).toMatchObject({ ok: true });
    expect(await file()).toEqual([written]);
    expect(await rosters.counts(await rosters.read(row()))).toEqual({ UNCHANGED: 1 });
  });

  test("leaves a registration as it was recorded, says so, and writes the rest, which can be undone", async () => {
    const rosters = at("CHILDREN", staffOf(here));
    const other = {
      是否登记户口: "否",
      户籍所在地: "",
      身体情况: "健康",
      就学情况: "初中",
      监护类型: "监护情况一般",
    };
    const id = await rosters.read(row(other));
    expect(await rosters.why(id)).toEqual([
      { line: 2, verdict: "CHANGED", faults: [], doubt: "REGISTRATION_RECORDED" },
    ]);
    expect(await rosters.apply(id)).toMatchObject({ ok: true });
    expect(await file()).toEqual([
      { ...written, health: "HEALTHY", school_status: "JUNIOR", rating: "FAIR", kind: "FAIR" },
    ]);
    expect(
      await say(
        "SELECT count(*)::int AS n FROM audit a JOIN children c ON c.id::text = a.subject_id WHERE c.name = '冯小满' AND a.action = 'child.schooling-changed' AND a.details ->> 'to' = 'JUNIOR'",
      ),
    ).toBe(1);
    expect(await rosters.undo(id)).toMatchObject({ ok: true });
    expect(await file()).toEqual([written]);
  });
});

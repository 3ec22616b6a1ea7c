import fs from "node:fs";
import { describe, expect, test } from "vitest";

describe("the mechanisms of the district (docs/mechanisms.md)", () => {
  /** As the district's own report calls them. */
  const MECHANISMS = [
    ...["招募", "一对一", "三级动态管理台账", "每童一档", "第一时间", "亲情电话", "心理咨询室"],
    ...["“1+1”帮教", "定期回访", "联席会议", "落实监护责任", "登记集体户口", "救助", "公布报警电话"],
    ...["集中整治", "随迁入学", "电子学籍", "控辍保学"],
  ];
  const rows = [
    ...fs.readFileSync("docs/mechanisms.md", "utf8").matchAll(/^\| (.+?) \| (.+?) \| (.+?) \|$/gm),
  ]
    .map(([, name = "", page = "", test = ""]) => ({ name, page, test }))
    .filter(({ name }) => !/^(mechanism|---)/.test(name));
  const named = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, file = ""]) => file);

  test("each has one row, or one that says why it is open", () => {
    const found = MECHANISMS.map((one) => rows.filter(({ name }) => name.includes(one)).length);
    expect(MECHANISMS.filter((_, at) => found[at] !== 1)).toEqual([]);
  });

  test("each row names a page and a test that are there", () => {
    const open = rows.filter(({ page }) => page.startsWith("open"));
    expect(open.filter(({ test }) => test.trim().length < 10).map(({ name }) => name)).toEqual([]);
    const carried = rows.filter((row) => !open.includes(row));
    expect(
      carried
        .flatMap(({ page, test }) => [...named(page), ...named(test)])
        .filter((file) => !fs.existsSync(file)),
    ).toEqual([]);
    const lacking = carried.filter(
      ({ page, test }) =>
        !named(page).some((one) => one.startsWith("app/")) ||
        !named(test).some((one) => one.startsWith("tests/")),
    );
    expect(lacking.map(({ name }) => name)).toEqual([]);
  });
});

import { expect, it } from "vitest";
import { openRoster } from "~/adapters/roster-file.server";
import { workbook } from "~/adapters/workbook.server";
import { unzip } from "~/adapters/zip.server";
import { CHILD_SHEET } from "~/domain/roster/columns";

const sheet = (content: Buffer) => {
  const opened = unzip(content, { entries: 50, bytes: 1e7 }, (name) => name.endsWith("sheet1.xml"));
  if (typeof opened === "string") throw new Error(opened);
  return [...opened.files.values()].join("");
};

it("columns behind Z have two letters, and every cell comes back where it stood", async () => {
  const columns = Array.from({ length: 55 }, (_, n) => n);
  const rows = [
    ["姓名", ...columns.map((n) => `栏 ${n}`)],
    ["郑小雨", ...columns.map((n) => `值 ${n}`)],
  ];
  const content = workbook({ name: "名册", widths: [], rows });
  const cells = [...sheet(content).matchAll(/<c r="([A-Z]+)1"/g)].map(([, name]) => name);
  expect([cells[0], cells[25], cells[26], cells[27], cells[51], cells[52]]).toEqual([
    ..."AZ".split(""),
    ...["AA", "AB", "AZ", "BA"],
  ]);
  const opened = await openRoster(content, CHILD_SHEET);
  if (!opened.ok) throw new Error(opened.reason);
  const read = [];
  for await (const row of opened.value.rows) read.push("cells" in row ? row.cells : row.fault);
  expect([opened.value.headings, ...read]).toEqual(rows);
});

it("is packed: what repeats takes little", () => {
  const rows = Array.from({ length: 2000 }, () => ["郑小雨", "女", "三年级"]);
  const content = workbook({ name: "名册", widths: [], rows });
  expect(content.length).toBeLessThan(sheet(content).length / 10);
});

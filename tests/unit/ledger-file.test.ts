import { readSheet } from "read-excel-file/node";
import { expect, test } from "vitest";
import { LEDGER_COLUMNS } from "~/domain/ledger/columns";
import { ledgerFile } from "~/http/ledger-file.server";

const CELLS: Partial<Record<(typeof LEDGER_COLUMNS)[number], string>> = {
  ...{ name: '=HYPERLINK("http://x")', gender: "GIRL", birthDate: "2016-05-04", rating: "POOR" },
  ...{
    aid: "MINIMUM_ALLOWANCE,MEDICAL",
    guardianRelation: "62",
    guardianPhone: "013800000002",
    risk: "HIGH",
  },
};
const row = { childId: "a", cells: LEDGER_COLUMNS.map((column) => CELLS[column] ?? "") };
const ledger = { quarterEnd: new Date("2026-09-30T00:00:00Z"), version: 2, checksum: "c0ffee" };

test("a quarter goes out as text that nothing runs in, in words, with its checksum", async () => {
  const answer = ledgerFile(ledger, [row], "zh-CN");
  expect(answer.headers.get("Content-Disposition")).toContain("ledger-2026-09-30-v2.xlsx");
  const rows = await readSheet(Buffer.from(await answer.arrayBuffer()));
  const said = Object.fromEntries(LEDGER_COLUMNS.map((column, at) => [column, rows[1]?.[at]]));
  expect(said).toMatchObject({
    ...{ name: '=HYPERLINK("http://x")', gender: "女", birthDate: "2016-05-04", rating: "差", risk: "红" },
    ...{ aid: "低保、医疗救助", guardianRelation: "祖母", guardianPhone: "013800000002" },
  });
  expect(rows[0]).toHaveLength(LEDGER_COLUMNS.length);
  expect(rows.at(-1)?.slice(0, 2)).toEqual(["校验码", "c0ffee"]);
  expect(rows.at(-3)?.[1]).toBe("2026 年第 3 季度");
});

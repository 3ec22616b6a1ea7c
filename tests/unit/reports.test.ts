import { describe, expect, test } from "vitest";
import { csvOf } from "~/adapters/csv.server";
import { choiceFor, daysOf, monthsUntil, yearsUntil } from "~/domain/reports/choice";
import { COLUMNS, type ColumnId } from "~/domain/reports/columns";
import { namesPeople, REPORT_IDS, reportsIn, wholeColumns } from "~/domain/reports/registry";
import { rowsBehind } from "~/domain/reports/rows-behind";
import { resources } from "~/i18n/resources";

const TODAY = new Date("2026-11-23T00:00:00Z");

describe("the registry of reports", () => {
  test("each report has its words, and each column is used by some report once", () => {
    const used = new Set<string>();
    for (const id of REPORT_IDS) {
      const columns = wholeColumns(id);
      expect(new Set(columns).size).toBe(columns.length);
      for (const column of columns) used.add(column);
      for (const locale of ["zh-CN", "en"] as const) {
        const { of, column } = resources[locale].reportTables;
        expect(of[id].title).toBeTruthy();
        expect(columns.filter((one) => !column[one])).toEqual([]);
      }
    }
    expect(Object.keys(COLUMNS).filter((one) => !used.has(one as ColumnId))).toEqual([]);
  });

  test("a coordinator has no report of the whole district", () => {
    expect(REPORT_IDS.filter((id) => !reportsIn("console").includes(id))).toEqual(["harm", "year"]);
    expect(reportsIn("district")).toEqual(REPORT_IDS);
    expect(REPORT_IDS.filter(namesPeople)).toEqual(["children", "volunteers", "dropout"]);
  });
});

describe("what a report is asked for", () => {
  test("what it does not know is left out", () => {
    expect(choiceFor("care", { school: 3, rating: "POOR", year: 2026 }, TODAY)).toEqual({ school: 3 });
  });

  test.each([
    [{}, "2026-06", "2026-11"],
    [{ until: "2026-03" }, "2025-10", "2026-03"],
    [{ from: "2026-09", until: "2026-03" }, "2026-03", "2026-03"],
    [{ from: "2001-01" }, "2023-12", "2026-11"],
  ])("months %j are %s to %s", (wished, from, until) => {
    expect(choiceFor("contacts", wished, TODAY)).toEqual({ from, until });
  });

  test.each([
    [undefined, 2026],
    [2031, 2026],
    [2003, 2017],
    [2019, 2019],
  ])("the year %s is %d", (wished, year) => {
    expect(choiceFor("year", wished ? { year: wished } : {}, TODAY)).toEqual({ year });
  });

  test("the last month reaches to its last day, the last of a year too", () => {
    expect(daysOf({ from: "2026-12", until: "2026-12" })).toEqual({
      first: "2026-12-01",
      after: "2027-01-01",
    });
    expect(monthsUntil(TODAY).slice(0, 2)).toEqual(["2026-11", "2026-10"]);
    expect(yearsUntil(TODAY).at(-1)).toBe(2017);
  });
});

test("only what was done for children opens rows", () => {
  expect(rowsBehind("year", "byEnd", "AIDED", { year: 2026 })).toEqual({
    id: "children",
    choice: { did: "AIDED", by: "2026-12-31" },
  });
  expect(rowsBehind("year", "inYear", "detained", { year: 2026 })).toBeNull();
  expect(rowsBehind("care", "aided", "AIDED", {})).toBeNull();
});

test.each([
  ["=1+1", "'=1+1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["+8613800000001", "'+8613800000001"],
  ["-2", "'-2"],
  ["＝1+1", "'＝1+1"],
  ['他说"好"', '他说""好""'],
  ["", ""],
  ["13800000001", "13800000001"],
  ["陈·雨", "陈·雨"],
])("%s is written %s into a text file", (text, written) => {
  expect(csvOf([[text, 3]])).toBe(`\uFEFF"${written}",3\r\n`);
});

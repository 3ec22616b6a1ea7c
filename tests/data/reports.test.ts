import readXlsx from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { districtFigures } from "~/data/district/figures";
import { PAGE_SIZE, type ReportRow, reportPage, wholeReport } from "~/data/reports/read";
import { type Work, withViewer } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { choiceFor } from "~/domain/reports/choice";
import { isSummed } from "~/domain/reports/columns";
import { type ReportArea, type ReportId, reportsIn, wholeColumns } from "~/domain/reports/registry";
import { rowsBehind } from "~/domain/reports/rows-behind";
import { CLEAN_UP, DEEDS, YEAR_ITEMS } from "~/domain/reports/year";
import { reportFile, reportLines } from "~/http/report-file.server";
import { DEMO_PEOPLE, fillDemoDistrict } from "../../prisma/demo";
import { counted, freshDatabase, type TestDatabase } from "../support/databases";

const NOW = new Date("2026-11-23T02:00:00Z");
const ALL: [ReportArea, ReportId][] = (["console", "district"] as const).flatMap((area) =>
  reportsIn(area).map((id): [ReportArea, ReportId] => [area, id]),
);

describe("every report of the registry in the whole demo district", () => {
  let given: TestDatabase;
  const viewers = {} as Record<ReportArea, StaffViewer>;
  const reading = <T>(area: ReportArea, body: (work: Work<StaffViewer>) => Promise<T>) =>
    withViewer(given.site.prisma, viewers[area], NOW, body, { timeout: 300_000 });
  const asked = (id: ReportId, wished = {}) => ({
    ...{ id, choice: choiceFor(id, wished, NOW), english: false },
  });

  beforeAll(async () => {
    given = await freshDatabase("server");
    await fillDemoDistrict(given.site, { now: NOW });
    await given.superuser(counted);
    const who = { console: DEMO_PEOPLE.coordinator, district: DEMO_PEOPLE.districtAdmin };
    for (const area of ["console", "district"] as const) {
      const [person] = await given.superuser((sql) =>
        sql.query<{ id: string }>("SELECT id FROM people WHERE email = $1", [who[area].email]),
      );
      viewers[area] = { kind: "staff", personId: person?.id ?? "", name: "", grants: [] };
    }
  }, 300_000);
  afterAll(() => given.close());

  test.each(ALL)("%s, %s: screen, workbook, text and sums are equal", async (area, id) => {
    const { screens, whole } = await reading(area, async (work) => {
      const first = await reportPage(work, asked(id), 1);
      const screens = [first];
      for (let page = 2; page <= first.pages; page++) screens.push(await reportPage(work, asked(id), page));
      return { screens, whole: await wholeReport(work, asked(id)) };
    });
    const shown = screens.flatMap(({ rows }) => rows);
    expect(whole.total).toBeGreaterThan(0);
    expect(shown).toEqual(whole.rows);
    for (const { total, sums } of screens)
      expect({ total, sums }).toEqual({ total: whole.rows.length, sums: whole.sums });
    for (const column of wholeColumns(id).filter(isSummed))
      expect(whole.sums[column], column).toBe(
        whole.rows.reduce((sum: number, row: ReportRow) => sum + Number(row[column] ?? 0), 0),
      );

    const { heads, lines, foot } = reportLines(asked(id), whole, "zh-CN");
    const written = [heads, ...lines, ...(foot ? [foot] : [])];
    const bytes = async (form: "xlsx" | "csv") =>
      Buffer.from(await reportFile(asked(id), whole, "zh-CN", form).arrayBuffer());
    const [sheet] = await readXlsx(await bytes("xlsx"));
    const cells = (rows: readonly (readonly unknown[])[]) =>
      rows.map((row) => row.map((cell) => (cell === null ? "" : cell)));
    expect(cells(sheet?.data ?? [])).toEqual(cells(written));
    const text = (await bytes("csv")).toString("utf8");
    expect(text.startsWith("\uFEFF")).toBe(true);
    expect(text.trimEnd().split("\r\n")).toHaveLength(written.length);
    // No code of the database, and no key of a catalogue, is left standing.
    expect(lines.flat().filter((cell) => /^[A-Z]+(_[A-Z]+)+$|^\w+:\w+\./.test(String(cell)))).toEqual([]);
  });

  test("the year report says what the district's published report says, all of it counted", async () => {
    const year = asked("year", { year: 2026 });
    const { rows } = await reading("district", (work) => wholeReport(work, year));
    expect(rows.map(({ item }) => item)).toEqual([...YEAR_ITEMS]);
    const figure = (item: string) => rows.find((row) => row.item === item);
    expect(DEEDS.map((deed) => [deed, figure(deed)?.byEnd])).toEqual([
      ["ON_FILE", 1133],
      ["SETTLED", 1133],
      ["REGISTERED", 12],
      ["MOVED", 15],
      ["AIDED", 886],
    ]);
    const { children, settled, registered, moved, aided } = await reading("district", districtFigures);
    expect([children, settled, registered, moved, aided]).toEqual(DEEDS.map((deed) => figure(deed)?.byEnd));
    expect(CLEAN_UP.map((item) => figure(item)?.inYear)).toEqual([390, 7, 9, 12, 35, 76, 2, 7]);
    // Nothing was typed of that year.
    const before = await reading("district", (work) => wholeReport(work, asked("year", { year: 2017 })));
    expect(before.rows.map(({ byEnd }) => byEnd)).toEqual([0, 0, 0, 0, 0, ...CLEAN_UP.map(() => null)]);
    expect(before.rows.map(({ inYear }) => inYear)).toEqual([0, 0, 0, 0, 0, ...CLEAN_UP.map(() => null)]);
  });

  test.each([
    [2025, 10],
    [2026, 10],
  ])("every figure of %d opens exactly the children that it counts", async (year, figures) => {
    await reading("district", async (work) => {
      const { rows } = await wholeReport(work, asked("year", { year }));
      let opened = 0;
      for (const row of rows)
        for (const column of ["inYear", "byEnd"] as const) {
          const behind = rowsBehind("year", column, String(row.item), { year });
          if (!behind || row[column] === null) continue;
          const { total } = await reportPage(work, asked(behind.id, behind.choice), 1);
          expect(total, `${row.item} ${column}`).toBe(row[column]);
          opened += 1;
        }
      expect(opened).toBe(figures);
    });
  });

  test("a coordinator's report has the own school and no other; the district's has it too", async () => {
    const own = await reading("console", (work) => wholeReport(work, asked("children")));
    const every = await reading("district", (work) => wholeReport(work, asked("children")));
    expect(own.total).toBeGreaterThan(PAGE_SIZE);
    expect(every.total).toBeGreaterThan(own.total);
    const ids = new Set(every.rows.map(({ childId }) => childId));
    expect(own.rows.every(({ childId }) => ids.has(childId))).toBe(true);
    expect(new Set(own.rows.map(({ school }) => school)).size).toBe(1);
  });

  test.each([
    [{ rating: "POOR" }, "rating", "POOR"],
    [{ risk: "NONE" }, "risk", "NONE"],
  ] as const)("the roster by %j has those rows alone", async (wished, column, value) => {
    const { rows, total } = await reading("district", (work) => wholeReport(work, asked("children", wished)));
    expect(total).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row[column]))).toEqual(new Set([value]));
  });
});

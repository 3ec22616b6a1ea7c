import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openRoster } from "~/adapters/roster-file.server";
import { everyMissing } from "~/data/care/missing";
import { figuresOf } from "~/data/figures/figures";
import { allRows, oneQuarter } from "~/data/ledger/quarters";
import { wholeReport } from "~/data/reports/read";
import { EXPORTED, rosterOfChildren } from "~/data/roster/export";
import { type Work, withViewer } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { choiceFor } from "~/domain/reports/choice";
import { isNumeric } from "~/domain/reports/columns";
import { REPORT_IDS, wholeColumns } from "~/domain/reports/registry";
import { CHILD_SHEET } from "~/domain/roster/columns";
import { missingSheet } from "~/http/care-file.server";
import { figuresFileResponse } from "~/http/figures-file.server";
import { ledgerFile } from "~/http/ledger-file.server";
import { reportFile, reportLines } from "~/http/report-file.server";
import { childrenFile } from "~/http/roster-file.server";
import { mapRoster } from "~/usecases/roster/map-roster";
import { readRoster } from "~/usecases/roster/read-roster";
import { DEMO_PEOPLE, fillDemoDistrict } from "../../prisma/demo";
import { freshDatabase, type TestDatabase } from "../support/databases";
import { findOpenpyxl } from "../support/openpyxl.mjs";
import { VAULT } from "../support/vault";

vi.setConfig({ testTimeout: 120_000 });

const NOW = new Date("2026-11-23T02:00:00Z");
const PHONE = /^(1\d{10}|0\d{9,11})$/;
const ROSTER = { q: "", sort: "name", page: 1 } as const;

/** Takes the import back: what was to be seen of it has been seen. */
class Judged extends Error {
  constructor(readonly counts: Record<string, number>) {
    super("judged");
  }
}

type Cell = [type: string, value: string | number | null, format: string];
type Book = { sheets: number; rows: Cell[][] };

let given: TestDatabase;
let viewer: StaffViewer;
let school: number;
let folder: string;
const reading = <T>(body: (work: Work<StaffViewer>) => Promise<T>) =>
  withViewer(given.site.prisma, viewer, NOW, body, { timeout: 300_000 });

beforeAll(async () => {
  given = await freshDatabase("server");
  await fillDemoDistrict(given.site, { now: NOW, children: 160 });
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "workbooks-"));
  const find = (email: string) =>
    given.superuser((sql) =>
      sql.query<{ id: string; school: number | null }>(
        "SELECT p.id, g.school_id AS school FROM people p JOIN grants g ON g.person_id = p.id WHERE p.email = $1 ORDER BY g.id LIMIT 1",
        [email],
      ),
    );
  const [admin] = await find(DEMO_PEOPLE.districtAdmin.email);
  const [coordinator] = await find(DEMO_PEOPLE.coordinator.email);
  viewer = { kind: "staff", personId: admin?.id ?? "", name: "", grants: [] };
  school = coordinator?.school ?? 0;
}, 300_000);
afterAll(async () => {
  fs.rmSync(folder, { recursive: true, force: true });
  await given.close();
});

/** What another program, written by others, finds in a workbook. */
async function readByAnother(name: string, answer: Response): Promise<Book> {
  const file = path.join(folder, `${name}.xlsx`);
  fs.writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
  const told = execFileSync(findOpenpyxl() ?? "python3", ["tests/drills/workbooks/read.py", file], {
    maxBuffer: 256 * 1024 * 1024,
  });
  return (JSON.parse(told.toString("utf8")) as Record<string, Book>)[file] as Book;
}

/** No formula, no error, no date that a program made of a text; whatever looks like a phone number is a text. */
function soundness({ sheets, rows }: Book) {
  const cells = rows.flat().filter(([, value]) => value !== null);
  expect(sheets).toBe(1);
  expect(cells.filter(([type]) => !["s", "n", "inlineStr"].includes(type))).toEqual([]);
  const numbers = cells.filter(([type]) => type === "n");
  expect(numbers.filter(([, value]) => Number(value) >= 1e9)).toEqual([]);
  const texts = cells.filter(([type]) => type !== "n");
  expect(texts.filter(([, value, format]) => typeof value !== "string" || format !== "@")).toEqual([]);
  return { phones: texts.filter(([, value]) => PHONE.test(String(value))).length, cells: cells.length };
}

test.each(REPORT_IDS)("the report %s says the same to another program", async (id) => {
  const asked = { id, choice: choiceFor(id, {}, NOW), english: false };
  const whole = await reading((work) => wholeReport(work, asked));
  const book = await readByAnother(id, reportFile(asked, whole, "zh-CN", "xlsx"));
  const { heads, lines, foot } = reportLines(asked, whole, "zh-CN");
  const wanted = [heads, ...lines, ...(foot ? [foot] : [])];
  expect(book.rows.map((row) => row.map(([, value]) => value ?? ""))).toEqual(wanted);
  const columns = wholeColumns(id);
  for (const row of book.rows.slice(1))
    row.forEach(([type, value], at) => {
      const column = columns[at];
      if (column && value !== null && value !== "") expect(type === "n", column).toBe(isNumeric(column));
    });
  const { phones } = soundness(book);
  if (columns.includes("phone")) expect(phones).toBeGreaterThan(20);
});

test("every other workbook of the site is sound to another program too", async () => {
  const books = await reading(async (work) => {
    const [ledger] = await work.tx.ledger.findMany({ select: { id: true }, orderBy: { quarterEnd: "asc" } });
    const quarter = await oneQuarter(work, ledger?.id ?? "");
    if (!quarter) throw new Error("The demo has a quarter.");
    return {
      ledger: ledgerFile(quarter, await allRows(work, quarter.id), "zh-CN"),
      missing: missingSheet(await everyMissing(work, { of: "PRESSING", page: 1 }), "zh-CN"),
      figures: figuresFileResponse(await figuresOf(work), "zh-CN"),
      roster: childrenFile(EXPORTED, await rosterOfChildren(work, ROSTER, "zh"), "zh-CN"),
    };
  });
  for (const [name, answer] of Object.entries(books)) {
    const { cells, phones } = soundness(await readByAnother(name, answer));
    expect(cells, name).toBeGreaterThan(20);
    if (name === "ledger" || name === "roster") expect(phones, name).toBeGreaterThan(20);
  }
});

test.each(["zh-CN", "en"] as const)(
  "a roster that was downloaded (%s) and read again changes nothing",
  async (locale) => {
    const rows = await reading((work) =>
      rosterOfChildren(work, { ...ROSTER, school }, locale === "en" ? "en" : "zh"),
    );
    expect(rows.length).toBeGreaterThan(5);
    const content = Buffer.from(await childrenFile(EXPORTED, rows, locale).arrayBuffer());
    const opened = await openRoster(content, CHILD_SHEET);
    if (!opened.ok) throw new Error(opened.reason);
    const counts = await reading(async (work) => {
      const id = await readRoster(work, VAULT, {
        ...{ kind: "CHILDREN", schoolId: school, fileName: `${locale}.xlsx`, file: opened.value },
      });
      if (!id.ok) throw new Error(id.reason);
      const where = { id: id.value };
      const { version, mapping } = await work.tx.rosterImport.findUniqueOrThrow({ where });
      const mapped = await mapRoster(work, VAULT, {
        ...{
          kind: "CHILDREN",
          importId: id.value,
          version,
          mapping: mapping as Parameters<typeof mapRoster>[2]["mapping"],
        },
      });
      if (!mapped.ok) throw new Error(mapped.reason);
      const verdicts = await work.tx.rosterRow.groupBy({
        by: ["verdict"],
        where: { importId: id.value },
        _count: true,
      });
      throw new Judged(Object.fromEntries(verdicts.map(({ verdict, _count }) => [verdict ?? "", _count])));
    }).catch((error) => {
      if (error instanceof Judged) return error.counts;
      throw error;
    });
    expect(counts).toEqual({ UNCHANGED: rows.length });
  },
);

import { describe, expect, it } from "vitest";
import { openRoster } from "~/adapters/roster-file.server";
import { workbook } from "~/adapters/workbook.server";
import { unzip, zip } from "~/adapters/zip.server";
import { CHILD_SHEET } from "~/domain/roster/columns";
import { placeIds } from "~/domain/roster/places";
import { readRow } from "~/domain/roster/read-row";
import { guessMapping } from "~/domain/roster/sheet";
import { checkCharacter } from "~/domain/shared/id-number";

const HEAD = [
  "姓名",
  "性别",
  "出生日期",
  "身份证号",
  "年级",
  "现居住村镇",
  "监护评估",
  "监护人姓名",
  "与儿童关系",
  "监护人电话",
];
const NUMBER = (digits: string) => digits + checkCharacter(digits);
const GOOD = [
  "郑小雨",
  "女",
  "2016-05-04",
  NUMBER("61030420160504002"),
  "三年级",
  "周原镇",
  "较好",
  "李桂芳",
  "奶奶",
  "13800000001",
];
const TODAY = new Date("2026-11-23T00:00:00Z");
const PLACES = placeIds([{ id: 1, parentId: null, nameZh: "周原镇", nameEn: "Zhouyuan", parent: null }], 1);

const sheet = (...rows: string[][]) => workbook({ name: "名册", widths: [], rows });
const csv = (...rows: string[][]) => Buffer.from(rows.map((row) => row.join(",")).join("\r\n"));

/** What is said of a file: the cause that stops it, or the causes of each of its rows. */
async function causes(content: Buffer): Promise<string> {
  const opened = await openRoster(content, CHILD_SHEET);
  if (!opened.ok) return opened.reason;
  const mapping = guessMapping(CHILD_SHEET, opened.value.headings);
  const said: string[] = [];
  for await (const row of opened.value.rows) {
    if ("fault" in row) return row.fault;
    const { cells } = row;
    const fields = Object.fromEntries(Object.entries(mapping).map(([field, at]) => [field, cells[at] ?? ""]));
    const { faults } = readRow(fields, { places: PLACES, today: TODAY });
    said.push(faults.map(({ field, code }) => `${field} ${code}`).join(", ") || "good");
  }
  return said.join("; ");
}

/** A sheet with one part of its inside changed. */
function tampered(part: string, change: (text: string) => string, more: [string, Buffer][] = []): Buffer {
  const opened = unzip(sheet(HEAD, GOOD), { entries: 50, bytes: 1e7 }, () => true);
  if (typeof opened === "string") throw new Error(opened);
  const files = new Map([...opened.files, ...more]);
  files.set(part, Buffer.from(change(files.get(part)?.toString("utf8") ?? "")));
  return zip(files);
}
const SHEET = "xl/worksheets/sheet1.xml";
const inCell = (place: string, xml: string) =>
  tampered(SHEET, (text) => text.replace(new RegExp(`<c r="${place}".*?</c>`), xml));

/** GBK, made from what the platform can read of it. */
function gbk(text: string): Buffer {
  const decoder = new TextDecoder("gbk");
  const codes = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const sign = decoder.decode(Uint8Array.of(high, low));
      if (sign.length === 1 && !codes.has(sign)) codes.set(sign, [high, low]);
    }
  return Buffer.from(
    [...text].flatMap((sign) => (sign < "\x80" ? [sign.charCodeAt(0)] : (codes.get(sign) ?? [0x3f]))),
  );
}

/** An archive whose sheet unpacks to 300 MB of nothing. */
const bomb = () =>
  zip(
    new Map([
      ["xl/workbook.xml", Buffer.from("<workbook/>")],
      [SHEET, Buffer.alloc(300 * 1024 * 1024, 32)],
    ]),
  );

const withCell = (at: number, text: string) => GOOD.map((cell, column) => (column === at ? text : cell));
const lines = (count: number) => Buffer.from(`${HEAD.join(",")}\n${`${GOOD.join(",")}\n`.repeat(count)}`);

const FILES: [what: string, cause: string, content: () => Buffer][] = [
  ["a good workbook", "good", () => sheet(HEAD, GOOD)],
  ["UTF-8", "good", () => csv(HEAD, GOOD)],
  ["UTF-8 with its mark", "good", () => Buffer.concat([Buffer.from("\uFEFF"), csv(HEAD, GOOD)])],
  ["GBK", "good", () => gbk(csv(HEAD, GOOD).toString())],
  [
    "UTF-16",
    "good",
    () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv(HEAD, GOOD).toString(), "utf16le")]),
  ],
  ["tabs", "good", () => Buffer.from([HEAD, GOOD].map((row) => row.join("\t")).join("\n"))],
  ["a title above", "good", () => sheet(["周原镇小学留守儿童花名册"], [], HEAD, GOOD)],
  ["nothing", "ROSTER_EMPTY", () => Buffer.alloc(0)],
  ["an empty sheet", "ROSTER_EMPTY", () => sheet()],
  ["headings alone", "ROSTER_NO_ROWS", () => sheet(HEAD)],
  ["a picture", "ROSTER_TYPE", () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])],
  ["an archive that is no workbook", "ROSTER_TYPE", () => zip(new Map([["a.txt", Buffer.from("x")]]))],
  ["an old workbook", "ROSTER_OLD_EXCEL", () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])],
  [
    "macros",
    "ROSTER_MACRO",
    () => tampered(SHEET, (text) => text, [["xl/vbaProject.bin", Buffer.from("x")]]),
  ],
  [
    "entities",
    "ROSTER_BROKEN",
    () => tampered(SHEET, (text) => text.replace("<worksheet", "<!DOCTYPE x><worksheet")),
  ],
  ["a bomb", "ROSTER_UNPACKED", bomb],
  ["too many rows", "ROSTER_TOO_MANY", () => lines(CHILD_SHEET.mostRows + 1)],
  [
    "neither UTF-8 nor GBK",
    "ROSTER_ENCODING",
    () => Buffer.concat([csv(HEAD, GOOD), Buffer.from([0x81, 0xff, 0xff])]),
  ],
  ["an open quotation mark", "ROSTER_QUOTES", () => Buffer.from(`${HEAD.join(",")}\n"郑小雨,女`)],
  [
    "merged rows",
    "ROSTER_MERGED",
    () =>
      tampered(SHEET, (text) =>
        text.replace(
          "</sheetData>",
          '</sheetData><mergeCells count="1"><mergeCell ref="A2:A5"/></mergeCells>',
        ),
      ),
  ],
  ["a heading twice", "ROSTER_HEADS_TWICE", () => sheet([...HEAD, "监护人电话"], [...GOOD, "1"])],
  ["a formula", "birthDate FORMULA", () => inCell("C2", '<c r="C2"><f>MID(D2,7,8)</f><v>20160504</v></c>')],
  ["an error", "birthDate ERROR_VALUE", () => inCell("C2", '<c r="C2" t="e"><v>#REF!</v></c>')],
  ["a date as a number", "good", () => inCell("C2", '<c r="C2"><v>42494</v></c>')],
  [
    "a number ruined by Excel",
    "idNumber ID_RUINED",
    () => inCell("D2", '<c r="D2"><v>6.10304201605041E+17</v></c>'),
  ],
  [
    "a number cut to fifteen digits",
    "idNumber ID_RUINED",
    () => csv(HEAD, withCell(3, "610304201605040000")),
  ],
  ["a phone as a number", "good", () => inCell("J2", '<c r="J2"><v>13800000001</v></c>')],
];

/** Cells that say nothing that can be used, each in each way of writing a file. */
const CELLS: [column: number, text: string, cause: string][] = [
  ...["12", "郑", "x1"].map((text): [number, string, string] => [0, text, "name NAME"]),
  [0, "", "name MISSING"],
  ...["未知", "3", "ＸＹ"].map((text): [number, string, string] => [1, text, "gender CHOICE"]),
  ...["2016-13-40", "03/09/2016", "五月", "2016", "2016-02-30"].map((text): [number, string, string] => [
    2,
    text,
    "birthDate DATE",
  ]),
  ...["61030420160504", "abc", "99030420160504002X"].map((text): [number, string, string] => [
    3,
    text,
    "idNumber ID_SHAPE",
  ]),
  [3, NUMBER("61030420160504002").replace(/.$/, (last) => (last === "1" ? "2" : "1")), "idNumber ID_CHECK"],
  [3, NUMBER("61030420160505002"), "idNumber ID_OTHER_BIRTHDAY"],
  [3, NUMBER("61030420160504001"), "idNumber ID_OTHER_SEX"],
  [3, "6.10304E+17", "idNumber ID_RUINED"],
  ...["十年级", "0", "13"].map((text): [number, string, string] => [4, text, "grade GRADE"]),
  ...["不存在村", "周原"].map((text): [number, string, string] => [5, text, "place PLACE"]),
  ...["还行", "ok"].map((text): [number, string, string] => [6, text, "rating CHOICE"]),
  ...["9", "李1"].map((text): [number, string, string] => [7, text, "guardianName NAME"]),
  ...["表嫂", "a"].map((text): [number, string, string] => [8, text, "guardianRelation CHOICE"]),
  ...["12345", "１３８", "0917-12"].map((text): [number, string, string] => [9, text, "guardianPhone PHONE"]),
  [9, "1.38E+10", "guardianPhone PHONE_RUINED"],
];
const WAYS: [string, (row: string[]) => Buffer][] = [
  ["workbook", (row) => sheet(HEAD, row)],
  ["UTF-8", (row) => csv(HEAD, row)],
  ["mark", (row) => Buffer.concat([Buffer.from("\uFEFF"), csv(HEAD, row)])],
  ["columns turned round", (row) => sheet([...HEAD].reverse(), [...row].reverse())],
  ["semicolons", (row) => Buffer.from([HEAD, row].map((cells) => cells.join(";")).join("\n"))],
  ["GBK", (row) => gbk(csv(HEAD, row).toString())],
];

describe("damaged rosters", () => {
  it(`are more than 200: ${FILES.length + CELLS.length * WAYS.length}`, () => {
    expect(FILES.length + CELLS.length * WAYS.length).toBeGreaterThan(200);
  });

  it.each(FILES)("%s: %s", async (_, cause, content) => expect(await causes(content())).toBe(cause));

  it.each(WAYS)("wrong cells are named one by one: %s", async (_, write) => {
    for (const [column, text, cause] of CELLS) {
      const said = await causes(write(withCell(column, text)));
      // What a wrong cell was needed for may be missing as well.
      expect(said.split(", "), `${text} gave ${said}`).toContain(cause);
    }
  });

  it("a file that is cut anywhere is refused, or its row is no other than it was", async () => {
    const whole = sheet(HEAD, GOOD);
    for (let at = 1; at < whole.length; at += Math.ceil(whole.length / 60))
      expect(["ROSTER_BROKEN", "ROSTER_TYPE", "ROSTER_ENCODING", "ROSTER_NO_ROWS"]).toContain(
        await causes(whole.subarray(0, at)),
      );
  });
});

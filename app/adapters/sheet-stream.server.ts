import { ERROR_CELL, FORMULA_CELL } from "~/domain/roster/cells";
import type { RosterFault, SheetRow } from "~/domain/roster/file";
import { unzip } from "./zip.server";

// A workbook's first sheet, row by row. The library that reads small sheets builds the whole of one in memory, and a
// district's roster has a hundred thousand rows: here one row at a time becomes text.

type SheetFault = Extract<
  RosterFault,
  "ROSTER_BROKEN" | "ROSTER_UNPACKED" | "ROSTER_MACRO" | "ROSTER_TYPE" | "ROSTER_LOCKED"
>;

export interface OpenSheet {
  rows: Iterable<SheetRow>;
  /** Last row of each merged area, and its first. */
  merged: { from: number; until: number }[];
}

const MOST_ENTRIES = 400;
/** Bytes of a sheet and its texts once unpacked: 100,000 rows of a form have 130 MB. */
const MOST_UNPACKED = 256 * 1024 * 1024;
const MOST_OF_A_ROW = 256 * 1024;
export const MOST_COLUMNS = 60;
const PROGRAM = /vbaProject|macrosheets|\.bin$/i;
const SMALL = /^xl\/(workbook|styles)\.xml$|^xl\/_rels\/workbook\.xml\.rels$/;

export function openSheet(content: Buffer): OpenSheet | SheetFault {
  const about = unzip(content, { entries: MOST_ENTRIES, bytes: 8 * 1024 * 1024 }, (name) => SMALL.test(name));
  if (typeof about === "string") return faultOf(about);
  if (about.names.some((name) => PROGRAM.test(name) && !/printerSettings/i.test(name))) return "ROSTER_MACRO";
  const part = (name: string) => about.files.get(name)?.toString("utf8") ?? "";
  const workbook = part("xl/workbook.xml");
  if (workbook === "") return "ROSTER_TYPE";
  if ([...about.files.values()].some(isDeclared)) return "ROSTER_BROKEN";
  const path = firstSheet(workbook, part("xl/_rels/workbook.xml.rels"));
  const texts = "xl/sharedStrings.xml";
  const read = unzip(
    content,
    { entries: MOST_ENTRIES, bytes: MOST_UNPACKED },
    (name) => name === path || name === texts,
  );
  if (typeof read === "string") return faultOf(read);
  const sheet = read.files.get(path);
  if (!sheet) return "ROSTER_BROKEN";
  const shared = read.files.get(texts) ?? Buffer.alloc(0);
  if (isDeclared(sheet) || isDeclared(shared)) return "ROSTER_BROKEN";
  const reader = {
    shared: [...blocks(shared, "si")].map(textIn),
    dates: dateStyles(part("xl/styles.xml")),
    epoch: /date1904="(1|true)"/.test(workbook) ? 24_107 : 25_569,
  };
  return { rows: rowsOf(sheet, reader), merged: mergedIn(sheet) };
}

const faultOf = (fault: "BROKEN" | "TOO_LARGE" | "LOCKED"): SheetFault =>
  ({ BROKEN: "ROSTER_BROKEN", TOO_LARGE: "ROSTER_UNPACKED", LOCKED: "ROSTER_LOCKED" })[fault] as SheetFault;

/** Entities stand at the head of a part. */
const isDeclared = (part: Buffer) => /<!(DOCTYPE|ENTITY)/i.test(part.toString("latin1", 0, 4096));

function firstSheet(workbook: string, relations: string): string {
  const id = /<(?:\w+:)?sheet\b[^>]*\br:id="([^"]+)"/.exec(workbook)?.[1] ?? "";
  for (const [relation] of relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    if (attribute(relation, "Id") !== id) continue;
    const target = attribute(relation, "Target");
    return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  }
  return "xl/worksheets/sheet1.xml";
}

const ATTRIBUTES = new Map<string, RegExp>();
function attribute(tag: string, name: string): string {
  const written = ATTRIBUTES.get(name) ?? new RegExp(`\\s${name}="([^"]*)"`);
  ATTRIBUTES.set(name, written);
  return written.exec(tag)?.[1] ?? "";
}

/** Formats that say a day: the built-in ones, and whatever names a year or a month and a day. */
function dateStyles(styles: string): boolean[] {
  const said = new Map<string, boolean>();
  for (const [format] of styles.matchAll(/<(?:\w+:)?numFmt\b[^>]*>/g)) {
    const code = attribute(format, "formatCode").replace(/"[^"]*"|\[[^\]]*\]|&quot;.*?&quot;/g, "");
    said.set(attribute(format, "numFmtId"), /[yd]/i.test(code));
  }
  const used = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? "";
  return [...used.matchAll(/<(?:\w+:)?xf\b[^>]*>/g)].map(([format]) => {
    const id = attribute(format, "numFmtId");
    const number = Number(id);
    return (
      said.get(id) ??
      ((number >= 14 && number <= 17) ||
        number === 22 ||
        (number >= 27 && number <= 36) ||
        (number >= 50 && number <= 58))
    );
  });
}

/** The elements of one name, one after another; only one of them is text at a time. */
function* blocks(part: Buffer, name: string): Iterable<string> {
  const prefix = /<(\w+:)?(?:sheetData|sst|worksheet)\b/.exec(part.toString("latin1", 0, 4096))?.[1] ?? "";
  const close = Buffer.from(`</${prefix}${name}>`);
  const open = Buffer.from(`<${prefix}${name}`);
  let at = part.indexOf(open);
  while (at >= 0) {
    const end = part.indexOf(close, at);
    if (end < 0 || end - at > MOST_OF_A_ROW) {
      if (end < 0) return;
      throw new TooWide();
    }
    yield part.toString("utf8", at, end);
    at = part.indexOf(open, end + close.length);
  }
}

/** A row with more text in it than any form has. */
export class TooWide extends Error {}

interface Reader {
  shared: readonly string[];
  dates: readonly boolean[];
  epoch: number;
}

function* rowsOf(sheet: Buffer, reader: Reader): Iterable<SheetRow> {
  let line = 0;
  for (const block of blocks(sheet, "row")) {
    // Rows without cells stand before it as `<row …/>`.
    const own = block.slice(Math.max(0, block.search(/<(?:\w+:)?row\b[^>]*[^/]>/)));
    const said = Number(attribute(/^<[^>]*>/.exec(own)?.[0] ?? "", "r"));
    line = Number.isInteger(said) && said > line ? said : line + 1;
    const cells: string[] = [];
    let next = 0;
    for (const [, head = "", body = ""] of own.matchAll(CELL)) {
      const column = columnOf(attribute(` ${head}`, "r")) ?? next;
      next = column + 1;
      if (column >= MOST_COLUMNS) continue;
      while (cells.length < column) cells.push("");
      cells[column] = textOfCell(` ${head}`, body, reader);
    }
    yield { line, cells };
  }
}

const CELL = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;

const FORMULA = /<(?:\w+:)?f[\s/>]/;

function columnOf(place: string): number | null {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(place)?.[0];
  if (!letters) return null;
  let sum = 0;
  for (let at = 0; at < letters.length; at++) sum = sum * 26 + letters.charCodeAt(at) - 64;
  return sum - 1;
}

function textOfCell(head: string, body: string, { shared, dates, epoch }: Reader): string {
  if (FORMULA.test(body)) return FORMULA_CELL;
  const type = attribute(head, "t");
  if (type === "e") return ERROR_CELL;
  if (type === "inlineStr") return textIn(body);
  const value = plain(/<(?:\w+:)?v\b[^>]*>([\s\S]*?)<\/(?:\w+:)?v>/.exec(body)?.[1] ?? "");
  if (type === "s") return shared[Number(value)] ?? "";
  if (type !== "" && type !== "n") return value.trim();
  const number = Number(value);
  if (value === "" || Number.isNaN(number)) return value;
  if (dates[Number(attribute(head, "s"))] && number > 0 && number < 80_000)
    return new Date((Math.floor(number) - epoch) * 86_400_000).toISOString().slice(0, 10);
  return Number.isInteger(number) && Math.abs(number) < 1e15 ? String(number) : value;
}

/** The text of a string, its runs one after another, without the readings that stand above characters. */
function textIn(xml: string): string {
  const bare = xml.includes("rPh") ? xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, "") : xml;
  return [...bare.matchAll(/<(?:\w+:)?t\b[^>]*>([\s\S]*?)<\/(?:\w+:)?t>/g)]
    .map(([, text = ""]) => plain(text))
    .join("");
}

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const plain = (text: string) =>
  !text.includes("&")
    ? text
    : text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
        const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
        if (code === null) return NAMED[name] ?? whole;
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
      });

function mergedIn(sheet: Buffer): OpenSheet["merged"] {
  const at = sheet.lastIndexOf("mergeCells");
  const from =
    at < 0
      ? -1
      : sheet.lastIndexOf("<mergeCells", at) >= 0
        ? sheet.lastIndexOf("<mergeCells", at)
        : sheet.indexOf("mergeCells");
  if (from < 0) return [];
  const text = sheet.toString("utf8", from, Math.min(sheet.length, from + 1024 * 1024));
  return [...text.matchAll(/ref="[A-Z]+(\d+):[A-Z]+(\d+)"/g)].map(([, first, last]) => ({
    from: Number(first),
    until: Number(last),
  }));
}

import ICAL from "ical.js";
import readWorkbook from "read-excel-file/node";
import type { FileRow } from "~/domain/schedule/day-rows";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { COLUMNS, type Column, heads, SHEET_WORDS } from "./day-sheet-words";
import { unzip, zip } from "./zip.server";

// Holidays from a sheet or a calendar that somebody sends. Nothing in it is believed: an archive is unpacked under a
// limit and only its plain parts go on; a sheet is refused that would be large once it is read.

export type FileFault =
  | "FILE_EMPTY"
  | "FILE_TOO_LARGE"
  | "FILE_TYPE"
  | "FILE_OLD_EXCEL"
  | "FILE_MACRO"
  | "FILE_BROKEN"
  | "FILE_NO_DAYS"
  | "FILE_NO_HEAD"
  | "FILE_TOO_MANY";

/** Bytes of a file that is sent. */
export const MOST_BYTES = 256 * 1024;
/** Bytes of a workbook's sheets and texts once unpacked. */
const MOST_UNPACKED = 4 * 1024 * 1024;
const MOST_ENTRIES = 200;
/** Rows or events at most: a year of days, each by itself. */
const MOST_ROWS = 400;
const MOST_COLUMNS = 26;

const ZIP = Buffer.from("PK\x03\x04");
/** An old Excel workbook, and a new one behind a password. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const CALENDAR = /^\uFEFF?\s*BEGIN:VCALENDAR/i;

/** The rows of a file, whatever its name says it is. */
export async function readDayFile(content: Buffer): Promise<Verdict<FileRow[], FileFault>> {
  if (content.length === 0) return refused("FILE_EMPTY", "file");
  if (content.length > MOST_BYTES) return refused("FILE_TOO_LARGE", "file");
  const rows = await rowsOf(content);
  if (typeof rows === "string") return refused(rows, "file");
  if (rows.length > MOST_ROWS) return refused("FILE_TOO_MANY", "file");
  return rows.length === 0 ? refused("FILE_NO_DAYS", "file") : passed(rows);
}

async function rowsOf(content: Buffer): Promise<FileRow[] | FileFault> {
  const head = content.subarray(0, 4);
  if (head.equals(COMPOUND)) return "FILE_OLD_EXCEL";
  if (head.equals(ZIP)) return rowsOfSheet(content);
  const text = content.toString("utf8");
  return CALENDAR.test(text) ? rowsOfCalendar(text) : "FILE_TYPE";
}

const PARTS =
  /^(xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/;
const FORMULA_OF_PROGRAMS = /vbaProject|macrosheets|\.bin$/i;

async function rowsOfSheet(content: Buffer): Promise<FileRow[] | FileFault> {
  const unpacked = unzip(content, { entries: MOST_ENTRIES, bytes: MOST_UNPACKED }, (name) =>
    PARTS.test(name),
  );
  if (typeof unpacked === "string") return unpacked === "TOO_LARGE" ? "FILE_TOO_LARGE" : "FILE_BROKEN";
  const { names, files } = unpacked;
  if (names.some((name) => FORMULA_OF_PROGRAMS.test(name) && !/printerSettings/i.test(name)))
    return "FILE_MACRO";
  if (!files.has("xl/workbook.xml")) return "FILE_TYPE";
  for (const [name, part] of files) {
    if (/<!(DOCTYPE|ENTITY)/i.test(part.toString("latin1"))) return "FILE_BROKEN";
    if (!name.startsWith("xl/worksheets/")) continue;
    const sheet = part.toString("utf8").replace(/<dimension\b[^>]*>/g, "");
    if (isHuge(sheet)) return "FILE_TOO_MANY";
    files.set(name, Buffer.from(sheet));
  }
  try {
    const [first] = await readWorkbook(zip(files));
    return rowsOfCells(first?.data ?? []);
  } catch {
    return "FILE_BROKEN";
  }
}

/** A cell's place is written in the sheet, and one far away makes the reader fill all that lies between. */
function isHuge(sheet: string): boolean {
  for (const [, place = ""] of sheet.matchAll(/\sr\s*=\s*["']([^"']*)["']/g)) {
    const [, column = "", row = ""] = /^([A-Z]*)(\d+)$/i.exec(place) ?? [];
    if (!row || Number(row) > MOST_ROWS + 100 || numberOf(column) > MOST_COLUMNS) return true;
  }
  return false;
}

const numberOf = (column: string) =>
  [...column.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

type Cell = unknown;

/** Rows in which the heads are looked for: a title may stand above. */
const HEAD_ROWS = 5;
const REQUIRED: readonly Column[] = ["from", "kind", "nameZh"];

function rowsOfCells(cells: readonly (readonly Cell[])[]): FileRow[] | FileFault {
  const top = cells.slice(0, HEAD_ROWS);
  const at = top.findIndex((row) => row.some((cell) => heads("from", textOf(cell))));
  const head = cells[at];
  if (!head) return "FILE_NO_HEAD";
  const places = COLUMNS.map((column) => {
    return [column, head.findIndex((cell) => heads(column, textOf(cell)))] as const;
  });
  if (places.some(([column, place]) => REQUIRED.includes(column) && place < 0)) return "FILE_NO_HEAD";
  return cells.flatMap((row, index): FileRow[] => {
    if (index <= at || row.every((cell) => textOf(cell) === "")) return [];
    const said = Object.fromEntries(places.map(([column, place]) => [column, textOf(row[place])]));
    return [{ line: index + 1, ...(said as Record<Column, string>) }];
  });
}

function textOf(cell: Cell): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? "" : String(cell).trim();
}

const MAKE_UP_NAME = /[（(]\s*班\s*[）)]|补班|补课|上班|上课|make-?up|working day/i;
/** What published calendars add to the name of the holiday. */
const ADDED = /[（(]\s*[休班]\s*[）)]|第\s*\d+\s*天\s*(\/\s*共\s*\d+\s*天)?|\s+(假期|补班)(?=\s|$)/g;

function rowsOfCalendar(text: string): FileRow[] | FileFault {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text.replace(/^\uFEFF/, "")));
    return calendar.getAllSubcomponents("vevent").map((event, index) => rowOfEvent(event, index + 1));
  } catch {
    return "FILE_BROKEN";
  }
}

function rowOfEvent(component: InstanceType<typeof ICAL.Component>, line: number): FileRow {
  const event = new ICAL.Event(component);
  const summary = String(event.summary ?? "").trim();
  const name = summary.replace(ADDED, " ").replace(/\s+/g, " ").trim() || summary;
  // An event need not say when it is, and the library cannot work out the end of one that does not.
  const startDate = component.hasProperty("dtstart") ? event.startDate : null;
  const row = {
    ...{ line, nameZh: name, nameEn: "" },
    kind: SHEET_WORDS.en.kind[MAKE_UP_NAME.test(summary) ? "MAKE_UP" : "HOLIDAY"],
    from: startDate?.toString().slice(0, 10) ?? "",
  };
  if (event.isRecurring()) return { ...row, kind: "", until: "", fault: "RECURRING" };
  if (!startDate?.isDate) return { ...row, kind: "", until: "", fault: "NOT_A_DAY" };
  // The end of a day's event is the day after its last.
  const { endDate } = event;
  const last = endDate && endDate.compare(startDate) > 0 ? endDate.clone() : null;
  last?.adjust(-1, 0, 0, 0);
  return { ...row, until: last?.toString().slice(0, 10) ?? "" };
}

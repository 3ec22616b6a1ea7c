import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { FORMULA_CELL } from "~/domain/roster/cells";
import { MOST_ROSTER_BYTES, type OpenRoster, type RosterFault, type SheetRow } from "~/domain/roster/file";
import { doubledHeadings, guessMapping, plainHeading, type Sheet } from "~/domain/roster/sheet";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { MOST_COLUMNS, openSheet, TooWide } from "./sheet-stream.server";

/** Rows in which the headings are looked for: a title may stand above. */
const HEAD_ROWS = 10;
const MOST_OF_A_CELL = 500;

const ZIP = Buffer.from("PK\x03\x04");
/** An old Excel workbook, and a new one behind a password. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** What stopped the reading of rows: thrown where rows are taken, for they are read while they are stored. */
class RosterUnreadable extends Error {
  constructor(readonly fault: RosterFault) {
    super(fault);
  }
}

/** The headings of a roster, and its rows one by one, whatever its name says it is. */
export async function openRoster(content: Buffer, form: Sheet): Promise<Verdict<OpenRoster, RosterFault>> {
  try {
    return passed(await open(content, form));
  } catch (error) {
    return refused(faultOf(error), "file");
  }
}

function faultOf(error: unknown): RosterFault {
  if (error instanceof RosterUnreadable) return error.fault;
  if (error instanceof TooWide) return "ROSTER_BROKEN";
  throw error;
}

async function open(content: Buffer, form: Sheet): Promise<OpenRoster> {
  if (content.length === 0) throw new RosterUnreadable("ROSTER_EMPTY");
  if (content.length > MOST_ROSTER_BYTES) throw new RosterUnreadable("ROSTER_TOO_LARGE");
  if (content.subarray(0, 4).equals(COMPOUND)) throw new RosterUnreadable("ROSTER_OLD_EXCEL");
  if (!content.subarray(0, 4).equals(ZIP)) return afterHeadings(form, delimitedRows(textOf(content)), []);
  const sheet = openSheet(content);
  if (typeof sheet === "string") throw new RosterUnreadable(sheet);
  return afterHeadings(form, sheet.rows, sheet.merged);
}

type Rows = AsyncIterable<SheetRow> | Iterable<SheetRow>;

async function afterHeadings(
  form: Sheet,
  rows: Rows,
  merged: { from: number; until: number }[],
): Promise<OpenRoster> {
  const iterator = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  const top: SheetRow[] = [];
  while (top.length < HEAD_ROWS) {
    const next = await iterator.next();
    if (next.done) break;
    if (next.value.cells.some(Boolean)) top.push(next.value);
  }
  const known = top.map(({ cells }) => Object.keys(guessMapping(form, cells)).length);
  const most = Math.max(0, ...known);
  const at = most >= 2 ? known.indexOf(most) : 0;
  const head = top[at];
  if (!head) throw new RosterUnreadable("ROSTER_EMPTY");
  const headings = head.cells.slice(0, MOST_COLUMNS).map((text) => text.trim().slice(0, 60));
  if (merged.some(({ from, until }) => until > head.line && (until > from || from > head.line)))
    throw new RosterUnreadable("ROSTER_MERGED");
  const doubled = doubledHeadings(headings.map(plainHeading));
  if (Object.keys(guessMapping(form, doubled)).length > 0) throw new RosterUnreadable("ROSTER_HEADS_TWICE");
  return { headings, rows: untilFault(theRest(form, top.slice(at + 1), iterator, headings.length)) };
}

async function* untilFault(
  rows: AsyncIterable<SheetRow>,
): OpenRoster["rows"] extends AsyncIterable<infer T> ? AsyncGenerator<T> : never {
  try {
    yield* rows;
  } catch (error) {
    yield { fault: faultOf(error) };
  }
}

async function* theRest(
  { mostRows, tooMany }: Sheet,
  top: readonly SheetRow[],
  iterator: Iterator<SheetRow> | AsyncIterator<SheetRow>,
  columns: number,
): AsyncIterable<SheetRow> {
  let count = 0;
  const taken = ({ line, cells }: SheetRow) => {
    const own = cells.slice(0, columns).map((text) => text.trim().slice(0, MOST_OF_A_CELL));
    if (own.every((text) => text === "")) return null;
    if (++count > mostRows) throw new RosterUnreadable(tooMany);
    return { line, cells: own };
  };
  for (const row of top) {
    const own = taken(row);
    if (own) yield own;
  }
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    const own = taken(next.value);
    if (own) yield own;
  }
  if (count === 0) throw new RosterUnreadable("ROSTER_NO_ROWS");
}

/** What was written as ="0123" to keep its noughts is meant as 0123; every other formula is named as one. */
const cellOf = (cell: string) =>
  /^="([^"]*)"$/.exec(cell)?.[1] ?? (cell.startsWith("=") ? FORMULA_CELL : cell);

/** UTF-8 with or without its mark, UTF-16 as Excel's "Unicode text", or GBK as a Chinese Excel saves CSV. */
function textOf(content: Buffer): string {
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return decoded(content, "utf-16le");
  if (first === 0xfe && second === 0xff) return decoded(content, "utf-16be");
  if (content.includes(0)) throw new RosterUnreadable("ROSTER_TYPE");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    return decoded(content, "gb18030");
  }
}

function decoded(content: Buffer, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    throw new RosterUnreadable("ROSTER_ENCODING");
  }
}

/** A file as a stream brings it: given at once, all of its rows would be read before the first is taken. */
function* slicesOf(content: Buffer): Iterable<Buffer> {
  const size = 64 * 1024;
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

async function* delimitedRows(text: string): AsyncIterable<SheetRow> {
  const [first = ""] = text.split(/\r?\n/, 1);
  const delimiter = [",", "\t", ";"].reduce((best, sign) =>
    first.split(sign).length > first.split(best).length ? sign : best,
  );
  if (!first.includes(delimiter) && !/[\p{L}]/u.test(first)) throw new RosterUnreadable("ROSTER_TYPE");
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 64 * 1024,
    info: true,
  });
  Readable.from(slicesOf(Buffer.from(text))).pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      yield { line: info.lines, cells: record.map(cellOf) };
    }
  } catch (error) {
    if (error instanceof RosterUnreadable) throw error;
    throw new RosterUnreadable("ROSTER_QUOTES");
  }
}

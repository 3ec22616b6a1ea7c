import { createHash } from "node:crypto";
import fs from "node:fs";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import zlib from "node:zlib";
import { z } from "zod";

/**
 * A backup is gzip over lines of JSON: a header; the rows of each table in the header's order, as PostgreSQL's
 * to_jsonb writes them; and a last line with the SHA-256 of everything before it.
 */
export interface Header {
  format: "heartbridge-backup";
  version: 1;
  madeAt: string;
  migrations: { name: string; checksum: string }[];
  tables: { name: string; rows: number; sum: string }[];
}

const HeaderLine = z.object({
  format: z.literal("heartbridge-backup"),
  version: z.literal(1),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(z.object({ name: z.string(), rows: z.number().int().min(0), sum: z.string() })),
});
const LastLine = z.object({ sha256: z.string() });

/** What stands in the way of a backup or a restore, as one line for whoever runs the command. */
export class BackupError extends Error {}

/** Writes beside the file and renames at the end, so that a backup with its name is a whole one. */
export async function writeFile(file: string, header: Header, rows: AsyncIterable<string>) {
  const part = `${file}.part`;
  async function* lines() {
    const hash = createHash("sha256");
    const line = (text: string) => {
      hash.update(text).update("\n");
      return `${text}\n`;
    };
    yield line(JSON.stringify(header));
    for await (const row of rows) yield line(row);
    yield `${JSON.stringify({ sha256: hash.digest("hex") })}\n`;
  }
  try {
    // For the owner's eyes only: it holds everything the site knows.
    await pipeline(Readable.from(lines()), zlib.createGzip(), fs.createWriteStream(part, { mode: 0o600 }));
    await syncFile(part);
    fs.renameSync(part, file);
  } catch (error) {
    fs.rmSync(part, { force: true });
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (!syscall) throw error;
    throw new BackupError(`${file} could not be written (${code}).`);
  }
}

async function syncFile(file: string) {
  const handle = await open(file, "r+");
  await handle.sync();
  await handle.close();
}

/** Reads the whole file once and answers its header, or says what is wrong with it. */
export async function checkFile(file: string): Promise<Header> {
  const hash = createHash("sha256");
  let header: Header | null = null;
  let rows = -1;
  let last: string | null = null;
  for await (const line of linesOf(file)) {
    if (last !== null) {
      hash.update(last).update("\n");
      rows += 1;
    }
    header ??=
      parseLine(HeaderLine, line) ?? refuse(file, "is not a backup of Heartbridge, or of another version");
    last = line;
  }
  const trailer = last === null ? null : parseLine(LastLine, last);
  const expected = header?.tables.reduce((sum, table) => sum + table.rows, 0);
  if (!header || !trailer) return refuse(file, "is cut short");
  if (trailer.sha256 !== hash.digest("hex") || rows !== expected) return refuse(file, "is damaged");
  return header;
}

/** The rows of a checked file, table by table, at most `size` at a time. */
export async function* rowsOf(file: string, header: Header, size: number) {
  const lines = linesOf(file);
  await lines.next();
  for (const { name, rows } of header.tables) {
    for (let left = rows; left > 0; left -= size) {
      const batch: string[] = [];
      while (batch.length < Math.min(size, left)) batch.push((await lines.next()).value ?? "");
      yield { name, batch };
    }
  }
}

// Only \n ends a line: a row may contain characters that readline would take for line ends.
async function* linesOf(file: string): AsyncGenerator<string, undefined> {
  const source = fs.createReadStream(file);
  const text = source.pipe(zlib.createGunzip()).setEncoding("utf8");
  source.once("error", (error) => text.destroy(error));
  let rest = "";
  try {
    for await (const chunk of text) {
      const parts = `${rest}${chunk}`.split("\n");
      rest = parts.pop() ?? "";
      yield* parts;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") refuse(file, "does not exist");
    if (code === "EISDIR" || code === "EACCES") refuse(file, "cannot be read");
    refuse(file, "is damaged");
  } finally {
    source.destroy();
  }
  if (rest !== "") refuse(file, "is cut short");
}

function parseLine<T>(schema: z.ZodType<T>, line: string): T | null {
  try {
    return schema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

function refuse(file: string, why: string): never {
  throw new BackupError(`${file} ${why}; nothing was restored.`);
}

import zlib from "node:zlib";

/** What is taken from an archive that somebody sent. */
export interface ZipLimits {
  /** Files inside at most. */
  entries: number;
  /** Bytes of all of them together, unpacked. */
  bytes: number;
}

export type ZipFault = "BROKEN" | "TOO_LARGE" | "LOCKED";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** The record of the end, and the longest comment behind it. */
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/**
 * Unpacks the files whose names `wanted` takes, never more than the limits, whatever the archive says of itself: what
 * it unpacks to is measured, not believed.
 */
export function unzip(
  archive: Buffer,
  limits: ZipLimits,
  wanted: (name: string) => boolean,
): { names: string[]; files: Map<string, Buffer> } | ZipFault {
  try {
    const names: string[] = [];
    const files = new Map<string, Buffer>();
    const { at: start, count } = endOf(archive);
    if (count > limits.entries) return "TOO_LARGE";
    let left = limits.bytes;
    let at = start;
    for (let index = 0; index < count; index++) {
      const entry = entryAt(archive, at);
      at = entry.next;
      names.push(entry.name);
      if (entry.locked) return "LOCKED";
      if (!wanted(entry.name)) continue;
      if (files.has(entry.name)) return "BROKEN";
      const content = contentOf(archive, entry, left);
      if (content === "TOO_LARGE") return content;
      left -= content.length;
      files.set(entry.name, content);
    }
    return { names, files };
  } catch {
    return "BROKEN";
  }
}

function endOf(archive: Buffer): { at: number; count: number } {
  const first = Math.max(0, archive.length - END_SIZE - LONGEST_COMMENT);
  for (let at = archive.length - END_SIZE; at >= first; at--)
    if (archive.readUInt32LE(at) === END)
      return { count: archive.readUInt16LE(at + 10), at: archive.readUInt32LE(at + 16) };
  throw new Error("No end of an archive.");
}

interface Entry {
  name: string;
  method: number;
  locked: boolean;
  size: number;
  local: number;
  next: number;
}

function entryAt(archive: Buffer, at: number): Entry {
  if (archive.readUInt32LE(at) !== CENTRAL) throw new Error("No entry.");
  const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset)) as [
    number,
    number,
    number,
  ];
  return {
    name: archive.toString("utf8", at + 46, at + 46 + name),
    locked: (archive.readUInt16LE(at + 8) & ENCRYPTED) !== 0,
    method: archive.readUInt16LE(at + 10),
    size: archive.readUInt32LE(at + 20),
    local: archive.readUInt32LE(at + 42),
    next: at + 46 + name + extra + comment,
  };
}

function contentOf(archive: Buffer, { local, size, method }: Entry, left: number): Buffer | "TOO_LARGE" {
  if (archive.readUInt32LE(local) !== LOCAL) throw new Error("No file.");
  const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  if (from + size > archive.length) throw new Error("Cut off.");
  const packed = archive.subarray(from, from + size);
  if (method === STORED) return packed.length > left ? "TOO_LARGE" : packed;
  if (method !== DEFLATED) throw new Error("Another method.");
  try {
    return zlib.inflateRawSync(packed, { maxOutputLength: Math.max(left, 1) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") return "TOO_LARGE";
    throw error;
  }
}

/** An archive of these files, packed. */
export function zip(files: ReadonlyMap<string, Buffer>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of files) {
    const path = Buffer.from(name);
    const packed = zlib.deflateRawSync(content);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    // Bit 11: the name is UTF-8. The first day that this format knows stands for no date.
    about.writeUInt16LE(0x0800, 2);
    about.writeUInt16LE(DEFLATED, 4);
    about.writeUInt16LE(0x21, 8);
    about.writeUInt32LE(zlib.crc32(content), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(content.length, 18);
    about.writeUInt16LE(path.length, 22);
    bodies.push(word(LOCAL), about, path, packed);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    directory.push(word(CENTRAL), Buffer.from([20, 0]), about, where, path);
    at += 30 + path.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.size, 4);
  end.writeUInt16LE(files.size, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, central, word(END), end]);
}

function word(value: number): Buffer {
  const four = Buffer.alloc(4);
  four.writeUInt32LE(value);
  return four;
}

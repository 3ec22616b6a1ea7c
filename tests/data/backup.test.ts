import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import zlib from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { restoreBackup, writeBackup } from "~/adapters/backup.server";
import { readTables, sumTable, type TableSum } from "~/adapters/tables.server";
import { DATABASES, type DatabaseKind, freshDatabase, type TestDatabase } from "../support/databases";
import { aDistrict, aSchool, insertRow, NOW } from "../support/scene";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "heartbridge-backup-"));
const backups = {} as Record<DatabaseKind, { file: string; sums: TableSum[] }>;
const file = (name: string) => path.join(folder, name);

beforeAll(async () => {
  for (const kind of DATABASES) {
    await onFresh(kind, async (given) => {
      await given.superuser(fill);
      const name = file(`${kind}.backup`);
      await writeBackup(given.owner, name, NOW);
      backups[kind] = { file: name, sums: await sumsOf(given) };
    });
  }
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

async function fill(sql: Parameters<typeof aDistrict>[0]) {
  await aDistrict(sql);
  for (const school of [1, 2]) await aSchool(sql, school);
  // More rows than are read or written at once, and between them a place that comes long before its parent.
  await sql.exec(`
    ALTER TABLE places ALTER CONSTRAINT places_parent_id_fkey DEFERRABLE INITIALLY DEFERRED;
    BEGIN;
    INSERT INTO places (id, parent_id, kind, code, name_zh, name_en, sort_key)
      SELECT n, CASE WHEN n = 1000 THEN 1999 ELSE 1 END, 'VILLAGE', 'v' || n, '村', 'Village', 'cun' FROM generate_series(1000, 1999) n;
    COMMIT;
    ALTER TABLE places ALTER CONSTRAINT places_parent_id_fkey NOT DEFERRABLE`);
  await sql.exec(
    `INSERT INTO form_receipts (key, location, created_at) SELECT gen_random_uuid(), '/' || n, now() FROM generate_series(1, 1203) n`,
  );
}

async function onFresh<T>(kind: DatabaseKind, body: (given: TestDatabase) => Promise<T>): Promise<T> {
  const given = await freshDatabase(kind);
  try {
    return await body(given);
  } finally {
    await given.close();
  }
}

const sumsOf = (given: TestDatabase): Promise<TableSum[]> =>
  given.superuser(async (sql) => {
    const sums: TableSum[] = [];
    for (const { name } of await readTables(sql)) sums.push(await sumTable(sql, name));
    return sums;
  });

const rowsOf = async (given: TestDatabase) => (await sumsOf(given)).reduce((sum, { rows }) => sum + rows, 0);

/** Public holidays, which the migrations bring. */
const SHIPPED = 39;

const DRILLS = DATABASES.flatMap((from) => DATABASES.map((to) => ({ from, to })));

test("the scene has rows in every table", () => {
  for (const kind of DATABASES) {
    expect(backups[kind].sums.filter(({ rows }) => rows === 0)).toEqual([]);
    expect(backups[kind].sums.length).toBeGreaterThan(25);
  }
});

describe.each(DRILLS)("restore drill from $from to $to", ({ from, to }) => {
  test("every table's count and checksum is equal, and the site goes on from there", () =>
    onFresh(to, async (given) => {
      await restoreBackup(given.owner, backups[from].file);
      expect(await sumsOf(given)).toEqual(backups[from].sums);
      // Numbers go on, the triggers are awake, and the references are checked at once again.
      await given.superuser(async (sql) => {
        const entry = { at: NOW, actor_kind: "system:test", action: "x", subject: "s", subject_id: "1" };
        await insertRow(sql, "audit", entry);
        await expect(sql.exec("DELETE FROM audit")).rejects.toThrow("AUDIT_IS_APPEND_ONLY");
        expect(await asleep(sql)).toEqual([]);
      });
    }));
});

const asleep = (sql: Parameters<typeof aDistrict>[0]) =>
  sql.query(`SELECT tgname FROM pg_trigger WHERE tgenabled = 'D'
    UNION ALL SELECT conname FROM pg_constraint WHERE contype = 'f' AND condeferrable`);

describe.each(DATABASES)("a restore (%s)", (kind) => {
  test("refuses a database with rows, and loses them only with replace", () =>
    onFresh(kind, async (given) => {
      await given.superuser(aDistrict);
      const before = await sumsOf(given);
      await expect(restoreBackup(given.owner, backups[kind].file)).rejects.toThrow("--replace");
      expect(await sumsOf(given)).toEqual(before);
      await restoreBackup(given.owner, backups[kind].file, { replace: true });
      expect(await sumsOf(given)).toEqual(backups[kind].sums);
    }));

  test("writes nothing from a file that is damaged, cut short, changed or something else", () =>
    onFresh(kind, async (given) => {
      const whole = fs.readFileSync(backups[kind].file);
      const text = zlib.gunzipSync(whole).toString("utf8");
      const flipped = Buffer.from(whole);
      flipped.writeUInt8(flipped.readUInt8(whole.length >> 1) ^ 1, whole.length >> 1);
      const lines = text.split("\n");
      const spoiled: Record<string, Buffer> = {
        "one bit": flipped,
        "half of it": whole.subarray(0, whole.length >> 1),
        "without its last line": zlib.gzipSync(lines.slice(0, -2).join("\n").concat("\n")),
        "a changed name": zlib.gzipSync(text.replace("陈小雨", "陈小雪")),
        "a lost row": zlib.gzipSync([...lines.slice(0, 5), ...lines.slice(6)].join("\n")),
        "another file": Buffer.from("name,school\n"),
        "another gzip": zlib.gzipSync("name,school\n"),
        nothing: Buffer.alloc(0),
      };
      for (const [name, content] of Object.entries(spoiled)) {
        fs.writeFileSync(file("spoiled"), content);
        await expect(restoreBackup(given.owner, file("spoiled")), name).rejects.toThrow(
          /^\S+ (is damaged|is cut short|is not a backup of Heartbridge.*); nothing was restored\.$/,
        );
      }
      await expect(restoreBackup(given.owner, file("missing"))).rejects.toThrow(/does not exist/);
      expect(await rowsOf(given)).toBe(SHIPPED);
    }));

  test("writes nothing when the rows break a rule, though the file is whole", () =>
    onFresh(kind, async (given) => {
      fs.writeFileSync(
        file("bad"),
        resigned(backups[kind].file, (text) => text.replace('"grade": 3', '"grade": 12')),
      );
      await expect(restoreBackup(given.owner, file("bad"))).rejects.toThrow(/children_grade/);
      expect(await rowsOf(given)).toBe(SHIPPED);
    }));

  test("refuses a backup of another version of the site", () =>
    onFresh(kind, async (given) => {
      const [last = ""] = fs
        .readdirSync("prisma/migrations")
        .filter((name) => /^\d/.test(name))
        .sort()
        .reverse();
      const other = resigned(backups[kind].file, (text) => text.replace(last, "9999_future"));
      fs.writeFileSync(file("other"), other);
      await expect(restoreBackup(given.owner, file("other"))).rejects.toThrow(/another version.*9999_future/);
      expect(await rowsOf(given)).toBe(SHIPPED);
    }));
});

/** A backup with other contents and a right last line. */
function resigned(source: string, change: (text: string) => string): Buffer {
  const text = change(zlib.gunzipSync(fs.readFileSync(source)).toString("utf8"));
  const body = text.slice(0, text.lastIndexOf("\n", text.length - 2) + 1);
  const sha256 = createHash("sha256").update(body).digest("hex");
  return zlib.gzipSync(`${body}${JSON.stringify({ sha256 })}\n`);
}

test("a backup is readable by its owner only and never replaces a file", async () => {
  const { file: name } = backups.embedded;
  expect(fs.statSync(name).mode & 0o077).toBe(0);
  await onFresh("server", async (given) => {
    await expect(writeBackup(given.owner, name, NOW)).rejects.toThrow(/exists already/);
    expect(fs.readdirSync(folder).filter((entry) => entry.endsWith(".part"))).toEqual([]);
  });
});

test("the login of the site can neither back up nor restore", () =>
  onFresh("server", async (given) => {
    await expect(writeBackup(given.site, file("site"), NOW)).rejects.toThrow(/DATABASE_OWNER_URL/);
    await expect(restoreBackup(given.site, backups.server.file)).rejects.toThrow(/DATABASE_OWNER_URL/);
    expect(fs.existsSync(file("site"))).toBe(false);
  }));

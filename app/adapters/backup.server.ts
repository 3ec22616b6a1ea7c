import fs from "node:fs";
import { BackupError, checkFile, type Header, rowsOf, writeFile } from "./backup-file.server";
import type { Database, Sql } from "./database.server";
import { appliedChecksums } from "./migrations.server";
import { lateReferences, quoted, readTables, sumTable, type Table, type TableSum } from "./tables.server";

const BATCH = 500;

/** Writes every row, as of one instant, while the site may go on. `now` is noted in the file. */
export async function writeBackup(database: Database, file: string, now: Date): Promise<TableSum[]> {
  if (fs.existsSync(file)) throw new BackupError(`${file} exists already; nothing was written.`);
  return database.onConnection((sql) =>
    inTransaction(sql, "ISOLATION LEVEL REPEATABLE READ READ ONLY", async () => {
      const tables: TableSum[] = [];
      for (const { name } of await readTables(sql)) tables.push(await sumTable(sql, name));
      const header: Header = {
        format: "heartbridge-backup",
        version: 1,
        madeAt: now.toISOString(),
        migrations: await migrationsOf(sql),
        tables,
      };
      await writeFile(file, header, rowsInDatabase(sql, tables));
      return tables;
    }),
  );
}

/** Fills a migrated database from a file in one transaction; rows that are there are lost only with `replace`. */
export async function restoreBackup(
  database: Database,
  file: string,
  { replace = false } = {},
): Promise<TableSum[]> {
  const header = await checkFile(file);
  return database.onConnection((sql) =>
    inTransaction(sql, "", async () => {
      const tables = await readTables(sql);
      refuseOtherShape(header, await migrationsOf(sql), tables);
      await emptyTables(sql, tables, replace);
      await withoutTriggers(sql, tables, async () => {
        for await (const { name, batch } of rowsOf(file, header, BATCH)) {
          await insert(sql, tableNamed(tables, name), batch);
        }
      });
      for (const table of tables) await goOnNumbering(sql, table);
      for (const expected of header.tables) {
        const { rows, sum } = await sumTable(sql, expected.name);
        if (rows !== expected.rows || sum !== expected.sum)
          throw new BackupError(`The table ${expected.name} came out different; nothing was restored.`);
      }
      return header.tables;
    }),
  );
}

/** The tables' owner sees every row; a login that may not become it would silently back up nothing. */
async function inTransaction<T>(sql: Sql, mode: string, body: () => Promise<T>): Promise<T> {
  await sql.exec(`BEGIN ${mode}`);
  try {
    await sql.exec("SET LOCAL ROLE app_owner").catch(() => {
      throw new BackupError(
        "This login does not own the tables: name the one that does in DATABASE_OWNER_URL.",
      );
    });
    const result = await body();
    await sql.exec("COMMIT");
    return result;
  } catch (error) {
    await sql.exec("ROLLBACK");
    throw error;
  }
}

async function migrationsOf(sql: Sql): Promise<Header["migrations"]> {
  const applied = await appliedChecksums(sql);
  return [...applied]
    .map(([name, checksum]) => ({ name, checksum }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function* rowsInDatabase(sql: Sql, tables: TableSum[]) {
  for (const { name } of tables) {
    await sql.exec(
      `DECLARE rows NO SCROLL CURSOR FOR SELECT to_jsonb(t)::text AS row FROM ${quoted(name)} t`,
    );
    for (;;) {
      const fetched = await sql.query<{ row: string }>(`FETCH ${BATCH} FROM rows`);
      if (fetched.length === 0) break;
      for (const { row } of fetched) yield row;
    }
    await sql.exec("CLOSE rows");
  }
}

function refuseOtherShape(header: Header, migrations: Header["migrations"], tables: Table[]) {
  const shape = (list: { name: string; checksum?: string }[]) =>
    list
      .map(({ name, checksum = "" }) => `${name} ${checksum}`)
      .sort()
      .join("\n");
  if (shape(header.migrations) !== shape(migrations)) {
    const last = header.migrations.at(-1)?.name ?? "none";
    throw new BackupError(
      `The backup was made by another version of the site (its last migration is ${last}). Restore it with that version, then start this one.`,
    );
  }
  const names = (list: { name: string }[]) => list.map(({ name }) => ({ name }));
  if (shape(names(header.tables)) !== shape(names(tables)))
    throw new BackupError("The backup and the database have different tables; nothing was restored.");
}

/** Rows that no migration brought, by table; without a line here all of them are somebody's. */
const ENTERED: Record<string, string> = { calendar_days: "school_id IS NOT NULL" };

async function emptyTables(sql: Sql, tables: Table[], replace: boolean) {
  const names = tables.map(({ name }) => quoted(name));
  const any = tables
    .map(({ name }) => `EXISTS (SELECT FROM ${quoted(name)} WHERE ${ENTERED[name] ?? "true"})`)
    .join(" OR ");
  const [found] = await sql.query<{ rows: boolean }>(`SELECT ${any} AS rows`);
  if (found?.rows && !replace)
    throw new BackupError("The database is not empty. Add --replace to lose what is in it.");
  await sql.exec(`TRUNCATE ${names.join(", ")}`);
}

/** What the rows prove was checked when they were first written; foreign keys, checks and exclusions still hold. */
async function withoutTriggers(sql: Sql, tables: Table[], body: () => Promise<void>) {
  const each = async (statement: (table: Table) => string[]) => {
    for (const text of tables.flatMap(statement)) await sql.exec(text);
  };
  const late = (table: Table, timing: string) =>
    lateReferences(table, tables.slice(tables.indexOf(table) + 1)).map(
      ({ constraint }) =>
        `ALTER TABLE ${quoted(table.name)} ALTER CONSTRAINT ${quoted(constraint)} ${timing}`,
    );
  await each((table) => [
    `ALTER TABLE ${quoted(table.name)} DISABLE TRIGGER USER`,
    ...late(table, "DEFERRABLE INITIALLY DEFERRED"),
  ]);
  await body();
  await sql.exec("SET CONSTRAINTS ALL IMMEDIATE");
  await each((table) => [
    `ALTER TABLE ${quoted(table.name)} ENABLE TRIGGER USER`,
    ...late(table, "NOT DEFERRABLE"),
  ]);
}

async function insert(sql: Sql, table: Table, batch: string[]) {
  const columns = table.columns.map(quoted).join(", ");
  await sql.query(
    `INSERT INTO ${quoted(table.name)} (${columns}) OVERRIDING SYSTEM VALUE
     SELECT ${columns} FROM jsonb_populate_recordset(NULL::${quoted(table.name)}, $1::jsonb)`,
    [`[${batch.join(",")}]`],
  );
}

async function goOnNumbering(sql: Sql, table: Table) {
  for (const column of table.numbered) {
    await sql.query(
      `SELECT setval(pg_get_serial_sequence($1, $2), coalesce(max(${quoted(column)}), 1), max(${quoted(column)}) IS NOT NULL)
       FROM ${quoted(table.name)}`,
      [`public.${quoted(table.name)}`, column],
    );
  }
}

function tableNamed(tables: Table[], name: string): Table {
  const table = tables.find((candidate) => candidate.name === name);
  if (!table) throw new BackupError(`There is no table ${name}; nothing was restored.`);
  return table;
}

import type { Sql } from "~/adapters/database.server";
import { quoted, readTables, type Table } from "~/adapters/tables.server";
import type { TestDatabase } from "./databases";

export interface Snapshot {
  tables: Table[];
  /** Rows of each table, as JSON. */
  rows: Map<string, string[]>;
}

// How often something was tried counts whatever comes of it: it is no effect of a command.
const COUNTERS = ["attempts"];

const prepared = new WeakMap<TestDatabase, Promise<Table[]>>();

/** Every row of every table. */
export async function takeSnapshot(given: TestDatabase): Promise<Snapshot> {
  const ready = prepared.get(given) ?? given.superuser(prepare);
  prepared.set(given, ready);
  const tables = await ready;
  const found = await given.superuser((sql) =>
    sql.query<{ of: string; row: string }>('SELECT "of", "row" FROM tests.every_row()'),
  );
  const rows = new Map(tables.map(({ name }): [string, string[]] => [name, []]));
  for (const { of, row } of found) rows.get(of)?.push(row);
  return { tables, rows };
}

/** No test changes which tables there are, so that the long statement need be planned only once a connection. */
async function prepare(sql: Sql): Promise<Table[]> {
  const tables = await readTables(sql);
  const compared = tables.filter(({ name }) => !COUNTERS.includes(name));
  const rows = compared.map(({ name }) => `SELECT '${name}', to_json(t)::text FROM ${quoted(name)} t`);
  await sql.exec(`CREATE SCHEMA tests;
    CREATE FUNCTION tests.every_row() RETURNS TABLE ("of" text, "row" text) LANGUAGE plpgsql AS
      $$ BEGIN RETURN QUERY ${rows.join(" UNION ALL ")}; END $$`);
  return tables;
}

/** Numbers that the database gives out start here, far from those of any scene. */
export const FIRST_NUMBER = 700_000;

/** Undoes what was changed since; no trigger runs, so that the chain of the record stays as it was. */
export async function restore(given: TestDatabase, start: Snapshot) {
  const now = await takeSnapshot(given);
  await given.superuser(async (sql) => {
    await sql.exec("BEGIN; SET LOCAL session_replication_role = replica");
    for (const table of start.tables) {
      const name = quoted(table.name);
      const added = missingFrom(start, now, table.name);
      const removed = missingFrom(now, start, table.name);
      const list = table.columns.map(quoted).join(", ");
      if (added.length > 0)
        await sql.query(`DELETE FROM ${name} t WHERE to_json(t)::text = ANY ($1)`, [added]);
      if (removed.length === 0) continue;
      await sql.query(
        `INSERT INTO ${name} (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb)`,
        [`[${removed.join(",")}]`],
      );
    }
    for (const name of COUNTERS) await sql.exec(`DELETE FROM ${quoted(name)}`);
    const numbers = start.tables.flatMap(({ name, numbered }) =>
      numbered.map(
        (column) => `setval(pg_get_serial_sequence('${quoted(name)}', '${column}'), ${FIRST_NUMBER})`,
      ),
    );
    await sql.exec(`SELECT ${numbers.join(", ")}`);
    await sql.exec("COMMIT");
  });
}

export interface Change {
  table: string;
  kind: "added" | "removed";
  row: Record<string, unknown>;
}

/** What is in one snapshot and not in the other; a changed row was removed and added. */
export function changesBetween(before: Snapshot, after: Snapshot): Change[] {
  const inOnly = (kind: Change["kind"], from: Snapshot, rows: Snapshot) =>
    [...rows.rows.keys()].flatMap((table) =>
      missingFrom(from, rows, table).map((text) => ({ table, kind, row: JSON.parse(text) })),
    );
  return [...inOnly("removed", after, before), ...inOnly("added", before, after)];
}

function missingFrom(from: Snapshot, { rows }: Snapshot, table: string): string[] {
  const known = new Set(from.rows.get(table));
  return (rows.get(table) ?? []).filter((text) => !known.has(text));
}

import { quoted, readTables, type Table } from "~/adapters/tables.server";
import type { TestDatabase } from "./databases";

export interface Snapshot {
  tables: Table[];
  /** Rows of each table, as JSON. */
  rows: Map<string, string[]>;
}

// How often something was tried counts whatever comes of it: it is no effect of a command.
const COUNTERS = ["attempts"];

/** Every row of every table. */
export function takeSnapshot({ superuser }: TestDatabase): Promise<Snapshot> {
  return superuser(async (sql) => {
    const tables = await readTables(sql);
    const compared = tables.filter(({ name }) => !COUNTERS.includes(name));
    const one = ({ name }: Table) =>
      `SELECT '${name}' AS name, coalesce(jsonb_agg(to_jsonb(t)::text), '[]') AS rows FROM ${quoted(name)} t`;
    const read = await sql.query<{ name: string; rows: string[] }>(compared.map(one).join(" UNION ALL "));
    return { tables, rows: new Map(read.map(({ name, rows }) => [name, rows.sort()])) };
  });
}

/** Numbers that the database gives out start here, far from those of any scene. */
export const FIRST_NUMBER = 700_000;

/** Puts every table back; no trigger runs, so that the chain of the record stays as it was. */
export async function restore({ superuser }: TestDatabase, { tables, rows }: Snapshot) {
  await superuser(async (sql) => {
    await sql.exec("BEGIN; SET LOCAL session_replication_role = replica");
    await sql.exec(`TRUNCATE ${tables.map(({ name }) => quoted(name)).join(", ")}`);
    for (const { name, columns, numbered } of tables) {
      const list = columns.map(quoted).join(", ");
      await sql.query(
        `INSERT INTO ${quoted(name)} (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::${quoted(name)}, $1::jsonb)`,
        [`[${(rows.get(name) ?? []).join(",")}]`],
      );
      for (const column of numbered) {
        await sql.query(`SELECT setval(pg_get_serial_sequence($1, $2), ${FIRST_NUMBER})`, [name, column]);
      }
    }
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
  const missingFrom = (from: Snapshot, rows: Snapshot, kind: Change["kind"]) =>
    [...rows.rows].flatMap(([table, texts]) => {
      const known = new Set(from.rows.get(table));
      return texts.filter((text) => !known.has(text)).map((text) => ({ table, kind, row: JSON.parse(text) }));
    });
  return [...missingFrom(after, before, "removed"), ...missingFrom(before, after, "added")];
}

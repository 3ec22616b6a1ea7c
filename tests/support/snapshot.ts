import type { Sql } from "~/adapters/database.server";
import { quoted, readTables, type Table } from "~/adapters/tables.server";
import type { TestDatabase } from "./databases";

/** How much of the record of changes there was; see `watch`. */
export interface Snapshot {
  upTo: string;
}

export interface Change {
  table: string;
  kind: "added" | "removed";
  row: Record<string, unknown>;
}

interface Noted {
  of: string;
  old: string | null;
  new: string | null;
}

// How often something was tried counts whatever comes of it: it is no effect of a command.
const COUNTERS = ["attempts"];

/** Numbers that the database gives out start here, far from those of any scene. */
export const FIRST_NUMBER = 700_000;

const watched = new WeakMap<TestDatabase, Promise<Table[]>>();

function tablesOf(given: TestDatabase): Promise<Table[]> {
  const tables = watched.get(given) ?? given.superuser(watch);
  watched.set(given, tables);
  return tables;
}

/** From here on every table notes what is done to its rows, whoever does it: thousands of tests compare and undo that alone. */
async function watch(sql: Sql): Promise<Table[]> {
  const tables = await readTables(sql);
  const compared = tables.filter(({ name }) => !COUNTERS.includes(name)).map(({ name }) => quoted(name));
  await sql.exec(`CREATE SCHEMA tests;
    CREATE UNLOGGED TABLE tests.changes (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "of" text NOT NULL, old text, new text);
    CREATE FUNCTION tests.note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' SET timezone = 'UTC' AS $$ BEGIN
      INSERT INTO tests.changes ("of", old, new) VALUES (TG_TABLE_NAME,
        CASE WHEN TG_OP <> 'INSERT' THEN to_json(OLD)::text END, CASE WHEN TG_OP <> 'DELETE' THEN to_json(NEW)::text END);
      RETURN NULL; END $$`);
  for (const name of compared)
    await sql.exec(`CREATE TRIGGER zz_note AFTER INSERT OR UPDATE OR DELETE ON ${name} FOR EACH ROW EXECUTE FUNCTION tests.note();
      ALTER TABLE ${name} ENABLE ALWAYS TRIGGER zz_note`);
  return tables;
}

/** The state of every row of every table, to compare with later or to go back to. */
export async function takeSnapshot(given: TestDatabase): Promise<Snapshot> {
  await tablesOf(given);
  const [last] = await given.superuser((sql) =>
    sql.query<{ id: string }>("SELECT coalesce(max(id), 0)::text AS id FROM tests.changes"),
  );
  return { upTo: last?.id ?? "0" };
}

/** What differs since; a changed row was removed and added, and what was changed back is no change. */
export async function changesSince(given: TestDatabase, { upTo }: Snapshot): Promise<Change[]> {
  const changes = await given.superuser((sql) => differences(sql, upTo));
  return [...changes].flatMap(([table, { removed, added }]) => [
    ...[...removed].map((text): Change => ({ table, kind: "removed", row: JSON.parse(text) })),
    ...[...added].map((text): Change => ({ table, kind: "added", row: JSON.parse(text) })),
  ]);
}

/** Rows as JSON, by table. */
async function differences(sql: Sql, upTo: string) {
  const noted = await sql.query<Noted>(
    `SELECT "of", old, new FROM tests.changes WHERE id > $1 AND old IS DISTINCT FROM new ORDER BY id`,
    [upTo],
  );
  const changes = new Map<string, { removed: Set<string>; added: Set<string> }>();
  for (const { of, old, new: next } of noted) {
    const own = changes.get(of) ?? { removed: new Set(), added: new Set() };
    changes.set(of, own);
    if (old !== null && !own.added.delete(old)) own.removed.add(old);
    if (next !== null && !own.removed.delete(next)) own.added.add(next);
  }
  return changes;
}

/** Undoes what was changed since; no trigger of the site runs, so that the chain of the record stays as it was. */
export async function restore(given: TestDatabase, { upTo }: Snapshot) {
  const tables = await tablesOf(given);
  await given.superuser(async (sql) => {
    await sql.exec("BEGIN; SET LOCAL session_replication_role = replica; SET LOCAL timezone = 'UTC'");
    for (const [of, { removed, added }] of await differences(sql, upTo)) {
      const name = quoted(of);
      if (added.size > 0)
        await sql.query(`DELETE FROM ${name} t WHERE to_json(t)::text = ANY ($1)`, [[...added]]);
      if (removed.size === 0) continue;
      const list = tables
        .find((table) => table.name === of)
        ?.columns.map(quoted)
        .join(", ");
      await sql.query(
        `INSERT INTO ${name} (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb)`,
        [`[${[...removed].join(",")}]`],
      );
    }
    const numbers = tables.flatMap(({ name, numbered }) =>
      numbered.map(
        (column) => `setval(pg_get_serial_sequence('${quoted(name)}', '${column}'), ${FIRST_NUMBER})`,
      ),
    );
    await sql.exec(`${COUNTERS.map((name) => `DELETE FROM ${quoted(name)};`).join(" ")}
      DELETE FROM tests.changes WHERE id > ${upTo}; SELECT ${numbers.join(", ")}; COMMIT`);
  });
}

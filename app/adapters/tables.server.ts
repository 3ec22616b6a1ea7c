import type { Sql } from "./database.server";

/** A table as a backup needs it; taken from the catalogue, so that a new table is in the backup without being named. */
export interface Table {
  name: string;
  /** Columns that can be written, in their order. */
  columns: string[];
  /** Columns numbered by a sequence of their own. */
  numbered: string[];
  references: Reference[];
}

export interface Reference {
  constraint: string;
  to: string;
}

export interface TableSum {
  name: string;
  rows: number;
  /** Does not depend on the order of rows or columns. */
  sum: string;
}

const COLUMNS = `
  SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns,
    coalesce(array_agg(a.attname::text) FILTER (WHERE pg_get_serial_sequence(c.oid::regclass::text, a.attname) IS NOT NULL), '{}') AS numbered
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
  GROUP BY c.relname ORDER BY c.relname`;

const REFERENCES = `
  SELECT conrelid::regclass::text AS name, conname AS constraint, confrelid::regclass::text AS to
  FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY conname`;

/** Every table of the site, each after those it refers to where that is possible. */
export async function readTables(sql: Sql): Promise<Table[]> {
  const found = await sql.query<Omit<Table, "references">>(COLUMNS);
  const references = await sql.query<Reference & { name: string }>(REFERENCES);
  return inOrder(
    found.map((table) => ({
      ...table,
      references: references.filter((reference) => reference.name === table.name),
    })),
  );
}

function inOrder(tables: Table[]): Table[] {
  const ordered: Table[] = [];
  const waiting = [...tables];
  while (waiting.length > 0) {
    const ready = waiting.findIndex((table) =>
      lateReferences(table, waiting).every(({ to }) => to === table.name),
    );
    ordered.push(...waiting.splice(Math.max(ready, 0), 1));
  }
  return ordered;
}

/** References of a table to itself or to one of `later`: they hold only once all of those are filled. */
export function lateReferences(table: Table, later: Table[]): Reference[] {
  return table.references.filter(({ to }) => to === table.name || later.some(({ name }) => name === to));
}

/** Counts and checksums; the text of a row is the same on every PostgreSQL with the same time zone. */
export async function sumTable(sql: Sql, name: string): Promise<TableSum> {
  const [row] = await sql.query<{ rows: string; sum: string }>(`
    SELECT count(*)::text AS rows, coalesce(sum(('x' || left(encode(sha256(convert_to(to_jsonb(t)::text, 'UTF8')), 'hex'), 15))::bit(60)::bigint), 0)::text AS sum
    FROM ${quoted(name)} t`);
  return { name, rows: Number(row?.rows ?? 0), sum: row?.sum ?? "" };
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

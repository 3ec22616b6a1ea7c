import type { Sql } from "~/adapters/database.server";

/** What belongs to a browser, a letter or a chain of its own, and what the copies would break: no list reads it. */
const LEFT = [
  "_prisma_migrations",
  "attempts",
  "audit",
  "audit_head",
  "calendar_days",
  "contact_restrictions",
  "engagements",
  "family_sessions",
  "feeds",
  "form_receipts",
  "id_numbers",
  "outbox",
  "service_certificates",
  "sessions",
];

/** Where a row without a school holds for all schools there are: a country has that once. */
const FOR_ALL = ["policies", "score_policies"];

/** Between the numbers of two copies; more than any number of the demo. */
const APART = 100_000;

/** Columns with the numbers of schools. */
const SCHOOLS = ["school_ids", "named_at"];

interface Column {
  table: string;
  name: string;
  type: string;
  /** Part of a unique index in which nothing else tells copies apart. */
  unique: boolean;
}

/**
 * Puts so many copies of everything beside the district: other places, schools and people with keys of their own, as other
 * districts of a country would. Triggers and foreign keys rest; checks and unique keys hold.
 */
export async function growBy(sql: Sql, copies: number) {
  const columns = await sql.query<Column>(
    `SELECT c.relname AS table, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
      EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisunique AND pg_get_indexdef(i.indexrelid) ~ ('[(, ]' || a.attname || '[), ]')
        AND NOT EXISTS (SELECT FROM pg_attribute k WHERE k.attrelid = c.oid AND k.attnum = ANY (i.indkey::int2[])
          AND (k.atttypid = 'uuid'::regtype OR (k.atttypid = 'int4'::regtype AND k.attname ~ '(^|_)id$')))) AS unique
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> ALL ($1::text[])
    ORDER BY c.relname, a.attnum`,
    [LEFT],
  );
  const tables = new Map<string, Column[]>();
  for (const column of columns) tables.set(column.table, [...(tables.get(column.table) ?? []), column]);
  await sql.exec("SET session_replication_role = replica");
  for (const [table, all] of tables) {
    const names = all.map(({ name }) => `"${name}"`).join(", ");
    const which = FOR_ALL.includes(table) ? "t.school_id IS NOT NULL" : "true";
    await sql.exec(
      `INSERT INTO "${table}" (${names}) SELECT ${all.map(copied).join(", ")} FROM "${table}" t CROSS JOIN generate_series(1, ${copies}) k WHERE ${which}`,
    );
  }
  await sql.exec("SET session_replication_role = origin");
  // As a server does by itself, where this one's rests.
  await sql.exec("VACUUM (ANALYZE)");
}

/** Keys of a copy are made from those of the original, so that its rows belong together as those do. */
function copied({ name, type, unique }: Column): string {
  const value = `t."${name}"`;
  if (type === "uuid") return `md5(${value}::text || k)::uuid`;
  if (type === "integer" && (name === "id" || name.endsWith("_id"))) return `${value} + k * ${APART}`;
  if (type === "integer[]" && SCHOOLS.includes(name))
    return `ARRAY(SELECT s + k * ${APART} FROM unnest(${value}) s)`;
  return type === "text" && unique ? `${value} || ':' || k` : value;
}

import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { Database, Sql } from "./database.server";

export class MigrationError extends Error {}

// Readable by every login, so that a site which may not migrate can still see that nothing is missing.
const RECORD = `CREATE TABLE _prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
  logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0);
GRANT SELECT ON _prisma_migrations TO PUBLIC`;

// Any constant: every process of the site takes the same lock before it looks at what was applied.
const LOCK = 727_271;
const NOT_PERMITTED = "42501";

/**
 * Applies prisma/migrations in order, each in its own transaction, and records them where Prisma's own tools look.
 * Answers the names that were applied now. Throws MigrationError for a migration that was edited after it was applied,
 * and for a failing one, which is rolled back.
 */
export async function migrate(
  database: Pick<Database, "onConnection">,
  folder = path.resolve("prisma/migrations"),
): Promise<string[]> {
  return database.onConnection(async (sql) => {
    await sql.exec(`SELECT pg_advisory_lock(${LOCK})`);
    try {
      const applied: string[] = [];
      const done = await appliedChecksums(sql);
      for (const migration of readMigrations(folder)) {
        const checksum = done.get(migration.name);
        if (checksum === migration.checksum) continue;
        if (checksum !== undefined) {
          throw new MigrationError(`The migration ${migration.name} was edited after it was applied.`);
        }
        await apply(sql, migration);
        applied.push(migration.name);
      }
      return applied;
    } finally {
      await sql.exec(`SELECT pg_advisory_unlock(${LOCK})`);
    }
  });
}

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

function readMigrations(folder: string): Migration[] {
  return fs
    .readdirSync(folder)
    .sort()
    .filter((name) => fs.existsSync(path.join(folder, name, "migration.sql")))
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/** Names and checksums; the table that records them is made on first use. */
export async function appliedChecksums(sql: Sql): Promise<Map<string, string>> {
  const [record] = await sql.query<{ found: boolean }>(
    "SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS found",
  );
  if (!record?.found) await sql.exec(RECORD).catch((error) => failed("The list of migrations", error));
  const rows = await sql.query<{ migration_name: string; checksum: string }>(
    "SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL",
  );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

async function apply(sql: Sql, migration: Migration) {
  await sql.exec("BEGIN");
  try {
    await sql.exec(migration.sql);
    await sql.query(
      "INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count) VALUES ($1, $2, now(), $3, 1)",
      [randomUUID(), migration.checksum, migration.name],
    );
    await sql.exec("COMMIT");
  } catch (error) {
    await sql.exec("ROLLBACK");
    failed(`The migration ${migration.name}`, error);
  }
}

function failed(what: string, error: unknown): never {
  const { code, message } = error as { code?: string; message: string };
  if (code !== NOT_PERMITTED) throw new MigrationError(`${what} failed: ${message}`);
  throw new MigrationError(
    `${what} failed: ${message}. Name a login that owns the tables in DATABASE_OWNER_URL.`,
  );
}

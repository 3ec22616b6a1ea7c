import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { Database, Sql } from "./database.server";

export class MigrationError extends Error {}

const RECORD = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
  logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

// Any constant: every process of the site takes the same lock before it looks at what was applied.
const LOCK = 727_271;

/**
 * Applies prisma/migrations in order, each in its own transaction, and records them where Prisma's own tools look.
 * Answers the names that were applied now. Throws MigrationError for a migration that was edited after it was applied,
 * and for a failing one, which is rolled back.
 */
export async function migrate(
  database: Database,
  folder = path.resolve("prisma/migrations"),
): Promise<string[]> {
  return database.onConnection(async (sql) => {
    await sql.exec(`SELECT pg_advisory_lock(${LOCK})`);
    try {
      await sql.exec(RECORD);
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

async function appliedChecksums(sql: Sql): Promise<Map<string, string>> {
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
    throw new MigrationError(`The migration ${migration.name} failed: ${(error as Error).message}`);
  }
}

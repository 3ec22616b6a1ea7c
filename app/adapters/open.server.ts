import { type Database, openEmbedded, openServer } from "./database.server";
import type { Env } from "./env.server";
import { migrate } from "./migrations.server";

/** PostgreSQL cannot be reached as configured; the message names the variable to look at. */
export class DatabaseUnreachable extends Error {}

type Where = Pick<Env, "databaseUrl" | "databaseOwnerUrl" | "dataDir">;

/** The site's database with every migration applied, and the names of those that were applied now. */
export async function openSite(env: Where): Promise<{ database: Database; applied: string[] }> {
  const owner = await openOwner(env);
  try {
    const applied = await migrate(owner);
    await tidy(owner);
    if (!env.databaseUrl || !env.databaseOwnerUrl) return { database: owner, applied };
    await owner.close();
    return { database: await reach(env.databaseUrl, "DATABASE_URL"), applied };
  } catch (error) {
    await owner.close();
    throw error;
  }
}

/** The same database through the login that owns its tables, for migrations, backups and restores. */
export async function openOwner(env: Where): Promise<Database> {
  if (env.databaseOwnerUrl) return reach(env.databaseOwnerUrl, "DATABASE_OWNER_URL");
  return env.databaseUrl ? reach(env.databaseUrl, "DATABASE_URL") : openEmbedded({ folder: env.dataDir });
}

/** A server cleans up and counts by itself; the embedded database has nobody to do it, so it is done whenever the site starts. */
async function tidy(database: Database) {
  if (database.kind === "embedded") await database.onConnection((sql) => sql.exec("VACUUM (ANALYZE)"));
}

async function reach(url: string, variable: string): Promise<Database> {
  const database = await openServer({ url });
  try {
    await database.onConnection((sql) => sql.exec("SELECT 1"));
    return database;
  } catch (error) {
    await database.close();
    const line = unreachable(error, variable);
    throw line ? new DatabaseUnreachable(line) : error;
  }
}

function unreachable(error: unknown, variable: string): string | null {
  const { code = "", message = "" } = error as { code?: string; message?: string };
  if (/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH)$/.test(code) || /timeout/i.test(message))
    return `PostgreSQL does not answer at ${variable}: start it, or correct the address.`;
  if (code === "28P01" || code === "28000")
    return `PostgreSQL refused the user or the password of ${variable}.`;
  if (code === "3D000")
    return `The database that ${variable} names does not exist; prisma/roles.sql makes it.`;
  return null;
}

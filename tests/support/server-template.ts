import { randomBytes } from "node:crypto";
import fs from "node:fs";
import pg from "pg";
import { openServer } from "~/adapters/database.server";
import { migrate } from "~/adapters/migrations.server";

/** One run's corner of the test server: its logins are made as prisma/roles.sql makes those of production. */
export interface ServerRun {
  superuserUrl: string;
  /** Begins the name of everything this run makes. */
  prefix: string;
  password: string;
  /** The migrated database that every test file copies. */
  template: string;
}

export const loginUrl = (run: ServerRun, login: "migrate" | "web", database: string) => {
  const url = new URL(run.superuserUrl);
  url.username = `${run.prefix}_${login}`;
  url.password = run.password;
  url.pathname = `/${database}`;
  return url.href;
};

export const superuserUrl = (run: ServerRun, database: string) => {
  const url = new URL(run.superuserUrl);
  url.pathname = `/${database}`;
  return url.href;
};

export async function makeTemplate(url: string): Promise<ServerRun> {
  const prefix = `hb_${process.pid}`;
  const password = randomBytes(16).toString("hex");
  const run = { superuserUrl: url, prefix, password, template: `${prefix}_template` };
  await asSuperuser(run, async (client) => {
    for (const statement of rolesFor(run)) await client.query(statement).catch(unlessThere);
    for (const login of ["migrate", "web"]) {
      await client.query(`ALTER ROLE ${run.prefix}_${login} PASSWORD '${run.password}'`);
    }
  });
  const template = await openServer({ url: loginUrl(run, "migrate", run.template), connections: 1 });
  await migrate(template);
  await template.close();
  return run;
}

export async function dropRun(run: ServerRun) {
  await asSuperuser(run, async (client) => {
    const { rows } = await client.query("SELECT datname FROM pg_database WHERE datname LIKE $1", [
      `${run.prefix}\\_%`,
    ]);
    for (const { datname } of rows) await client.query(`DROP DATABASE "${datname}" WITH (FORCE)`);
    for (const login of ["migrate", "web"]) await client.query(`DROP ROLE ${run.prefix}_${login}`);
  });
}

export async function asSuperuser<T>(run: ServerRun, body: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: run.superuserUrl });
  await client.connect();
  try {
    return await body(client);
  } finally {
    await client.end();
  }
}

function rolesFor(run: ServerRun): string[] {
  return fs
    .readFileSync("prisma/roles.sql", "utf8")
    .replace(/^--.*$/gm, "")
    .replace(/\bsite_(migrate|web)\b/g, `${run.prefix}_$1`)
    .replace(/\bheartbridge\b/g, run.template)
    .split(";")
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}

/** The roles of the areas belong to the whole server; an earlier run, or one beside this one, may have made them. */
function unlessThere(error: { code?: string }) {
  if (error.code !== "42710" && error.code !== "23505") throw error;
}

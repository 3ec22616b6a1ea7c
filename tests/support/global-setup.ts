import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import type { TestProject } from "vitest/node";
import { migrate } from "~/adapters/migrations.server";
import { findPostgres, startPostgres } from "./postgres.mjs";
import { dropRun, makeTemplate, type ServerRun } from "./server-template";

declare module "vitest" {
  export interface ProvidedContext {
    /** Folder with the dumps of an embedded database: empty.tar and migrated.tar. */
    embeddedDumps: string;
    serverRun: ServerRun;
  }
}

/**
 * Once per run: a migrated database of each kind, from which every test file starts its own. Whoever runs only tests
 * on a server, again and again, makes the template once and hands it on (a ServerRun in TEST_SERVER_RUN).
 */
export default async function setup(project: TestProject) {
  const made = process.env.TEST_SERVER_RUN;
  if (made) return project.provide("serverRun", JSON.parse(made));
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "heartbridge-tests-"));
  const server = await testServer();
  const tidy = async () => {
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    // One after the other: opening the embedded database keeps this thread busy for longer than a connection waits.
    const run = await makeTemplate(server.url);
    await dumpEmbedded(folder);
    project.provide("embeddedDumps", folder);
    project.provide("serverRun", run);
    return async () => {
      await dropRun(run);
      await tidy();
    };
  } catch (error) {
    await tidy();
    throw error;
  }
}

async function testServer() {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => undefined };
  const programs = findPostgres();
  if (programs) return startPostgres(programs);
  throw new Error(
    "PostgreSQL is missing: install it, or set TEST_DATABASE_URL to a superuser of a test server.",
  );
}

async function dumpEmbedded(folder: string) {
  const lite = await PGlite.create({ extensions: { btree_gist } });
  const sql = {
    exec: (text: string) => lite.exec(text),
    query: async <T>(text: string, values?: unknown[]) => (await lite.query<T>(text, values)).rows,
  };
  const dump = async (name: string) => {
    const data = await lite.dumpDataDir("none");
    fs.writeFileSync(path.join(folder, name), Buffer.from(await data.arrayBuffer()));
  };
  await dump("empty.tar");
  await migrate({ onConnection: (body) => body(sql) });
  await dump("migrated.tar");
  await lite.close();
}

import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { type Database, openEmbedded, openServer, type Sql } from "~/adapters/database.server";
import { asSuperuser, loginUrl, superuserUrl } from "./server-template";

export const DATABASES = ["embedded", "server"] as const;
export type DatabaseKind = (typeof DATABASES)[number];

export interface TestDatabase {
  kind: DatabaseKind;
  /** Of the database on its server; the embedded one has none. */
  name: string;
  /** As the site opens it: on a server a login that owns nothing and inherits nothing. */
  site: Database;
  /** As migrations, backups and restores open it. */
  owner: Database;
  /** The same with a pool of its own of this many connections; whoever asks for it closes it. */
  siteWith(connections: number): Promise<Database>;
  /** Past every wall, to set a scene or to tamper with it. */
  superuser<T>(body: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * Describes `name` once for each kind of database; `given` is a fresh migrated one for each, shared by the tests in it.
 * Its fields are there once the tests run, not while they are collected.
 */
export function onEachDatabase(name: string, body: (given: TestDatabase) => void) {
  for (const kind of DATABASES) onDatabase(kind, name, body);
}

/** The same on one kind of database. */
export function onDatabase(kind: DatabaseKind, name: string, body: (given: TestDatabase) => void) {
  describe(`${name} (${kind})`, () => {
    const given = { kind } as TestDatabase;
    beforeAll(async () => {
      Object.assign(given, await freshDatabase(kind));
    });
    afterAll(() => given.close());
    body(given);
  });
}

/** A database of its own: migrated unless `migrated: false`. Whoever asks for it closes it. */
export async function freshDatabase(kind: DatabaseKind, options: { migrated?: boolean } = {}) {
  const migrated = options.migrated ?? true;
  return kind === "embedded" ? freshEmbedded(migrated) : freshServer(migrated);
}

/** What a server does by itself before long: without statistics, plans over thousands of rows are many times slower. */
export const counted = (sql: Sql) => sql.exec("ANALYZE");

async function freshEmbedded(migrated: boolean): Promise<TestDatabase> {
  const dump = path.join(inject("embeddedDumps"), migrated ? "migrated.tar" : "empty.tar");
  const database = await openEmbedded({ dump: new Blob([fs.readFileSync(dump)]) });
  return {
    kind: "embedded",
    name: "",
    site: database,
    siteWith: async () => ({ ...database, close: async () => undefined }),
    owner: database,
    superuser: (body) => database.onConnection(body),
    close: () => database.close(),
  };
}

async function freshServer(migrated: boolean): Promise<TestDatabase> {
  const run = inject("serverRun");
  const name = `${run.prefix}_${randomBytes(4).toString("hex")}`;
  const template = migrated ? run.template : "template0";
  await asSuperuser(run, (client) =>
    client.query(`CREATE DATABASE ${name} OWNER ${run.prefix}_migrate TEMPLATE ${template}`),
  );
  const siteWith = (connections: number) => openServer({ url: loginUrl(run, "web", name), connections });
  const site = await siteWith(6);
  const owner = await openServer({ url: loginUrl(run, "migrate", name), connections: 4 });
  const superuser = await openServer({ url: superuserUrl(run, name), connections: 2 });
  return {
    kind: "server",
    name,
    site,
    siteWith,
    owner,
    superuser: (body) => superuser.onConnection(body),
    async close() {
      await Promise.all([site.close(), owner.close(), superuser.close()]);
      await asSuperuser(run, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}

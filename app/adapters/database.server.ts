import fs from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { PrismaClient } from "~/generated/prisma/client";
import { lockFolder } from "./folder-lock.server";

/** A bare connection for migrations, backups and tests; requests never see it. */
export interface Sql {
  exec(sql: string): Promise<unknown>;
  query<T = Record<string, unknown>>(sql: string, values?: unknown[]): Promise<T[]>;
}

export interface Database {
  kind: "embedded" | "server";
  prisma: PrismaClient;
  /** Runs `body` on one connection, outside any viewer. */
  onConnection<T>(body: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

interface ServerOptions {
  url: string;
  /** Connections at most; 10 unless said otherwise. */
  connections?: number;
}

export async function openServer({ url, connections = 10 }: ServerOptions): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    // Walls make plans look dear; compiling them costs more than any statement of a page takes.
    options: "-c TimeZone=UTC -c jit=off",
    connectionTimeoutMillis: 5000,
  });
  // A dropped idle connection is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    kind: "server",
    prisma,
    async onConnection(body) {
      const client = await pool.connect();
      try {
        return await body({
          exec: (sql) => client.query(sql),
          query: async <T>(sql: string, values?: unknown[]) => (await client.query(sql, values)).rows as T[],
        });
      } finally {
        client.release();
      }
    },
    async close() {
      await prisma.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}

interface EmbeddedOptions {
  /** Without a folder the database lives in memory. */
  folder?: string;
  /** A dump of a data folder to start from. */
  dump?: Blob;
}

export async function openEmbedded({ folder, dump }: EmbeddedOptions): Promise<Database> {
  const release = folder ? lockFolder(folder) : () => undefined;
  try {
    if (folder) fs.mkdirSync(path.dirname(path.resolve(folder)), { recursive: true });
    const lite = await PGlite.create({
      ...(folder ? { dataDir: folder } : {}),
      ...(dump ? { loadDataDir: dump } : {}),
      startParams: startParams(folder !== undefined),
      extensions: { btree_gist },
    });
    if (folder) syncToDisk(lite);
    await lite.exec("SET TimeZone = 'UTC'");
    const prisma = new PrismaClient({ adapter: new PrismaPGlite(lite) });
    return {
      kind: "embedded",
      prisma,
      onConnection: (body) =>
        body({
          exec: (sql) => lite.exec(sql),
          query: async <T>(sql: string, values?: unknown[]) => (await lite.query<T>(sql, values)).rows,
        }),
      async close() {
        await prisma.$disconnect();
        if (!lite.closed) await lite.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

function startParams(durable: boolean): string[] {
  const defaults = PGlite.defaultStartParams.filter((param) => !(durable && param === "-F"));
  const sync = durable ? ["-c", "fsync=on", "-c", "wal_sync_method=fsync"] : [];
  return [...defaults, "-c", "shared_buffers=32MB", ...sync];
}

/** The embedded database's file system has no fsync of its own; a commit must reach the disk before it is acknowledged. */
function syncToDisk(lite: PGlite) {
  const { Module } = lite as unknown as {
    Module: { FS: { lookupPath(file: string, options: object): { node: EmscriptenNode } } };
  };
  const { node } = Module.FS.lookupPath("/pglite/data/PG_VERSION", {});
  node.mount.type.stream_ops.fsync = (stream) => {
    fs.fsyncSync(stream.nfd);
    return 0;
  };
}

interface EmscriptenNode {
  mount: { type: { stream_ops: { fsync(stream: { nfd: number }): number } } };
}

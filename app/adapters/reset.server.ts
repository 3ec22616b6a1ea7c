import fs from "node:fs";
import path from "node:path";
import type { Sql } from "./database.server";
import { FolderInUse, lockFolder } from "./folder-lock.server";

/** Deletes the folder of an embedded database, and nothing that is not one. */
export function removeFolder(folder: string) {
  const release = lockFolder(folder);
  try {
    const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
    if (names.length > 0 && !fs.existsSync(path.join(folder, "PG_VERSION")))
      throw new FolderInUse(
        `The folder ${folder} holds something other than a database; nothing was deleted.`,
      );
    fs.rmSync(folder, { recursive: true, force: true });
  } finally {
    release();
  }
}

/** Brings a database on a server back to before the first migration. Roles stay: they belong to the server. */
export async function dropEverything(sql: Sql) {
  await sql.exec(`
    DO $$ DECLARE r record; BEGIN
      FOR r IN SELECT c.oid::regclass AS t FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' LOOP
        EXECUTE format('DROP TABLE %s CASCADE', r.t);
      END LOOP;
      DROP SCHEMA IF EXISTS app CASCADE;
      FOR r IN SELECT t.oid::regtype AS t FROM pg_type t WHERE t.typnamespace = 'public'::regnamespace AND t.typtype = 'e' LOOP
        EXECUTE format('DROP TYPE %s', r.t);
      END LOOP;
    END $$`);
}

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, inject, test } from "vitest";
import { migrate } from "~/adapters/migrations.server";
import { DatabaseUnreachable, openSite } from "~/adapters/open.server";
import { dropEverything, removeFolder } from "~/adapters/reset.server";
import { withViewer } from "~/data/work.server";
import { freshDatabase } from "../support/databases";
import { NOW } from "../support/scene";
import { loginUrl } from "../support/server-template";

const where = { dataDir: "unused", databaseUrl: null, databaseOwnerUrl: null };

test("a server is migrated through its owner and opened through the login of the site", async () => {
  const run = inject("serverRun");
  const [databaseUrl, databaseOwnerUrl] = [
    loginUrl(run, "web", run.template),
    loginUrl(run, "migrate", run.template),
  ];
  const { database, applied } = await openSite({ ...where, databaseUrl, databaseOwnerUrl });
  expect(applied).toEqual([]);
  const [row] = await database.onConnection((sql) =>
    sql.query<{ login: string }>("SELECT current_user AS login"),
  );
  expect(row?.login).toBe(`${run.prefix}_web`);
  const people = withViewer(database.prisma, { kind: "system", job: "test" }, NOW, ({ tx }) =>
    tx.person.count(),
  );
  expect(await people).toBe(0);
  await database.close();
});

test("an embedded database is cleaned up whenever it is opened, for it has nobody to do it", async () => {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "heartbridge-tidy-"));
  const { database, applied } = await openSite({ ...where, dataDir });
  const [row] = await database.onConnection((sql) =>
    sql.query<{ rows: number }>(
      "SELECT reltuples::int AS rows FROM pg_class WHERE relname = '_prisma_migrations'",
    ),
  );
  expect(row?.rows).toBe(applied.length);
  await database.close();
  fs.rmSync(dataDir, { recursive: true });
});

test("a server that does not answer, a wrong password and a missing database are told apart", async () => {
  const run = inject("serverRun");
  const right = loginUrl(run, "web", run.template);
  const wrong = {
    "PostgreSQL does not answer at DATABASE_URL: start it, or correct the address.":
      "postgresql://a:b@127.0.0.1:1/x",
    "PostgreSQL refused the user or the password of DATABASE_URL.": right.replace(run.password, "wrong"),
    "The database that DATABASE_URL names does not exist; prisma/roles.sql makes it.": loginUrl(
      run,
      "web",
      "missing",
    ),
  };
  for (const [line, databaseUrl] of Object.entries(wrong)) {
    await expect(openSite({ ...where, databaseUrl })).rejects.toThrow(new DatabaseUnreachable(line));
  }
});

test("a reset brings a server back to before the first migration", async () => {
  const given = await freshDatabase("server");
  await given.owner.onConnection(dropEverything);
  expect((await migrate(given.owner)).length).toBeGreaterThan(2);
  await given.close();
});

test("a reset deletes the folder of an embedded database, and no other folder", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "heartbridge-reset-"));
  fs.writeFileSync(path.join(folder, "letter.txt"), "keep me");
  expect(() => removeFolder(folder)).toThrow(/nothing was deleted/);
  expect(fs.existsSync(path.join(folder, "letter.txt"))).toBe(true);
  fs.renameSync(path.join(folder, "letter.txt"), path.join(folder, "PG_VERSION"));
  removeFolder(folder);
  expect(fs.existsSync(folder)).toBe(false);
});

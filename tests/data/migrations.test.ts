import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { MigrationError, migrate } from "~/adapters/migrations.server";
import { DATABASES, type DatabaseKind, freshDatabase, onEachDatabase } from "../support/databases";

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "heartbridge-migrations-"));
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

/** A folder of migrations as prisma/migrations is one. */
function migrationsIn(texts: Record<string, string>): string {
  const folder = path.join(scratch, randomUUID());
  for (const [name, text] of Object.entries(texts)) {
    fs.mkdirSync(path.join(folder, name), { recursive: true });
    fs.writeFileSync(path.join(folder, name, "migration.sql"), text);
  }
  return folder;
}

async function onEmpty(
  kind: DatabaseKind,
  body: (given: Awaited<ReturnType<typeof freshDatabase>>) => Promise<void>,
) {
  const given = await freshDatabase(kind, { migrated: false });
  try {
    await body(given);
  } finally {
    await given.close();
  }
}

describe.each(DATABASES)("migrations of an empty database (%s)", (kind) => {
  test("apply once, in the order of their names", () =>
    onEmpty(kind, async ({ owner, superuser }) => {
      const folder = migrationsIn({
        "0002_b": "INSERT INTO notes VALUES (2)",
        "0001_a": "CREATE TABLE notes (n int)",
      });
      expect(await migrate(owner, folder)).toEqual(["0001_a", "0002_b"]);
      expect(await migrate(owner, folder)).toEqual([]);
      expect(await superuser((sql) => sql.query("SELECT n FROM notes"))).toEqual([{ n: 2 }]);
    }));

  test("refuse one that was edited after it was applied", () =>
    onEmpty(kind, async ({ owner }) => {
      const folder = migrationsIn({ "0001_a": "CREATE TABLE notes (n int)" });
      await migrate(owner, folder);
      fs.appendFileSync(path.join(folder, "0001_a", "migration.sql"), " ");
      await expect(migrate(owner, folder)).rejects.toThrow(
        new MigrationError("The migration 0001_a was edited after it was applied."),
      );
    }));

  test("roll a failing one back, keep those before it, and go on once it is repaired", () =>
    onEmpty(kind, async ({ owner, superuser }) => {
      const folder = migrationsIn({
        "0001_a": "CREATE TABLE notes (n int)",
        "0002_b": "INSERT INTO notes VALUES (1); SELECT 1/0",
      });
      await expect(migrate(owner, folder)).rejects.toThrow(/^The migration 0002_b failed: division by zero$/);
      expect(await superuser((sql) => sql.query("SELECT n FROM notes"))).toEqual([]);
      fs.writeFileSync(path.join(folder, "0002_b", "migration.sql"), "INSERT INTO notes VALUES (1)");
      expect(await migrate(owner, folder)).toEqual(["0002_b"]);
    }));

  test("apply once when several sites start together", () =>
    onEmpty(kind, async ({ owner }) => {
      const folder = migrationsIn({ "0001_a": "CREATE TABLE notes (n int); SELECT pg_sleep(0.2)" });
      const starts = kind === "server" ? [0, 1, 2] : [0];
      const applied = await Promise.all(starts.map(() => migrate(owner, folder)));
      expect(applied.flat()).toEqual(["0001_a"]);
    }));
});

onEachDatabase("the migrations of the site", (given) => {
  test("are all applied, which the site's own login can see", async () => {
    expect(await migrate(given.site)).toEqual([]);
  });
});

test("a login that owns nothing is told which variable to set", async () => {
  const given = await freshDatabase("server", { migrated: false });
  await expect(migrate(given.site)).rejects.toThrow(/DATABASE_OWNER_URL/);
  await given.close();
});

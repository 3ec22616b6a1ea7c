import fs from "node:fs";
import { expect, it } from "vitest";
import { REASONS } from "~/http/refusals.server";

/** No form decides these: the site draws them itself. */
const DRAWN = ["family_links_token_hash_key", "corner_sessions_token_hash_key", "outbox_key_key"];

it("each rule of the database that two forms at once can break has words", () => {
  const folder = "prisma/migrations";
  const sql = fs
    .readdirSync(folder)
    .filter((name) => /^\d/.test(name))
    .map((name) => fs.readFileSync(`${folder}/${name}/migration.sql`, "utf8"))
    .join("\n");
  const unique = [...sql.matchAll(/UNIQUE INDEX "?(\w+)"?|CONSTRAINT "?(\w+)"? EXCLUDE/g)].map(
    ([, index, exclusion]) => index ?? exclusion ?? "",
  );
  const dropped = [...sql.matchAll(/DROP (?:CONSTRAINT|INDEX) (\w+)/g)].map(([, name]) => name ?? "");
  expect(unique.length).toBeGreaterThan(10);
  const said = [...Object.keys(REASONS), ...DRAWN, ...dropped];
  expect(unique.filter((name) => !said.includes(name))).toEqual([]);
});

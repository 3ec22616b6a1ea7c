// Offline `prisma migrate diff`: Prisma's WebAssembly schema engine over an in-memory embedded database.
// `node prisma/diff.mjs` prints the SQL that brings the migrated database to the schema (nothing when they agree);
// `node prisma/diff.mjs --empty` prints the SQL of the whole schema.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import { PrismaPGlite } from "pglite-prisma-adapter";

const here = import.meta.dirname;

async function loadEngine() {
  const wasm = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm")
    .replace(/schema_engine\.js$/, "schema_engine_bg.wasm");
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= {
    set_message(message) {
      this.message = message;
    },
  };
  const { instance } = await WebAssembly.instantiate(fs.readFileSync(wasm), {
    "./schema_engine_bg.js": engineModule,
  });
  engineModule.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

const files = () =>
  fs
    .readdirSync(path.join(here, "schema"))
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: name, content: fs.readFileSync(path.join(here, "schema", name), "utf8") }));

export function migrations() {
  const dir = path.join(here, "migrations");
  return fs
    .readdirSync(dir)
    .sort()
    .map((name) => path.join(dir, name, "migration.sql"))
    .filter((file) => fs.existsSync(file))
    .map((file) => fs.readFileSync(file, "utf8"));
}

/** SQL that turns the migrated database (or, with `from: "empty"`, nothing) into what the schema says. */
export async function schemaDiff(from) {
  await loadEngine();
  const database = await PGlite.create({ extensions: { btree_gist } });
  if (from !== "empty") for (const sql of migrations()) await database.exec(sql);
  const schema = files();
  const engine = await engineModule.SchemaEngine.new(
    { datamodels: schema.map((file) => [file.path, file.content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(database)),
  );
  const result = await engine.diff({
    from: from === "empty" ? { tag: "empty" } : { tag: "schemaDatasource", files: schema, configDir: "." },
    to: { tag: "schemaDatamodel", files: schema },
    script: true,
    exitCode: true,
    filters: { externalTables: ["public._prisma_migrations"], externalEnums: [] },
  });
  await database.close();
  return result.stdout;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  process.stdout.write(await schemaDiff(process.argv[2] === "--empty" ? "empty" : "database"));
  process.exit(0);
}

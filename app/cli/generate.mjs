// `prisma generate` never runs the schema engine, but its CLI wants to download one first; any existing file satisfies it.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { writeLanguages } from "./languages.mjs";

const cli = createRequire(import.meta.url).resolve("prisma/build/index.js");
const env = {
  ...process.env,
  PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
  CHECKPOINT_DISABLE: "1",
};
const run = spawnSync(process.execPath, [cli, "generate", "--no-hints"], { env, encoding: "utf8" });
if (run.status !== 0) process.stderr.write(run.stdout + run.stderr);
writeLanguages();
process.exit(run.status ?? 1);

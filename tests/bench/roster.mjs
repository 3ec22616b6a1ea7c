// `npm run bench:roster`: starts a PostgreSQL and takes in a roster of 100,000 children next to a plain COPY of the same
// rows; `--rows <n>` takes fewer.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { runNode } from "../../app/cli/child.mjs";
import { fail, prepare, root } from "../../app/cli/prepare.mjs";
import { startPostgres } from "../support/postgres.mjs";
import { ensurePostgres } from "../support/system-packages.mjs";

/** As much as a small machine has for the site: with less than this the import would not come to its end. */
const HEAP_MB = 384;

const args = process.argv.slice(2);
const asked = args.indexOf("--rows");
const rows = asked === -1 ? "100000" : args[asked + 1];
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "heartbridge-rosters-"));
process.once("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
try {
  await prepare({ build: false });
  const given = process.env.TEST_DATABASE_URL;
  const postgres = given ? null : await startPostgres(await ensurePostgres());
  const env = {
    ...{ TEST_DATABASE_URL: given ?? postgres.url, NODE_ENV: "production" },
    ...{ ROSTERS: folder, ROWS: rows },
  };
  const made = await runNode(["--import", "tsx", "tests/bench/roster-files.ts", folder, rows], {
    cwd: root,
    env,
  });
  const limits = ["--expose-gc", `--max-old-space-size=${HEAP_MB}`];
  const code =
    made ||
    (await runNode([...limits, "--import", "tsx", "tests/bench/roster.ts", ...args], { cwd: root, env }));
  await postgres?.stop();
  process.exitCode = code;
} catch (error) {
  fail(error);
}

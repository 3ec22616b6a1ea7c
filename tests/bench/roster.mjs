// `npm run bench:roster`: starts a PostgreSQL and takes in a roster of 100,000 children next to a plain COPY of the same rows.
import { runNode } from "../../app/cli/child.mjs";
import { fail, prepare, root } from "../../app/cli/prepare.mjs";
import { startPostgres } from "../support/postgres.mjs";
import { ensurePostgres } from "../support/system-packages.mjs";

/** As much as a small machine has for the site. */
const HEAP_MB = 384;

try {
  await prepare({ build: false });
  const given = process.env.TEST_DATABASE_URL;
  const postgres = given ? null : await startPostgres(await ensurePostgres());
  // What waits to be freed is freed when it has to be: with less than this the import would not come to its end.
  const code = await runNode(
    [
      "--expose-gc",
      `--max-old-space-size=${HEAP_MB}`,
      "--import",
      "tsx",
      "tests/bench/roster.ts",
      ...process.argv.slice(2),
    ],
    {
      cwd: root,
      env: { TEST_DATABASE_URL: given ?? postgres.url, NODE_ENV: "production" },
    },
  );
  await postgres?.stop();
  process.exit(code);
} catch (error) {
  fail(error);
}

// `npm run bench:roster`: starts a PostgreSQL and takes in a roster of 100,000 children next to a plain COPY of the same rows.
import { runNode } from "../../app/cli/child.mjs";
import { fail, prepare, root } from "../../app/cli/prepare.mjs";
import { startPostgres } from "../support/postgres.mjs";
import { ensurePostgres } from "../support/system-packages.mjs";

try {
  await prepare({ build: false });
  const given = process.env.TEST_DATABASE_URL;
  const postgres = given ? null : await startPostgres(await ensurePostgres());
  const code = await runNode(
    ["--expose-gc", "--import", "tsx", "tests/bench/roster.ts", ...process.argv.slice(2)],
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

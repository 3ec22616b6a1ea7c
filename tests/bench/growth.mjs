// `npm run bench:growth`: builds the site, starts a PostgreSQL and compares lists over one district and over a hundred.
import { runNode } from "../../app/cli/child.mjs";
import { fail, prepare, root } from "../../app/cli/prepare.mjs";
import { startPostgres } from "../support/postgres.mjs";
import { ensurePostgres } from "../support/system-packages.mjs";

try {
  await prepare({ build: true });
  const given = process.env.TEST_DATABASE_URL;
  const postgres = given ? null : await startPostgres(await ensurePostgres());
  const code = await runNode(["--import", "tsx", "tests/bench/growth.ts", ...process.argv.slice(2)], {
    cwd: root,
    env: { TEST_DATABASE_URL: given ?? postgres.url, NODE_ENV: "production" },
  });
  await postgres?.stop();
  process.exit(code);
} catch (error) {
  fail(error);
}

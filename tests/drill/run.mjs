// `npm run drill:guards`: prepares the checkout, starts a PostgreSQL and removes one guard after the other.
import { runNode } from "../../app/cli/child.mjs";
import { fail, prepare, root } from "../../app/cli/prepare.mjs";
import { startPostgres } from "../support/postgres.mjs";
import { ensurePostgres } from "../support/system-packages.mjs";

try {
  await prepare();
  const given = process.env.TEST_DATABASE_URL;
  const postgres = given ? null : await startPostgres(await ensurePostgres());
  const env = { TEST_DATABASE_URL: given ?? postgres.url };
  const code = await runNode(["--import", "tsx", "tests/drill/guards.ts", ...process.argv.slice(2)], {
    cwd: root,
    env,
  });
  await postgres?.stop();
  process.exit(code);
} catch (error) {
  fail(error);
}

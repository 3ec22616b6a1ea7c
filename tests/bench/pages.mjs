// `npm run bench:pages`: builds the site and measures what a phone on a slow line loads of each family and public page.
import { runNode } from "../../app/cli/child.mjs";
import { fail, prepare, root } from "../../app/cli/prepare.mjs";
import { ensureChromium } from "../support/system-packages.mjs";

try {
  await prepare({ build: true });
  const CHROMIUM = await ensureChromium();
  const args = ["--import", "tsx", "tests/bench/pages.ts", ...process.argv.slice(2)];
  process.exit(await runNode(args, { cwd: root, env: { CHROMIUM, NODE_ENV: "production" } }));
} catch (error) {
  fail(error);
}

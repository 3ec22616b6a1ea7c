// `npm run bench:match`: installs what is missing and runs the benchmark.
import { runNode } from "../../app/cli/child.mjs";
import { checkNode, fail, installPackages, root } from "../../app/cli/prepare.mjs";

try {
  checkNode();
  await installPackages();
  process.exit(
    await runNode(["--import", "tsx", "tests/bench/match.ts", ...process.argv.slice(2)], { cwd: root }),
  );
} catch (error) {
  fail(error);
}

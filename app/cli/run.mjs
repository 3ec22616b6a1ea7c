// `node app/cli/run.mjs <name> …`: prepares the checkout and runs app/cli/<name>.ts.
import fs from "node:fs";
import path from "node:path";
import { runNode } from "./child.mjs";
import { fail, PrepareError, prepare, root } from "./prepare.mjs";

const [name = "", ...args] = process.argv.slice(2);

try {
  if (!/^[a-z-]+$/.test(name) || !fs.existsSync(path.join(root, "app", "cli", `${name}.ts`))) {
    throw new PrepareError(`There is no command "${name}".`);
  }
  await prepare();
  process.exit(
    await runNode(["--import", "tsx", `app/cli/${name}.ts`, ...args], {
      cwd: root,
      env: { NODE_ENV: process.env.NODE_ENV || "production" },
    }),
  );
} catch (error) {
  fail(error);
}

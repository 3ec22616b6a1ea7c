// `npm start`: everything the site needs, then the site itself. `--dev` serves from the sources and rebuilds on change.
import { runNode } from "./child.mjs";
import { fail, prepare, root } from "./prepare.mjs";

const args = process.argv.slice(2);
const dev = args.includes("--dev");

try {
  await prepare({ build: !dev });
  process.exit(
    await runNode(["--import", "tsx", "app/cli/serve.ts", ...args], {
      cwd: root,
      env: { NODE_ENV: dev ? "development" : "production" },
    }),
  );
} catch (error) {
  fail(error);
}

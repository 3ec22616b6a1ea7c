// `npm run drill:orders`: ten districts, each with its rows in a hundred orders.
import { spawn } from "node:child_process";

const vitest = [
  "node_modules/vitest/vitest.mjs",
  "run",
  "--project=pure",
  "tests/domain/matching/shuffled.test.ts",
];
const env = { ...process.env, ORDERS: "100" };
spawn(process.execPath, vitest, { stdio: "inherit", env }).on("exit", (code) => process.exit(code ?? 1));

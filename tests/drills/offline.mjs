// `npm run drill:offline -- [--repetitions=50] [--write]`
import { spawn } from "node:child_process";

const known = { repetitions: "OFFLINE_REPETITIONS", write: "OFFLINE_WRITE" };
const env = { ...process.env };
for (const argument of process.argv.slice(2)) {
  const [, name = "", value = "yes"] = /^--([a-z]+)(?:=(\d+))?$/.exec(argument) ?? [];
  if (!(name in known)) {
    process.stderr.write(
      `${argument} is not known. Usage: npm run drill:offline -- [--repetitions=50] [--write]\n`,
    );
    process.exit(1);
  }
  env[known[name]] = value;
}
const vitest = ["node_modules/vitest/vitest.mjs", "run", "--project=drill", "tests/drills/offline.test.ts"];
spawn(process.execPath, vitest, { stdio: "inherit", env }).on("exit", (code) => process.exit(code ?? 1));

// `npm run drill:races -- [--clients=32] [--rounds=1000] [--without-constraint] [--write]`
import { spawn } from "node:child_process";

const known = {
  clients: "RACE_CLIENTS",
  rounds: "RACE_ROUNDS",
  "without-constraint": "RACE_WITHOUT",
  write: "RACE_WRITE",
};
const env = { ...process.env };
for (const argument of process.argv.slice(2)) {
  const [, name = "", value = ""] = /^--([a-z-]+)(?:=(\d+))?$/.exec(argument) ?? [];
  if (!(name in known)) {
    process.stderr.write(
      `${argument} is not known. Usage: npm run drill:races -- [--clients=32] [--rounds=1000] [--without-constraint] [--write]\n`,
    );
    process.exit(1);
  }
  env[known[name]] = value;
}
const vitest = ["node_modules/vitest/vitest.mjs", "run", "--project=drill", "tests/drills/races.test.ts"];
spawn(process.execPath, vitest, { stdio: "inherit", env }).on("exit", (code) => process.exit(code ?? 1));

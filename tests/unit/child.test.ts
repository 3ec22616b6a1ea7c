import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "heartbridge-child-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const child = pathToFileURL(path.resolve("app/cli/child.mjs")).href;
const site = path.join(folder, "site.mjs");
const command = path.join(folder, "command.mjs");
fs.writeFileSync(
  site,
  `process.on("SIGTERM", () => setTimeout(() => process.exit(7), 50));
   process.stdout.write(process.pid + "\\n");
   if (process.argv[2]) process.exit(Number(process.argv[2]));
   setInterval(() => undefined, 1000);`,
);
fs.writeFileSync(
  command,
  `import { runNode } from ${JSON.stringify(child)};
   process.exit(await runNode([${JSON.stringify(site)}, ...process.argv.slice(2)], { cwd: ${JSON.stringify(folder)} }));`,
);

/** The pid that the site at the end of the chain printed. */
async function sitePid({ stdout }: ChildProcess): Promise<number> {
  if (!stdout) throw new Error("No output.");
  const [line] = await once(stdout, "data");
  return Number(String(line));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function ends(pid: number) {
  await expect.poll(() => isAlive(pid), { timeout: 20_000, interval: 50 }).toBe(false);
}

const started = (program: string, args: string[], env: Record<string, string> = {}) =>
  spawn(program, args, { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, ...env } });

test("a command ends with the exit code of what it ran", async () => {
  const run = started(process.execPath, [command, "3"]);
  run.stdout?.resume();
  expect(await once(run, "exit")).toEqual([3, null]);
});

test("a signal reaches what the command runs, and its own exit code comes back", async () => {
  const run = started(process.execPath, [command]);
  const pid = await sitePid(run);
  run.kill("SIGTERM");
  expect(await once(run, "exit")).toEqual([7, null]);
  expect(isAlive(pid)).toBe(false);
});

test("a command that is killed outright leaves nothing behind", async () => {
  const run = started(process.execPath, [command]);
  const pid = await sitePid(run);
  run.kill("SIGKILL");
  await ends(pid);
});

test("what npm's shell started ends with that shell", async () => {
  const shell = started("sh", ["-c", `"${process.execPath}" "${command}"; true`], {
    npm_lifecycle_event: "start",
  });
  const pid = await sitePid(shell);
  shell.kill("SIGTERM");
  await ends(pid);
});

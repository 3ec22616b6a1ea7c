import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import readline from "node:readline";
import { fileURLToPath } from "node:url";

const keeper = fileURLToPath(new URL("./postgres-keeper.mjs", import.meta.url));
const PACKAGED = ["/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt"];

/** The folder of initdb and postgres: on the PATH, or the newest where the packages of systems put them; or null. */
export function findPostgres() {
  const packaged = PACKAGED.flatMap((folder) => list(folder).map((name) => path.join(folder, name, "bin")));
  packaged.sort((a, b) => b.localeCompare(a, "en", { numeric: true }));
  const folders = [...(process.env.PATH ?? "").split(path.delimiter), ...packaged];
  return folders.find((folder) => ["initdb", "postgres"].every((name) => isFile(folder, name))) ?? null;
}

/** Starts a throwaway server on a free loopback port; it ends with `stop` or with this process. */
export async function startPostgres(programs) {
  const child = spawn(process.execPath, [keeper, programs], {
    detached: true,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const answer = await new Promise((resolve) => {
    readline.createInterface({ input: child.stdout }).once("line", (line) => resolve(JSON.parse(line)));
    ended.then(() => resolve({ error: "The process that keeps it ended." }));
  });
  if (answer.error) throw new Error(`PostgreSQL could not be started: ${answer.error}`);
  child.unref();
  return {
    url: answer.url,
    async stop() {
      child.ref();
      child.stdin.end();
      await ended;
    },
  };
}

function list(folder) {
  try {
    return fs.readdirSync(folder).filter((name) => /^\d+$|^postgresql/.test(name));
  } catch {
    return [];
  }
}

function isFile(folder, name) {
  return fs.statSync(path.join(folder, name), { throwIfNoEntry: false })?.isFile() ?? false;
}

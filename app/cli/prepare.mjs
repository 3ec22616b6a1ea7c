// Brings a checkout to the state in which a command can run. Only Node's own modules may be imported here,
// and only syntax that an old Node can read: this runs before anything is installed and names the Node it needs.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { onStop } from "./child.mjs";
import { writeLanguages } from "./languages.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const at = (...parts) => path.join(root, ...parts);
const NEEDED_NODE = [20, 19];
const TAIL_LINES = 20;

/** Something the reader can act on; its message is the one line to print. */
export class PrepareError extends Error {}

/** Node, packages, database client and, when asked for, the built site. Each part is done only when it is out of date. */
export async function prepare({ build = false } = {}) {
  checkNode();
  await installPackages();
  await generateClient();
  writeLanguages();
  if (build) await buildSite();
}

export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  if (major > NEEDED_NODE[0] || (major === NEEDED_NODE[0] && minor >= NEEDED_NODE[1])) return;
  throw new PrepareError(
    `Node.js ${NEEDED_NODE.join(".")} or newer is needed; this is ${version}. See https://nodejs.org`,
  );
}

export async function installPackages() {
  // A linked node_modules belongs to another checkout, which looks after it.
  if (isLink(at("node_modules"))) return;
  const stamp = at("node_modules", ".heartbridge-stamp");
  const wanted = hashOf([at("package-lock.json")]);
  if (readStamp(stamp) === wanted) return;
  if (!installedAsLocked()) {
    await step("Installing the packages of package-lock.json", "The packages could not be installed.", () =>
      runNpm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]),
    );
  }
  fs.writeFileSync(stamp, wanted);
}

export async function generateClient() {
  const stamp = at("app", "generated", ".stamp");
  const wanted = hashOf([at("prisma", "schema"), at("prisma.config.ts"), at("package-lock.json")]);
  if (readStamp(stamp) === wanted) return;
  await step("Generating the database client", "The database client could not be generated.", () =>
    runTool([at("app", "cli", "generate.mjs")]),
  );
  fs.writeFileSync(stamp, wanted);
}

export async function buildSite() {
  const stamp = at("build", ".stamp");
  const configs = ["vite.config.ts", "remix.config.js", "tsconfig.json", "package.json", "package-lock.json"];
  // The commands in app/cli run from their sources.
  const sources = fs.readdirSync(at("app")).filter((name) => name !== "cli");
  const wanted = hashOf([
    ...sources.map((name) => at("app", name)),
    at("public"),
    ...configs.map((name) => at(name)),
  ]);
  if (readStamp(stamp) === wanted) return;
  // A build that is cut short must not pass for a whole one.
  fs.rmSync(at("build"), { recursive: true, force: true });
  await step("Building the site", "The site could not be built.", () =>
    runTool([at("node_modules", "@remix-run", "dev", "dist", "cli.js"), "vite:build", "--logLevel=error"], {
      NODE_ENV: "production",
    }),
  );
  fs.writeFileSync(stamp, wanted);
}

/** One line per step: what it does, then how long it took. */
export async function step(what, failure, body) {
  const started = Date.now();
  process.stdout.write(what);
  const { code, output } = await body();
  process.stdout.write(` — ${seconds(started)}\n`);
  if (code === 0) return;
  const tail = output.trimEnd().split("\n").slice(-TAIL_LINES);
  process.stderr.write(`${tail.map((line) => `  ${line}`).join("\n")}\n`);
  throw new PrepareError(failure);
}

export function seconds(started) {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}

/** Runs a Node tool quietly and answers its exit code and everything it said. */
export function runTool(args, env = {}) {
  return runQuietly(process.execPath, args, env);
}

export function runQuietly(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      shell: command.endsWith(".cmd"),
    });
    let output = "";
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    const forget = onStop((signal) => {
      child.kill(signal);
      process.exit(130);
    });
    const done = (code) => {
      forget();
      resolve({ code, output });
    };
    child.once("error", (error) => {
      output += error.message;
      done(1);
    });
    child.once("close", (code) => done(code === null ? 1 : code));
  });
}

function runNpm(args) {
  const npm = process.env.npm_execpath;
  if (npm && /npm-cli\.c?js$/.test(npm)) return runTool([npm, ...args]);
  return runQuietly(process.platform === "win32" ? "npm.cmd" : "npm", args);
}

/** Whether someone already ran `npm ci`: what npm noted down has every package at its locked version. */
function installedAsLocked() {
  const installed = readJson(at("node_modules", ".package-lock.json"));
  if (!installed) return false;
  const locked = readJson(at("package-lock.json"));
  return Object.entries(locked.packages).every(([name, entry]) => {
    const found = installed.packages[name];
    return name === "" || (found ? found.version === entry.version : entry.optional === true);
  });
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

function readStamp(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function isLink(file) {
  return fs.lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** One hash over the names and contents of these files and of everything below these folders. */
function hashOf(paths) {
  const hash = createHash("sha256");
  const add = (file) => {
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      for (const name of fs.readdirSync(file).sort()) add(path.join(file, name));
    } else {
      hash.update(`${path.relative(root, file)}\0${stat.size}\0`).update(fs.readFileSync(file));
    }
  };
  for (const file of paths) add(file);
  return hash.digest("hex");
}

/** Ends a command: a line that explains, or the whole error when nobody foresaw it. */
export function fail(error) {
  process.stderr.write(`${error instanceof PrepareError ? error.message : error.stack}\n`);
  process.exit(1);
}

if (import.meta.url === pathToFileURL(process.argv[1] || "").href) {
  prepare({ build: process.argv.includes("--build") }).catch(fail);
}

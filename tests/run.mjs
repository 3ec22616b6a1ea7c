// `npm test`: everything the tests need, then every test, in stages. The last line is always "N passed, N failed".
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { onStop } from "../app/cli/child.mjs";
import { buildSite, prepare, root, seconds } from "../app/cli/prepare.mjs";
import { startPostgres } from "./support/postgres.mjs";
import { ensureChromium, ensurePostgres } from "./support/system-packages.mjs";

const totals = { passed: 0, failed: 0 };
/** What failed, in words: the end of a long output is what people see of it. */
const failures = [];
const running = new Set();
// What the tools leave behind, also when they are interrupted, goes with this folder.
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "heartbridge-run-"));
let postgres = null;
let interrupted = false;

onStop(() => {
  interrupted = true;
  for (const child of running) child.kill("SIGTERM");
});

/** Megabytes that a tool may use: the types of three thousand files come near the 4,096 that Node allows by itself. */
const TOOL_HEAP = 6144;
const LINT = ["check", "--diagnostic-level=error"];

const stages = [
  { name: "Preparing", run: prepare, needed: true },
  { name: "Starting PostgreSQL", run: startDatabase, needed: true },
  { name: "Finding Chromium", run: findBrowser, needed: true },
  { name: "Lint and build", run: () => together([tool("@biomejs/biome/bin/biome", LINT), buildSite()]) },
  // Types are checked by one core: the other does what needs no database.
  {
    name: "Types, rules and architecture",
    run: () => together([tool("typescript/bin/tsc", ["--noEmit"]), vitest("pure")]),
  },
  { name: "Databases, commands and routes", run: () => vitest("database") },
  { name: "Browser", run: () => vitest("browser") },
];

for (const stage of stages) {
  if (interrupted) break;
  const started = Date.now();
  process.stdout.write(`\n== ${stage.name}\n`);
  try {
    await stage.run();
  } catch (error) {
    process.stdout.write(`${error.message}\n`);
    fail(`${stage.name}: ${error.message}`);
    if (stage.needed) break;
  } finally {
    process.stdout.write(`== ${stage.name}: ${seconds(started)}\n`);
  }
}

if (interrupted) fail("It was interrupted.");
await postgres?.stop();
fs.rmSync(scratch, { recursive: true, force: true });
for (const failure of failures.slice(0, 50)) process.stdout.write(`\nFailed: ${failure}\n`);
process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed\n`);
process.exit(totals.failed === 0 ? 0 : 1);

function fail(what) {
  totals.failed += 1;
  failures.push(what);
}

async function startDatabase() {
  if (process.env.TEST_DATABASE_URL) return;
  const programs = await ensurePostgres();
  postgres = await startPostgres(programs);
  process.env.TEST_DATABASE_URL = postgres.url;
}

async function findBrowser() {
  process.env.CHROMIUM = await ensureChromium();
}

/** Side by side; each that fails counts. */
async function together(parts) {
  for (const { reason } of await Promise.allSettled(parts)) if (reason) fail(reason.message);
}

/** A tool that answers by its exit code counts as one test. */
async function tool(file, args) {
  const code = await run([
    `--max-old-space-size=${TOOL_HEAP}`,
    path.join(root, "node_modules", file),
    ...args,
  ]);
  if (code !== 0) throw new Error(`${path.basename(file)} ended with code ${code}.`);
  totals.passed += 1;
}

async function vitest(project) {
  const file = path.join(scratch, `${project}.json`);
  const code = await run([
    path.join(root, "node_modules", "vitest", "vitest.mjs"),
    "run",
    `--project=${project}`,
    "--passWithNoTests",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  const { passed, failed } = readResults(file);
  totals.passed += passed;
  for (const one of failed) fail(one);
  if (code !== 0 && failed.length === 0) throw new Error(`Vitest ended with code ${code}.`);
}

/** How many passed, and which failed and why; a file that could not be read as tests, or broke outside one, is one too. */
function readResults(file) {
  if (!fs.existsSync(file)) throw new Error("Vitest ended without results.");
  const { numPassedTests, testResults } = JSON.parse(fs.readFileSync(file, "utf8"));
  const failed = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const where = path.relative(root, name);
    const own = assertionResults.filter((test) => test.status === "failed");
    if (status === "failed" && own.length === 0) return [`${where}\n${message.slice(0, 2000)}`];
    return own.map(
      ({ fullName, failureMessages }) =>
        `${where} > ${fullName}\n${failureMessages.join("\n").slice(0, 2000)}`,
    );
  });
  return { passed: numPassedTests, failed };
}

function run(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, TMPDIR: scratch },
      stdio: ["ignore", "inherit", "inherit"],
    });
    running.add(child);
    child.once("error", reject);
    child.once("exit", (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}

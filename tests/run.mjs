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
const running = new Set();
// What the tools leave behind, also when they are interrupted, goes with this folder.
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "heartbridge-run-"));
let postgres = null;
let interrupted = false;

onStop(() => {
  interrupted = true;
  for (const child of running) child.kill("SIGTERM");
});

const stages = [
  { name: "Preparing", run: prepare, needed: true },
  { name: "Starting PostgreSQL", run: startDatabase, needed: true },
  { name: "Finding Chromium", run: findBrowser, needed: true },
  {
    name: "Lint, types and build",
    run: () =>
      together([
        tool("@biomejs/biome/bin/biome", ["check", "--diagnostic-level=error"]),
        tool("typescript/bin/tsc", ["--noEmit"]),
        buildSite(),
      ]),
  },
  { name: "Rules and architecture", run: () => vitest("pure") },
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
    totals.failed += 1;
    if (stage.needed) break;
  } finally {
    process.stdout.write(`== ${stage.name}: ${seconds(started)}\n`);
  }
}

if (interrupted) totals.failed += 1;
await postgres?.stop();
fs.rmSync(scratch, { recursive: true, force: true });
process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed\n`);
process.exit(totals.failed === 0 ? 0 : 1);

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
  const refused = (await Promise.allSettled(parts)).flatMap(({ reason }) => (reason ? [reason.message] : []));
  if (refused.length === 0) return;
  totals.failed += refused.length - 1;
  throw new Error(refused.join("\n"));
}

/** A tool that answers by its exit code counts as one test. */
async function tool(file, args) {
  const code = await run([path.join(root, "node_modules", file), ...args]);
  if (code !== 0) throw new Error(`It ended with code ${code}.`);
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
  const { passed, failed } = countResults(file);
  totals.passed += passed;
  totals.failed += failed;
  if (code !== 0 && failed === 0) throw new Error(`Vitest ended with code ${code}.`);
}

/** A file that could not be read as tests, or that broke outside a test, counts as one failure. */
function countResults(file) {
  if (!fs.existsSync(file)) throw new Error("Vitest ended without results.");
  const results = JSON.parse(fs.readFileSync(file, "utf8"));
  const broken = results.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((test) => test.status !== "failed"),
  );
  return { passed: results.numPassedTests, failed: results.numFailedTests + broken.length };
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

/**
 * Removes one guard after the other in a throw-away copy and runs the tests that should notice. Arguments:
 * `--only <text>` (guards whose name contains it), `--list` (what is known, without trying), `--fresh` (forgets what an earlier run found),
 * `--write` (docs/benchmarks/guards.md), `--through <command>` (every build and every run of tests by it, such as
 * `--through "nice -n 19"`). What was found is kept, so a run that was cut off goes on; a guard that nobody noticed
 * is tried again.
 */
import fs from "node:fs";
import path from "node:path";
import { openServer } from "~/adapters/database.server";
import { root } from "../architecture/sources";
import { dropRun, makeTemplate, type ServerRun, superuserUrl } from "../support/server-template";
import { type Copy, makeCopy } from "./copy";
import { databaseGuards } from "./database-guards";
import { fieldGuards } from "./field-guards";
import type { Group, Guard } from "./guard";
import { documentOf, NOBODY, UNTRIED } from "./guards-document";
import { routeGuards } from "./route-guards";

const KEPT = path.join(root, "test-results", "guards.json");
const DOCUMENT = path.join(root, "docs", "benchmarks", "guards.md");

/** By the guard's name: the test that went red. */
type Found = Record<string, string>;

/** Runs of tests that were green with every guard in place. */
const green = new Set<string>();

const argument = (name: string) =>
  process.argv.includes(name) ? (process.argv[process.argv.indexOf(name) + 1] ?? "") : "";
const only = argument("--only");
const found: Found =
  process.argv.includes("--fresh") || !fs.existsSync(KEPT) ? {} : JSON.parse(fs.readFileSync(KEPT, "utf8"));

const url = process.env.TEST_DATABASE_URL;
if (!url) throw new Error("TEST_DATABASE_URL is missing: npm run drill:guards");
const server = await makeTemplate(url);
try {
  await drill(await everyGroup(server));
} finally {
  await dropRun(server);
}

async function drill(every: readonly Group[]) {
  const groups = every.flatMap((group) => {
    const guards = group.guards.filter(({ name }) => name.includes(only));
    return guards.length > 0 ? [{ ...group, guards }] : [];
  });
  const names = groups.flatMap(({ guards }) => guards.map(({ name }) => name));
  const listed = process.argv.includes("--list");
  if (!listed) await removeInTurn(groups);
  for (const name of names) say(`${name} | ${found[name] ?? UNTRIED}`);
  const of = (outcome: string | undefined) => names.filter((name) => found[name] === outcome).length;
  const unnoticed = of(NOBODY);
  const untried = of(undefined);
  const noticed = names.length - unnoticed - untried;
  say(`${names.length} guards, ${noticed} noticed, ${unnoticed} not noticed, ${untried} not tried.`);
  if (process.argv.includes("--write")) fs.writeFileSync(DOCUMENT, documentOf(names, found));
  if (!listed) process.exitCode = unnoticed === 0 ? 0 : 1;
}

async function everyGroup(run: ServerRun): Promise<Group[]> {
  const database = await openServer({ url: superuserUrl(run, run.template), connections: 1 });
  const inDatabase = await database.onConnection(databaseGuards);
  await database.close();
  return [...fieldGuards(), ...inDatabase, ...routeGuards()];
}

async function removeInTurn(groups: readonly Group[]) {
  const through = argument("--through").split(" ").filter(Boolean);
  const copy = makeCopy({ root, server, through });
  process.once("SIGINT", () => {
    copy.remove();
    process.exit(1);
  });
  try {
    for (const group of groups) {
      const open = group.guards.filter(({ name }) => (found[name] ?? NOBODY) === NOBODY);
      if (open.length === 0) continue;
      await mustBeGreen(copy, group);
      await tryGroup(copy, { ...group, guards: open });
    }
  } finally {
    copy.remove();
  }
}

/** A test that fails with every guard in place would notice nothing. */
async function mustBeGreen(copy: Copy, { build, tests }: Group) {
  for (const test of tests) {
    const key = JSON.stringify(test);
    if (green.has(key)) continue;
    if (build) await copy.build();
    const [red] = await copy.reds(test);
    if (red) throw new Error(`Red with every guard in place: ${red.file}: ${red.titles.join(" › ")}`);
    green.add(key);
  }
}

async function tryGroup(copy: Copy, { guards, build, tests, isAbout }: Group) {
  for (const guard of guards) await guard.remove(copy);
  try {
    if (build) await copy.build();
    for (const guard of guards) found[guard.name] = NOBODY;
    for (const test of tests) {
      const reds = await copy.reds(test);
      for (const guard of guards.filter(({ name }) => found[name] === NOBODY)) {
        const red = reds.find((one) => isAbout?.(one, guard) ?? true);
        if (red) found[guard.name] = `${red.file}: ${red.titles.join(" › ")}`;
      }
      if (guards.every(isNoticed)) break;
    }
    for (const { name } of guards) process.stderr.write(`${name} | ${found[name]}\n`);
  } finally {
    await copy.putBack();
    fs.mkdirSync(path.dirname(KEPT), { recursive: true });
    fs.writeFileSync(KEPT, JSON.stringify(found, null, 2));
  }
}

function isNoticed({ name }: Guard): boolean {
  return found[name] !== NOBODY;
}

function say(line: string) {
  process.stdout.write(`${line}\n`);
}

/**
 * A roster of 100,000 children looked over and taken in, as a workbook and as CSV, next to a plain COPY of the rows that
 * came of it, in one run. `--write` writes docs/benchmarks/roster.md. Ends with 1 where a limit is broken. The files and
 * how many rows they have: ROSTERS, ROWS.
 */
import fs from "node:fs";
import path from "node:path";
import { type Database, openServer } from "~/adapters/database.server";
import { openRoster } from "~/adapters/roster-file.server";
import { withViewer } from "~/data/work.server";
import { CHILD_SHEET } from "~/domain/roster/columns";
import { LONG_MS } from "~/http/unit.server";
import { applyRoster, runApply } from "~/usecases/roster/apply-roster";
import { checkRoster } from "~/usecases/roster/check-roster";
import { mapRoster } from "~/usecases/roster/map-roster";
import { readRoster } from "~/usecases/roster/read-roster";
import type { Opener } from "~/usecases/round/run-round";
import { NOW, staffOf } from "../support/scene";
import {
  asSuperuser,
  dropRun,
  loginUrl,
  makeTemplate,
  type ServerRun,
  superuserUrl,
} from "../support/server-template";
import { VAULT } from "../support/vault";
import { aDistrictWithOffice } from "../usecases/record/given";
import { documentOf, holds, type Taken } from "./roster-document";

const ROWS = Number(process.env.ROWS);
const FOLDER = process.env.ROSTERS;

/** What one row of a roster becomes. */
const TABLES = ["children", "slots", "family_members"] as const;

const url = process.env.TEST_DATABASE_URL;
if (!url || !FOLDER) throw new Error("TEST_DATABASE_URL and ROSTERS are missing: npm run bench:roster");
const run = await makeTemplate(url);
const taken: Taken[] = [];
try {
  for (const kind of [".xlsx", ".csv"])
    taken.push(await takeIn(run, kind, fs.readFileSync(path.join(FOLDER, `roster${kind}`))));
} finally {
  await dropRun(run);
}
const text = documentOf(taken);
if (process.argv.includes("--write")) fs.writeFileSync("docs/benchmarks/roster.md", text);
process.stdout.write(text);
process.exit(taken.every(holds) ? 0 : 1);

async function takeIn(of: ServerRun, kind: string, content: Buffer): Promise<Taken> {
  const [empty, name] = [`${of.prefix}_empty`, `${of.prefix}_roster`];
  await create(of, empty, of.template);
  const setting = await openServer({ url: superuserUrl(of, empty), connections: 1 });
  const { here } = await setting.onConnection(aDistrictWithOffice);
  await setting.close();
  await create(of, name, empty);

  const database = await openServer({ url: loginUrl(of, "web", name), connections: 4 });
  const viewer = staffOf(here);
  // As the site does it: a request has its time, what goes on after the answer has more.
  const open: Opener = (body) => withViewer(database.prisma, viewer, NOW, body);
  const later: Opener = (body) => withViewer(database.prisma, viewer, NOW, body, { timeout: LONG_MS });
  const peak = memory();
  const reading = await timed(async () => {
    const file = await openRoster(content, CHILD_SHEET);
    if (!file.ok) throw new Error(file.reason);
    const id = await later((work) =>
      readRoster(work, VAULT, {
        kind: "CHILDREN",
        schoolId: here.school,
        fileName: `名册${kind}`,
        file: file.value,
      }),
    );
    if (!id.ok) throw new Error(id.reason);
    return id.value;
  });
  const importId = reading.value;
  const stands = () =>
    open(({ tx }) =>
      tx.rosterImport.findUniqueOrThrow({
        where: { id: importId },
        select: { version: true, mapping: true, progress: true, state: true, counts: true },
      }),
    );
  const checking = await timed(async () => {
    const { version, mapping } = await stands();
    const mapped = await open((work) =>
      mapRoster(work, VAULT, { kind: "CHILDREN", importId, version, mapping: mapping as object }),
    );
    if (!mapped.ok) throw new Error(mapped.reason);
    if (!mapped.value) return 0;
    const told = follow(stands);
    await checkRoster(later, VAULT, "CHILDREN", importId);
    return told();
  });
  const writing = await timed(async () => {
    const { version, state, counts } = await stands();
    if (state !== "READY" || (counts as { NEW?: number }).NEW !== ROWS)
      throw new Error(`Not all rows are good: ${JSON.stringify(counts)}`);
    const begun = await open((work) => applyRoster(work, VAULT, { kind: "CHILDREN", importId, version }));
    if (!begun.ok) throw new Error(begun.reason);
    if (!begun.value) return 0;
    const told = follow(stands);
    await runApply(later, VAULT, "CHILDREN", importId);
    return told();
  });
  const done = await stands();
  if (done.state !== "DONE") throw new Error("The roster was not written.");
  const { risen } = peak();
  await database.close();
  const copying = await copyOf(of, name, empty);
  for (const one of [name, empty]) await drop(of, one);
  return {
    ...{ kind, rows: ROWS, bytes: content.length, copying, risen },
    ...{ reading: reading.took, checking: checking.took, writing: writing.took },
    told: { checking: checking.value, writing: writing.value },
  };
}

/** Seconds in which a server copies what came of the roster into a database as the roster found it, indexes and all. */
async function copyOf(of: ServerRun, from: string, into: string): Promise<number> {
  const files = await bySuperuser(of, from, async (database) =>
    database.onConnection(async (sql) => {
      const [row] = await sql.query<{ folder: string }>("SELECT current_setting('data_directory') AS folder");
      const paths = TABLES.map((table) => [table, `${row?.folder}/${of.prefix}_${table}`] as const);
      const made = `SELECT child_id FROM roster_rows WHERE child_id IS NOT NULL`;
      for (const [table, path] of paths)
        await sql.exec(
          `COPY (SELECT * FROM ${table} WHERE ${table === "children" ? "id" : "child_id"} IN (${made})) TO '${path}'`,
        );
      return paths;
    }),
  );
  return bySuperuser(of, into, async (database) => {
    const { took } = await timed(() =>
      database.onConnection(async (sql) => {
        await sql.exec("BEGIN");
        for (const [table, path] of files) await sql.exec(`COPY ${table} FROM '${path}'`);
        await sql.exec("COMMIT");
      }),
    );
    const [row] = await database.onConnection((sql) =>
      sql.query<{ n: number }>("SELECT count(*)::int AS n FROM children WHERE created_at = $1", [NOW]),
    );
    if ((row?.n ?? 0) < ROWS) throw new Error(`COPY wrote ${row?.n} of ${ROWS} children.`);
    return took;
  });
}

async function bySuperuser<T>(of: ServerRun, name: string, body: (database: Database) => Promise<T>) {
  const database = await openServer({ url: superuserUrl(of, name), connections: 1 });
  try {
    return await body(database);
  } finally {
    await database.close();
  }
}

async function create(of: ServerRun, name: string, template: string) {
  await asSuperuser(of, (client) =>
    client.query(`CREATE DATABASE ${name} OWNER ${of.prefix}_migrate TEMPLATE ${template}`),
  );
}

async function drop(of: ServerRun, name: string) {
  await asSuperuser(of, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
}

/** Seconds. */
async function timed<T>(body: () => Promise<T>): Promise<{ took: number; value: T }> {
  const started = performance.now();
  const value = await body();
  return { took: (performance.now() - started) / 1000, value };
}

/** Bytes of memory in use at most, beyond those in use when it began; what waits to be freed counts. */
function memory() {
  globalThis.gc?.();
  const used = () => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const begun = used();
  let most = begun;
  const timer = setInterval(() => {
    most = Math.max(most, used());
  }, 50);
  return () => {
    clearInterval(timer);
    return { risen: Math.max(most, used()) - begun };
  };
}

/** How many steps of progress somebody sees who looks while it runs. */
function follow(stands: () => Promise<{ progress: number }>) {
  const seen = new Set<number>();
  const timer = setInterval(() => {
    stands().then(
      ({ progress }) => seen.add(progress),
      () => undefined,
    );
  }, 200);
  return () => {
    clearInterval(timer);
    return seen.size;
  };
}

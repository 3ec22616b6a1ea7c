/**
 * The pages of the demo district with row level security and without it, asked in turns of two sites in this process,
 * each on a database of its own on one server. `--write` writes docs/benchmarks/walls.md, `--only <text>` narrows it.
 */
import fs from "node:fs";
import { type Database, openServer } from "~/adapters/database.server";
import {
  DEMO_FAMILY,
  DEMO_FAMILY_TOKEN,
  DEMO_PASSWORD,
  DEMO_PEOPLE,
  fillDemoDistrict,
} from "../../prisma/demo";
import { MATRIX } from "../routes/access-matrix";
import { withoutAddress } from "../routes/expected";
import { busiestOf } from "../support/busiest";
import type { Scene } from "../support/scene";
import {
  asSuperuser,
  dropRun,
  loginUrl,
  makeTemplate,
  type ServerRun,
  superuserUrl,
} from "../support/server-template";
import { openTestSite, type TestSite } from "../support/site";
import type { Tab } from "../support/tab";
import { type Compared, documentOf, median, type Times } from "./walls-document";

const NOW = new Date("2026-11-23T02:00:00Z");
const WARM = 6;
const ROUNDS = 60;
const only = process.argv.includes("--only") ? (process.argv[process.argv.indexOf("--only") + 1] ?? "") : "";

/** Whoever reads the same rows with the walls and without them. */
const READERS = ["visitor", "administrator", "coordinator", "family"] as const;
type Reader = (typeof READERS)[number];

const url = process.env.TEST_DATABASE_URL;
if (!url) throw new Error("TEST_DATABASE_URL is missing: npm run bench:walls");
const run = await makeTemplate(url);
try {
  await compare(run);
} finally {
  await dropRun(run);
}
process.exit();

async function compare(of: ServerRun) {
  const [walled, open] = [`${of.prefix}_walled`, `${of.prefix}_open`];
  const here = await fill(of, walled);
  await asSuperuser(of, (client) =>
    client.query(`CREATE DATABASE ${open} OWNER ${of.prefix}_migrate TEMPLATE ${walled}`),
  );
  await takeDown(of, open);
  const [high, low] = await Promise.all([standUp(of, walled), standUp(of, open)]);
  const compared: Compared[] = [];
  const others: string[] = [];
  for (const reader of READERS) {
    for (const [id, row] of Object.entries(MATRIX)) {
      const path = row.path({ here, there: here }, reader);
      if (row.frame || row.bare || row.answers[reader] !== 200 || !id.includes(only)) continue;
      if (reader !== "visitor" && /\/_(public|account)\+|mailbox/.test(id)) continue;
      const result = await comparePage(high.tabs[reader], low.tabs[reader], path);
      if (result) compared.push({ id, reader, ...result });
      else others.push(`${id} for ${reader}`);
      process.stderr.write(`${reader} ${id} ${result ? result.ratio.toFixed(2) : "differs"}\n`);
    }
  }
  const text = documentOf(compared, others, { rounds: ROUNDS });
  if (process.argv.includes("--write")) fs.writeFileSync("docs/benchmarks/walls.md", text);
  process.stdout.write(text);
  for (const { site, database } of [high, low]) {
    await site.close();
    await database.close();
  }
}

async function fill(of: ServerRun, name: string): Promise<Scene> {
  await asSuperuser(of, (client) =>
    client.query(`CREATE DATABASE ${name} OWNER ${of.prefix}_migrate TEMPLATE ${of.prefix}_template`),
  );
  const database = await openServer({ url: loginUrl(of, "web", name) });
  await fillDemoDistrict(database, { now: NOW });
  const site = await openTestSite({ database, now: NOW });
  await site.deliver();
  await site.close();
  await database.close();
  return bySuperuser(of, name, async (past) => {
    await past.onConnection((sql) => sql.exec("ANALYZE"));
    return past.onConnection(busiestOf);
  });
}

/** No policies, nothing worked out when a transaction opens; the statement that opens it and the grants stay. */
async function takeDown(of: ServerRun, name: string) {
  await bySuperuser(of, name, (past) =>
    past.onConnection((sql) =>
      sql.exec(`DO $$ DECLARE r record; BEGIN
          FOR r IN SELECT oid::regclass AS t FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity LOOP
            EXECUTE format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY', r.t);
          END LOOP;
        END $$;
        CREATE OR REPLACE FUNCTION app.enter(kind text, viewer uuid, at timestamptz, request text DEFAULT '') RETURNS text LANGUAGE sql AS $$ SELECT 'app_' || kind $$;
        ANALYZE`),
    ),
  );
}

async function bySuperuser<T>(of: ServerRun, name: string, body: (database: Database) => Promise<T>) {
  const database = await openServer({ url: superuserUrl(of, name), connections: 1 });
  try {
    return await body(database);
  } finally {
    await database.close();
  }
}

interface Standing {
  site: TestSite;
  database: Database;
  tabs: Record<Reader, Tab>;
}

async function standUp(of: ServerRun, name: string): Promise<Standing> {
  const database = await openServer({ url: loginUrl(of, "web", name), connections: 4 });
  const site = await openTestSite({ database, now: NOW });
  const tabs = {
    visitor: site.tab(),
    family: await site.enterFamily(DEMO_FAMILY_TOKEN, DEMO_FAMILY.phone.slice(-4)),
    administrator: await site.signIn(DEMO_PEOPLE.districtAdmin.email, DEMO_PASSWORD),
    coordinator: await site.signIn(DEMO_PEOPLE.coordinator.email, DEMO_PASSWORD),
  };
  return { site, database, tabs };
}

/** Medians in milliseconds, and of the ratios of the pairs; null when the two sites do not answer the same page. */
async function comparePage(high: Tab, low: Tab, path: string): Promise<Times | null> {
  const times = { walled: [] as number[], open: [] as number[] };
  const ask = async (tab: Tab) => {
    const started = performance.now();
    const answer = await tab.get(path);
    return { answer, took: performance.now() - started };
  };
  for (let round = 0; round < WARM + ROUNDS; round++) {
    // The first of a pair pays for what the other left behind, so they change places.
    const order = round % 2 ? ([high, low] as const) : ([low, high] as const);
    const [first, second] = [await ask(order[0]), await ask(order[1])];
    const [walled, open] = round % 2 ? [first, second] : [second, first];
    if (round === 0 && withoutAddress(walled.answer, path) !== withoutAddress(open.answer, path)) return null;
    if (round < WARM) continue;
    times.walled.push(walled.took);
    times.open.push(open.took);
  }
  const ratios = times.walled.map((walled, pair) => walled / (times.open[pair] ?? walled));
  return { walled: median(times.walled), open: median(times.open), ratio: median(ratios) };
}

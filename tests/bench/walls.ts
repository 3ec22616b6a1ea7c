/**
 * The pages of the demo district with row level security and without it, asked in turns of two sites in this process,
 * each on a database of its own on one server. `--write` writes docs/benchmarks/walls.md, `--only <text>` narrows it.
 */
import fs from "node:fs";
import { MATRIX } from "../routes/access-matrix";
import { withoutAddress } from "../routes/expected";
import { busiestOf } from "../support/busiest";
import { dropRun, makeTemplate, type ServerRun } from "../support/server-template";
import type { Tab } from "../support/tab";
import { bySuperuser, copyDatabase, fillDemo, inTurns, READERS, standUp } from "./demo-sites";
import { type Compared, documentOf, type Times } from "./walls-document";

const WARM = 6;
const ROUNDS = 60;
const only = process.argv.includes("--only") ? (process.argv[process.argv.indexOf("--only") + 1] ?? "") : "";

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
  await fillDemo(of, walled);
  const here = await bySuperuser(of, walled, busiestOf);
  await copyDatabase(of, walled, open);
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

/** No policies, nothing worked out when a transaction opens; the statement that opens it and the grants stay. */
async function takeDown(of: ServerRun, name: string) {
  await bySuperuser(of, name, (sql) =>
    sql.exec(`DO $$ DECLARE r record; BEGIN
          FOR r IN SELECT oid::regclass AS t FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity LOOP
            EXECUTE format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY', r.t);
          END LOOP;
        END $$;
        CREATE OR REPLACE FUNCTION app.enter(kind text, viewer uuid, at timestamptz, request text DEFAULT '') RETURNS text LANGUAGE sql AS $$ SELECT 'app_' || kind $$;
        ANALYZE`),
  );
}

/** Medians in milliseconds, and of the ratios of the pairs; null when the two sites do not answer the same page. */
async function comparePage(high: Tab, low: Tab, path: string): Promise<Times | null> {
  const alike: Parameters<typeof inTurns>[3]["alike"] = (walled, open) =>
    withoutAddress(walled, path) === withoutAddress(open, path);
  const times = await inTurns(high, low, path, { warm: WARM, rounds: ROUNDS, alike });
  return times && { walled: times.one, open: times.other, ratio: times.ratio };
}

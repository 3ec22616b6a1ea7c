/**
 * Lists over the demo district, and over the same district beside ninety-nine others, in one run. `--write` writes
 * docs/benchmarks/growth.md. Ends with 1 where a list does not hold its limits.
 */
import fs from "node:fs";
import pg from "pg";
import { paths, withQuery } from "~/http/paths";
import { dropRun, makeTemplate, type ServerRun } from "../support/server-template";
import { bySuperuser, copyDatabase, fillDemo, inTurns, type Reader, standUp } from "./demo-sites";
import { growBy } from "./grow";
import { documentOf, type Grown, holds } from "./growth-document";

const COPIES = 99;
const WARM = 6;
const ROUNDS = 20;
/** What the driver says to open and end a transaction. */
const FRAME = /^(BEGIN|COMMIT|ROLLBACK|SET TRANSACTION|DEALLOCATE)\b/i;

const BOTH: readonly Reader[] = ["coordinator", "administrator"];
const DISTRICT: readonly Reader[] = ["administrator"];
const FIELD: readonly Reader[] = ["town", "village"];
/** `sums`: what it counts are all the lists together, so that it is not held to the time of one. */
const lists = (
  quarter: string,
): { name: string; path: string; readers: readonly Reader[]; sums?: true }[] => [
  { name: "children", path: paths.children, readers: BOTH },
  { name: "children, searched", path: withQuery(paths.children, { q: "wang" }), readers: BOTH },
  { name: "permissions to ask for again", path: paths.permissionsAgain, readers: BOTH },
  { name: "who is missing what", path: paths.missing(), readers: BOTH },
  { name: "ledger", path: paths.ledger(), readers: BOTH },
  { name: "changes of the ledger", path: paths.ledgerChanges(), readers: BOTH },
  { name: "matches", path: paths.matches, readers: BOTH },
  { name: "agreements", path: paths.agreements, readers: BOTH },
  { name: "support", path: paths.support, readers: BOTH },
  { name: "gaps", path: paths.gaps, readers: BOTH },
  { name: "check-ins", path: paths.checkIns, readers: BOTH },
  { name: "tasks", path: paths.tasks, readers: BOTH },
  { name: "dropouts", path: paths.dropouts(), readers: BOTH },
  { name: "transfers", path: paths.transfers(), readers: BOTH },
  { name: "visits", path: paths.visits, readers: BOTH },
  { name: "heard", path: paths.heard, readers: BOTH },
  { name: "wishes", path: paths.wishes, readers: BOTH },
  { name: "rounds", path: paths.rounds, readers: BOTH },
  { name: "applicants", path: paths.applicants, readers: BOTH },
  { name: "training", path: paths.volunteersTraining, readers: BOTH },
  { name: "record of what was done", path: paths.trail, readers: BOTH },
  { name: "schools", path: paths.schools, readers: DISTRICT },
  { name: "staff", path: paths.people, readers: DISTRICT },
  { name: "schools and their figures", path: paths.district, readers: DISTRICT, sums: true },
  { name: "ledger of all levels", path: paths.districtLedger(), readers: DISTRICT },
  { name: "quarters of the ledger", path: paths.ledgerQuarters(), readers: DISTRICT },
  { name: "a quarter that is signed", path: paths.ledgerQuarter(quarter), readers: DISTRICT },
  { name: "what a quarter changed", path: paths.ledgerDiff(quarter), readers: DISTRICT },
  { name: "homes to visit", path: paths.field, readers: FIELD },
  { name: "ledger of the own homes", path: paths.fieldLedger(), readers: FIELD },
  { name: "quarters of the own homes", path: paths.fieldLedgerQuarters(), readers: FIELD },
  { name: "a quarter of the own homes", path: paths.fieldLedgerQuarter(quarter), readers: FIELD },
  { name: "actions of the conference", path: paths.conferenceActions(), readers: DISTRICT },
  { name: "today", path: paths.console, readers: BOTH, sums: true },
];

const url = process.env.TEST_DATABASE_URL;
if (!url) throw new Error("TEST_DATABASE_URL is missing: npm run bench:growth");
const run = await makeTemplate(url);
let measured: Grown[] = [];
try {
  measured = await compare(run);
} finally {
  await dropRun(run);
}
process.exit(measured.every(holds) ? 0 : 1);

async function compare(of: ServerRun): Promise<Grown[]> {
  const [demo, grown] = [`${of.prefix}_demo`, `${of.prefix}_grown`];
  await fillDemo(of, demo);
  await copyDatabase(of, demo, grown);
  await bySuperuser(of, grown, (sql) => growBy(sql, COPIES));
  const [alone, beside] = [await standUp(of, demo), await standUp(of, grown)];
  const compared: Grown[] = [];
  for (const { name, path, readers, sums = false } of lists(await newestQuarter(of, demo)))
    for (const reader of readers) {
      const [one, other] = [beside.tabs[reader], alone.tabs[reader]];
      const statements = await statementsOf(() => one.get(path));
      const times = await inTurns(one, other, path, {
        ...{ warm: WARM, rounds: ROUNDS },
        alike: (here, there) => here.status === 200 && there.status === 200,
      });
      if (!times) throw new Error(`${name} is not there for the ${reader}.`);
      const list = {
        name,
        reader,
        sums,
        statements,
        alone: times.other,
        beside: times.one,
        ratio: times.ratio,
      };
      process.stderr.write(`${name} ${reader} ${list.ratio.toFixed(2)}\n`);
      compared.push(list);
    }
  const children = await childrenIn(of, demo);
  const text = documentOf(compared, {
    ...{ children, grownChildren: await childrenIn(of, grown), rounds: ROUNDS },
  });
  if (process.argv.includes("--write")) fs.writeFileSync("docs/benchmarks/growth.md", text);
  process.stdout.write(text);
  for (const { site, database } of [alone, beside]) {
    await site.close();
    await database.close();
  }
  return compared;
}

async function newestQuarter(of: ServerRun, name: string): Promise<string> {
  const [row] = await bySuperuser(of, name, (sql) =>
    sql.query<{ id: string }>("SELECT id FROM ledgers ORDER BY quarter_end DESC, version DESC LIMIT 1"),
  );
  return row?.id ?? "";
}

async function childrenIn(of: ServerRun, name: string): Promise<number> {
  const [row] = await bySuperuser(of, name, (sql) =>
    sql.query<{ n: number }>("SELECT count(*)::int AS n FROM children"),
  );
  return row?.n ?? 0;
}

async function statementsOf(ask: () => Promise<unknown>): Promise<number> {
  const real = pg.Client.prototype.query;
  let asked = 0;
  const counting = function (this: pg.Client, ...args: unknown[]) {
    const text = typeof args[0] === "string" ? args[0] : (args[0] as { text: string }).text;
    if (!FRAME.test(text)) asked += 1;
    return Reflect.apply(real, this, args);
  };
  pg.Client.prototype.query = counting as typeof real;
  try {
    await ask();
    return asked;
  } finally {
    pg.Client.prototype.query = real;
  }
}

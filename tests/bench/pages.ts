/**
 * Bytes and seconds of each family and public page on a slow line, in Chromium with scripts switched off.
 * `--write` writes docs/benchmarks/pages.md, `--only <text>` narrows it. Above a limit the command ends with code 1.
 */
import fs from "node:fs";
import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright-core";
import { openEmbedded, type Sql } from "~/adapters/database.server";
import { migrate } from "~/adapters/migrations.server";
import { DEMO_FAMILY, DEMO_FATHER_TOKEN, fillDemoDistrict } from "../../prisma/demo";
import { MATRIX } from "../routes/access-matrix";
import { openBrowser } from "../support/browser";
import { busiestOf } from "../support/busiest";
import { openTestSite } from "../support/site";
import { documentOf, LIMITS, type MeasuredPage, SLOW_LINE } from "./pages-document";

const NOW = new Date("2026-11-23T02:00:00Z");
const PHONE = { width: 360, height: 740 };
const only = process.argv.includes("--only") ? (process.argv[process.argv.indexOf("--only") + 1] ?? "") : "";

const database = await openEmbedded({});
await migrate(database);
await fillDemoDistrict(database, { now: NOW });
const site = await openTestSite({ database, now: NOW });
// The mailbox of the demo shows what was sent.
await site.deliver();
const here = { ...(await database.onConnection(busiestOf)), ...(await database.onConnection(ofTheFamily)) };
const browser = await openBrowser();
const family = await site.enterFamily(DEMO_FATHER_TOKEN, DEMO_FAMILY.fatherPhone.slice(-4));
const cookies = [...family.cookies].map(([name, value]) => ({ name, value, url: site.address }));

const measured: MeasuredPage[] = [];
for (const [id, row] of Object.entries(MATRIX)) {
  const reader = /^routes\/family\+/.test(id) ? "family" : "visitor";
  const looksPublic = reader === "family" || /^routes\/_(public|account)\+/.test(id);
  if (!looksPublic || row.frame || row.bare || row.answers[reader] !== 200 || !id.includes(only)) continue;
  const path = row.path({ here, there: here }, reader);
  for (const locale of ["zh-CN", "en"] as const) {
    // The first answer of a page waits for a server that has just begun: that one is not measured.
    await visit(reader, locale, path);
    measured.push({ id, reader, locale, ...(await visit(reader, locale, path)) });
  }
}
await browser.close();
await site.close();
await database.close();

const text = documentOf(measured);
if (process.argv.includes("--write")) fs.writeFileSync("docs/benchmarks/pages.md", text);
process.stdout.write(text);
const over = measured.filter(
  ({ bytes, seconds, elsewhere }) => bytes > LIMITS.bytes || seconds > LIMITS.seconds || elsewhere > 0,
);
process.exit(over.length > 0 || measured.length === 0 ? 1 : 0);

/** What the father of the demo may open: a contact to come, its match, and the notice that he wrote. */
async function ofTheFamily(sql: Sql) {
  const [own] = await sql.query<{ contact: string; match: string; careNotice: string }>(
    `SELECT k.id AS contact, k.match_id AS match, n.id AS "careNotice"
     FROM children c JOIN care_notices n ON n.child_id = c.id JOIN contacts k ON k.child_id = c.id
     WHERE c.name = $1 AND k.state IN ('PLANNED', 'CONFIRMED') AND k.kind = 'REGULAR' AND k.starts_at > $2
     ORDER BY k.starts_at LIMIT 1`,
    [DEMO_FAMILY.child, NOW],
  );
  if (!own) throw new Error("The family of the demo has no contact ahead.");
  return own;
}

/** One visit of a browser that has never been here. */
async function visit(reader: MeasuredPage["reader"], locale: string, path: string) {
  const context = await browser.newContext({ locale, viewport: PHONE, javaScriptEnabled: false });
  if (reader === "family") await context.addCookies(cookies);
  const found = await load(await context.newPage(), site.address + path);
  await context.close();
  return found;
}

/** With an empty cache. */
async function load(page: Page, address: string) {
  const line = await page.context().newCDPSession(page);
  await line.send("Network.enable");
  await line.send("Network.emulateNetworkConditions", { offline: false, ...SLOW_LINE.network });
  await line.send("Emulation.setCPUThrottlingRate", { rate: SLOW_LINE.processor });
  const kinds = new Map<string, string>();
  const bytes = { Document: 0, Stylesheet: 0 };
  let requests = 0;
  let elsewhere = 0;
  line.on("Network.requestWillBeSent", ({ requestId, request, type }) => {
    kinds.set(requestId, type ?? "");
    requests += 1;
    if (!request.url.startsWith("data:") && new URL(request.url).origin !== new URL(address).origin)
      elsewhere += 1;
  });
  line.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind === "Document" || kind === "Stylesheet") bytes[kind] += encodedDataLength;
  });
  const answer = await page.goto(address, { waitUntil: "load" });
  if (answer?.status() !== 200) throw new Error(`${address}: ${answer?.status()}`);
  const painted = await firstPaint(page);
  const loaded = await page.evaluate<number>("performance.getEntriesByType('navigation')[0].loadEventStart");
  return {
    html: bytes.Document,
    css: bytes.Stylesheet,
    bytes: bytes.Document + bytes.Stylesheet,
    seconds: Math.max(painted, loaded) / 1000,
    requests,
    elsewhere,
  };
}

/** Milliseconds; asked for again and again, because with scripts switched off no page says it by itself. */
async function firstPaint(page: Page): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const [first] = await page.evaluate<number[]>(
      "performance.getEntriesByType('paint').map(({ startTime }) => startTime)",
    );
    if (first !== undefined) return first;
    await setTimeout(50);
  }
  throw new Error(`${page.url()} was not painted.`);
}

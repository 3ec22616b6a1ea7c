/**
 * Bytes and seconds of each family and public page on a slow line, in Chromium with scripts switched off.
 * `--write` writes docs/benchmarks/pages.md, `--only <text>` narrows it. Above a limit the command ends with code 1.
 */
import fs from "node:fs";
import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright-core";
import { openEmbedded } from "~/adapters/database.server";
import { migrate } from "~/adapters/migrations.server";
import { DEMO_FAMILY, DEMO_FAMILY_TOKEN, fillDemoDistrict } from "../../prisma/demo";
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
const here = await database.onConnection(busiestOf);
const browser = await openBrowser();
const family = await site.enterFamily(DEMO_FAMILY_TOKEN, DEMO_FAMILY.phone.slice(-4));
const cookies = [...family.cookies].map(([name, value]) => ({ name, value, url: site.address }));

const measured: MeasuredPage[] = [];
for (const [id, row] of Object.entries(MATRIX)) {
  const reader = /^routes\/family\+/.test(id) ? "family" : "visitor";
  const looksPublic = reader === "family" || /^routes\/_(public|account)\+/.test(id);
  if (!looksPublic || row.frame || row.bare || row.answers[reader] !== 200 || !id.includes(only)) continue;
  const path = row.path({ here, there: here }, reader);
  for (const locale of ["zh-CN", "en"] as const) {
    const context = await browser.newContext({ locale, viewport: PHONE, javaScriptEnabled: false });
    if (reader === "family") await context.addCookies(cookies);
    measured.push({ id, reader, locale, ...(await load(await context.newPage(), site.address + path)) });
    await context.close();
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

/** One visit with an empty cache. */
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

import { afterAll, beforeAll, expect, test } from "vitest";
import { type Cast, insertCast, openTabs } from "../support/cast";
import { onEachDatabase } from "../support/databases";
import { unescaped } from "../support/html";
import { NOW } from "../support/scene";
import { openTestSite, type TestSite } from "../support/site";
import type { Tab } from "../support/tab";

const PAGE = /^\/(console|district)(\/|\?|$)/;
const REASON = /^\/console\/children\/[0-9a-f-]{36}\/reason(\?|$)/;
/** Enough for a small school; lists of weeks and filters never end. */
const MOST = 160;

function linksIn(html: string): string[] {
  const hrefs = [...html.matchAll(/<a\b[^>]*? href="([^"]+)"/g)].map(([, href = ""]) => unescaped(href));
  return hrefs.map((href) => href.replace(/#.*$/, "")).filter((href) => PAGE.test(href));
}

/** Opens every page that links lead to, nearest first; answers those that are not there. */
async function broken(tab: Tab, start: string) {
  const from = new Map([[start, ""]]);
  const wrong: string[] = [];
  for (const [path, page] of from) {
    if (wrong.length > 10) break;
    const { status, text, location } = await tab.get(path);
    // A child's file is opened from outside the school with a reason only: the page that asks for it is followed.
    const asked = status === 302 && REASON.test(location) ? [location] : [];
    if (status !== 200 && asked.length === 0) wrong.push(`${page} → ${path}: ${status}`);
    for (const link of [...asked, ...linksIn(text)])
      if (from.size < MOST && !from.has(link)) from.set(link, path);
  }
  return { wrong, seen: from.size };
}

onEachDatabase("links of the console", (given) => {
  let site: TestSite;
  let tabs: Cast["tabs"];

  beforeAll(async () => {
    await insertCast(given);
    site = await openTestSite({ database: given.site, now: NOW });
    tabs = await openTabs(site);
  });
  afterAll(() => site.close());

  test.each([
    ["coordinator", "/console"],
    ["administrator", "/district"],
  ] as const)("of a %s lead to pages that are there", async (viewer, start) => {
    const { wrong, seen } = await broken(tabs[viewer], start);
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(30);
  });
});

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashPassword } from "~/adapters/passwords.server";
import { withViewer } from "~/data/work.server";
import { paths } from "~/http/paths";
import { aChild, aCoordinator, aSchool, NOW } from "../factories";
import { openBrowser, openBrowserTab } from "../support/browser";
import { onDatabase } from "../support/databases";
import { openTestSite, type TestSite } from "../support/site";

const COORDINATOR = { email: "coordinator@example.org", password: "correct horse battery" };
const CHILDREN = ["白小满", "康一诺", "鲁子涵"];
const WAYS = "a[href], button, input:not([type=hidden]), select, textarea, summary";

interface Stop {
  what: string;
  /** Nothing lies over it, and something drawn around it says that it has the focus. */
  seen: boolean;
  ringed: boolean;
}

onDatabase("embedded", "with the keyboard alone", (given) => {
  let site: TestSite;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    await withViewer(given.site.prisma, { kind: "system", job: "test" }, NOW, async ({ tx }) => {
      const school = await aSchool(tx);
      const passwordHash = await hashPassword(COORDINATOR.password);
      await aCoordinator(tx, { school, passwordHash, email: COORDINATOR.email });
      for (const name of CHILDREN) await aChild(tx, { school, name });
    });
    site = await openTestSite({ database: given.site, now: NOW });
    browser = await openBrowser();
    ({ page } = await openBrowserTab(browser, site.address, { locale: "zh-CN", width: 1280, height: 800 }));
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const pressed = (key: string) =>
    Promise.all([page.waitForEvent("domcontentloaded"), page.keyboard.press(key)]);
  const focused = () => page.evaluate(() => document.activeElement?.id ?? "");

  /** From the top of the page until the focus leaves it. */
  async function walk(): Promise<Stop[]> {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const stops: Stop[] = [];
    for (;;) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(stopAt);
      // Past the last one the focus leaves the page, or comes round to the first.
      const round = stops.length > 0 && stop?.what === stops[0]?.what;
      if (!stop || round) return stops;
      stops.push(stop);
      expect(stops.length).toBeLessThan(300);
    }
  }

  async function isWalkable() {
    const stops = await walk();
    expect(stops.filter(({ seen, ringed }) => !seen || !ringed)).toEqual([]);
    const ways = page.locator(WAYS);
    // One stop for a group of radio buttons: the arrows lead on from there.
    const visible = await ways.evaluateAll((all) => {
      const groups = all.map((one, at) =>
        one instanceof HTMLInputElement && one.type === "radio" ? one.name : at,
      );
      return all.filter((one, at) => one.checkVisibility() && groups.indexOf(groups[at] ?? at) === at).length;
    });
    expect(stops).toHaveLength(visible);
  }

  test("the first stop leads past the frame", async () => {
    for (const path of [paths.home, paths.signIn]) {
      await page.goto(path);
      await page.keyboard.press("Tab");
      expect(await page.evaluate(stopAt)).toMatchObject({ what: "a.skip", seen: true, ringed: true });
      await page.keyboard.press("Enter");
      expect(await focused()).toBe("main");
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
    }
  });

  test.each([
    paths.home,
    paths.howItWorks,
    paths.recruitingSchools,
    paths.questions,
    paths.contact,
    paths.quiz,
    paths.refer,
    paths.signUp,
    paths.signIn,
  ])("everything on %s is reached, and seen to be", async (path) => {
    await page.goto(path);
    await isWalkable();
  });

  test("a question is unfolded and folded", async () => {
    await page.goto(paths.questions);
    const summary = page.locator("summary").first();
    await summary.focus();
    for (const open of [true, false]) {
      await page.keyboard.press("Enter");
      expect(await summary.evaluate((one) => one.parentElement?.hasAttribute("open"))).toBe(open);
    }
  });

  test("somebody signs in", async () => {
    await page.goto(paths.signIn);
    await page.locator('[name="email"]').focus();
    await page.keyboard.type(COORDINATOR.email);
    await page.keyboard.press("Tab");
    await page.keyboard.type(COORDINATOR.password);
    await pressed("Enter");
    expect(new URL(page.url()).pathname).toBe(paths.console);
  });

  test("everything on a list of the console is reached, and seen to be", async () => {
    await page.goto(paths.children);
    await isWalkable();
  });

  test("somebody looks for a child and opens its file", async () => {
    await page.goto(paths.children);
    await page.locator("#q").focus();
    await page.keyboard.type("kyn");
    await pressed("Enter");
    const names = page.locator("tbody th a");
    expect(await names.allInnerTexts()).toEqual(["康一诺"]);
    const file = await names.getAttribute("href");
    for (let stops = 0; stops < 60; stops++) {
      await page.keyboard.press("Tab");
      if (await names.evaluate((link) => link === document.activeElement)) break;
    }
    await pressed("Enter");
    expect(new URL(page.url()).pathname).toBe(file);
  });
});

/** Runs in the browser: what has the focus; null once it has left the page. */
function stopAt(): Stop | null {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  // A choice is a label with its box hidden inside.
  const drawn = element.closest("label") ?? element;
  const box = drawn.getBoundingClientRect();
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  const rings = [element, drawn].map((one) => getComputedStyle(one));
  return {
    what: `${element.tagName.toLowerCase()}${element.className && `.${element.className.split(" ")[0]}`}`,
    seen: top !== null && (drawn.contains(top) || top.contains(drawn)),
    ringed: rings.some(
      ({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
    ),
  };
}

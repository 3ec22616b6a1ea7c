import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "~/http/paths";
import type { Locale } from "~/i18n/locale";
import { NOW } from "../factories";
import { openBrowser, openBrowserTab, type Tab } from "../support/browser";
import { FAMILY_CODE, insertCast, PASSWORD, TOKENS } from "../support/cast";
import { onDatabase } from "../support/databases";
import { openTestSite, type TestSite } from "../support/site";
import { wordsIn } from "./story/person";

const words = { "zh-CN": await wordsIn("zh-CN"), en: await wordsIn("en") };
const LOCALES = ["zh-CN", "en"] as const satisfies readonly Locale[];

onDatabase("embedded", "a worry on a narrow phone", (given) => {
  let site: TestSite;
  let browser: Browser;
  beforeAll(async () => {
    await insertCast(given);
    site = await openTestSite({ database: given.site, now: NOW });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const count = async () => {
    const [row] = await given.superuser((sql) =>
      sql.query<{ n: number }>("SELECT count(*)::int AS n FROM safeguarding_reports"),
    );
    return row?.n ?? 0;
  };
  const speaking = async (tab: Tab, locale: Locale) => {
    await tab.page.goto(paths.language(locale, paths.home));
    return words[locale];
  };
  /** Each touch is counted; the last one sends. */
  const tapping = (page: Page) => {
    let taps = 0;
    return {
      taps: () => taps,
      async tap(what: ReturnType<Page["locator"]>, leads = false) {
        taps += 1;
        await (leads ? Promise.all([page.waitForEvent("domcontentloaded"), what.tap()]) : what.tap());
      },
    };
  };

  test.each(LOCALES)("a mentor reports in four taps, without scripts, in %s", async (locale) => {
    const tab = await openBrowserTab(browser, site.address, {
      ...{ locale, width: 360, height: 740, javaScriptEnabled: false },
    });
    const { page } = tab;
    const t = await speaking(tab, locale);
    await page.goto(paths.signIn);
    await page.locator('[name="email"]').fill("mentor.1@example.org");
    await page.locator('[name="password"]').fill(PASSWORD);
    await Promise.all([page.waitForEvent("domcontentloaded"), page.locator("form button").last().click()]);
    await page.goto(paths.volunteer);
    const before = await count();
    const { tap, taps } = tapping(page);
    await tap(page.locator("nav.bottom").getByText(t("worry:link"), { exact: true }), true);
    // 110 comes before anything that could be filled in.
    const order = await page.evaluate(() =>
      [...document.querySelectorAll('main a[href="tel:110"], main form')].map(({ tagName }) => tagName),
    );
    expect(order[0]).toBe("A");
    await tap(page.locator("label", { hasText: t("worry:danger.NO") }));
    await tap(page.locator("label", { hasText: "小雨" }));
    await tap(page.getByRole("button", { name: t("worry:send"), exact: true }), true);
    expect(taps()).toBe(4);
    expect(await page.locator("h1").innerText()).toBe(t("worry:sent.title"));
    expect(await count()).toBe(before + 1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await tab.context.close();
  });

  test.each(LOCALES)(
    "a family reports in three, without scripts, and danger shows 110 again, in %s",
    async (locale) => {
      const tab = await openBrowserTab(browser, site.address, {
        ...{ locale, width: 360, height: 740, javaScriptEnabled: false },
      });
      const { page } = tab;
      const t = await speaking(tab, locale);
      await page.goto(paths.familyCard(TOKENS.family));
      await page.locator('[name="code"]').fill(FAMILY_CODE);
      await Promise.all([page.waitForEvent("domcontentloaded"), page.locator("form button").first().click()]);
      await page.goto(paths.family);
      const before = await count();
      const { tap, taps } = tapping(page);
      await tap(page.getByRole("link", { name: t("worry:link"), exact: true }), true);
      await tap(page.locator("label", { hasText: t("worry:danger.YES") }));
      await tap(page.getByRole("button", { name: t("worry:send"), exact: true }), true);
      expect(taps()).toBe(3);
      expect(await count()).toBe(before + 1);
      const order = await page.evaluate(() =>
        [...document.querySelectorAll('main a[href="tel:110"], main h1')].map(({ tagName }) => tagName),
      );
      expect(order[0]).toBe("A");
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await tab.context.close();
    },
  );

  test("what cannot be taken keeps what was typed", async () => {
    const tab = await openBrowserTab(browser, site.address, {
      ...{ locale: "zh-CN" as const, width: 360, height: 740, javaScriptEnabled: false },
    });
    const { page } = tab;
    await page.goto(paths.familyCard(TOKENS.family));
    await page.locator('[name="code"]').fill(FAMILY_CODE);
    await Promise.all([page.waitForEvent("domcontentloaded"), page.locator("form button").first().click()]);
    await page.goto(paths.familyWorry);
    const before = await count();
    await page.locator('[name="account"]').fill("孩子这几天不说话");
    await page.locator("details > summary").click();
    await page.locator('[name="phone"]').fill("12");
    const send = page.getByRole("button", { name: words["zh-CN"]("worry:send"), exact: true });
    await Promise.all([page.waitForEvent("domcontentloaded"), send.click()]);
    expect(await count()).toBe(before);
    expect(await page.locator('[name="account"]').inputValue()).toBe("孩子这几天不说话");
    expect(await page.locator('[name="phone"]').inputValue()).toBe("12");
    await page.locator('[name="phone"]').fill("");
    await Promise.all([page.waitForEvent("domcontentloaded"), send.click()]);
    expect(await count()).toBe(before + 1);
    await tab.context.close();
  });
});

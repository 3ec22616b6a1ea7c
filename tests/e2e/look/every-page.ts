import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { localeCookie } from "~/http/locale.server";
import { defaultLocale, type Locale } from "~/i18n/locale";
import { DEMO_FAMILY, DEMO_FATHER_TOKEN, DEMO_PASSWORD, DEMO_PEOPLE } from "../../../prisma/demo";
import { NOW } from "../../factories";
import { openBrowser, openBrowserTab, type Tab } from "../../support/browser";
import { onDatabase } from "../../support/databases";
import { openTestSite, type TestSite } from "../../support/site";
import type { Tab as SignedIn } from "../../support/tab";
import { fillDistrict, type Ids, namesIn, setStage } from "./district";
import { flawsOf, type MayShow } from "./flaws";
import { PAGES, type Viewer } from "./pages";
import { missedByKeys } from "./stops";

const WIDTHS = [
  { width: 360, height: 740 },
  { width: 820, height: 1180 },
  { width: 1440, height: 900 },
] as const;

/** A window of 1280 by 1024 at 400 %, in which everything still stands in one column (WCAG 1.4.10). */
const ZOOMED = { width: 320, height: 256 };
/** Pages of people with the smallest windows and the weakest eyes. */
const forEveryone = (name: string) => /^routes\/(_public|_account|family|corner)\+/.test(name);

/** A folder for pictures of every page, for eyes: `LOOK=folder`. */
const PICTURES = process.env.LOOK;

const EMAILS: Partial<Record<Viewer, string>> = {
  applicant: DEMO_PEOPLE.applicant.email,
  mentor: DEMO_PEOPLE.volunteer.email,
  coordinator: DEMO_PEOPLE.coordinator.email,
  officer: DEMO_PEOPLE.coordinator.email,
  field: DEMO_PEOPLE.village.email,
  counsellor: DEMO_PEOPLE.counsellor.email,
  administrator: DEMO_PEOPLE.districtAdmin.email,
};

/** Staff, and mentors, whose phones keep check-ins, may have a script, and the page that is read aloud; nobody else waits for one. */
const scripted = (name: string) =>
  /^routes\/(console|district|safeguarding|volunteer|_account\+\/sign-out|family\+\/index$)/.test(name);

/** Every page in one language, on every width. */
export function lookAt(locale: Locale) {
  onDatabase("embedded", `every page on every width, in ${locale}`, (given) => {
    let site: TestSite;
    let browser: Browser;
    let ids: Ids;
    let mayShow: MayShow;
    const tabs = new Map<string, Tab>();

    beforeAll(async () => {
      await fillDistrict(given);
      site = await openTestSite({ database: given.site, now: NOW });
      await site.deliver();
      ids = await setStage(given, site);
      mayShow = await namesIn(given);
      browser = await openBrowser();
    }, 240_000);
    afterAll(async () => {
      await browser?.close();
      await site?.close();
    });

    /** With the session of a tab, in the language of this one. */
    const enterWith = (tab: Tab, { cookies }: Pick<SignedIn, "cookies">) =>
      tab.context.addCookies(
        [...cookies].flatMap(([name, value]) =>
          name === localeCookie.name ? [] : [{ name, value, url: site.address }],
        ),
      );

    async function tabOf(viewer: Viewer): Promise<Tab> {
      const key = viewer;
      const tab = tabs.get(key) ?? (await openBrowserTab(browser, site.address, { locale, ...WIDTHS[0] }));
      const email = EMAILS[viewer];
      if (email && !tabs.has(key)) {
        await enterWith(tab, await site.signIn(email, DEMO_PASSWORD));
      }
      if (viewer === "family" && !tabs.has(key)) {
        await enterWith(tab, await site.enterFamily(DEMO_FATHER_TOKEN, DEMO_FAMILY.fatherPhone.slice(-4)));
      }
      tabs.set(key, tab);
      return tab;
    }

    test.each(PAGES)("$name, seen by the $viewer", async ({ name, viewer, status, first, path: pathOf }) => {
      const tab = await tabOf(viewer);
      const address = await pathOf(ids, given);
      await tab.page.emulateMedia({ colorScheme: "light" });
      await tab.page.setViewportSize(WIDTHS[0]);
      const answer = await tab.page.goto(address);
      expect(answer?.status(), address).toBe(status);
      if (!scripted(name))
        expect(
          await tab.page.locator('script:not([type="application/ld+json"])').count(),
          `${address}: scripts`,
        ).toBe(0);
      const found: Record<string, string[]> = {};
      for (const size of WIDTHS) {
        await tab.page.setViewportSize(size);
        if (PICTURES) await picture(tab.page, `${name}.${locale}.${size.width}`);
        const flaws = await flawsOf(tab.page, locale, mayShow);
        if (size === WIDTHS[0] && (first || locale === defaultLocale))
          flaws.push(...(await barriersOn(tab.page)));
        if (size === WIDTHS[2] && first) {
          flaws.push(...(await missedByKeys(tab.page)));
          await tab.page.emulateMedia({ colorScheme: "dark" });
          // Only colours are others in the dark.
          flaws.push(...(await barriersOn(tab.page, ["color-contrast"])));
        }
        if (flaws.length > 0) found[`${size.width}`] = [...new Set(flaws)];
      }
      if (first && forEveryone(name)) {
        await tab.page.setViewportSize(ZOOMED);
        const flaws = await flawsOf(tab.page, locale, mayShow);
        if (flaws.length > 0) found["400 %"] = flaws;
      }
      expect(found, address).toEqual({});
      expect(tab.complaints.splice(0)).toEqual([]);
    });
  });
}

async function picture(page: Page, name: string) {
  const file = `${name.replace(/^routes\//, "").replaceAll(/[^\w.-]+/g, "_")}.png`;
  await page.screenshot({ path: path.join(PICTURES ?? "", file), fullPage: true });
}

/** What axe finds, each with where it is. */
async function barriersOn(page: Page, rules?: string[]): Promise<string[]> {
  // The legacy mode needs no page of its own, behind which this one would be slowed down.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target }) => target.join(" "))
        .slice(0, 5)
        .join(", ")}`,
  );
}

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashPassword } from "~/adapters/passwords.server";
import { withViewer } from "~/data/work.server";
import { givenName } from "~/domain/child/given-name";
import { paths } from "~/http/paths";
import type { Locale } from "~/i18n/locale";
import { aChild, aCoordinator, aSchool, type MadeChild, NOW } from "../factories";
import { openBrowser, openBrowserTab } from "../support/browser";
import { onDatabase } from "../support/databases";
import { openTestSite, type TestSite } from "../support/site";
import { type Person, personAt, wordsIn } from "./story/person";

const EMAIL = "teacher@example.org";
const PASSWORD = "correct horse battery";
/** As wide as an old phone, and without scripts, as in a page that a messenger opens. */
const PHONE = { width: 360, height: 740, javaScriptEnabled: false };

onDatabase("embedded", "a card on an old phone without scripts", (given) => {
  let site: TestSite;
  let browser: Browser;
  let made: MadeChild;

  beforeAll(async () => {
    const passwordHash = await hashPassword(PASSWORD);
    made = await withViewer(given.site.prisma, { kind: "system", job: "test" }, NOW, async ({ tx }) => {
      const school = await aSchool(tx);
      await aCoordinator(tx, { school, passwordHash, email: EMAIL });
      return aChild(tx, { school });
    });
    site = await openTestSite({ database: given.site, now: NOW });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  async function somebody(locale: Locale): Promise<Person> {
    return personAt(await openBrowserTab(browser, site.address, { locale, ...PHONE }), await wordsIn(locale));
  }

  /** The coordinator makes a card with a code of its own, and reads both off the page that prints it. */
  async function newCard(locale: Locale) {
    const coordinator = await somebody(locale);
    const { t } = coordinator;
    await coordinator.open(paths.signIn);
    await coordinator.send("signIn", t("account:signIn.submit"), { email: EMAIL, password: PASSWORD });
    await coordinator.open(paths.child(made.child.id));
    await coordinator.send("makeLink", t("childFile:links.make"), {
      memberId: made.carer.id,
      spoken: ["on"],
    });
    const code = await coordinator.page.locator(".print-aside b").innerText();
    await coordinator.page.emulateMedia({ media: "print" });
    expect(await coordinator.page.locator(".a6").first().isVisible()).toBe(true);
    expect(await coordinator.page.locator(".print-aside").isVisible()).toBe(false);
    return { address: await coordinator.addressOnCard(), code };
  }

  test.each(["zh-CN", "en"] as const)(
    "%s: the coordinator prints it; the grandmother scans, types, reads and leaves",
    async (locale) => {
      const { address, code } = await newCard(locale);
      expect(code).toMatch(/^\d{6}$/);
      const grandmother = await somebody(locale);
      const { t, page } = grandmother;
      const name = givenName(made.child.name);

      await grandmother.open(address);
      expect(new URL(page.url()).pathname).toBe(paths.familyCode);
      await grandmother.knowsNothingOf(name, made.carer.name, address);
      await grandmother.send("enter", t("family:code.submit"), { code: "" });
      expect(await page.locator("#f-code-error").innerText()).toContain(t("fields:REQUIRED"));
      await grandmother.send("enter", t("family:code.submit"), { code: made.carer.phone.slice(-4) });
      expect(await page.locator("#f-code-error").innerText()).toContain(t("refusals:CARD_NOT_OPENED"));
      await grandmother.send("enter", t("family:code.submit"), {
        code: `${code.slice(0, 3)} ${code.slice(3)}`,
      });
      expect(new URL(page.url()).pathname).toBe(paths.family);
      await grandmother.sees(t("family:titleNone", { name }));
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(PHONE.width);

      await grandmother.open(address);
      expect(new URL(page.url()).pathname).toBe(paths.family);
      await grandmother.send("leave", t("family:leave.submit"));
      await grandmother.sees(t("family:notice.left"));
      const gone = await page.goto(paths.family);
      expect(gone?.status()).toBe(404);
      await grandmother.knowsNothingOf(name);
    },
  );
});

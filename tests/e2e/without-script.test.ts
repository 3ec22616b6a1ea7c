import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashPassword } from "~/adapters/passwords.server";
import { withViewer } from "~/data/work.server";
import { QUIZ_QUESTIONS } from "~/domain/volunteer/eligibility-quiz";
import { paths } from "~/http/paths";
import { aCoordinator, aSchool, NOW } from "../factories";
import { openBrowser, openBrowserTab } from "../support/browser";
import { onDatabase } from "../support/databases";
import { openTestSite, type TestSite } from "../support/site";
import { wordsIn } from "./story/person";

const t = await wordsIn("zh-CN");

onDatabase("embedded", "in a browser without scripts", (given) => {
  let site: TestSite;
  let browser: Browser;
  let page: Page;
  let school: string;

  beforeAll(async () => {
    const made = await withViewer(given.site.prisma, { kind: "system", job: "test" }, NOW, ({ tx }) =>
      aSchool(tx),
    );
    school = String(made.id);
    site = await openTestSite({ database: given.site, now: NOW });
    browser = await openBrowser();
    const phone = { locale: "zh-CN", width: 390, height: 844, javaScriptEnabled: false } as const;
    ({ page } = await openBrowserTab(browser, site.address, phone));
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const field = (name: string) => page.locator(`[name="${name}"]`);
  const send = () =>
    Promise.all([
      page.waitForEvent("domcontentloaded"),
      page.getByRole("button", { name: t("account:signUp.submit"), exact: true }).click(),
    ]);

  test("what is wrong stands next to its field, what was typed is still there, and the second try succeeds", async () => {
    await page.goto(paths.signUp);
    await field("name").fill("陆晓晨");
    await field("email").fill("lu.xiaochen");
    await field("schoolId").selectOption(school);
    await field("password").fill("short");
    await send();

    expect(new URL(page.url()).pathname).toBe(paths.signUp);
    const wrong = { email: "EMAIL", password: "PASSWORD_SHORT" } as const;
    for (const [name, code] of Object.entries(wrong) as [keyof typeof wrong, "EMAIL" | "PASSWORD_SHORT"][]) {
      expect(await page.locator(`#f-${name}-error`).innerText()).toContain(t(`fields:${code}`));
      expect(await field(name).getAttribute("aria-describedby")).toContain(`f-${name}-error`);
      const summary = page.getByRole("alert").locator(`a[href="#f-${name}"]`);
      expect(await summary.innerText()).toContain(t(`fields:${code}`));
    }
    expect(await page.locator("#f-name-error").count()).toBe(0);
    expect(await field("name").inputValue()).toBe("陆晓晨");
    expect(await field("email").inputValue()).toBe("lu.xiaochen");
    expect(await field("schoolId").inputValue()).toBe(school);
    expect(await page.content()).not.toContain('value="short"');

    await field("email").fill("lu.xiaochen@example.org");
    await field("password").fill("correct horse battery");
    await send();
    expect(new URL(page.url()).pathname).toBe(paths.confirmSent);
    const people = await given.superuser((sql) => sql.query("SELECT name, email FROM people"));
    expect(people).toEqual([{ name: "陆晓晨", email: "lu.xiaochen@example.org" }]);
  });

  test("the questions before an application are answered", async () => {
    await page.goto(paths.quiz);
    for (const question of QUIZ_QUESTIONS) {
      await page.locator(`[name="${question}"][value="${question === "record" ? "NO" : "YES"}"]`).check();
    }
    await Promise.all([
      page.waitForEvent("domcontentloaded"),
      page.getByRole("button", { name: t("join:quiz.submit"), exact: true }).click(),
    ]);
    expect(await page.locator("#outcome").innerText()).toBe(t("join:quiz.outcome.READY.title"));
  });

  test("what is being worked out looks again by itself, from an address with a fragment as well", async () => {
    const password = "correct horse battery";
    const { email, roundId } = await withViewer(
      given.site.prisma,
      { kind: "system", job: "test" },
      NOW,
      async ({ tx }) => {
        const { person, school } = await aCoordinator(tx, { passwordHash: await hashPassword(password) });
        const round = await tx.round.create({
          data: {
            ...{ schoolIds: [school.id], scopeName: school.nameZh, state: "RUNNING", progress: 7 },
            ...{ createdAt: NOW, createdById: person.id },
          },
        });
        return { email: person.email, roundId: round.id };
      },
    );
    await page.goto(paths.signIn);
    await field("email").fill(email);
    await field("password").fill(password);
    await Promise.all([
      page.waitForEvent("domcontentloaded"),
      page.locator("main form button").first().click(),
    ]);
    await page.goto(`${paths.round(roundId)}#start-errors`);
    expect(await page.getByRole("status").innerText()).toContain(t("rounds:running.percent", { percent: 7 }));
    await given.superuser((sql) => sql.exec("UPDATE rounds SET progress = 42"));
    await expect
      .poll(() => page.getByRole("status").innerText(), { timeout: 10_000 })
      .toContain(t("rounds:running.percent", { percent: 42 }));
  });
});

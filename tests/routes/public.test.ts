import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashPassword } from "~/adapters/passwords.server";
import { withViewer } from "~/data/work.server";
import { PUBLIC_PAGES, paths } from "~/http/paths";
import { locales } from "~/i18n/locale";
import { aCoordinator, aSchool, NOW } from "../factories";
import { onDatabase } from "../support/databases";
import { unescaped } from "../support/html";
import { openTestSite, type TestSite } from "../support/site";

const CHINESE = { "accept-language": "zh-CN" };
const EMAIL = "teacher@example.org";
const PASSWORD = "correct horse battery";
const langOf = (html: string) => /<html lang="([^"]+)"/.exec(html)?.[1];
const linksOf = (html: string, rel: string) =>
  [...html.matchAll(new RegExp(`<link rel="${rel}"[^>]*href="([^"]+)"`, "g"))].map(([, href = ""]) =>
    unescaped(href),
  );

onDatabase("embedded", "what search engines, share cards and phones are told", (given) => {
  let site: TestSite;

  beforeAll(async () => {
    await withViewer(given.site.prisma, { kind: "system", job: "test" }, NOW, async ({ tx }) => {
      const school = await aSchool(tx);
      const { person } = await aCoordinator(tx, {
        school,
        email: EMAIL,
        passwordHash: await hashPassword(PASSWORD),
      });
      await tx.person.update({ where: { id: person.id }, data: { locale: "en" } });
    });
    site = await openTestSite({ database: given.site, now: NOW });
  });
  afterAll(() => site?.close());

  test("the sitemap names every page that invites people, in each language, and each is there", async () => {
    const { text } = await site.tab().get(paths.sitemap);
    const named = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = ""]) => loc);
    const expected = Object.values(PUBLIC_PAGES).flatMap((page) =>
      locales.map((locale) => `${site.address}${page}?lang=${locale}`),
    );
    expect(named.sort()).toEqual(expected.sort());
    for (const address of named) {
      const { status, text: page } = await site.tab().get(address.slice(site.address.length), CHINESE);
      expect(status, address).toBe(200);
      expect(page, address).not.toContain('content="noindex"');
      expect(langOf(page), address).toBe(new URL(address).searchParams.get("lang"));
      expect(linksOf(page, "canonical"), address).toEqual([address]);
      expect(linksOf(page, "alternate")).toHaveLength(locales.length + 1);
      const card = /property="og:image" content="([^"]+)"/.exec(page)?.[1] ?? "";
      expect(fs.existsSync(path.join("build/client", new URL(card).pathname)), card).toBe(true);
    }
  });

  test("the questions are told as data, and a page behind a sign-in tells nothing", async () => {
    const { text } = await site.tab().get(`${paths.questions}?lang=en`);
    const data = JSON.parse(
      /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(text)?.[1] ?? "{}",
    );
    expect(data["@type"]).toBe("FAQPage");
    expect(data.mainEntity).toHaveLength(16);
    const signIn = await site.tab().get(paths.signIn);
    expect(signIn.text).toContain('content="noindex"');
    expect(signIn.text).not.toContain("ld+json");
  });

  test("a demonstration closes itself to crawlers; a phone's own copy starts where its owner does", async () => {
    const robots = await site.tab().get(paths.robots);
    expect(robots.text).toMatch(/^User-agent: \*\nDisallow: \/$/m);
    const family = JSON.parse((await site.tab().get(paths.manifest("family", "en"))).text);
    expect(family).toMatchObject({ lang: "en", start_url: paths.family, short_name: "Heartbridge" });
    for (const { src } of family.icons) expect(fs.existsSync(path.join("build/client", src)), src).toBe(true);
  });

  test("a link in a language is kept by whoever has not chosen one, and changes nobody's choice", async () => {
    const reader = site.tab();
    await reader.get(`${paths.stories}?lang=en`, CHINESE);
    expect(langOf((await reader.get(paths.home, CHINESE)).text)).toBe("en");
    const other = site.tab();
    await other.get(paths.language("zh-CN", paths.home));
    expect(langOf((await other.get(`${paths.stories}?lang=en`)).text)).toBe("en");
    expect(langOf((await other.get(paths.home, { "accept-language": "en" })).text)).toBe("zh-CN");
  });

  test("whoever signs in is spoken to in their own language, unless they chose another on this device", async () => {
    const signIn = { intent: "signIn", email: EMAIL, password: PASSWORD };
    const plain = site.tab();
    await plain.post(paths.signIn, signIn, CHINESE);
    expect(langOf((await plain.get(paths.console, CHINESE)).text)).toBe("en");
    const chosen = site.tab();
    await chosen.get(paths.language("zh-CN", paths.home));
    await chosen.post(paths.signIn, signIn);
    expect(langOf((await chosen.get(paths.console, { "accept-language": "en" })).text)).toBe("zh-CN");
  });
});

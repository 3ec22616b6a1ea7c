import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "~/http/paths";
import { type Locale, locales } from "~/i18n/locale";
import { DEMO_FAMILY, DEMO_FAMILY_TOKEN, DEMO_PASSWORD, DEMO_PEOPLE } from "../../prisma/demo";
import { fillDistrict, namesIn } from "../e2e/look/district";
import type { MayShow } from "../e2e/look/flaws";
import { NOW } from "../factories";
import { onDatabase } from "../support/databases";
import { astray } from "../support/html";
import { foreignIn, isRaw, type Shown, shownIn } from "../support/shown";
import { openTestSite, type TestSite } from "../support/site";
import type { Tab } from "../support/tab";

/** Somebody, where they begin, and how many kinds of pages their links lead to at least. */
const WALKERS = {
  visitor: [paths.home, 17],
  family: [paths.family, 5],
  applicant: [paths.volunteer, 8],
  volunteer: [paths.volunteer, 14],
  village: [paths.field, 5],
  counsellor: [paths.counselling, 5],
  coordinator: [paths.console, 50],
  districtAdmin: [paths.district, 50],
} as const;
type Walker = keyof typeof WALKERS;

/** Files, and the way out. */
const NO_PAGE =
  /^\/(language|sign-out|mailbox\/.*\/letter)|\.(ics|csv|xlsx|json|txt|xml)$|-file($|\?)|\/(file|template)($|\?)/;

/** Latin words of a Chinese page that are no English: the name of the site, kinds of files, makes of phones, units. */
const LATIN =
  /^(Heartbridge|English|MR|ID|QR|KB|UTC|xlsx|ics|https?|CSV|PDF|OPPO|vivo|Outlook|Mac|Chrome|Enter)$/;
/** Addresses, fingerprints, and the names of time zones, which are the same in every language. */
const CODES = /\S+@\S+|https?:\S+|\b[0-9a-f]{16,}\b|\b[A-Z]\w+(\/[\w +-]+)+/g;

/** One page of each kind: ids and numbers stand for each other, and so do the values behind a question mark. */
function kindOf(address: string): string {
  const { pathname } = new URL(address, "http://site");
  return pathname.replace(/\/([0-9a-f-]{36}|\d+)(?=\/|$)/g, "/*");
}

/** Names that mean something else elsewhere: a day of the year's picture, the end of a bottom navigation. */
const OTHERS = [".day", ".more"];

/** Selectors of one element by its classes alone, as `.seal.k`. */
function plainSelectorsOf(css: string): Set<string> {
  const lists = [...css.matchAll(/([^{}]+)\{/g)].flatMap(([, list = ""]) => list.split(","));
  return new Set(
    lists
      .map((one) => one.trim())
      .filter((one) => /^(\.[a-zA-Z][\w-]*)+$/.test(one) && !OTHERS.includes(one)),
  );
}

onDatabase("embedded", "every page that links lead to", (given) => {
  let site: TestSite;
  let mayShow: MayShow;
  const tabs = new Map<Walker, Tab>();
  const sheets = new Map<string, Set<string>>();

  beforeAll(async () => {
    await fillDistrict(given);
    site = await openTestSite({ database: given.site, now: NOW });
    await site.deliver();
    mayShow = await namesIn(given);
    for (const file of fs.readdirSync("build/client/assets").filter((name) => name.endsWith(".css"))) {
      const css = fs.readFileSync(path.join("build/client/assets", file), "utf8");
      sheets.set(file, plainSelectorsOf(css));
    }
  }, 240_000);
  afterAll(() => site?.close());

  async function tabOf(walker: Walker): Promise<Tab> {
    const known = tabs.get(walker);
    if (known) return known;
    const tab =
      walker === "visitor"
        ? site.tab()
        : walker === "family"
          ? await site.enterFamily(DEMO_FAMILY_TOKEN, DEMO_FAMILY.phone.slice(-4))
          : await site.signIn(DEMO_PEOPLE[walker].email, DEMO_PASSWORD);
    tabs.set(walker, tab);
    return tab;
  }

  /** What has a rule of its own somewhere, and none in the style sheet that this page loads. */
  function undressed(html: string, { classes }: Shown): string[] {
    const sheet = sheets.get(/href="\/assets\/([\w-]+\.css)"/.exec(html)?.[1] ?? "");
    const [, whole = new Set<string>()] = [...sheets].find(([file]) => file.startsWith("whole-")) ?? [];
    return [...whole]
      .filter((selector) =>
        selector
          .slice(1)
          .split(".")
          .every((name) => classes.has(name)),
      )
      .filter((selector) => !sheet?.has(selector))
      .map((selector) => `${selector} has no rule`);
  }

  function flawsOf(html: string, locale: Locale): string[] {
    const shown = shownIn(html);
    const mayStand = locale === "en" ? mayShow : (word: string) => LATIN.test(word);
    return [
      ...(shown.lang === locale ? [] : [`is in ${shown.lang}`]),
      ...shown.texts.filter(isRaw).map((text) => `shows a key or a code: ${text}`),
      ...shown.texts
        .filter((text) => !foreignIn(text.replace(CODES, ""), locale).every(mayStand))
        .map((text) => `mixes languages: ${text}`),
      ...undressed(html, shown),
      ...astray(html).map((id) => `has twice, or leads nowhere: ${id}`),
    ];
  }

  test.each(
    (Object.keys(WALKERS) as Walker[]).flatMap((walker) =>
      locales.map((locale) => [walker, locale] as const),
    ),
  )(
    "are whole and in one language: %s in %s",
    async (walker, locale) => {
      const tab = await tabOf(walker);
      await tab.get(paths.language(locale, paths.home));
      const [start, least] = WALKERS[walker];
      const wrong: Record<string, string[]> = {};
      const seen = new Set([kindOf(start)]);
      const waiting: string[] = [start];
      for (const address of waiting) {
        const answer = await tab.get(address);
        if (answer.status === 302 && answer.location.startsWith("/")) waiting.push(answer.location);
        if (answer.status !== 200 || !answer.text.startsWith("<!DOCTYPE html>")) continue;
        const flaws = flawsOf(answer.text, locale);
        if (flaws.length > 0) wrong[address] = [...new Set(flaws)];
        for (const link of shownIn(answer.text).links) {
          const kind = kindOf(link);
          if (seen.has(kind) || NO_PAGE.test(link)) continue;
          seen.add(kind);
          waiting.push(link);
        }
      }
      expect(wrong).toEqual({});
      expect(seen.size).toBeGreaterThanOrEqual(least);
    },
    180_000,
  );
});

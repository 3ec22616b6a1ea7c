import { expect, it } from "vitest";
import { paths } from "~/http/paths";
import { FAMILY_CODE, FEEDS, TOKENS } from "../support/cast";
import { wordsOf } from "../support/html";
import { insertRow } from "../support/scene";
import { cookieValue, saidBy, type Tab } from "../support/tab";
import { madeBySql } from "./commands/command";
import { onEachStage } from "./stage";

/** What a page of the family must never say to whoever may not read it. */
const ANYTHING = /陈|小雨|奶奶|李安|王老师|0917|小学|Primary School|SECRET|1380000/;
const LANGUAGES = {
  "zh-CN": /打不开|不给看|扫/,
  en: /does not open|scan|Scan/,
} as const;
type Language = keyof typeof LANGUAGES;

onEachStage("links and codes of a family that must open nothing", (stage) => {
  const at = () => stage.cast.here;
  const change = (statement: string, ...values: unknown[]) => madeBySql(stage, statement, values);
  const opened = () => stage.site.enterFamily(TOKENS.family, FAMILY_CODE);
  const withSession = async (value: string): Promise<Tab> => {
    const tab = stage.site.tab();
    tab.cookies.set("family", await cookieValue("family", value));
    return tab;
  };

  /** How somebody comes to a family's page who may not, and which secret of a calendar they hold. */
  const CASES: Record<string, () => Promise<{ tab: Tab; feed: string }>> = {
    "no card at all": async () => ({ tab: stage.site.tab(), feed: FEEDS.unknown }),
    guessed: async () => ({
      tab: await withSession("a-session-that-somebody-guessed-00000001"),
      feed: FEEDS.unknown,
    }),
    wrong: async () => ({ tab: await withSession(TOKENS.family), feed: TOKENS.family }),
    "forwarded, with the address of the page": async () => {
      await opened();
      return { tab: stage.site.tab(), feed: FEEDS.unknown };
    },
    revoked: async () => {
      const tab = await opened();
      await change("UPDATE family_links SET revoked_at = now() WHERE id = $1", at().link);
      return { tab, feed: FEEDS.family };
    },
    "replaced by a new card, the old one used again": async () => {
      const tab = await opened();
      const { link, member, child, school } = at();
      await change("UPDATE family_links SET revoked_at = now() WHERE id = $1", link);
      await stage.given.superuser((sql) =>
        insertRow(sql, "family_links", {
          ...{ member_id: member, child_id: child, school_id: school, token_hash: "newer" },
          ...{ created_at: "2026-09-01", expires_at: "2027-01-01T00:00:00Z" },
        }),
      );
      return { tab, feed: FEEDS.family };
    },
    expired: async () => {
      const tab = await opened();
      await change("UPDATE family_links SET expires_at = '2026-09-02' WHERE id = $1", at().link);
      return { tab, feed: FEEDS.family };
    },
    "left, the session kept": async () => {
      const tab = await opened();
      const session = tab.cookies.get("family") ?? "";
      await tab.post(`${paths.family}?index`, { intent: "leave" });
      tab.cookies.set("family", session);
      return { tab, feed: FEEDS.unknown };
    },
    "of a relative who must not be told": async () => {
      const tab = await opened();
      await change(
        "INSERT INTO contact_restrictions (child_id, school_id, member_id, reason, set_at) VALUES ($1, $2, $3, 'x', now())",
        ...[at().child, at().school, at().member],
      );
      return { tab, feed: FEEDS.family };
    },
  };

  /** Every page behind the code of a card. */
  const PAGES = (): string[] => [
    paths.family,
    paths.familyPermission,
    ...["taking-part", "id-number", "address", "photo"].map(paths.familyQuestion),
    paths.familyStop,
    paths.familyMentor(at().match),
    paths.familyMove(at().contact),
    paths.familyWorry,
    paths.familyWorrySent,
    paths.familyFeeds,
    paths.newFamilyFeed,
    paths.familyContactFile(at().contact),
  ];

  it("the pages of the table are all there are, and open to the family itself", async () => {
    const tab = await opened();
    for (const page of PAGES()) expect([page, (await tab.get(page)).status]).toEqual([page, 200]);
    expect((await tab.get(paths.feed(FEEDS.family))).status).toBe(200);
  });

  it.each(
    Object.keys(CASES).flatMap((name) =>
      Object.keys(LANGUAGES).map((language) => [name, language as Language] as const),
    ),
  )("%s, in %s: whom to call, and nothing else", async (name, language) => {
    const { tab, feed } = (await CASES[name]?.()) ?? { tab: stage.site.tab(), feed: "" };
    // Whoever opened the page before was spoken to in the language of the card.
    tab.cookies.delete("language");
    const asked = { "accept-language": language };
    for (const page of PAGES()) {
      for (const answer of [
        await tab.get(page, asked),
        await tab.send("GET", `${page}.data`, { headers: asked }),
      ]) {
        expect([page, answer.status]).toEqual([page, 404]);
        expect(saidBy(answer), page).not.toMatch(ANYTHING);
      }
      if (page.endsWith(".ics")) continue;
      const words = wordsOf((await tab.get(page, asked)).text);
      expect(words, page).toMatch(LANGUAGES[language]);
      for (const number of ["110", "12355", "12338"]) expect(words, page).toContain(number);
    }
    const calendar = await tab.get(paths.feed(feed), asked);
    expect([calendar.status, ANYTHING.test(saidBy(calendar))]).toEqual([404, false]);
    for (const [path, intent] of [
      [paths.familyStop, "stop"],
      [paths.familyQuestion("photo"), "refuse"],
    ] as const) {
      const sent = await tab.post(path, { intent, textVersion: "1", words: "" }, asked);
      expect([sent.status, ANYTHING.test(saidBy(sent))]).toEqual([404, false]);
    }
    const standing = await change(
      "SELECT 1 FROM permissions WHERE child_id = $1 AND withdrawn_at IS NULL AND kind = 'PARTICIPATION'",
      at().child,
    );
    expect(standing).toHaveLength(1);
  });
});

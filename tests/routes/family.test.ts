import { expect, it } from "vitest";
import { secretHash } from "~/adapters/secrets.server";
import { LIMITS } from "~/domain/access/limits";
import { paths } from "~/http/paths";
import { FAMILY_CODE, TOKENS } from "../support/cast";
import { insertRow } from "../support/scene";
import { openTestSite } from "../support/site";
import { type Answer, cookieValue, saidBy, type Tab } from "../support/tab";
import { madeBySql } from "./commands/command";
import { withoutAddress } from "./expected";
import { onEachStage } from "./stage";

const NAMES = /陈|小雨|李安|王老师|0917/;
const MINUTE = 60_000;

onEachStage("the card of a family", (stage, putBack) => {
  const { perAccount, minutes } = LIMITS.familyCode;

  async function scanned(card: string): Promise<Tab> {
    const tab = stage.site.tab();
    expect((await tab.get(paths.familyCard(card))).location).toBe(paths.familyCode);
    return tab;
  }
  const type = (tab: Tab, code: string, more: Record<string, string> = {}) =>
    tab.post(paths.familyCode, { intent: "enter", code, ...more });
  const entered = () => stage.site.enterFamily(TOKENS.family, FAMILY_CODE);
  const opens = async (tab: Tab) => (await tab.get(paths.family)).status === 200;
  const tokenOf = (tab: Tab) => tab.cookies.get("family") ?? "";
  const change = (statement: string, ...values: unknown[]) => madeBySql(stage, statement, values);

  /** What a card can have become, besides the one that opens. */
  const CARDS: Record<string, () => Promise<string>> = {
    unknown: async () => TOKENS.unknown,
    revoked: async () => TOKENS.formerFamily,
    guessed: async () => TOKENS.family.replace(/1$/, "2"),
    "of another shape": async () => "1",
    expired: async () => {
      await change("UPDATE family_links SET expires_at = '2026-09-02' WHERE id = $1", stage.cast.here.link);
      return TOKENS.family;
    },
    restricted: async () => {
      const { member, child, school } = stage.cast.here;
      await change(
        "INSERT INTO contact_restrictions (child_id, school_id, member_id, reason, set_at) VALUES ($1, $2, $3, 'x', now())",
        child,
        school,
        member,
      );
      return TOKENS.family;
    },
    locked: async () => {
      await change("UPDATE family_links SET wrong_codes = 5 WHERE id = $1", stage.cast.here.link);
      return TOKENS.family;
    },
    "replaced by a new one": async () => {
      const { link, member, child, school } = stage.cast.here;
      await change("UPDATE family_links SET revoked_at = now() WHERE id = $1", link);
      await stage.given.superuser((sql) =>
        insertRow(sql, "family_links", {
          member_id: member,
          child_id: child,
          school_id: school,
          token_hash: "x",
          created_at: "2026-09-01",
          expires_at: "2027-01-01",
        }),
      );
      return TOKENS.family;
    },
  };

  it("asks for the code and says nothing of any child", async () => {
    const tab = await scanned(TOKENS.family);
    const page = await tab.get(paths.familyCode);
    expect(page.status).toBe(200);
    expect(page.text).toContain('name="code"');
    expect(saidBy(page)).not.toMatch(NAMES);
    expect(page.text).not.toContain(TOKENS.family);
  });

  it.each(Object.keys(CARDS))(
    "%s: the answers to the right code and to a wrong one are those of a wrong code",
    async (kind) => {
      const told = async (card: string, code: string) => {
        const tab = await scanned(card);
        const page = withoutAddress(await tab.get(paths.familyCode), paths.familyCode);
        const answer = await type(tab, code);
        expect(answer.status).toBe(422);
        expect(answer.headers["set-cookie"]).toBeUndefined();
        expect(saidBy(answer)).not.toMatch(NAMES);
        return `${page}\n${withoutAddress(answer, paths.familyCode)}`;
      };
      const wrong = await told(TOKENS.family, "9999");
      const card = await CARDS[kind]?.();
      expect(await told(card ?? "", FAMILY_CODE)).toBe(wrong.replaceAll("9999", FAMILY_CODE));
      expect(await told(card ?? "", "9999")).toBe(wrong);
    },
  );

  it("five wrong codes, then 429, alike for a card that exists and for one that does not", async () => {
    const seen = async (card: string) => {
      const tab = await scanned(card);
      const answers: Answer[] = [];
      for (let index = 0; index < perAccount + 2; index++) answers.push(await type(tab, "9999"));
      return answers.map((answer) => [
        answer.status,
        answer.headers["retry-after"],
        withoutAddress(answer, paths.familyCode).replaceAll(/[0-9a-f-]{36}/g, "ID"),
      ]);
    };
    const known = await seen(TOKENS.family);
    expect(known.map(([status]) => status)).toEqual([422, 422, 422, 422, 422, 429, 429]);
    expect(await seen(TOKENS.unknown)).toEqual(known);
    const start = stage.site.now();
    stage.site.goTo(new Date(start.getTime() + minutes * MINUTE));
    // The limit is over, the lock is not.
    expect((await type(await scanned(TOKENS.family), FAMILY_CODE)).status).toBe(422);
    stage.site.goTo(start);
    const file = await stage.cast.tabs.coordinator.get(paths.child(stage.cast.here.child));
    expect(file.text).toContain("已锁住");
  });

  it("one address tries many cards only so often", async () => {
    for (let index = 0; index < LIMITS.familyCode.perAddress; index++) {
      const tab = stage.site.tab();
      tab.cookies.set("family-card", await cookieValue("family-card", `guessed-card-number-${index}`));
      expect((await type(tab, "0000")).status).toBe(422);
    }
    expect((await type(await scanned(TOKENS.family), FAMILY_CODE)).status).toBe(429);
  });

  it("opens the page under an address without a secret, and from then on the card leads straight there", async () => {
    const tab = await entered();
    const page = await tab.get(paths.family);
    expect(page.status).toBe(200);
    expect(page.text).toContain("小雨");
    expect(page.text).not.toContain("陈小雨");
    expect(page.text).not.toContain(TOKENS.family);
    expect(page.headers["cache-control"]).toBe("no-store");
    const again = await tab.get(paths.familyCard(TOKENS.family));
    expect(again.location).toBe(paths.family);
    expect(again.headers["referrer-policy"]).toBe("no-referrer");
    expect((await tab.get(paths.familyCard(TOKENS.unknown))).location).toBe(paths.familyCode);
  });

  it("forwarded, its address opens nothing, and neither does the address of the page", async () => {
    const tab = await entered();
    expect(await opens(tab)).toBe(true);
    const elsewhere = stage.site.tab();
    expect(await opens(elsewhere)).toBe(false);
    expect((await elsewhere.get(paths.familyCard(TOKENS.family))).location).toBe(paths.familyCode);
    expect(await opens(elsewhere)).toBe(false);
  });

  it("a session is new at each exchange; one that was planted or came before opens nothing", async () => {
    const planted = await cookieValue("family", "a-session-that-the-intruder-knows-0001");
    const tab = await scanned(TOKENS.family);
    tab.cookies.set("family", planted);
    expect((await type(tab, FAMILY_CODE)).location).toBe(paths.family);
    const first = tokenOf(tab);
    expect(first).not.toBe(planted);
    tab.cookies.set("family-card", await cookieValue("family-card", TOKENS.family));
    await type(tab, FAMILY_CODE);
    const second = tokenOf(tab);
    expect(second).not.toBe(first);
    for (const [token, opensNow] of [
      [planted, false],
      [first, false],
      [second, true],
    ] as const) {
      const other = stage.site.tab();
      other.cookies.set("family", token);
      expect(await opens(other)).toBe(opensNow);
    }
  });

  it("leaving ends this browser's session and forgets its cookie, and no other", async () => {
    const [tab, other] = [await entered(), await entered()];
    const token = tokenOf(tab);
    const left = await tab.post(`${paths.family}?index`, { intent: "leave" });
    expect(left.location).toContain(paths.familyCode);
    expect(tab.cookies.has("family")).toBe(false);
    tab.cookies.set("family", token);
    expect(await opens(tab)).toBe(false);
    expect(await opens(other)).toBe(true);
  });

  it("revoked by the coordinator, replaced, or restricted, it closes at the next request", async () => {
    const { coordinator } = stage.cast.tabs;
    const { child, member, link } = stage.cast.here;
    const ends: [string, Record<string, string>][] = [
      [paths.child(child), { intent: "revokeLink", linkId: link }],
      [paths.child(child), { intent: "makeLink", memberId: member }],
      [
        paths.restrictions(child),
        { intent: "restrictMember", memberId: member, reason: "法院不许", reviewOn: "" },
      ],
    ];
    for (const [path, fields] of ends) {
      const { text } = await stage.cast.tabs.family.get(paths.family);
      expect(text).toContain("小雨");
      const before = await stage.given.superuser((sql) =>
        sql.query("SELECT * FROM family_sessions WHERE link_id = $1", [link]),
      );
      expect(before.length).toBeGreaterThan(0);
      expect((await coordinator.post(path, fields)).status, fields.intent).toBe(302);
      for (const ask of [
        stage.cast.tabs.family.get(paths.family),
        stage.cast.tabs.family.data(paths.family),
      ]) {
        const gone = await ask;
        expect(gone.status, fields.intent).toBe(404);
        expect(gone.text, fields.intent).not.toContain("小雨");
      }
      await putBack();
    }
  });

  it("the school lists, person by person, what is out there", async () => {
    await entered();
    const { coordinator } = stage.cast.tabs;
    const { text } = await coordinator.get(paths.child(stage.cast.here.child));
    const card = text.slice(text.indexOf('id="links"'));
    expect(card).toContain("可以打开");
    expect(card).toContain("手机上开着");
    expect(card).toContain("手机号后四位");
    expect(card).toContain("最近打开");
  });

  it("the cookie is for this site alone, for no script, and behind https bound to the host", async () => {
    const answer = await type(await scanned(TOKENS.family), FAMILY_CODE);
    const cookie = (answer.headers["set-cookie"] ?? []).find((line) => line.startsWith("family=")) ?? "";
    for (const attribute of ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age="])
      expect(cookie).toContain(attribute);
    const shared = await type(await scanned(TOKENS.family), FAMILY_CODE, { shared: "on" });
    const short = (shared.headers["set-cookie"] ?? []).find((line) => line.startsWith("family=")) ?? "";
    expect(short).not.toMatch(/Max-Age|Expires/);

    const origin = "https://heartbridge.example.org";
    const site = await openTestSite({
      database: stage.given.site,
      now: stage.site.now(),
      env: { ORIGIN: origin },
    });
    const tab = site.tab();
    await tab.get(paths.familyCard(TOKENS.family));
    const secure = (await type(tab, FAMILY_CODE)).headers["set-cookie"] ?? [];
    expect(secure.find((line) => line.startsWith("__Host-family="))).toMatch(
      /Path=\/; .*HttpOnly; Secure; SameSite=Lax/,
    );
    expect(secure.find((line) => line.startsWith("family="))).toBeUndefined();
    await site.close();
  });

  it("says when the child speaks with a parent, apart from the mentors, and nothing of calls that are over", async () => {
    const { call, room } = stage.cast.here;
    const before = (await stage.cast.tabs.family.get(paths.family)).text;
    expect(before).not.toContain("和爸爸妈妈通话");
    await change(
      `UPDATE parent_calls SET state = 'PLANNED', outcome = '', seat = 1, starts_at = $2, ends_at = $2::timestamptz + interval '20 minutes',
         local_start = '2026-11-26T17:00' WHERE id = $1`,
      call,
      "2026-11-26T09:00:00Z",
    );
    await change("UPDATE rooms SET name_zh = '视频小屋' WHERE id = $1", room);
    const { text } = await stage.cast.tabs.family.get(paths.family);
    expect(text).toMatch(/和爸爸妈妈通话[\s\S]*11月26日 周四 17:00[\s\S]*在学校视频小屋/);
    await change("UPDATE parent_calls SET state = 'CANCELLED' WHERE id = $1", call);
    expect((await stage.cast.tabs.family.get(paths.family)).text).not.toContain("视频小屋");
    await putBack();
  });

  it("neither the card, nor the session, nor the code is in a line of the log, an address, or the database", async () => {
    const { log } = stage.site;
    const tab = await entered();
    const pages = [
      await tab.get(paths.family),
      await tab.get(paths.familyCode),
      await (await scanned(TOKENS.family)).get(paths.familyCode),
    ];
    const session = Buffer.from(decodeURIComponent(tokenOf(tab)), "base64")
      .toString()
      .replaceAll('"', "");
    expect(session.length).toBeGreaterThan(40);
    for (const line of log) for (const secret of [TOKENS.family, session]) expect(line).not.toContain(secret);
    for (const { text, location } of pages) {
      for (const secret of [TOKENS.family, session]) expect(text + location).not.toContain(secret);
    }
    const [row] = await stage.given.superuser((sql) =>
      sql.query<{ text: string }>("SELECT jsonb_agg(to_jsonb(s))::text AS text FROM family_sessions s"),
    );
    expect(row?.text).not.toContain(session);
    expect(row?.text).toContain(secretHash(session));
  });
});

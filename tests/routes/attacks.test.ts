import { expect, it } from "vitest";
import { paths } from "~/http/paths";
import { APPLICANT, FAMILY_CODE, PASSWORD } from "../support/cast";
import { cookieValue, openTab, type Tab } from "../support/tab";
import { withoutAddress } from "./expected";
import { onEachStage } from "./stage";

const UNKNOWN = "nobody-at-all@example.org";
const WRONG = "not the right password";

/** Each would lead a browser away from this site, or run something, if it were believed. */
const ELSEWHERE = [
  "https://elsewhere.example",
  "http://elsewhere.example/console",
  "HTTPS://elsewhere.example",
  "//elsewhere.example",
  "///elsewhere.example",
  "////elsewhere.example",
  "/\\elsewhere.example",
  "\\/elsewhere.example",
  "\\\\elsewhere.example",
  "/\t/elsewhere.example",
  "/\n/elsewhere.example",
  "\t//elsewhere.example",
  " //elsewhere.example",
  "/\r\nLocation: https://elsewhere.example",
  "/\u0000/elsewhere.example",
  "elsewhere.example",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "@elsewhere.example",
  ".elsewhere.example",
  ":80@elsewhere.example",
  "https:elsewhere.example",
  "https:/elsewhere.example",
  "/\u2028/elsewhere.example",
  "",
];

const TOKEN_COLUMNS: [table: string, column: string][] = [
  ["sessions", "id_hash"],
  ["tokens", "token_hash"],
  ["family_links", "token_hash"],
  ["family_sessions", "id_hash"],
  ["family_sessions", "id"],
  ["people", "password_hash"],
  ["people", "id"],
  ["family_links", "id"],
];

onEachStage("whoever means harm", (stage) => {
  const site = () => stage.site;
  const signIn = (tab: Tab, email: string, password: string, more: Record<string, string> = {}) =>
    tab.post(paths.signIn, { intent: "signIn", email, password, ...more });

  it(`${2 * ELSEWHERE.length} redirects elsewhere: none is followed`, async () => {
    for (const target of ELSEWHERE) {
      const tab = site().tab();
      const answers = [
        await tab.get(paths.language("en", target)),
        await signIn(tab, APPLICANT.email, PASSWORD, { next: target }),
      ];
      for (const { status, location } of answers) {
        if (status === 422) continue;
        expect(status, target).toBe(302);
        expect(location, target).toMatch(/^\/(?![/\\])/);
        expect(new URL(location, site().address).origin, target).toBe(site().address);
      }
    }
  });

  it("a sign-in tells nothing of who has an account: 3 wrong ways, one answer", async () => {
    await stage.given.superuser((sql) =>
      sql.query("UPDATE people SET disabled_at = now() WHERE email = 'mentor.2@example.org'"),
    );
    const wrong = [
      [UNKNOWN, WRONG],
      [APPLICANT.email, WRONG],
      ["mentor.2@example.org", PASSWORD],
    ] as const;
    const answers: string[] = [];
    for (const [email, password] of wrong) {
      const answer = await signIn(site().tab(), email, password);
      expect(answer.status).toBe(422);
      answers.push(withoutAddress(answer, paths.signIn).replaceAll(email, "EMAIL"));
    }
    expect(new Set(answers).size).toBe(1);
  });

  it("a forgotten password and a sign-up tell nothing of who has an account: 4 forms, 2 answers", async () => {
    const forgot = [UNKNOWN, APPLICANT.email].map((email) =>
      site().tab().post(paths.forgot, { intent: "ask", email }),
    );
    const signUp = ["new@example.org", APPLICANT.email].map((email) =>
      site()
        .tab()
        .post(paths.signUp, {
          intent: "signUp",
          name: "郑好",
          email,
          schoolId: String(stage.cast.here.school),
          password: "quiet river stones",
        }),
    );
    for (const form of [forgot, signUp]) {
      const [one, other] = await Promise.all(form);
      expect(one?.status).toBe(302);
      expect([other?.status, other?.location, other?.text]).toEqual([one?.status, one?.location, one?.text]);
    }
  });

  it("a wrong address takes as long as a wrong password", async () => {
    const took = async (email: string) => {
      const times: number[] = [];
      for (let round = 0; round < 5; round++) {
        const started = performance.now();
        await signIn(site().tab(), email, WRONG);
        times.push(performance.now() - started);
      }
      return times.sort((a, b) => a - b)[2] ?? 0;
    };
    const ratio = (await took(UNKNOWN)) / (await took(APPLICANT.email));
    // Without the same work it would be a tenth.
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(2.5);
  });

  it("a session that somebody else chose, or that is over, opens nothing: 4 of 4", async () => {
    const cookieOf = (tab: Tab) => tab.cookies.get("session") ?? "";
    const opens = async (token: string) => {
      const tab = openTab({ address: site().address });
      tab.cookies.set("session", token);
      return (await tab.get(paths.volunteer)).status === 200;
    };
    const tab = site().tab();
    const fixed = "a-session-that-the-intruder-knows-0001";
    tab.cookies.set("session", fixed);
    await signIn(tab, APPLICANT.email, PASSWORD);
    const first = cookieOf(tab);
    expect(first).not.toBe(fixed);
    expect(await opens(fixed)).toBe(false);
    expect(await opens(first)).toBe(true);

    await signIn(tab, APPLICANT.email, PASSWORD);
    expect(cookieOf(tab), "a new session at every sign-in").not.toBe(first);

    const last = cookieOf(tab);
    await tab.post(paths.signOut, { intent: "signOut" });
    expect(await opens(last), "after signing out").toBe(false);

    const disabled = await site().signIn(APPLICANT.email, PASSWORD);
    await stage.given.superuser((sql) =>
      sql.query("UPDATE people SET disabled_at = now() WHERE id = $1", [APPLICANT.person]),
    );
    expect(await opens(cookieOf(disabled)), "of a disabled account").toBe(false);
  });

  it("the session's cookie is for this site's own requests, and for no script", async () => {
    const { headers } = await signIn(site().tab(), APPLICANT.email, PASSWORD);
    const cookie = [headers["set-cookie"] ?? []].flat().find((one) => one.startsWith("session="));
    for (const attribute of ["HttpOnly", "SameSite=Lax", "Path=/"]) expect(cookie).toContain(attribute);
  });

  it("nothing that a dump of the database holds opens a page", async () => {
    let tried = 0;
    for (const [table, column] of TOKEN_COLUMNS) {
      const rows = await stage.given.superuser((sql) =>
        sql.query<{ text: string }>(
          `SELECT ${column}::text AS text FROM ${table} WHERE ${column} IS NOT NULL`,
        ),
      );
      for (const { text } of rows) {
        tried += 1;
        const tab = openTab({ address: site().address });
        tab.cookies.set("session", text);
        expect((await tab.get(paths.volunteer)).status, `${table}.${column}`).toBe(302);
        await tab.get(paths.familyCard(encodeURIComponent(text)));
        const entered = await tab.post(paths.familyCode, { intent: "enter", code: FAMILY_CODE });
        expect(entered.location, `${table}.${column}`).not.toBe(paths.family);
        tab.cookies.set("family", await cookieValue("family", text));
        expect((await tab.get(paths.family)).status, `${table}.${column}`).toBe(404);
      }
    }
    expect(tried).toBeGreaterThan(20);
  });
});

import { expect, it } from "vitest";
import { LIMITS } from "~/domain/access/limits";
import { factorSecret } from "~/domain/access/sealed";
import { paths } from "~/http/paths";
import { ADMINISTRATOR, PASSWORD } from "../support/cast";
import { openTestSite } from "../support/site";
import type { Answer, Tab } from "../support/tab";
import { VAULT } from "../support/vault";
import { madeBySql } from "./commands/command";
import { codeAt, withFactor } from "./commands/second-step";
import { onEachStage } from "./stage";

const MENTOR = "mentor.1@example.org";
const STEP = 30_000;
const PRODUCTION = {
  SITE_MODE: "production",
  ORIGIN: "https://heartbridge.example.org",
  RESEND_API_KEY: "re_key",
  MAIL_FROM: "Heartbridge <noreply@example.org>",
  SECRET_KEY: Buffer.alloc(32, 7).toString("base64"),
};

onEachStage("the second step", (stage) => {
  const person = () => stage.cast.here.mentorPerson;

  const firstStep = async (tab: Tab): Promise<Answer> =>
    tab.post(paths.signIn, { intent: "signIn", email: MENTOR, password: PASSWORD });
  const secondStep = (tab: Tab, code: string): Promise<Answer> =>
    tab.post(paths.signInCode, { intent: "enter", code });

  async function halfWay(): Promise<Tab> {
    const tab = stage.site.tab();
    const answer = await firstStep(tab);
    expect([answer.status, answer.location]).toEqual([302, paths.signInCode]);
    return tab;
  }

  /** Sets it up through the pages, as a person would, and answers the codes that were shown. */
  async function enrol(tab: Tab): Promise<string[]> {
    expect((await tab.post(paths.secondStep, { intent: "begin" })).status).toBe(302);
    const page = await tab.get(paths.secondStep);
    expect(page.text).toContain("factor-qr");
    const [row] = await stage.given.superuser((sql) =>
      sql.query<{ secret: string }>("SELECT secret FROM second_factors WHERE person_id = $1", [person()]),
    );
    const typed = VAULT.open(row?.secret ?? "", factorSecret(person())).match(/.{1,4}/g) ?? [];
    expect(page.text).toContain(typed.join(" "));
    expect(JSON.stringify(row)).not.toContain(typed.join(""));
    await madeBySql(stage, "UPDATE second_factors SET secret = secret WHERE person_id = $1", [person()]);
    const { totpCode } = await import("~/adapters/totp.server");
    const wrong = await tab.post(paths.secondStep, { intent: "confirm", code: "000000" });
    expect(wrong.status).toBe(422);
    const confirmed = await tab.post(paths.secondStep, {
      intent: "confirm",
      code: totpCode(typed.join(""), stage.site.now()),
    });
    expect(confirmed.status).toBe(302);
    const shown = await tab.get(confirmed.location);
    return shown.text.match(/[2-9a-z]{4}(-[2-9a-z]{4}){5}/g) ?? [];
  }

  it("is set up with ten recovery codes that are shown to this browser and stored as hashes", async () => {
    const tab = await stage.site.signIn(MENTOR, PASSWORD);
    const other = await stage.site.signIn(MENTOR, PASSWORD);
    const codes = [...new Set(await enrol(tab))];
    expect(codes).toHaveLength(10);
    const stored = await stage.given.superuser((sql) =>
      sql.query("SELECT to_jsonb(c)::text AS text FROM recovery_codes c"),
    );
    for (const code of codes) expect(JSON.stringify(stored)).not.toContain(code);
    expect((await tab.get(paths.volunteer)).status).toBe(200);
    // Other devices have to sign in anew, and see no codes.
    expect((await other.get(paths.recoveryCodes)).status).toBe(302);
    const later = await stage.site.tab();
    for (const [name, value] of tab.cookies) if (name === "session") later.cookies.set(name, value);
    expect((await later.get(paths.recoveryCodes)).text).not.toContain(codes[0]);
  });

  it("there is no session before it: the password alone opens nothing", async () => {
    await withFactor(stage, person());
    const tab = await halfWay();
    expect(tab.cookies.has("session")).toBe(false);
    for (const path of [paths.volunteer, paths.account, paths.secondStep]) {
      const answer = await tab.get(path);
      expect([answer.status, answer.location]).toEqual([302, paths.signInTo(path)]);
    }
    const sessions = await stage.given.superuser((sql) =>
      sql.query("SELECT 1 FROM sessions WHERE person_id = $1 AND agent <> ''", [person()]),
    );
    const after = await secondStep(tab, codeAt(stage.site.now()));
    expect([after.status, after.location]).toEqual([302, paths.volunteer]);
    expect((await tab.get(paths.volunteer)).status).toBe(200);
    expect(sessions.length).toBeLessThanOrEqual(1);
  });

  it("a code works once, and none from before it; one step early or late is taken", async () => {
    const { site } = stage;
    const start = site.now();
    await withFactor(stage, person());
    const at = (steps: number) => codeAt(new Date(start.getTime() + steps * STEP));
    expect((await secondStep(await halfWay(), at(-2))).status).toBe(422);
    expect((await secondStep(await halfWay(), at(-1))).status).toBe(302);
    expect((await secondStep(await halfWay(), at(-1))).status).toBe(422);
    expect((await secondStep(await halfWay(), at(1))).status).toBe(302);
    // The code of now is from before the one that was taken last.
    expect((await secondStep(await halfWay(), at(0))).status).toBe(422);
    expect((await secondStep(await halfWay(), at(1))).status).toBe(422);
    site.goTo(new Date(start.getTime() + 2 * STEP));
    expect((await secondStep(await halfWay(), at(2))).status).toBe(302);
    site.goTo(start);
  });

  it("of eight at the same moment with the same code one gets in", async () => {
    await withFactor(stage, person());
    const tabs = [];
    for (let index = 0; index < 8; index++) tabs.push(await halfWay());
    // One after the other would be refused as well; the limit is lifted so that only the code decides.
    await madeBySql(stage, "DELETE FROM attempts");
    const code = codeAt(stage.site.now());
    const answers = await Promise.all(tabs.map((tab) => secondStep(tab, code)));
    expect(answers.filter(({ status }) => status === 302)).toHaveLength(1);
    expect(answers.filter(({ status }) => status !== 302 && status !== 422 && status !== 429)).toEqual([]);
  });

  it("a recovery code works once, typed with or without hyphens", async () => {
    const tab = await stage.site.signIn(MENTOR, PASSWORD);
    const [first = "", second = ""] = await enrol(tab);
    expect((await secondStep(await halfWay(), first)).status).toBe(302);
    expect((await secondStep(await halfWay(), first)).status).toBe(422);
    expect((await secondStep(await halfWay(), ` ${second.toUpperCase().replaceAll("-", " ")} `)).status).toBe(
      302,
    );
    const renewed = await tab.post(paths.secondStep, { intent: "renew" });
    expect([302, 422]).toContain(renewed.status);
  });

  it("may be wrong five times in a quarter of an hour, however often the password is entered again", async () => {
    await withFactor(stage, person());
    const statuses = [];
    for (let index = 0; index < LIMITS.code.perAccount + 3; index++) {
      statuses.push((await secondStep(await halfWay(), "000000")).status);
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429, 429]);
    expect((await secondStep(await halfWay(), codeAt(stage.site.now()))).status).toBe(429);
  });

  it("half-way lasts ten minutes, for the person of the password only, and for one sign-in", async () => {
    const { site } = stage;
    const start = site.now();
    await withFactor(stage, person());
    const tab = await halfWay();
    const cookies = new Map(tab.cookies);
    expect((await secondStep(tab, codeAt(start))).status).toBe(302);
    const again = site.tab();
    for (const [name, value] of cookies) again.cookies.set(name, value);
    site.goTo(new Date(start.getTime() + STEP));
    expect((await secondStep(again, codeAt(site.now()))).status).toBe(422);
    const late = await halfWay();
    site.goTo(new Date(start.getTime() + 11 * 60_000));
    expect((await late.get(paths.signInCode)).text).toContain(paths.signIn);
    expect((await secondStep(late, codeAt(site.now()))).status).toBe(422);
    site.goTo(start);
  });

  it("a lost one is reset by another administrator, never by oneself, and it is written down", async () => {
    const { administrator, coordinator } = stage.cast.tabs;
    await withFactor(stage, stage.cast.here.coordinator);
    await withFactor(stage, ADMINISTRATOR.person);
    expect((await administrator.get(paths.person(stage.cast.here.coordinator))).text).toContain(
      "resetFactor",
    );
    const own = await administrator.post(paths.person(ADMINISTRATOR.person), { intent: "resetFactor" });
    expect(own.status).toBe(422);
    const reset = await administrator.post(paths.person(stage.cast.here.coordinator), {
      intent: "resetFactor",
    });
    expect(reset.status).toBe(302);
    expect((await coordinator.get(paths.console)).location).toContain(paths.signInTo(paths.console));
    const letters = await stage.given.superuser((sql) =>
      sql.query(
        "SELECT person_id, payload->>'change' AS change FROM outbox WHERE template = 'ACCOUNT_CHANGED'",
      ),
    );
    expect(letters).toEqual([{ person_id: stage.cast.here.coordinator, change: "FACTOR_RESET" }]);
    const left = await stage.given.superuser((sql) =>
      sql.query<{ person_id: string }>("SELECT person_id FROM second_factors"),
    );
    expect(left.map((row) => row.person_id)).not.toContain(stage.cast.here.coordinator);
    expect(left.map((row) => row.person_id)).toContain(ADMINISTRATOR.person);
    const [noted] = await stage.given.superuser((sql) =>
      sql.query("SELECT actor_id, subject_id FROM audit WHERE action = 'person.factor-reset'"),
    );
    expect(noted).toEqual({ actor_id: ADMINISTRATOR.person, subject_id: stage.cast.here.coordinator });
  });

  it("in production nothing of the console opens before it is set up; a volunteer may do without", async () => {
    const site = await openTestSite({ database: stage.given.site, now: stage.site.now(), env: PRODUCTION });
    const sentAway: string[] = [];
    const pages = [paths.console, paths.children, paths.child(stage.cast.here.child), paths.rounds];
    for (const [email, paths_] of [
      ["coordinator.1@example.org", pages],
      [ADMINISTRATOR.email, [...pages, paths.district, paths.people]],
    ] as const) {
      const tab = await site.signIn(email, PASSWORD);
      for (const path of paths_) {
        const page = await tab.get(path);
        expect([page.status, page.location]).toEqual([302, paths.secondStep]);
        const sent = await tab.post(path, { intent: "anything" });
        if (sent.status !== 405) sentAway.push(sent.location);
        expect((await tab.data(path)).text).not.toContain("陈");
      }
      const page = await tab.get(paths.secondStep);
      expect(page.status).toBe(200);
      expect(page.text).toContain("必须先开通");
    }
    expect(new Set(sentAway)).toEqual(new Set([paths.secondStep]));
    const volunteer = await site.signIn(MENTOR, PASSWORD);
    expect((await volunteer.get(paths.volunteer)).status).toBe(200);
    await withFactor(stage, stage.cast.here.coordinator);
    const tab = site.tab();
    const first = await tab.post(paths.signIn, {
      intent: "signIn",
      email: "coordinator.1@example.org",
      password: PASSWORD,
    });
    expect(first.location).toBe(paths.signInCode);
    expect((await secondStep(tab, codeAt(site.now()))).location).toBe(paths.console);
    expect((await tab.get(paths.console)).status).toBe(200);
    const dropped = await tab.post(paths.secondStep, { intent: "drop" });
    expect(dropped.status).toBe(422);
    await site.close();
  });
});

import { expect, it } from "vitest";
import { secretHash } from "~/adapters/secrets.server";
import { paths } from "~/http/paths";
import { PASSWORD, SECOND_COORDINATOR } from "../support/cast";
import type { Tab } from "../support/tab";
import { madeBySql } from "./commands/command";
import { onEachStage } from "./stage";

const NEW_PASSWORD = "quiet river stones";
const tokenOf = (tab: Tab) => tab.cookies.get("session") ?? "";

onEachStage("a session's token", (stage) => {
  /** Whether somebody with nothing but this token is let in; to the own account, which everybody has. */
  async function opens(token: string): Promise<boolean> {
    const tab = stage.site.tab();
    tab.cookies.set("session", token);
    const { status } = await tab.get(paths.account);
    return status === 200;
  }

  const signedInThrice = async (email: string) => {
    const tabs = [];
    for (let index = 0; index < 3; index++) tabs.push(await stage.site.signIn(email, PASSWORD));
    for (const tab of tabs) expect(await opens(tokenOf(tab))).toBe(true);
    return tabs as [Tab, Tab, Tab];
  };
  const opening = async (tabs: readonly Tab[]) => {
    const open = [];
    for (const tab of tabs) open.push(await opens(tokenOf(tab)));
    return open.filter(Boolean).length;
  };

  it("that was planted before the sign-in is worth nothing after it, known or invented", async () => {
    const { site } = stage;
    const attacker = await site.signIn("mentor.2@example.org", PASSWORD);
    for (const planted of [tokenOf(attacker), "x".repeat(40), ""]) {
      const victim = site.tab();
      victim.cookies.set("session", planted);
      const signedIn = await victim.post(paths.signIn, {
        intent: "signIn",
        email: "mentor.1@example.org",
        password: PASSWORD,
      });
      expect(signedIn.status).toBe(302);
      expect(tokenOf(victim)).not.toBe(planted);
      expect(await opens(tokenOf(victim))).toBe(true);
      expect(await opens(planted)).toBe(false);
    }
  });

  it("is new at every sign-in, and ends with the sign-out", async () => {
    const [one, two, three] = await signedInThrice("mentor.1@example.org");
    expect(new Set([one, two, three].map(tokenOf)).size).toBe(3);
    const old = tokenOf(one);
    await one.post(paths.signOut, { intent: "signOut" });
    expect(await opens(old)).toBe(false);
    expect(await opening([two, three])).toBe(2);
  });

  it("fails after a new password: the own one goes on with a new token", async () => {
    const tabs = await signedInThrice("mentor.1@example.org");
    const [one] = tabs;
    const old = tabs.map(tokenOf);
    const changed = await one.post(`${paths.account}?index`, {
      intent: "changePassword",
      currentPassword: PASSWORD,
      password: NEW_PASSWORD,
      passwordAgain: NEW_PASSWORD,
    });
    expect(changed.status).toBe(302);
    for (const token of old) expect(await opens(token)).toBe(false);
    expect(await opens(tokenOf(one))).toBe(true);
  });

  it("fails after a reset by letter", async () => {
    const tabs = await signedInThrice("mentor.1@example.org");
    const secret = "one-time-secret-of-a-reset-0000001";
    await madeBySql(
      stage,
      "INSERT INTO tokens (token_hash, purpose, person_id, expires_at) VALUES ($1, 'RESET_PASSWORD', $2, $3)",
      [
        secretHash(secret),
        stage.cast.here.mentorPerson,
        new Date(stage.site.now().getTime() + 3_600_000).toISOString(),
      ],
    );
    const reset = { intent: "reset", password: NEW_PASSWORD, passwordAgain: NEW_PASSWORD };
    expect((await stage.site.tab().post(paths.reset(secret), reset)).status).toBe(302);
    expect(await opening(tabs)).toBe(0);
  });

  it("fails after a grant, a revocation and a lock-out; opening the account again revives none", async () => {
    const { administrator } = stage.cast.tabs;
    const page = paths.person(SECOND_COORDINATOR.person);
    const changes: Record<string, string>[] = [
      { intent: "give", role: "COUNSELLOR", scope: `school:${stage.cast.there.school}` },
      { intent: "revoke", grantId: SECOND_COORDINATOR.grant },
      { intent: "disable" },
    ];
    for (const change of changes) {
      const tabs = await signedInThrice(SECOND_COORDINATOR.email);
      expect((await administrator.post(page, change)).status, change.intent).toBe(302);
      expect(await opening(tabs), change.intent).toBe(0);
      if (change.intent !== "disable") continue;
      expect((await administrator.post(page, { intent: "enable" })).status).toBe(302);
      expect(await opening(tabs)).toBe(0);
    }
    expect(await opens(tokenOf(administrator))).toBe(true);
  });

  it("of a volunteer fails with the suspension, whoever suspends, and is not revived by lifting it", async () => {
    const { here, tabs } = stage.cast;
    const before = await signedInThrice("mentor.1@example.org");
    const page = paths.applicant(here.application);
    const fields = { intent: "suspend", version: "1", because: "先核实一件事。", note: "先核实一件事。" };
    expect((await tabs.coordinator.post(page, fields)).status).toBe(302);
    expect(await opening([...before, tabs.mentor])).toBe(0);
    await madeBySql(stage, "UPDATE applications SET state = 'APPROVED' WHERE id = $1", [here.application]);
    expect(await opening([...before, tabs.mentor])).toBe(0);
  });

  it("is nowhere in the database", async () => {
    const tabs = Object.values(stage.cast.tabs).filter((tab) => tokenOf(tab));
    const rows = await stage.given.superuser((sql) =>
      sql.query<{ text: string }>("SELECT to_jsonb(s)::text AS text FROM sessions s"),
    );
    expect(tabs.length).toBeGreaterThan(5);
    for (const tab of tabs) {
      for (const { text } of rows) expect(text).not.toContain(tokenOf(tab));
    }
  });
});

import { expect, it } from "vitest";
import { LIMITS } from "~/domain/access/limits";
import { paths } from "~/http/paths";
import { PASSWORD } from "../support/cast";
import { unescaped } from "../support/html";
import { onEachStage } from "./stage";

const MENTOR = "mentor.1@example.org";
const UNKNOWN = "nobody.at.all@example.org";

onEachStage("the log of attempts", (stage) => {
  /** What the log says of attempts while `body` runs. */
  async function logged(body: () => Promise<unknown>) {
    const { log } = stage.site;
    const from = log.length;
    await body();
    return log
      .slice(from)
      .map((line): Record<string, unknown> => JSON.parse(line))
      .filter(({ event }) => event === "attempt");
  }
  const tryToSignIn = (email: string, password: string) =>
    stage.site.tab().post(paths.signIn, { intent: "signIn", email, password });

  it("tells a right password from a wrong one, and tries of one account from those of another", async () => {
    const lines = await logged(async () => {
      await tryToSignIn(MENTOR, "not the password");
      await tryToSignIn(MENTOR.toUpperCase(), PASSWORD);
      await tryToSignIn(UNKNOWN, "not the password");
    });
    expect(lines).toMatchObject([
      { intent: "signIn", limit: "sign-in", outcome: "refused", reasons: "WRONG_SIGN_IN" },
      { intent: "signIn", limit: "sign-in", outcome: "done" },
      { intent: "signIn", limit: "sign-in", outcome: "refused", reasons: "WRONG_SIGN_IN" },
    ]);
    const [wrong, right, unknown] = lines.map(({ account }) => account);
    expect(wrong).toMatch(/^[\w-]{16}$/);
    expect(right).toBe(wrong);
    expect(unknown).not.toBe(wrong);
    for (const { requestId } of lines) expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("says when a limit was reached", async () => {
    const lines = await logged(async () => {
      for (let index = 0; index <= LIMITS.signIn.perAccount; index++) await tryToSignIn(UNKNOWN, "wrong");
    });
    expect(lines.map(({ outcome }) => outcome)).toEqual([
      ...Array<string>(LIMITS.signIn.perAccount).fill("refused"),
      "limited",
    ]);
  });

  it("says what was refused and why: a form, a rule, a stranger's form, a way to ask", async () => {
    const { coordinator } = stage.cast.tabs;
    const page = paths.applicant(stage.cast.here.application);
    const lines = await logged(async () => {
      await coordinator.post(paths.weights, { intent: "set", basedOn: "x" });
      await coordinator.post(page, { intent: "suspend", version: "999", because: "核实。", note: "核实。" });
      await coordinator.post(page, { intent: "suspend" }, { origin: "https://elsewhere.example" });
      await coordinator.send("PUT", page);
    });
    expect(lines).toMatchObject([
      { intent: "set", outcome: "refused", reasons: expect.stringMatching(/^[A-Z_ ]+$/) },
      { intent: "suspend", outcome: "refused", reasons: "STALE" },
      { outcome: "refused", reasons: "ORIGIN" },
      { outcome: "refused", reasons: "METHOD" },
    ]);
  });

  it("says when a password is asked for once more, and whether it was right", async () => {
    const { administrator } = stage.cast.tabs;
    const start = stage.site.now();
    const invite = { intent: "invite", name: "施老师", email: "shi@example.org", role: "COORDINATOR" };
    const send = (more: Record<string, string>) =>
      administrator.post(paths.newPerson, {
        ...invite,
        scope: `school:${stage.cast.here.school}`,
        ...more,
      });
    try {
      stage.site.goTo(new Date(start.getTime() + 20 * 60_000));
      const lines = await logged(async () => {
        await send({});
        await send({ confirmPassword: "not the password" });
        await send({ confirmPassword: PASSWORD });
      });
      const told = lines.map(({ intent, outcome, reasons }) => [intent, outcome, reasons].join(" ").trim());
      expect(told).toEqual([
        "invite refused CONFIRM_IDENTITY",
        "confirmIdentity refused WRONG_PASSWORD",
        "invite refused WRONG_PASSWORD",
        "confirmIdentity done",
      ]);
    } finally {
      stage.site.goTo(start);
    }
  });

  it("knows no name, no address and no password, also where they are wrong", async () => {
    const from = stage.site.log.length;
    await tryToSignIn(MENTOR, "hunter2 hunter2");
    await stage.site.tab().post(paths.signUp, {
      intent: "signUp",
      name: "郑好",
      email: "not an address",
      password: "short",
      schoolId: "four",
    });
    const text = stage.site.log.slice(from).join();
    expect(text).toContain('"attempt"');
    for (const secret of ["mentor.1", "hunter2", "郑好", "not an address", "short", "four"]) {
      expect(text).not.toContain(secret);
    }
  });

  it("the record names whoever signs in, not the site", async () => {
    await stage.site.signIn(MENTOR, PASSWORD);
    const [row] = await stage.given.superuser((sql) =>
      sql.query("SELECT actor_kind, actor_id, role, action FROM audit ORDER BY id DESC LIMIT 1"),
    );
    expect(row).toEqual({
      actor_kind: "own",
      actor_id: stage.cast.here.mentorPerson,
      role: "OWN",
      action: "person.signed-in",
    });
    const { text } = await stage.cast.tabs.administrator.get(
      `${paths.trail}?who=${stage.cast.here.mentorPerson}&kind=OTHER`,
    );
    expect(unescaped(text)).toMatch(/mentor[\s\S]{0,80}本人账号[\s\S]{0,200}登录/);
  });
});

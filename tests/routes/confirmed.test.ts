import { randomUUID } from "node:crypto";
import fs from "node:fs";
import { expect, it } from "vitest";
import { LIMITS } from "~/domain/access/limits";
import { paths } from "~/http/paths";
import { PASSWORD } from "../support/cast";
import { unescaped } from "../support/html";
import { EVERY_COMMAND, named } from "./commands";
import { changedSince, readyFor, told, withoutReads } from "./commands/send";
import { onEachStage } from "./stage";

const MINUTE = 60_000;
const CLOCK = { reportMinutes: "30", reportDistrictMinutes: "60", receiptMinutes: "1440" };
const TRAINING = {
  ...{ trainingMinutes: "120", quizPercent: "80" },
  ...{ refresherMonths: "12", refresherGraceDays: "30", refresherBlocks: "YES" },
};
const CORNER = { cornerMinutes: "10", sadFaces: "2", ledgerDays: "14" };
const ABSENCE = {
  ...{ absenceContactMinutes: "60", absenceVisitDays: "3" },
  ...{ absenceReportDays: "28", absenceLookDays: "30" },
};

/** What cannot be taken back easily: `confirmed: ["publish"]` in the sources of the routes. */
const CONFIRMED = EVERY_COMMAND.filter(({ route, intent }) => {
  const [, list = ""] = fs.readFileSync(`app/${route}.tsx`, "utf8").match(/confirmed: \[([^\]]*)\]/) ?? [];
  return list.includes(`"${intent}"`);
});

it("approvals, publishing, grants, weights and policies are among what is confirmed", () => {
  const names = CONFIRMED.map(({ name }) => name);
  for (const name of [
    "routes/console+/applicants+/$applicationId approve",
    "routes/console+/applicants+/$applicationId_.id-number show",
    "routes/console+/children+/$childId_.id-numbers show",
    "routes/counselling+/$appointmentId handOver",
    "routes/console+/rounds+/$roundId publish",
    "routes/console+/rounds+/weights set",
    "routes/district+/policies set",
    "routes/district+/people+/$personId give",
    "routes/district+/people+/$personId revoke",
    "routes/district+/people+/new invite",
    "routes/district+/people+/roster+/$importId apply",
  ])
    expect(names).toContain(name);
  expect(names).toHaveLength(39);
});

onEachStage("a quarter of an hour after the sign-in", (stage) => {
  const later = (minutes: number, start: Date) =>
    stage.site.goTo(new Date(start.getTime() + minutes * MINUTE));
  /** When a session was last seen changes with every page. */
  const effects = async (before: Parameters<typeof changedSince>[1]) =>
    withoutReads(await changedSince(stage, before)).filter(({ table }) => table !== "sessions");

  it.each(named(CONFIRMED))(
    "%s: asks for the password, loses nothing, and goes on with it",
    async (_, one) => {
      const start = stage.site.now();
      try {
        const { tab, path, fields, before } = await readyFor(stage, one);
        const send = (more: Record<string, string> = {}) =>
          tab.post(path, { ...fields, ...more, receipt: randomUUID() });
        later(15, start);
        const asked = await send();
        expect(asked.status).toBe(422);
        expect(asked.text).toContain('name="confirmPassword"');
        expect(asked.text).toContain("请再输一次密码");
        const page = unescaped(asked.text);
        for (const value of Object.values(fields).flat()) {
          if (/\p{Script=Han}/u.test(value)) expect(page).toContain(value);
        }
        const wrong = await send({ confirmPassword: "not the password" });
        expect(wrong.status).toBe(422);
        expect(wrong.text).toContain("密码不对");
        expect(wrong.text).not.toContain("not the password");
        expect(await effects(before)).toEqual([]);
        const done = await send({ confirmPassword: PASSWORD });
        expect(told(done)).toMatch(/^302 \//);
        expect(await effects(before)).not.toEqual([]);
      } finally {
        stage.site.goTo(start);
      }
    },
  );

  it.each(named(CONFIRMED))("%s: is not asked a second sooner", async (_, one) => {
    const start = stage.site.now();
    try {
      const { tab, path, fields } = await readyFor(stage, one);
      stage.site.goTo(new Date(start.getTime() + 15 * MINUTE - 1000));
      expect(told(await tab.post(path, fields))).toMatch(/^302 \//);
    } finally {
      stage.site.goTo(start);
    }
  });

  it("a password that was confirmed counts for a quarter of an hour in this session, and in no other", async () => {
    const start = stage.site.now();
    const { site, cast } = stage;
    const invite = (email: string) => ({
      intent: "invite",
      name: "施老师",
      email,
      role: "COORDINATOR",
      scope: `school:${cast.here.school}`,
    });
    const other = await site.signIn("administrator@example.org", PASSWORD);
    const tab = cast.tabs.administrator;
    try {
      later(20, start);
      const path = "/district/people/new";
      const first = { ...invite("a@example.org"), confirmPassword: PASSWORD };
      expect((await tab.post(path, first)).status).toBe(302);
      expect((await other.post(path, invite("b@example.org"))).status).toBe(422);
      later(34, start);
      expect((await tab.post(path, invite("c@example.org"))).status).toBe(302);
      later(35, start);
      expect((await tab.post(path, invite("d@example.org"))).status).toBe(422);
    } finally {
      site.goTo(start);
    }
  });

  it("what is printed waits for the password, and then opens; not a second sooner", async () => {
    const start = stage.site.now();
    const { site, cast } = stage;
    const tab = cast.tabs.coordinator;
    const card = paths.contactCard(cast.here.child, cast.here.link);
    const asking = paths.confirmIdentity(card);
    const opened = () =>
      stage.given
        .superuser((sql) => sql.query("SELECT 1 FROM audit WHERE details->>'page' = 'card'"))
        .then((rows) => rows.length);
    try {
      site.goTo(new Date(start.getTime() + 15 * MINUTE - 1000));
      expect((await tab.get(card)).status).toBe(200);
      const before = await opened();
      later(15, start);
      expect(told(await tab.get(card))).toBe(`302 ${asking}`);
      expect((await tab.data(card, "routes/console_+/children+/$childId_.card.$linkId")).text).toContain(
        "/account/confirm",
      );
      expect(await opened()).toBe(before);
      expect((await tab.get(asking)).text).toContain("确认是您本人");
      const send = (password: string, next: string) =>
        tab.post("/account/confirm", { intent: "confirm", password, next });
      const wrong = await send("not the password", card);
      expect(wrong.status).toBe(422);
      expect(wrong.text).toContain("密码不对");
      expect(told(await tab.get(card))).toBe(`302 ${asking}`);
      expect(told(await send(PASSWORD, "https://elsewhere.example/"))).toBe(`302 ${paths.account}`);
      expect(told(await send(PASSWORD, card))).toBe(`302 ${card}`);
      expect((await tab.get(card)).status).toBe(200);
    } finally {
      site.goTo(start);
    }
  });

  it("the password may be wrong only so often there too", async () => {
    const start = stage.site.now();
    const tab = stage.cast.tabs.administrator;
    try {
      later(20, start);
      const wrong = { intent: "set", confirmPassword: "not the password" };
      const fields = { schoolId: "0", basedOn: "1", cadenceDays: "21", meetingDays: "90", offerDays: "10" };
      const approvals = { applicationApprovals: "1", matchApprovals: "1" };
      const policy = {
        ...fields,
        ...approvals,
        minimumMonths: "12",
        openingsPerHour: "30",
        gapWarnDays: "5",
        visitDays: "92",
        careVisitDays: "31",
        gapEscalateDays: "14",
        ...{ supportEarly: "2", supportDays: "30", supportGraceDays: "7" },
        ...{ strengthFirstDays: "90", strengthDays: "180" },
        ...CLOCK,
        ...TRAINING,
        ...CORNER,
        ...ABSENCE,
      };
      const statuses = [];
      for (let index = 0; index < LIMITS.password.perAccount + 2; index++) {
        statuses.push((await tab.post("/district/policies", { ...policy, ...wrong })).status);
      }
      expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429]);
    } finally {
      stage.site.goTo(start);
    }
  });
});

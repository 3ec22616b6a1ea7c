import { expect, it } from "vitest";
import { withViewer } from "~/data/work.server";
import { MOST_SESSIONS, SESSION_TIMES } from "~/domain/access/session-times";
import { paths } from "~/http/paths";
import { forgetSessions } from "~/usecases/account/forget-sessions";
import { ADMINISTRATOR, PASSWORD } from "../support/cast";
import type { Tab } from "../support/tab";
import { onEachStage } from "./stage";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const WHO = [
  {
    who: "a coordinator",
    email: "coordinator.1@example.org",
    page: paths.console,
    times: SESSION_TIMES.staff,
  },
  { who: "an administrator", email: ADMINISTRATOR.email, page: paths.district, times: SESSION_TIMES.staff },
  {
    who: "a volunteer",
    email: "mentor.1@example.org",
    page: paths.volunteer,
    times: SESSION_TIMES.volunteer,
  },
];

onEachStage("a session ends by itself", (stage) => {
  /** Signed in at the start; `after` goes to so many milliseconds later, `back` puts the clock right again. */
  async function signedIn(email: string) {
    const start = stage.site.now();
    const tab = await stage.site.signIn(email, PASSWORD);
    return {
      tab,
      after: (ms: number) => stage.site.goTo(new Date(start.getTime() + ms)),
      back: () => stage.site.goTo(start),
    };
  }
  const sessions = () =>
    stage.given
      .superuser((sql) => sql.query<{ id: string }>("SELECT id FROM sessions"))
      .then((rows) => rows.length);
  const overAt = async (tab: Tab, page: string) => {
    const before = await sessions();
    const answer = await tab.get(page);
    expect([answer.status, answer.location]).toEqual([
      302,
      `${paths.signInTo(page)}&done=account.notice.sessionOver`,
    ]);
    expect(answer.headers["clear-site-data"]).toBe('"cache"');
    expect(tab.cookies.has("session")).toBe(false);
    expect(await sessions()).toBe(before - 1);
    const told = await tab.get(answer.location);
    expect(told.text).toContain("您已经退出登录");
    // Asked once more, there is nothing left that could have ended.
    expect((await tab.get(page)).location).toBe(paths.signInTo(page));
  };

  it.each(WHO)(
    "of $who after a time without use, and not a second sooner",
    async ({ email, page, times }) => {
      const { tab, after, back } = await signedIn(email);
      try {
        after(times.idle * MINUTE - SECOND);
        expect((await tab.get(page)).status).toBe(200);
        after(2 * times.idle * MINUTE - 2 * SECOND);
        expect((await tab.get(page)).status).toBe(200);
        after(3 * times.idle * MINUTE - 2 * SECOND);
        await overAt(tab, page);
      } finally {
        back();
      }
    },
  );

  it.each(WHO)(
    "of $who at last, however much it is used, and not a second sooner",
    async ({ email, page, times }) => {
      const { tab, after, back } = await signedIn(email);
      try {
        const step = (times.idle - 1) * MINUTE;
        const end = times.whole * MINUTE;
        for (let ms = step; ms < end - SECOND; ms += step) {
          after(ms);
          expect((await tab.get(page)).status, `after ${ms / MINUTE} minutes`).toBe(200);
        }
        after(end - SECOND);
        expect((await tab.get(page)).status).toBe(200);
        after(end);
        await overAt(tab, page);
      } finally {
        back();
      }
    },
  );

  it("of whoever gets a role sooner: the shorter times hold for the rights that are held", async () => {
    const { tab, after, back } = await signedIn("mentor.1@example.org");
    try {
      after(SESSION_TIMES.staff.idle * MINUTE);
      expect((await tab.get(paths.volunteer)).status).toBe(200);
      await stage.given.superuser((sql) =>
        sql.query(
          "INSERT INTO grants (person_id, role, school_id, granted_at) VALUES ($1, 'COUNSELLOR', $2, $3)",
          [stage.cast.here.mentorPerson, stage.cast.here.school, stage.site.now().toISOString()],
        ),
      );
      after(2 * SESSION_TIMES.staff.idle * MINUTE);
      await overAt(tab, paths.volunteer);
    } finally {
      back();
    }
  });

  it("and is forgotten, though nobody comes back to it", async () => {
    const { back } = await signedIn("mentor.1@example.org");
    const start = stage.site.now();
    const forget = (minutes: number) =>
      withViewer(
        stage.given.site.prisma,
        { kind: "system", job: "test" },
        new Date(start.getTime() + minutes * MINUTE),
        forgetSessions,
      );
    // Those of the scene began long ago.
    await forget(0);
    const before = await sessions();
    expect(before).toBeGreaterThan(5);
    await forget(SESSION_TIMES.staff.idle - 1);
    expect(await sessions()).toBe(before);
    await forget(SESSION_TIMES.staff.idle);
    const volunteers = await sessions();
    expect(volunteers).toBeLessThan(before);
    expect(volunteers).toBeGreaterThan(0);
    await forget(SESSION_TIMES.volunteer.idle);
    expect(await sessions()).toBe(0);
    back();
  });

  it(`the eleventh sign-in of a person ends the session that was used longest ago, and nobody else's`, async () => {
    const start = stage.site.now();
    const others = await stage.site.signIn("mentor.2@example.org", PASSWORD);
    const tabs: Tab[] = [stage.cast.tabs.mentor];
    const isOpen = async (tab: Tab) => (await tab.get(paths.volunteer)).status === 200;
    try {
      while (tabs.length < MOST_SESSIONS)
        tabs.push(await stage.site.signIn("mentor.1@example.org", PASSWORD));
      stage.site.goTo(new Date(start.getTime() + 2 * MINUTE));
      // The second one is now the one that nobody has used since.
      for (const tab of tabs.filter((_, index) => index !== 1)) expect(await isOpen(tab)).toBe(true);
      tabs.push(await stage.site.signIn("mentor.1@example.org", PASSWORD));
      const open = [];
      for (const tab of tabs) open.push(await isOpen(tab));
      expect(open).toEqual(tabs.map((_, index) => index !== 1));
      expect(await isOpen(others)).toBe(true);
    } finally {
      stage.site.goTo(start);
    }
  });

  it("signing out clears what pages left in the browser", async () => {
    const tab = await stage.site.signIn("mentor.1@example.org", PASSWORD);
    const out = await tab.post(paths.signOut, { intent: "signOut" });
    expect(out.headers["clear-site-data"]).toBe('"cache", "storage"');
    expect(out.status).toBe(302);
  });
});

import { beforeEach, expect, test } from "vitest";
import { alertPage, openingAlerts } from "~/data/audit/alerts";
import { withViewer } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { closeAlert } from "~/usecases/record/close-alert";
import { freshDatabase, onEachDatabase, type TestDatabase } from "../../support/databases";
import { preparedMail } from "../../support/prepared-mail";
import { NOW, type Scene, staffOf } from "../../support/scene";
import { doing } from "../child/given";
import {
  ADMINISTRATOR,
  aDistrictWithOffice,
  administrator,
  moreChildren,
  OTHER_ADMINISTRATOR,
  opens,
} from "./given";

/** The policy of a scene's school says nothing else than the district's default. */
const ALLOWED = 30;
const MINUTE = 60_000;

onEachDatabase("who opens unusually many files", (shared) => {
  let given: TestDatabase;
  let here: Scene;
  let children: string[];
  beforeEach(async () => {
    given = await freshDatabase(shared.kind);
    ({ here } = await given.superuser(aDistrictWithOffice));
    children = await given.superuser(async (sql) => {
      await sql.exec("DELETE FROM opening_alerts");
      return moreChildren(sql, here.school, ALLOWED + 10);
    });
    return () => given.close();
  });
  const open = (subjectId: string, now = NOW) =>
    opens(given, staffOf(here), { subject: "child", subjectId, schoolId: here.school }, now);
  const openAll = async (ids: readonly string[], every = 0) => {
    for (const [n, id] of ids.entries())
      expect(await open(id, new Date(NOW.getTime() + n * every))).toBeNull();
  };
  const alerts = (viewer = administrator, now = NOW) =>
    withViewer(given.site.prisma, viewer, new Date(now.getTime() + 10 * MINUTE), openingAlerts);
  const letters = () =>
    given.superuser((sql) =>
      sql.query<{ id: string; person_id: string }>(
        "SELECT id, person_id FROM outbox WHERE template = 'UNUSUAL_OPENINGS' ORDER BY person_id",
      ),
    );

  test(`${ALLOWED} different files in an hour are none, one more is an alert and a letter to each administrator`, async () => {
    await openAll(children.slice(0, ALLOWED));
    await openAll(children.slice(0, ALLOWED));
    expect(await alerts()).toEqual([]);
    expect(await letters()).toEqual([]);
    await open(children[ALLOWED] ?? "");
    expect(await alerts()).toMatchObject([
      { personId: here.coordinator, files: ALLOWED + 1, allowed: ALLOWED },
    ]);
    expect((await letters()).map(({ person_id }) => person_id)).toEqual([ADMINISTRATOR, OTHER_ADMINISTRATOR]);
  });

  test("it is said once a person and day", async () => {
    await openAll(children);
    expect(await alerts()).toHaveLength(1);
    expect(await letters()).toHaveLength(2);
    const tomorrow = new Date(NOW.getTime() + 24 * 60 * MINUTE);
    for (const id of children) await open(id, tomorrow);
    expect(await alerts(administrator, tomorrow)).toHaveLength(2);
    expect(await letters()).toHaveLength(4);
  });

  test("files opened over a longer time are none", async () => {
    await openAll(children, 2 * MINUTE + 1);
    expect(await alerts()).toEqual([]);
  });

  test("all of them at the same moment are noticed, once", async () => {
    await Promise.all(children.map((id) => open(id)));
    expect(await alerts()).toMatchObject([{ files: ALLOWED + 1 }]);
    expect(await letters()).toHaveLength(2);
  });

  test("the policy of the school says how many", async () => {
    await given.superuser((sql) =>
      sql.exec(`UPDATE policies SET openings_per_hour = 5 WHERE school_id = ${here.school}`),
    );
    await openAll(children.slice(0, 6));
    expect(await alerts()).toMatchObject([{ files: 6, allowed: 5 }]);
  });

  const close = (viewer: StaffViewer, about: { personId?: string; now?: Date } = {}) =>
    doing(
      given,
      viewer,
      (work) =>
        closeAlert(work, {
          personId: about.personId ?? here.coordinator,
          day: new Date("2026-09-15T00:00:00Z"),
          finding: "JUSTIFIED",
          note: "打电话问过，是在准备季度会商。",
        }),
      about.now ?? NOW,
    );

  test("an administrator says once what became of it: who, when and what stand on the page and in the record", async () => {
    await openAll(children.slice(0, ALLOWED + 1));
    const later = new Date(NOW.getTime() + 30 * MINUTE);
    expect(await close(administrator, { now: later })).toMatchObject({ ok: true });
    expect(await alerts()).toEqual([]);
    const page = await withViewer(given.site.prisma, administrator, NOW, (work) => alertPage(work, 9));
    expect(page).toMatchObject({ total: 1, pages: 1, page: 1 });
    expect(page.alerts).toMatchObject([
      {
        personId: here.coordinator,
        closedAt: later,
        closedBy: { name: "主任0" },
        finding: "JUSTIFIED",
        note: "打电话问过，是在准备季度会商。",
      },
    ]);
    expect(await close(administrator)).toMatchObject({ reason: "STALE_GONE" });
    const rows = await given.superuser((sql) =>
      sql.query("SELECT actor_id, subject_id, school_id, details FROM audit WHERE action = 'alert.closed'"),
    );
    expect(rows).toEqual([
      {
        actor_id: ADMINISTRATOR,
        subject_id: here.coordinator,
        school_id: here.school,
        details: { day: "2026-09-15", finding: "JUSTIFIED" },
      },
    ]);
  });

  test("those that wait come first, then the newest", async () => {
    await openAll(children);
    const tomorrow = new Date(NOW.getTime() + 24 * 60 * MINUTE);
    for (const id of children) await open(id, tomorrow);
    expect(await close(administrator)).toMatchObject({ ok: true });
    const page = await withViewer(given.site.prisma, administrator, NOW, (work) => alertPage(work, 1));
    expect(page.alerts.map(({ closedAt }) => closedAt !== null)).toEqual([false, true]);
  });

  test("nobody closes an alert about themselves, without administering, or what is closed", async () => {
    await openAll(children.slice(0, ALLOWED + 1));
    expect(await close(staffOf(here))).toMatchObject({ reason: "OWN_ALERT" });
    expect(await close({ ...staffOf(here), personId: here.otherPerson })).toMatchObject({ ok: false });
    await given.superuser((sql) =>
      sql.exec(
        `UPDATE opening_alerts SET person_id = '${ADMINISTRATOR}' WHERE person_id = '${here.coordinator}'`,
      ),
    );
    expect(await close(administrator, { personId: ADMINISTRATOR })).toMatchObject({ reason: "OWN_ALERT" });
    const written = (columns: string) =>
      withViewer(given.site.prisma, administrator, NOW, ({ tx }) =>
        tx.$executeRawUnsafe(`UPDATE opening_alerts SET ${columns}`),
      );
    const closed = (by: string) =>
      `closed_at = now(), closed_by = '${by}', finding = 'JUSTIFIED', note = 'x'`;
    // The database says so too.
    expect(await written(closed(ADMINISTRATOR))).toBe(0);
    await given.superuser((sql) => sql.exec(`UPDATE opening_alerts SET person_id = '${here.coordinator}'`));
    await expect(written(closed(OTHER_ADMINISTRATOR))).rejects.toThrow();
    await expect(written("closed_at = now()")).rejects.toThrow();
    expect(await written(closed(ADMINISTRATOR))).toBe(1);
    expect(await written(closed(ADMINISTRATOR))).toBe(0);
  });

  test("a coordinator sees no alert, and nobody writes or removes one", async () => {
    await openAll(children.slice(0, ALLOWED + 1));
    expect(await alerts(staffOf(here))).toEqual([]);
    for (const statement of ["DELETE FROM opening_alerts", "UPDATE opening_alerts SET files = 0"]) {
      const attempt = withViewer(given.site.prisma, administrator, NOW, ({ tx }) =>
        tx.$executeRawUnsafe(statement),
      );
      await expect(attempt).rejects.toThrow();
    }
  });

  test("the letter says who, how many and where to look, and names no child", async () => {
    await openAll(children.slice(0, ALLOWED + 1));
    const [first] = await letters();
    const letter = await withViewer(given.site.prisma, { kind: "system", job: "test" }, NOW, async (work) => {
      const message = await work.tx.outboxMessage.findUniqueOrThrow({ where: { id: first?.id ?? "" } });
      return preparedMail(work, message, "https://heartbridge.example");
    });
    if (!("text" in letter)) throw new Error(JSON.stringify(letter));
    expect(letter.subject).toBe("有人打开的孩子档案特别多");
    expect(letter.text).toContain(
      `coordinator在2026年9月15日 周二 16:00之前的一小时里打开了 ${ALLOWED + 1} 个孩子的档案`,
    );
    expect(letter.text).toContain(
      `https://heartbridge.example/console/trail?who=${here.coordinator}&day=2026-09-15`,
    );
    expect(letter.text).not.toContain("陈小雨");
  });
});

import { beforeEach, expect, test } from "vitest";
import { conferenceActions } from "~/data/conference/actions";
import { meetingFigures } from "~/data/conference/figures";
import { openMatters } from "~/data/conference/matters";
import { conferenceMeeting } from "~/data/conference/meetings";
import { reportPage } from "~/data/reports/read";
import { type Work, withViewer } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { choiceFor } from "~/domain/reports/choice";
import type { Verdict } from "~/domain/shared/verdict";
import { agreeAction, noteAction } from "~/usecases/conference/actions";
import { addItem, dropItem, raiseItem, takeMatters } from "~/usecases/conference/agenda";
import { addDepartment, retireDepartment } from "~/usecases/conference/departments";
import { closeMeeting, holdMeeting } from "~/usecases/conference/end";
import { addToMinutes, noteAttendance, writeMinutes } from "~/usecases/conference/minutes";
import { planMeeting } from "~/usecases/conference/plan";
import { remindOfActions } from "~/usecases/conference/remind";
import { NOW } from "../../factories";
import { commandOn, readOn } from "../../support/command";
import { onEachDatabase } from "../../support/databases";
import { aDistrictOf } from "../ledger/given";

const TODAY = new Date(`${NOW.toISOString().slice(0, 10)}T00:00:00Z`);
const DAY = 86_400_000;
const PAST = new Date("2026-01-01T00:00:00Z");

onEachDatabase("the joint conference of a district", (given) => {
  let here: Awaited<ReturnType<typeof aDistrictOf>>;
  let court: string;
  beforeEach(async () => {
    here = await aDistrictOf(given);
    const [row] = await given.superuser((sql) =>
      sql.query<{ id: string }>(
        "SELECT id FROM conference_departments WHERE code = 'COURT' AND place_id = $1",
        [here.town.parentId],
      ),
    );
    court = row?.id ?? "";
  });

  const does = <T>(body: (work: Work<StaffViewer>) => Promise<Verdict<T>>, viewer = here.admin) =>
    commandOn(given, viewer, NOW, body);
  const reads = <T>(body: (work: Work<StaffViewer>) => Promise<T>, viewer = here.admin) =>
    readOn(given, viewer, NOW, body);
  const planned = async () => {
    const said = { title: "联席会议", at: 540, venue: "x", chair: "x", noteTaker: "x" };
    const verdict = await does((work) => planMeeting(work, { ...said, onDay: TODAY, departments: [court] }));
    if (!verdict.ok) throw new Error(verdict.reason);
    return verdict.value;
  };
  const page = async (id: string) => {
    const meeting = await reads((work) => conferenceMeeting(work, id));
    if (!meeting) throw new Error("There is no such meeting.");
    return meeting;
  };
  const held = async () => {
    const id = await planned();
    await does((work) => addItem(work, { meetingId: id, title: "户口" }));
    await does((work) =>
      noteAttendance(work, { meetingId: id, departmentId: court, attendance: "SENT", who: "" }),
    );
    expect(await does((work) => holdMeeting(work, { meetingId: id, version: 1 }))).toMatchObject({
      ok: true,
    });
    return id;
  };
  const wrote = (meetingId: string, item: { id: string; version: number }, decided: string) =>
    does((work) =>
      writeMinutes(work, { meetingId, itemId: item.id, version: item.version, said: "", decided }),
    );

  /** So many children whose guardianship is poor and whom nobody has followed up. */
  const poorly = (count: number) =>
    given.superuser((sql) =>
      sql.query(
        "UPDATE children SET guardianship_rating = 'POOR', state = 'WAITING' WHERE id IN (SELECT id FROM children WHERE school_id = $2 ORDER BY id LIMIT $1)",
        [count, here.school.id],
      ),
    );

  test("begins with the six departments that are named, for the district alone", async () => {
    const codes = (viewer: StaffViewer) =>
      reads((work) => work.tx.conferenceDepartment.findMany({ orderBy: { position: "asc" } }), viewer).then(
        (rows) => rows.map(({ code }) => code),
      );
    expect(await codes(here.admin)).toEqual([
      ...["GOVERNANCE", "PUBLIC_SECURITY", "PROCURATORATE", "COURT", "EDUCATION", "CIVIL_AFFAIRS"],
    ]);
    expect(await codes(here.coordinator)).toEqual([]);
    expect(await does((work) => addDepartment(work, { name: "x" }), here.coordinator)).toMatchObject({
      reason: "NOT_YOUR_DISTRICT",
    });
  });

  test("a retired department is not invited any more, and what it did stays", async () => {
    const id = await held();
    expect(
      await does((work) => retireDepartment(work, { departmentId: court, version: 1, back: false })),
    ).toMatchObject({ ok: true });
    expect((await page(id)).seats).toMatchObject([{ departmentId: court, attendance: "SENT" }]);
    await expect(planned()).rejects.toThrow("INVALID");
  });

  test("an agenda keeps each number as it was when it was taken, and its order", async () => {
    const id = await planned();
    await poorly(2);
    const before = await reads(openMatters);
    await does((work) => takeMatters(work, { meetingId: id, matters: ["UNPAIRED", "CARE_ALERTS"] }));
    await does((work) => takeMatters(work, { meetingId: id, matters: ["UNPAIRED"] }));
    await does((work) => addItem(work, { meetingId: id, title: "寒假" }));
    await given.superuser((sql) => sql.query("UPDATE children SET state = 'LEFT'"));
    expect(await reads(openMatters)).toMatchObject({ CARE_ALERTS: 0, UNPAIRED: 0 });
    const items = (await page(id)).items;
    expect(items.map(({ matter, figure }) => [matter, figure])).toEqual([
      ["UNPAIRED", before.UNPAIRED],
      ["CARE_ALERTS", before.CARE_ALERTS],
      [null, null],
    ]);
    expect(before).toMatchObject({ CARE_ALERTS: 2, UNPAIRED: 3 });
    const last = items[2]?.id ?? "";
    await does((work) => raiseItem(work, { meetingId: id, itemId: last }));
    expect((await page(id)).items.map(({ title }) => title)).toEqual(["", "寒假", ""]);
    await does((work) => dropItem(work, { meetingId: id, itemId: last }));
    expect((await page(id)).items).toHaveLength(2);
  });

  test("minutes are closed once they are complete, and are only added to from then on", async () => {
    const id = await held();
    const [item] = (await page(id)).items;
    if (!item) throw new Error("The agenda is empty.");
    const close = () => does((work) => closeMeeting(work, { meetingId: id, version: 2 }));
    expect(await close()).toMatchObject({ reason: "MINUTES_OPEN" });
    expect(await wrote(id, item, "同意")).toMatchObject({ ok: true });
    expect(await wrote(id, item, "不同意")).toMatchObject({ reason: "STALE" });
    const early = await does((work) => addToMinutes(work, { meetingId: id, itemId: null, said: "x" }));
    expect(early).toMatchObject({ reason: "MEETING_NOT_CLOSED" });
    expect(await close()).toMatchObject({ ok: true });
    expect(await wrote(id, { ...item, version: 2 }, "不同意")).toMatchObject({ reason: "MEETING_CLOSED" });
    await does((work) => addToMinutes(work, { meetingId: id, itemId: item.id, said: "补充" }));
    expect(await page(id)).toMatchObject({
      state: "CLOSED",
      items: [{ decided: "同意" }],
      notes: [{ said: "补充", itemId: item.id }],
    });
  });

  test("closing while somebody writes: what was acknowledged is in the minutes, the rest is refused", async () => {
    const id = await held();
    const [item] = (await page(id)).items;
    if (!item) throw new Error("The agenda is empty.");
    await wrote(id, item, "第一稿");
    const [closing, writing] = await Promise.all([
      does((work) => closeMeeting(work, { meetingId: id, version: 2 })),
      wrote(id, { ...item, version: 2 }, "第二稿"),
    ]);
    expect(closing).toMatchObject({ ok: true });
    expect(writing.ok || writing.reason === "MEETING_CLOSED").toBe(true);
    expect((await page(id)).items[0]?.decided).toBe(writing.ok ? "第二稿" : "第一稿");
  });

  test("what was agreed goes from open to done or dropped by words that stand, and onto the next agenda while open", async () => {
    const id = await held();
    const agreed = { meetingId: id, itemId: null, departmentId: court, person: "", mail: "" };
    const agree = (what: string, dueOn: Date) =>
      does((work) => agreeAction(work, { ...agreed, what, dueOn }));
    expect(await agree("早", PAST)).toMatchObject({ reason: "DUE_BEFORE_MEETING" });
    await agree("甲", TODAY);
    await agree("乙", TODAY);
    await given.superuser((sql) =>
      sql.query("UPDATE conference_actions SET due_on = $1 WHERE what = '甲'", [PAST]),
    );
    const listed = (tab: "OPEN" | "OVERDUE" | "DONE") =>
      reads((work) => conferenceActions(work, { tab, page: 1 }, TODAY));
    expect((await listed("OVERDUE")).rows.map(({ what }) => what)).toEqual(["甲"]);
    const [first] = (await listed("OPEN")).rows;
    const word = (kind: "PUT_OFF" | "DONE" | "UPDATE", dueOn: Date | null = null) =>
      does((work) => noteAction(work, { actionId: first?.id ?? "", kind, said: "x", dueOn }));
    expect(await word("PUT_OFF", PAST)).toMatchObject({ reason: "DAY_OVER" });
    expect(await word("PUT_OFF", TODAY)).toMatchObject({ ok: true });
    expect((await listed("OVERDUE")).total).toBe(0);
    expect(await word("DONE")).toMatchObject({ ok: true });
    expect(await word("UPDATE")).toMatchObject({ reason: "ACTION_SETTLED" });
    expect((await listed("DONE")).counts).toEqual({ OPEN: 1, OVERDUE: 0, DONE: 1, DROPPED: 0 });
    expect((await page(await planned())).items).toMatchObject([{ matter: "OPEN_ACTIONS", figure: 1 }]);
  });

  test("whoever keeps the conference is written to before the day of an action and after it, once each", async () => {
    const id = await held();
    const agreed = { meetingId: id, itemId: null, departmentId: court, person: "", mail: "" };
    const dueOn = new Date(TODAY.getTime() + 5 * DAY);
    await does((work) => agreeAction(work, { ...agreed, what: "甲", dueOn }));
    const asked = async (days: number) => {
      const at = new Date(TODAY.getTime() + days * DAY);
      await withViewer(given.site.prisma, { kind: "system", job: "test" }, at, remindOfActions);
      const rows = await given.superuser((sql) =>
        sql.query<{ template: string }>(
          "SELECT template FROM outbox WHERE template LIKE 'ACTION_%' AND person_id = $1 ORDER BY template",
          [here.admin.personId],
        ),
      );
      return rows.map(({ template }) => template);
    };
    expect(await asked(1)).toEqual([]);
    expect(await asked(2)).toEqual(["ACTION_DUE"]);
    expect(await asked(5)).toEqual(["ACTION_DUE"]);
    expect(await asked(6)).toEqual(["ACTION_DUE", "ACTION_OVERDUE"]);
    expect(await asked(9)).toEqual(["ACTION_DUE", "ACTION_OVERDUE"]);
  });

  test("the figures of the print are the sums of the reports, and no small number of a town is told", async () => {
    await poorly(2);
    const { sums, towns, alerts } = await reads(meetingFigures);
    for (const id of ["care", "matches", "visits", "harm"] as const) {
      const asked = { id, choice: choiceFor(id, {}, TODAY), english: true };
      expect(sums[id]).toEqual((await reads((work) => reportPage(work, asked, 1))).sums);
    }
    expect(alerts).toBe((await reads(openMatters)).CARE_ALERTS);
    expect(sums.care.children).toBe(3);
    expect(towns).toMatchObject([{ id: here.town.id, children: 3, alerts: null }]);
    await poorly(3);
    expect((await reads(meetingFigures)).towns).toMatchObject([{ alerts: 3 }]);
  });
});

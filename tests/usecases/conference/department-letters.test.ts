import { beforeEach, expect, test } from "vitest";
import { type Work, withViewer } from "~/data/work.server";
import type { StaffViewer, SystemViewer } from "~/domain/access/viewer";
import type { Verdict } from "~/domain/shared/verdict";
import { agreeAction, noteAction } from "~/usecases/conference/actions";
import { holdMeeting } from "~/usecases/conference/end";
import { noteAttendance } from "~/usecases/conference/minutes";
import { planMeeting } from "~/usecases/conference/plan";
import { remindOfActions } from "~/usecases/conference/remind";
import { prepareLetter } from "~/usecases/letters/prepare-letter";
import { NOW } from "../../factories";
import { commandOn } from "../../support/command";
import { onEachDatabase } from "../../support/databases";
import { aDistrictOf } from "../ledger/given";

const TODAY = new Date(`${NOW.toISOString().slice(0, 10)}T00:00:00Z`);
const HOUR = 3_600_000;
const SITE: SystemViewer = { kind: "system", job: "test" };
/** Noon of the district, so many days from today. */
const noonIn = (days: number) => new Date(TODAY.getTime() + days * 24 * HOUR + 4 * HOUR);
const dayIn = (days: number) => new Date(TODAY.getTime() + days * 24 * HOUR);

onEachDatabase("letters to whoever took something on for a department", (given) => {
  let admin: StaffViewer;
  let agreed: { meetingId: string; itemId: null; departmentId: string; what: string; dueOn: Date };

  const does = <T>(body: (work: Work<StaffViewer>) => Promise<Verdict<T>>) =>
    commandOn(given, admin, NOW, body);
  const asked = <R>(sql: string, values: unknown[] = []) =>
    given.superuser((superuser) => superuser.query<R>(sql, values));
  const remind = (days: number) => withViewer(given.site.prisma, SITE, noonIn(days), remindOfActions);
  const letters = () =>
    asked<{ id: string; template: string }>(
      `SELECT o.id, o.template FROM outbox o JOIN conference_actions a ON a.id = o.action_id
        WHERE a.meeting_id = $1 ORDER BY o.template, a.due_on`,
      [agreed.meetingId],
    );
  const prepared = (id: string, at: Date) =>
    withViewer(given.site.prisma, SITE, at, async (work) => {
      const message = await work.tx.outboxMessage.findUniqueOrThrow({ where: { id } });
      return prepareLetter(work, message, { origin: "https://site.example", open: ["EMAIL"] });
    });
  /** Agreed for the fifth day from today. */
  const takenOn = async (mail: string) => {
    const taken = { ...agreed, person: mail && "吴庭长", mail };
    expect(await does((work) => agreeAction(work, taken))).toMatchObject({ ok: true });
    const [action] = await asked<{ id: string }>(
      "SELECT id FROM conference_actions WHERE mail = $1 AND meeting_id = $2",
      [mail, agreed.meetingId],
    );
    return action?.id ?? "";
  };

  beforeEach(async () => {
    const here = await aDistrictOf(given);
    admin = here.admin;
    const [court] = await asked<{ id: string }>(
      "SELECT id FROM conference_departments WHERE code = 'COURT' AND place_id = $1",
      [here.town.parentId],
    );
    const departmentId = court?.id ?? "";
    const meeting = { title: "第三次联席会议", at: 540, venue: "x", chair: "x", noteTaker: "x" };
    const planned = await does((work) =>
      planMeeting(work, { ...meeting, onDay: TODAY, departments: [departmentId] }),
    );
    if (!planned.ok) throw new Error(planned.reason);
    const meetingId = planned.value;
    await does((work) => noteAttendance(work, { meetingId, departmentId, attendance: "PRESENT", who: "" }));
    await does((work) => holdMeeting(work, { meetingId, version: 1 }));
    agreed = { meetingId, itemId: null, departmentId, what: "走访甲家", dueOn: dayIn(5) };
  });

  test("go out once before the day and once after, where an address was left", async () => {
    await takenOn("court@example.org");
    await takenOn("");
    await remind(1);
    expect(await letters()).toEqual([]);
    for (const days of [2, 3, 6, 7]) await remind(days);
    expect((await letters()).map(({ template }) => template)).toEqual([
      "DEPARTMENT_DUE",
      "DEPARTMENT_OVERDUE",
    ]);
  });

  test("say which meeting, by when and whom to answer; not what it is about, and no address of the site", async () => {
    await takenOn("court@example.org");
    await asked("UPDATE people SET phone = '0917-3621000' WHERE id = $1", [admin.personId]);
    for (const days of [2, 6]) await remind(days);
    for (const [index, { id }] of (await letters()).entries()) {
      const letter = await prepared(id, noonIn(index === 0 ? 2 : 6));
      expect(letter).toMatchObject({ channel: "EMAIL", to: "court@example.org", locale: "zh-CN" });
      if (!("html" in letter)) throw new Error("It is a letter.");
      for (const part of [letter.html, letter.text]) {
        for (const said of ["吴庭长", "法院", "第三次联席会议", "0917-3621000"]) expect(part).toContain(said);
        for (const kept of ["甲家", "site.example", "{{"]) expect(part).not.toContain(kept);
      }
      expect(letter.subject).not.toContain("甲家");
    }
  });

  test("wait for the morning, and are not sent once there is another day or an end", async () => {
    const actionId = await takenOn("court@example.org");
    await remind(2);
    const [due] = await letters();
    const evening = new Date(noonIn(2).getTime() + 11 * HOUR);
    expect(await prepared(due?.id ?? "", evening)).toHaveProperty("later");
    const word = (kind: "PUT_OFF" | "DONE", dueOn: Date | null) =>
      does((work) => noteAction(work, { actionId, kind, said: "要等开庭", dueOn }));
    expect(await word("PUT_OFF", dayIn(40))).toMatchObject({ ok: true });
    expect(await prepared(due?.id ?? "", noonIn(3))).toEqual({ drop: "ACTION_SETTLED" });
    await remind(38);
    expect(await letters()).toHaveLength(2);
    expect(await word("DONE", null)).toMatchObject({ ok: true });
    for (const { id } of await letters())
      expect(await prepared(id, noonIn(38))).toEqual({ drop: "ACTION_SETTLED" });
  });

  test("are written by the site alone", async () => {
    const actionId = await takenOn("court@example.org");
    const row = { template: "DEPARTMENT_DUE", key: "x", payload: {}, createdAt: NOW, nextTryAt: NOW };
    const write = withViewer(given.site.prisma, admin, NOW, ({ tx }) =>
      tx.outboxMessage.createMany({ data: { ...row, actionId } }),
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });
});

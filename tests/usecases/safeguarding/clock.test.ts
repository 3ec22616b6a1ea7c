import { expect, test } from "vitest";
import { runningMatch } from "~/data/matches/own";
import { reportList } from "~/data/safeguarding/list";
import { REPORT_STATES, STEP_KINDS, type Step, takeStep } from "~/domain/safeguarding/lifecycle";
import type { Situation } from "~/domain/safeguarding/report";
import { correctCheckIn } from "~/usecases/checkins/correct";
import { submitCheckIn } from "~/usecases/checkins/submit";
import { escalateReports } from "~/usecases/safeguarding/escalate";
import { addStep } from "~/usecases/safeguarding/take-step";
import { NOW, TODAY } from "../../factories";
import { commandOn, readOn } from "../../support/command";
import { onEachDatabase } from "../../support/databases";
import { RECORD } from "../../support/match-scene";
import { preparedMail } from "../../support/prepared-mail";
import { setting } from "../round/given";
import { aSchoolWithOfficers, type Given, lettersAbout, raising, reportOf } from "./given";

const SYSTEM = { kind: "system", job: "test" } as const;
const MINUTE = 60;
const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

onEachDatabase("the clock of a report", (given) => {
  const tick = (seconds: number) => readOn(given, SYSTEM, at(seconds), escalateReports);
  const step = (here: Given, id: string, what: Parameters<typeof addStep>[2], seconds = 0) =>
    commandOn(given, here.near.viewer, at(seconds), (work) => addStep(work, id, what));
  const told = (seconds: number, receiptNumber = ""): Parameters<typeof addStep>[2] => ({
    ...{ kind: "POLICE_TOLD", station: "虢镇派出所", officer: "", happenedAt: at(seconds), receiptNumber },
  });
  const sent = (messages: Awaited<ReturnType<typeof lettersAbout>>, seconds: number) =>
    Promise.all(
      messages.map(async (message) => ({
        to: message.personId,
        letter: await readOn(given, SYSTEM, at(seconds), (work) => preparedMail(work, message, "https://x")),
      })),
    );

  test("reminds the officers and then tells the district, each once and to the second", async () => {
    const here = await aSchoolWithOfficers(given);
    await raising(given, here.family, { childId: here.child.child.id, situation: "MR4" });
    const { id } = await reportOf(given, here);
    const officers = [here.near.person.id, here.far.person.id].sort();
    const to = async () =>
      (await lettersAbout(given, id)).map(({ personId, payload }) => ({ personId, payload }));
    expect(await tick(30 * MINUTE - 1)).toBe(0);
    expect(await tick(30 * MINUTE)).toBe(1);
    expect(await tick(30 * MINUTE + 1)).toBe(0);
    expect((await to()).map(({ personId }) => personId).sort()).toEqual([...officers, ...officers].sort());
    const admin = { kind: "officer", personId: here.admin.person.id, name: "x" } as const;
    const seen = () => readOn(given, admin, NOW, ({ tx }) => tx.safeguardingReport.count({ where: { id } }));
    expect(await seen()).toBe(0);
    expect(await tick(60 * MINUTE - 1)).toBe(0);
    expect(await tick(60 * MINUTE)).toBe(1);
    expect(await tick(60 * MINUTE + 1)).toBe(0);
    expect((await to()).filter(({ personId }) => personId === here.admin.person.id)).toHaveLength(1);
    // From then on the district reads the report, but not who raised it.
    expect(await seen()).toBe(1);
    expect(await readOn(given, admin, NOW, ({ tx }) => tx.safeguardingReporter.count())).toBe(0);
    const { steps } = await reportOf(given, here);
    expect(steps.map(({ kind, level }) => `${kind} ${level}`)).toEqual(["ESCALATED 1", "ESCALATED 2"]);
  });

  test("begins anew when the police were told, runs until their receipt, and goes by the school's own policy", async () => {
    const here = await aSchoolWithOfficers(given);
    const minutes = { reportMinutes: 5, reportDistrictMinutes: 10, receiptMinutes: 30 };
    await setting(given, (tx) =>
      tx.policy.create({ data: { ...POLICY, ...minutes, schoolId: here.school.id, setAt: NOW } }),
    );
    await raising(given, here.family, { childId: here.child.child.id, situation: "MR4" });
    const { id } = await reportOf(given, here);
    expect(await tick(5 * MINUTE - 1)).toBe(0);
    expect(await tick(5 * MINUTE)).toBe(1);
    expect(await step(here, id, told(300), 300)).toMatchObject({ value: "POLICE_TOLD" });
    expect(await reportOf(given, here)).toMatchObject({ level: 0, stateSince: at(300) });
    expect(await tick(300 + 30 * MINUTE - 1)).toBe(0);
    expect(await tick(300 + 30 * MINUTE)).toBe(1);
    expect(await tick(300 + 60 * MINUTE - 1)).toBe(0);
    expect(await tick(300 + 60 * MINUTE)).toBe(1);
    await step(here, id, { kind: "RECEIPT", receiptNumber: "受案 12", note: "" }, 300 + 61 * MINUTE);
    expect(await tick(1e7)).toBe(0);
    expect(await reportOf(given, here)).toMatchObject({ state: "ACKNOWLEDGED" });
  });

  test("is the clock of the list: new, overdue and under way change at the same second", async () => {
    const here = await aSchoolWithOfficers(given);
    await raising(given, here.family, { childId: here.child.child.id });
    const { id } = await reportOf(given, here);
    const counts = async (seconds: number) => {
      const list = await readOn(given, here.near.viewer, at(seconds), (work) =>
        reportList(work, { tab: "overdue", page: 1 }),
      );
      expect(await figures(seconds)).toMatchObject([list.counts]);
      return { ...list.counts, rows: list.rows.length };
    };
    /** What the district sees of it: the same numbers, and nothing else. */
    const figures = async (seconds: number) => {
      const rows = await readOn(
        given,
        here.admin.viewer,
        NOW,
        ({ tx }) =>
          tx.$queryRaw<{ raised: number; running: number; overdue: number; closed: number }[]>`
            SELECT raised, running, overdue, closed FROM app.report_figures(${at(seconds)}::timestamptz) WHERE school = ${here.school.id}`,
      );
      return rows.map(({ raised, ...row }) => ({ ...row, new: raised }));
    };
    expect(await counts(30 * MINUTE - 1)).toEqual({ overdue: 0, new: 1, running: 0, closed: 0, rows: 0 });
    expect(await counts(30 * MINUTE)).toEqual({ overdue: 1, new: 0, running: 0, closed: 0, rows: 1 });
    await step(here, id, told(0, "A1"), 30 * MINUTE);
    expect(await counts(30 * MINUTE)).toEqual({ overdue: 0, new: 0, running: 1, closed: 0, rows: 0 });
    await step(here, id, { kind: "CLOSED", outcome: "SUPPORT_GIVEN", note: "x" }, 31 * MINUTE);
    expect(await counts(31 * MINUTE)).toEqual({ overdue: 0, new: 0, running: 0, closed: 1, rows: 0 });
  });

  test("has letters that say neither whom nor what it is about, and that are dropped when somebody has acted", async () => {
    const here = await aSchoolWithOfficers(given);
    const account = "手臂上有新伤";
    await raising(given, here.family, {
      childId: here.child.child.id,
      situation: "MR4",
      account,
      aboutTold: "二叔",
    });
    const { id } = await reportOf(given, here);
    await tick(60 * MINUTE);
    const letters = await lettersAbout(given, id);
    for (const { letter } of await sent(letters, 60 * MINUTE)) {
      if ("drop" in letter) {
        // The first ones are out of date: the district has been told since.
        expect(letter.drop).toBe("ACTED_ON");
        continue;
      }
      const text = JSON.stringify(letter);
      for (const secret of [here.child.child.name, account, "二叔", here.school.nameZh, "MR4"]) {
        expect(text).not.toContain(secret);
      }
      expect(text).toContain(`/safeguarding/${id}`);
    }
    expect((await sent(letters, 60 * MINUTE)).filter(({ letter }) => !("drop" in letter))).toHaveLength(3);
    await step(here, id, told(0), 60 * MINUTE);
    for (const { letter } of await sent(letters, 61 * MINUTE)) expect(letter).toEqual({ drop: "ACTED_ON" });
    await setting(given, (tx) =>
      tx.grant.updateMany({ where: { personId: here.near.person.id }, data: { revokedAt: NOW } }),
    );
    const [near] = await sent(
      letters.filter(({ personId }) => personId === here.near.person.id),
      61 * MINUTE,
    );
    expect(near?.letter).toEqual({ drop: "NOT_THEIR_REPORT" });
  });

  test("is started by a record of a contact with more than a small worry, once and in its transaction", async () => {
    const here = await aSchoolWithOfficers(given);
    const submit = (concern: "LOW" | "MEDIUM", day: number, situation: Situation | null = null) =>
      commandOn(given, here.mentor, NOW, async (work) => {
        const match = await runningMatch(work, here.match.id);
        if (!match) throw new Error("no match");
        return submitCheckIn(work, match, {
          ...RECORD,
          happenedOn: new Date(NOW.getTime() - day * 86_400_000),
          ...{ concern, situation, concernNote: "说晚上一个人在家" },
        });
      });
    const correct = (checkInId: string, version: number, concern: "LOW" | "HIGH") =>
      commandOn(given, here.mentor, at(version), async (work) => {
        const match = await runningMatch(work, here.match.id);
        if (!match) throw new Error("no match");
        return correctCheckIn(work, match, {
          ...{ checkInId, version },
          said: { ...RECORD, happenedOn: TODAY, concern, concernNote: "其实更严重" },
        });
      });
    const count = () =>
      setting(given, (tx) => tx.safeguardingReport.count({ where: { schoolId: here.school.id } }));
    const small = await submit("LOW", 1);
    if (!small.ok) throw new Error("not submitted");
    expect(await count()).toBe(0);
    const submitted = await submit("MEDIUM", 2);
    expect(submitted).toMatchObject({ ok: true });
    expect(await submit("MEDIUM", 2)).toMatchObject({ ok: false, reason: "CHECK_IN_EXISTS" });
    expect(await count()).toBe(1);
    expect(await reportOf(given, here)).toMatchObject({
      ...{
        severity: "MEDIUM",
        situation: "NOT_SURE",
        account: "说晚上一个人在家",
        childId: here.child.child.id,
      },
      checkInId: submitted.ok && submitted.value.checkInId,
    });
    // A worry that is put in later is one as well, and once.
    const { checkInId } = small.value;
    for (const [version, concern] of [
      [1, "HIGH"],
      [2, "LOW"],
      [3, "HIGH"],
    ] as const)
      expect(await correct(checkInId, version, concern)).toMatchObject({ ok: true });
    expect(await count()).toBe(2);
    // One of the nine weighs most, however small the worry was called.
    const named = await submit("LOW", 3, "MR6");
    const reports = await setting(given, (tx) =>
      tx.safeguardingReport.findMany({ where: { checkInId: named.ok ? named.value.checkInId : "" } }),
    );
    expect(reports).toMatchObject([{ situation: "MR6", severity: "HIGH" }]);
  });

  test("the database and the domain move a report by the same table", async () => {
    const samples: Record<string, Step> = {
      ...{
        RECEIPT: { kind: "RECEIPT", receiptNumber: "1", note: "" },
        TAKEN_UP: { kind: "TAKEN_UP", note: "x" },
      },
      ...{ FEEDBACK: { kind: "FEEDBACK", note: "x" }, NOTE: { kind: "NOTE", note: "x" } },
      ...{ NOTICE: { kind: "NOTICE", department: "EDUCATION", note: "" } },
      ...{ HANDED_OVER: { kind: "HANDED_OVER", toId: "x", note: "" } },
      ...{
        ESCALATED: { kind: "ESCALATED", level: 1 },
        CLOSED: { kind: "CLOSED", outcome: "UNFOUNDED", note: "x" },
      },
      ...{ SUSPENDED: { kind: "SUSPENDED", volunteerId: "x", note: "" } },
      ...{ SAID_MORE: { kind: "SAID_MORE", severity: "HIGH", situation: "MR2", note: "" } },
      ...{ LIFTED: { kind: "LIFTED", note: "x" } },
    };
    for (const state of REPORT_STATES)
      for (const kind of STEP_KINDS)
        for (const receipt of kind === "POLICE_TOLD" ? ["", "1"] : [""]) {
          const police = {
            kind: "POLICE_TOLD",
            station: "s",
            officer: "",
            happenedAt: NOW,
            receiptNumber: receipt,
          };
          const sample = samples[kind] ?? (police as Step);
          const facts = { state, situation: "NOT_SURE", stoodDown: kind === "LIFTED", level: 0 } as const;
          const decided = takeStep(facts, sample, NOW);
          const [row] = await given.superuser((sql) =>
            sql.query<{ after: string | null }>(
              "SELECT app.report_after($1::report_state, $2::report_step_kind, $3)::text AS after",
              [state, kind, receipt],
            ),
          );
          expect(decided.ok ? decided.value : null, `${state} ${kind} ${receipt}`).toBe(row?.after);
        }
  });
});

const POLICY = {
  ...{ cadenceDays: 30, meetingDays: 92, applicationApprovals: 1, matchApprovals: 1, offerDays: 7 },
  ...{ minimumMonths: 12, openingsPerHour: 30, setById: null },
};

import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { dropoutCase } from "~/data/dropout/case";
import { dropoutFigures, listDropouts } from "~/data/dropout/list";
import { absentDays, caseStanding } from "~/data/dropout/standing";
import { DROPOUT_TABS } from "~/data/dropout/tabs";
import { type Work, withViewer } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { type CaseFacts, daysAbsent, OUTCOMES, standingOf } from "~/domain/dropout/clock";
import { addDays, dayIn } from "~/domain/shared/calendar-day";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { closeCase } from "~/usecases/dropout/close";
import { correctStep, recordStep } from "~/usecases/dropout/record-step";
import { remindOfAbsences } from "~/usecases/dropout/remind";
import { reportAbsence } from "~/usecases/dropout/report";
import { recordVisit } from "~/usecases/visits/record";
import { aChild, aCoordinator, aPlace, aSchool, aVisitor, NOW, TODAY } from "../factories";
import { commandOn, readOn } from "../support/command";
import { onEachDatabase, type TestDatabase } from "../support/databases";
import { setting } from "./round/given";

const DAY = 86_400_000;
const later = (days: number) => new Date(NOW.getTime() + days * DAY);

const aTown = (given: TestDatabase) =>
  setting(given, async (tx) => {
    const town = await aPlace(tx);
    const school = await aSchool(tx, { placeId: town.id });
    const elsewhere = await aSchool(tx, { placeId: town.id });
    return {
      child: (await aChild(tx, { school, placeId: town.id, grade: 4 })).child,
      coordinator: await aCoordinator(tx, { school }),
      stranger: await aCoordinator(tx, { school: elsewhere }),
      supervisor: await aVisitor(tx, "TOWN_SUPERVISOR", town.id),
      school,
    };
  });

onEachDatabase("a child that stays away", (given) => {
  let here: Awaited<ReturnType<typeof aTown>>;
  beforeEach(async () => {
    here = await aTown(given);
  });

  const staff = <T>(
    body: Parameters<typeof commandOn<StaffViewer, T>>[3],
    now = NOW,
    viewer = here.coordinator.viewer,
  ) => commandOn(given, viewer, now, body);
  const report = (over: object = {}, now = NOW, viewer = here.coordinator.viewer) =>
    staff(
      (work) =>
        reportAbsence(work, {
          ...{ childId: here.child.id, absentFrom: new Date(NOW.getTime() - 3_600_000) },
          ...{ noticedBy: "班主任", hinders: [], said: "", ...over },
        }),
      now,
      viewer,
    );
  const began = async (over: object = {}, now = NOW) => {
    const verdict = await report(over, now);
    if (!verdict.ok) throw new Error(verdict.reason);
    return verdict.value.caseId;
  };
  type Entry = Parameters<typeof recordStep>[1];
  const did = (caseId: string, kind: Entry["kind"], over: Partial<Entry> = {}, now = NOW) =>
    staff(
      (work) =>
        recordStep(work, {
          ...{ caseId, kind, doneAt: now, withWhom: "奶奶", reached: true, parties: [], hinders: [] },
          ...{ said: "", promised: "", ...over },
        }),
      now,
    );
  const close = (caseId: string, over: object = {}, now = NOW) =>
    staff(
      (work) =>
        closeCase(work, {
          ...{ caseId, outcome: "RETURNED", outcomeOn: dayIn(now, DISTRICT_ZONE) },
          ...{ outcomeWhere: "", outcomeNote: "", ...over },
        }),
      now,
    );
  const read = async (caseId: string) => {
    const one = await readOn(given, here.coordinator.viewer, NOW, (work) => dropoutCase(work, caseId));
    if (!one) throw new Error("The case is not to be seen.");
    return one;
  };

  test("a second report joins the open case, and two at once are one case", async () => {
    const both = await Promise.all([report(), report({ noticedBy: "宿管", hinders: ["BULLYING"] })]);
    const cases = both.map((one) => one.ok && one.value.caseId);
    expect(cases[0]).toBe(cases[1]);
    expect(both.map((one) => one.ok && one.value.joined).sort()).toEqual([false, true]);
    const one = await read(String(cases[0]));
    expect(one.steps.map(({ kind }) => kind)).toEqual(["REPORT", "REPORT"]);
    expect(one.hinders).toEqual(["BULLYING"]);
  });

  test("steps fill the clock, a report to the bureau marks the file, and a return takes it back", async () => {
    const caseId = await began();
    expect(await did(caseId, "CONTACT", { reached: false })).toMatchObject({ ok: true });
    expect((await read(caseId)).contactedAt).toBeNull();
    expect(await did(caseId, "VISIT", { hinders: ["DISTASTE"] })).toMatchObject({ ok: true });
    expect(await did(caseId, "TALK")).toMatchObject({ reason: "PARTIES_NEEDED" });
    expect(await did(caseId, "TALK", { parties: ["SCHOOL", "PARENT"] })).toMatchObject({ ok: true });
    expect(await did(caseId, "TOWN_REPORT")).toMatchObject({ ok: true });
    expect(await did(caseId, "BUREAU_REPORT")).toMatchObject({ ok: true });
    expect(await read(caseId)).toMatchObject({
      ...{ contactedAt: NOW, visitedOn: TODAY, townToldOn: TODAY, bureauToldOn: TODAY },
      ...{ hinders: ["DISTASTE"], child: { schoolStatus: "DROPOUT" } },
    });
    expect(await close(caseId, {}, later(2))).toMatchObject({ ok: true });
    expect(await close(caseId, {}, later(2))).toMatchObject({ reason: "STALE" });
    expect(await did(caseId, "VISIT", {}, later(3))).toMatchObject({ reason: "CASE_OVER" });
    expect(await read(caseId)).toMatchObject({ outcome: "RETURNED", child: { schoolStatus: "PRIMARY" } });
    expect(await did(caseId, "LOOK", {}, later(30))).toMatchObject({ ok: true });
    expect((await read(caseId)).lookedOn).toEqual(addDays(TODAY, 30));
  });

  test("an entry that was wrong stays and no longer counts", async () => {
    const caseId = await began();
    await did(caseId, "CONTACT");
    const wrong = (await read(caseId)).steps.find(({ kind }) => kind === "CONTACT");
    const correct = () =>
      staff((work) => correctStep(work, { caseId, stepId: wrong?.id ?? "", said: "打错了电话" }));
    expect(await correct()).toMatchObject({ ok: true });
    expect(await correct()).toMatchObject({ reason: "CORRECTED_ALREADY" });
    const one = await read(caseId);
    expect(one.contactedAt).toBeNull();
    expect(one.steps.find(({ id }) => id === wrong?.id)?.correction?.said).toBe("打错了电话");
  });

  test("a child that stays away again has a new case, linked to the former; each keeps its own thresholds", async () => {
    const first = await began();
    await close(first);
    await setting(given, (tx) =>
      tx.policy.createMany({
        data: [
          {
            ...{ schoolId: here.school.id, cadenceDays: 30, meetingDays: 92, applicationApprovals: 2 },
            ...{ matchApprovals: 1, offerDays: 7, minimumMonths: 12, setAt: NOW },
            ...{ absenceContactMinutes: 30, absenceVisitDays: 1 },
          },
        ],
      }),
    );
    const second = await began({ absentFrom: later(8) }, later(9));
    expect(await read(second)).toMatchObject({ former: { id: first }, contactMinutes: 30, visitDays: 1 });
    expect(await read(first)).toMatchObject({ later: [{ id: second }], contactMinutes: 60, visitDays: 3 });
  });

  test("a visit of the town at which somebody was met counts", async () => {
    const caseId = await began();
    const VISIT = {
      ...({ visitedOn: TODAY, present: ["CARER"], living: "GOOD", discrimination: "NO" } as const),
      ...({ bullying: "NO", violence: "NO", carerHealth: "FAIR", attendance: "NOT_AT_SCHOOL" } as const),
      ...({ concern: "NONE", note: "" } as const),
    };
    await commandOn(given, here.supervisor.viewer, NOW, (work) =>
      recordVisit(work, here.child.id, { ...VISIT, present: ["CARER"] }),
    );
    expect(await read(caseId)).toMatchObject({ visitedOn: TODAY, contactedAt: NOW });
  });

  test("another school neither sees nor touches it", async () => {
    const caseId = await began();
    const { viewer } = here.stranger;
    expect(await report({}, NOW, viewer)).toMatchObject({ reason: "STALE" });
    const stranger = <T>(body: Parameters<typeof readOn<StaffViewer, T>>[3]) =>
      readOn(given, viewer, NOW, body);
    expect(await stranger((work) => dropoutCase(work, caseId))).toBeNull();
    expect((await stranger((work) => listDropouts(work, { tab: "OPEN", page: 1 }))).total).toBe(0);
  });

  describe("in lists", () => {
    test("each tab counts what it lists, and the figures count the same", async () => {
      const caseId = await began();
      for (const [now, standing] of [
        [NOW, "DUE"],
        [later(1), "OVERDUE"],
      ] as const) {
        const pages = await readOn(given, here.coordinator.viewer, now, (work) =>
          Promise.all(DROPOUT_TABS.map((tab) => listDropouts(work, { tab, page: 1 }))),
        );
        for (const [at, { rows, total, counts }] of pages.entries()) {
          const tab = DROPOUT_TABS[at] ?? "OPEN";
          expect([rows.length, total, tab], standing).toEqual([counts[tab], counts[tab], tab]);
          expect(counts[tab], `${tab} ${standing}`).toBe(tab === "OPEN" || tab === standing ? 1 : 0);
        }
      }
      const { sums, schools, without } = await readOn(given, here.coordinator.viewer, later(1), (work) =>
        dropoutFigures(work, 1),
      );
      expect(without).toBe(0);
      expect(sums).toMatchObject({ open: 1, overdue: 1, returned: 0, schools: 1 });
      expect(schools).toMatchObject([{ id: here.school.id, open: 1, overdue: 1 }]);
      expect(caseId).not.toBe("");
    });

    test("the school is written to when something falls due and when it is late, once each, until it is done", async () => {
      const caseId = await began();
      const letters = async (days: number, hours = 0) => {
        const now = new Date(later(days).getTime() + hours * 3_600_000);
        await withViewer(given.site.prisma, { kind: "system", job: "test" }, now, remindOfAbsences);
        const rows = await given.superuser((sql) =>
          sql.query<{ said: string }>(
            "SELECT template || ' ' || (payload->>'dueOn') AS said FROM outbox WHERE payload->>'caseId' = $1 AND person_id = $2 ORDER BY 1",
            [caseId, here.coordinator.person.id],
          ),
        );
        return rows.map(({ said }) => said);
      };
      const { visitDays, reportDays } = await read(caseId);
      const on = (days: number) => addDays(TODAY, days).toISOString().slice(0, 10);
      expect(await letters(0)).toEqual([]);
      const contact = `DROPOUT_OVERDUE ${on(0)}`;
      expect(await letters(0, 3)).toEqual([contact]);
      expect(await letters(visitDays)).toEqual([`DROPOUT_DUE ${on(visitDays)}`, contact]);
      await did(caseId, "VISIT", {}, later(visitDays));
      const late = `DROPOUT_OVERDUE ${on(visitDays)}`;
      expect(await letters(visitDays + 1)).toEqual([`DROPOUT_DUE ${on(visitDays)}`, contact, late]);
      await did(caseId, "TOWN_REPORT", {}, later(visitDays + 1));
      await did(caseId, "BUREAU_REPORT", {}, later(visitDays + 1));
      expect(await letters(reportDays + 2)).toEqual([`DROPOUT_DUE ${on(visitDays)}`, contact, late]);
    });

    test("the database says of every case what the domain says", async () => {
      const caseId = await began();
      const hours = fc.integer({ min: -24 * 60, max: 24 * 120 });
      const day = fc.integer({ min: 0, max: 70 }).map((days) => addDays(TODAY, days));
      const facts = fc.record({
        contactedAt: fc.option(fc.constant(NOW)),
        visitedOn: fc.option(day),
        townToldOn: fc.option(day),
        bureauToldOn: fc.option(day),
        lookedOn: fc.option(day),
        outcome: fc.option(fc.constantFrom(...OUTCOMES)),
        visitDays: fc.integer({ min: 1, max: 5 }),
        reportDays: fc.integer({ min: 5, max: 30 }),
        lookDays: fc.integer({ min: 7, max: 40 }),
        after: fc.integer({ min: 0, max: 40 }),
      });
      const said = (work: Work, now: Date) =>
        work.tx.$queryRaw<[{ standing: string; days: number }]>`
          SELECT ${caseStanding(now)} AS standing, ${absentDays(now)}::int AS days FROM dropout_cases k WHERE id = ${caseId}::uuid`;
      await fc.assert(
        fc.asyncProperty(facts, hours, async ({ after, ...one }, hour) => {
          const now = new Date(NOW.getTime() + hour * 3_600_000);
          const outcomeOn = one.outcome && addDays(TODAY, after);
          await setting(given, (tx) =>
            tx.dropoutCase.updateMany({
              where: { id: caseId },
              data: {
                ...{ ...one, outcomeOn, outcomeWhere: "x" },
                ...{ closedById: one.outcome && here.coordinator.person.id, closedAt: one.outcome && NOW },
              },
            }),
          );
          const absentFrom = new Date(NOW.getTime() - 3_600_000);
          const stands: CaseFacts = { ...one, absentFrom, contactMinutes: 60, outcomeOn };
          const [row] = await readOn(given, here.coordinator.viewer, NOW, (work) => said(work, now));
          expect(row).toEqual({ standing: standingOf(stands, now), days: daysAbsent(stands, now) });
        }),
        { numRuns: 120 },
      );
    });
  });
});

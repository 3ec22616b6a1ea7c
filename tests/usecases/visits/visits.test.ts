import { beforeEach, expect, test } from "vitest";
import { carersOf, childToVisit, pairOf, visitsTo } from "~/data/visits/child";
import { countVisits, listVisits } from "~/data/visits/due-list";
import { listInNeed } from "~/data/visits/pairs";
import type { FieldViewer, StaffViewer } from "~/domain/access/viewer";
import { VISIT_STANDINGS, visitDue } from "~/domain/visit/due";
import type { VisitRecord } from "~/domain/visit/record";
import { changeParticipation } from "~/usecases/child/change-participation";
import { revoke, setDisabled } from "~/usecases/district/grants";
import { noteCircumstances } from "~/usecases/visits/circumstances";
import { dissolvePair, makePair } from "~/usecases/visits/pairs";
import { recordVisit } from "~/usecases/visits/record";
import { aChild, aCoordinator, aDistrictAdmin, aPlace, aSchool, aVisitor, NOW, TODAY } from "../../factories";
import { commandOn, readOn } from "../../support/command";
import { onEachDatabase, type TestDatabase } from "../../support/databases";
import { setting } from "../round/given";

const VISIT: VisitRecord = {
  ...{ visitedOn: TODAY, present: ["CHILD", "CARER"], living: "GOOD", discrimination: "NO" },
  ...{ bullying: "NO", violence: "NO", carerHealth: "FAIR", attendance: "REGULAR" },
  ...{ concern: "NONE", note: "" },
};

/** Two villages of one town; a child in each, both at the town's school. */
const aTown = (given: TestDatabase) =>
  setting(given, async (tx) => {
    const town = await aPlace(tx);
    const village = await aPlace(tx, { kind: "VILLAGE", parentId: town.id });
    const next = await aPlace(tx, { kind: "VILLAGE", parentId: town.id });
    const school = await aSchool(tx, { placeId: town.id });
    const mine = await aChild(tx, { school, placeId: village.id, address: "三组五号" });
    const other = await aChild(tx, { school, placeId: next.id, name: "白小雪" });
    return {
      ...{ town, village, school, child: mine.child, carer: mine.carer, other: other.child },
      coordinator: await aCoordinator(tx, { school }),
      admin: await aDistrictAdmin(tx, { school }),
      director: await aVisitor(tx, "VILLAGE_DIRECTOR", village.id),
      supervisor: await aVisitor(tx, "TOWN_SUPERVISOR", town.id),
      officer: await aVisitor(tx, "BEAT_OFFICER", town.id),
      helper: await aVisitor(tx, "PROTECTION_HELPER", village.id),
    };
  });

onEachDatabase("visits to homes", (given) => {
  let here: Awaited<ReturnType<typeof aTown>>;
  beforeEach(async () => {
    here = await aTown(given);
  });

  const as = <T>(viewer: FieldViewer, body: Parameters<typeof readOn<FieldViewer, T>>[3], now = NOW) =>
    readOn(given, viewer, now, body);
  const staff = <T>(
    body: Parameters<typeof commandOn<StaffViewer, T>>[3],
    viewer = here.coordinator.viewer,
  ) => commandOn(given, viewer, NOW, body);
  const record = (viewer: FieldViewer, childId: string, over: Partial<VisitRecord> = {}) =>
    commandOn(given, viewer, NOW, (work) => recordVisit(work, childId, { ...VISIT, ...over }));
  const note = (over: object = {}) =>
    staff((work) =>
      noteCircumstances(work, {
        ...{ childId: here.child.id, poor: true, parentsLaidOff: false, parentsOffended: true, version: 0 },
        ...over,
      }),
    );
  const pair = (officerId = here.officer.person.id, helperId = here.helper.person.id) =>
    staff((work) => makePair(work, { childId: here.child.id, officerId, helperId }));
  const paired = async () => {
    expect(await note()).toMatchObject({ ok: true });
    expect(await pair()).toMatchObject({ ok: true });
  };
  const seesChild = (viewer: FieldViewer, id = here.child.id) =>
    as(viewer, (work) => childToVisit(work, id)).then((child) => child !== null);

  test("who goes where: a village, a town, and a pair's own child", async () => {
    const sees = async () =>
      Promise.all(
        [here.director, here.supervisor, here.officer, here.helper].flatMap(({ viewer }) =>
          [here.child, here.other].map(({ id }) => seesChild(viewer, id)),
        ),
      );
    expect(await sees()).toEqual([true, false, true, true, false, false, false, false]);
    await paired();
    expect(await sees()).toEqual([true, false, true, true, true, false, true, false]);
  });

  test("the visitor reads the carer who may be told, and nobody else of the family", async () => {
    const carers = () => as(here.director.viewer, (work) => carersOf(work, here.child.id));
    expect((await carers()).map(({ id }) => id)).toEqual([here.carer.id]);
    await setting(given, ({ contactRestriction }) =>
      contactRestriction.create({
        data: {
          ...{ childId: here.child.id, schoolId: here.school.id, memberId: here.carer.id },
          ...{ reason: "x", setAt: NOW, setById: here.coordinator.person.id },
        },
      }),
    );
    expect(await carers()).toEqual([]);
  });

  test("an address is read on the way, but where the family agreed by the text that named the teachers alone", async () => {
    const address = async () =>
      (await as(here.director.viewer, (work) => childToVisit(work, here.child.id)))?.address;
    const agreed = (textVersion: number) =>
      setting(given, async ({ permission }) => {
        const { id: childId } = here.child;
        await permission.updateMany({ where: { childId, kind: "ADDRESS" }, data: { withdrawnAt: NOW } });
        await permission.create({
          data: {
            ...{ childId, schoolId: here.school.id, memberId: here.carer.id, kind: "ADDRESS", textVersion },
            ...{ method: "PAPER", givenOn: NOW, recordedAt: NOW },
          },
        });
      });
    expect(await address()).toBe("三组五号");
    await agreed(1);
    expect(await address()).toBe("");
    await agreed(2);
    expect(await address()).toBe("三组五号");
  });

  test("why a child is in need is read by its pair, and not in the village", async () => {
    await paired();
    const facts = (viewer: FieldViewer) => as(viewer, ({ tx }) => tx.childCircumstances.count());
    expect(await facts(here.director.viewer)).toBe(0);
    expect(await facts(here.supervisor.viewer)).toBe(0);
    expect(await facts(here.officer.viewer)).toBe(1);
    const child = await as(here.helper.viewer, (work) => childToVisit(work, here.child.id));
    const seen = await as(here.helper.viewer, (work) => pairOf(work, child?.pairId ?? null));
    expect(seen).toMatchObject({ poor: true, parentsLaidOff: false, parentsOffended: true });
    expect(seen).toMatchObject({ officer: here.officer.person.name, helper: here.helper.person.name });
  });

  test("a pair's visits are the pair's, the village's are the village's; the school reads both", async () => {
    await paired();
    expect(await record(here.officer.viewer, here.child.id, { note: "帮教" })).toMatchObject({ ok: true });
    expect(await record(here.director.viewer, here.child.id, { note: "走访" })).toMatchObject({ ok: true });
    const notes = (viewer: FieldViewer) =>
      as(viewer, (work) => visitsTo(work, here.child.id)).then((all) => all.map((one) => one.note));
    expect(await notes(here.helper.viewer)).toEqual(["帮教"]);
    expect(await notes(here.supervisor.viewer)).toEqual(["走访"]);
    const all = await readOn(given, here.coordinator.viewer, NOW, (work) => visitsTo(work, here.child.id));
    expect(all.map((one) => [one.note, one.ofPair]).sort()).toEqual([
      ["帮教", true],
      ["走访", false],
    ]);
  });

  test("a child of another village cannot be written about", async () => {
    expect(await record(here.director.viewer, here.other.id)).toMatchObject({ ok: false, reason: "STALE" });
    expect(await record(here.officer.viewer, here.child.id)).toMatchObject({ ok: false, reason: "STALE" });
  });

  test("a worry opens a report in the same transaction, a small one does not", async () => {
    const reports = () =>
      setting(given, (tx) => tx.safeguardingReport.findMany({ where: { schoolId: here.school.id } }));
    await record(here.director.viewer, here.child.id, {
      bullying: "YES",
      concern: "LOW",
      note: "有人起外号",
    });
    expect(await reports()).toEqual([]);
    const told = await record(here.director.viewer, here.child.id, {
      ...{ violence: "SUSPECTED", concern: "HIGH", note: "手臂上有伤" },
    });
    expect(told).toMatchObject({ ok: true, value: { worry: true } });
    const [report] = await reports();
    expect(report).toMatchObject({
      childId: here.child.id,
      severity: "HIGH",
      account: "手臂上有伤",
      state: "RAISED",
    });
    expect(report?.visitId).not.toBeNull();
  });

  test("a refused visit leaves neither a record nor a report", async () => {
    const refused = await record(here.director.viewer, here.child.id, { violence: "YES", note: "x" });
    expect(refused).toMatchObject({ ok: false, reason: "WORRY_EXPECTED", field: "concern" });
    expect(await setting(given, (tx) => tx.visit.count({ where: { childId: here.child.id } }))).toBe(0);
  });

  test("the list says what the rule says, day by day", async () => {
    await record(here.director.viewer, here.child.id);
    const round = { round: "VILLAGE", page: 1 } as const;
    for (const days of [0, 77, 78, 92, 93, 200]) {
      const now = new Date(NOW.getTime() + days * 86_400_000);
      const { dueOn, standing } = visitDue(
        { lastOn: TODAY, since: here.child.createdAt, everyDays: 92 },
        now,
        "Asia/Shanghai",
      );
      for (const tab of VISIT_STANDINGS) {
        const list = await as(here.director.viewer, (work) => listVisits(work, { ...round, tab }), now);
        expect(
          list.rows.map((row) => row.dueOn),
          `${days} ${tab}`,
        ).toEqual(tab === standing ? [dueOn] : []);
        expect(list.counts[tab]).toBe(list.rows.length);
      }
    }
  });

  test("nobody at home is no visit, and a pair has its own clock", async () => {
    const locked = { present: [], note: "锁着门" };
    expect(await record(here.director.viewer, here.child.id, locked)).toMatchObject({ ok: true });
    const count = (viewer: FieldViewer, round: "VILLAGE" | "PAIR") =>
      as(viewer, (work) => countVisits(work, { round }));
    // The child has been in the register for a hundred days.
    expect(await count(here.director.viewer, "VILLAGE")).toEqual({ OVERDUE: 1, DUE: 0, LATER: 0 });
    await paired();
    expect(await count(here.officer.viewer, "PAIR")).toEqual({ OVERDUE: 0, DUE: 0, LATER: 1 });
    expect(await count(here.director.viewer, "PAIR")).toEqual({ OVERDUE: 0, DUE: 0, LATER: 0 });
    expect(await count(here.officer.viewer, "VILLAGE")).toEqual({ OVERDUE: 0, DUE: 0, LATER: 0 });
  });

  test("a pair needs a reason, two people, and people of the place", async () => {
    expect(await pair()).toMatchObject({ ok: false, reason: "NOT_IN_NEED" });
    await note();
    const far = await setting(given, async (tx) => aVisitor(tx, "BEAT_OFFICER", (await aPlace(tx)).id));
    expect(await pair(far.person.id)).toMatchObject({ reason: "NOT_OF_THIS_PLACE", field: "officerId" });
    expect(await pair(here.helper.person.id)).toMatchObject({ reason: "NOT_OF_THIS_PLACE" });
    expect(await pair(here.officer.person.id, here.officer.person.id)).toMatchObject({ field: "helperId" });
    const inNeed = (tab: "WITH" | "WITHOUT") =>
      readOn(given, here.coordinator.viewer, NOW, (work) => listInNeed(work, { tab, page: 1 }));
    expect((await inNeed("WITHOUT")).counts).toEqual({ WITHOUT: 1, WITH: 0 });
    expect(await pair()).toMatchObject({ ok: true });
    const list = await inNeed("WITH");
    expect(list.counts).toEqual({ WITHOUT: 0, WITH: 1 });
    expect(list.rows[0]).toMatchObject({
      officer: here.officer.person.name,
      helper: here.helper.person.name,
    });
  });

  test("one open pair a child: a new one ends the old, which loses the child", async () => {
    await paired();
    const next = await setting(given, (tx) => aVisitor(tx, "PROTECTION_HELPER", here.town.id));
    expect(await pair(here.officer.person.id, next.person.id)).toMatchObject({ ok: true });
    expect(await seesChild(here.helper.viewer)).toBe(false);
    expect(await seesChild(next.viewer)).toBe(true);
    const both = await Promise.all([pair(), pair()]);
    expect(both.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    expect(
      await setting(given, (tx) => tx.carePair.count({ where: { childId: here.child.id, endedAt: null } })),
    ).toBe(1);
  });

  const endings: Record<string, () => Promise<{ ok: boolean }>> = {
    "the grant of one of them ends": () =>
      staff((work) => revoke(work, here.helper.person.id, here.helper.grantId), here.admin.viewer),
    "the account of one of them is locked": () =>
      staff((work) => setDisabled(work, here.officer.person.id, true), here.admin.viewer),
    "nothing speaks for it any more": () => note({ poor: false, parentsOffended: false, version: 1 }),
    "the coordinator ends it": () => staff((work) => dissolvePair(work, here.child.id)),
    "the child leaves": () =>
      staff((work) =>
        changeParticipation(work, {
          childId: here.child.id,
          version: 1,
          command: "LEAVE",
          reason: "MOVED_AWAY",
          note: "x",
        }),
      ),
  };
  test.each(Object.keys(endings))("a pair ends for both at once when %s", async (when) => {
    await paired();
    expect(await endings[when]?.()).toMatchObject({ ok: true });
    for (const { viewer } of [here.officer, here.helper]) expect(await seesChild(viewer)).toBe(false);
    const [pairs] = [
      await setting(given, (tx) => tx.carePair.findMany({ where: { childId: here.child.id } })),
    ];
    expect(pairs.map(({ endedAt }) => endedAt === null)).toEqual([false]);
    const audited = await setting(given, (tx) =>
      tx.auditRow.count({ where: { action: "pair.ended", subjectId: pairs[0]?.id ?? "" } }),
    );
    expect(audited).toBe(1);
  });

  test("a form filled from older facts is refused", async () => {
    await note();
    expect(await note()).toMatchObject({ ok: false, reason: "STALE" });
    expect(await note({ version: 7 })).toMatchObject({ ok: false, reason: "STALE" });
    expect(await note({ version: 1, poor: false })).toMatchObject({ ok: true });
  });
});

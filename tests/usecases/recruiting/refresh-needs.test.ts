import { beforeAll, expect, test } from "vitest";
import { workCounts } from "~/data/console/work-counts";
import { districtNeeds } from "~/data/district/recruiting";
import { programme } from "~/data/landing/programme";
import { recruitingSchools } from "~/data/places/schools";
import { knownVolunteers } from "~/data/recruiting/known-volunteers";
import { readGains } from "~/data/recruiting/stored-needs";
import { readInputs } from "~/data/rounds/inputs";
import type { Work } from "~/data/work.server";
import type { SystemViewer, Viewer } from "~/domain/access/viewer";
import { filling, needsOfSchool, typicalHabits } from "~/domain/matching/school-needs";
import type { School } from "~/generated/prisma/client";
import { refreshNeeds } from "~/usecases/recruiting/refresh-needs";
import { approvePairs } from "~/usecases/round/approve-pairs";
import { discardRound } from "~/usecases/round/discard-round";
import { publishRound } from "~/usecases/round/publish-round";
import { aChild, aDistrictAdmin, aVolunteer, NOW } from "../../factories";
import { attemptsOn } from "../../support/attempts";
import { readOn } from "../../support/command";
import { onEachDatabase } from "../../support/databases";
import { aDraft, aSchoolThatWaits, asking, setting, type Waiting } from "../round/given";

const SITE: SystemViewer = { kind: "system", job: "test" };
const VISITOR: Viewer = { kind: "visitor" };
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

onEachDatabase("what further volunteers would bring", (given) => {
  // The first statements on a fresh embedded database take many times as long as all later ones.
  beforeAll(() => aSchoolThatWaits(given));

  const refresh = (minutes: number, most = 100) =>
    readOn(given, SITE, after(minutes), (work) => refreshNeeds(work, most));
  const rowOf = ({ id }: School) =>
    setting(given, (tx) => tx.recruitingNeed.findUniqueOrThrow({ where: { schoolId: id } }));
  /** Two children who wait in vain, one for a father only. */
  const twoMore = (school: School) =>
    setting(given, async (tx) => {
      await aChild(tx, { school, name: "何穗", priority: "A", slots: ["FATHER"] });
      await aChild(tx, { school, name: "何禾", priority: "C", slots: ["ANY"] });
    });
  const worked = async (work: Work<SystemViewer>, school: School) => {
    const habits = typicalHabits(await knownVolunteers(work));
    return needsOfSchool((await readInputs(work, [school.id])).input, school, habits);
  };

  test("is what the domain works out from the inputs of a round, school by school", async () => {
    const places = [await aSchoolThatWaits(given), await aSchoolThatWaits(given)];
    const [first, second] = places as [Waiting, Waiting];
    await twoMore(first.school);
    await refresh(0);
    for (const { school } of places) {
      const gains = await readOn(given, SITE, NOW, (work) => worked(work, school));
      const row = await rowOf(school);
      expect(readGains(row.gains)).toEqual(gains);
      expect(row).toMatchObject({
        fathers: filling(gains?.father ?? []).length,
        mothers: filling(gains?.mother ?? []).length,
        computedAt: NOW,
        dueAt: after(60),
      });
    }
    const { father, mother } = readGains((await rowOf(first.school)).gains);
    expect(father.slice(0, 2)).toMatchObject([
      { A: 1, C: 0, slots: 1 },
      { A: 0, C: 1, slots: 1 },
    ]);
    expect(filling(mother)).toMatchObject([{ A: 0, C: 1, slots: 1 }]);
    expect(await rowOf(second.school)).toMatchObject({ fathers: 0, mothers: 0 });
  });

  test("is worked out again after an hour, not before, and some schools at a time", async () => {
    await aSchoolThatWaits(given);
    await refresh(0);
    expect(await refresh(59)).toBe(0);
    const schools = await setting(given, (tx) => tx.school.count());
    expect(await refresh(60, 2)).toBe(2);
    expect(await refresh(60)).toBe(schools - 2);
    expect(await refresh(60)).toBe(0);
  });

  test("is worked out once by several processes", async () => {
    await Promise.all([aSchoolThatWaits(given), aSchoolThatWaits(given), aSchoolThatWaits(given)]);
    const schools = await setting(given, (tx) => tx.school.count());
    const did = await Promise.all([1, 2, 3].map(() => refresh(600, 3)));
    const rest = await refresh(600);
    expect(did.reduce((sum, n) => sum + n, rest)).toBe(schools);
  });

  test("is due at once for the schools of a round that was published or given up", async () => {
    const [published, discarded, other] = [
      await aSchoolThatWaits(given),
      await aSchoolThatWaits(given),
      await aSchoolThatWaits(given),
    ];
    await refresh(0);
    await refresh(1000);
    await setting(given, (tx) => tx.recruitingNeed.updateMany({ data: { dueAt: after(60) } }));
    const id = await aDraft(given, published);
    const pairs = { roundId: id, version: 1, kind: "APPROVE", pairIds: "ALL" } as const;
    await asking(given, published.viewer, (work) => approvePairs(work, pairs));
    expect(await refresh(1)).toBe(0);
    // Somebody joined since: the figures after the round tell of it.
    await twoMore(published.school);
    const verdict = await asking(given, published.viewer, (work) =>
      publishRound(work, { roundId: id, version: 2 }),
    );
    expect(verdict).toMatchObject({ ok: true });
    const draft = await aDraft(given, discarded);
    await asking(given, discarded.viewer, (work) => discardRound(work, { roundId: draft, version: 1 }));
    expect((await rowOf(published.school)).fathers).toBe(0);
    expect(await refresh(1)).toBe(2);
    expect(await rowOf(published.school)).toMatchObject({ fathers: 2, mothers: 1, computedAt: after(1) });
    expect((await rowOf(discarded.school)).computedAt).toEqual(after(1));
    expect((await rowOf(other.school)).computedAt).toEqual(after(1000));
  });

  test("is told to visitors as numbers of volunteers at recruiting schools, and to staff of the school", async () => {
    const [open, closed] = [await aSchoolThatWaits(given), await aSchoolThatWaits(given)];
    await twoMore(open.school);
    await twoMore(closed.school);
    await setting(given, (tx) =>
      tx.school.update({ where: { id: closed.school.id }, data: { recruiting: false } }),
    );
    await refresh(0);
    const { rows, changes } = attemptsOn(given);
    const both = `school_id IN (${open.school.id}, ${closed.school.id})`;
    expect(
      await rows(VISITOR, `SELECT school_id, fathers, mothers FROM recruiting_needs WHERE ${both}`),
    ).toEqual([{ school_id: open.school.id, fathers: 2, mothers: 1 }]);
    expect(await rows(open.viewer, `SELECT school_id FROM recruiting_needs`)).toEqual([
      { school_id: open.school.id },
    ]);
    for (const viewer of [VISITOR, open.viewer]) {
      expect(await changes(viewer, "UPDATE recruiting_needs SET fathers = 9")).toEqual({ refused: "42501" });
      expect(await changes(viewer, "DELETE FROM recruiting_needs")).toEqual({ refused: "42501" });
    }
    expect(await changes(open.viewer, "UPDATE recruiting_needs SET due_at = due_at")).toBe(1);

    const listed = await readOn(given, VISITOR, NOW, recruitingSchools);
    expect(listed.find(({ id }) => id === open.school.id)?.need).toEqual({ fathers: 2, mothers: 1 });
    const { schools } = await readOn(given, VISITOR, NOW, programme);
    expect(schools.find(({ id }) => id === open.school.id)).toMatchObject({ need: { fathers: 2 } });
    const { gains } = await readOn(given, open.viewer, NOW, workCounts);
    expect(gains?.father[0]).toMatchObject({ A: 1, slots: 1 });
  });

  test("is ranked for the district, with what is not worked out yet", async () => {
    const at = await aSchoolThatWaits(given);
    await twoMore(at.school);
    const { viewer } = await setting(given, (tx) => aDistrictAdmin(tx, { school: at.school }));
    const read = () => readOn(given, viewer, NOW, districtNeeds);
    expect(await read()).toMatchObject({ computedAt: null, missing: 1, filling: [], fitting: [] });
    await refresh(0);
    const needs = await read();
    expect(needs).toMatchObject({ computedAt: NOW, missing: 0, zone: "Asia/Shanghai" });
    expect(needs.filling.map(({ role, steps }) => [role, steps.map(({ gain }) => gain.A)])).toEqual([
      ["father", [1, 0]],
      ["mother", [0]],
    ]);
    expect(needs.recruits?.father.contactModes.length).toBeGreaterThan(0);

    await setting(given, async (tx) => {
      const father = { school: at.school, role: "FATHER" as const, capacity: 3 };
      await aVolunteer(tx, { ...father, phone: "15400100081" });
    });
    await refresh(61);
    expect((await read()).filling).toEqual([]);
  });
});

import { beforeAll, expect, test } from "vitest";
import { hashOf, readInputs } from "~/data/rounds/inputs";
import { listRounds } from "~/data/rounds/list";
import { roundPage } from "~/data/rounds/round-page";
import { prepareRound } from "~/domain/matching/prepare";
import { solve } from "~/domain/matching/solve";
import { approvePairs } from "~/usecases/round/approve-pairs";
import { discardRound } from "~/usecases/round/discard-round";
import { type OverrideAsked, overrideRound } from "~/usecases/round/override-round";
import { solveRound } from "~/usecases/round/solve-round";
import { startRound } from "~/usecases/round/start-round";
import { aChild, aCoordinator, aDistrictAdmin, aMatch, aSchool, aVolunteer, NOW } from "../../factories";
import { onEachDatabase } from "../../support/databases";
import { reading } from "../child/given";
import { aDraft, aSchoolThatWaits, asking, pairKey, pairsOf, roundRow, setting, type Waiting } from "./given";

const ALL = { show: "all", page: 1, waiting: 1 } as const;

onEachDatabase("a round as a draft", (given) => {
  // The first statements on a fresh embedded database take many times as long as all later ones.
  beforeAll(() => aSchoolThatWaits(given));

  const override = (at: Waiting, roundId: string, version: number, asked: Partial<OverrideAsked>) =>
    asking(given, at.viewer, (work) =>
      overrideRound(work, {
        ...{ roundId, version, kind: "PIN", reason: "两家认识" },
        ...{ childId: at.singer.child.id, volunteerId: at.writes.volunteer.id },
        ...asked,
      }),
    );

  test("has the solver's plan, its proof, its inputs' hash and an audit row", async () => {
    const at = await aSchoolThatWaits(given);
    const id = await aDraft(given, at);
    expect(await pairsOf(given, id)).toEqual(
      [pairKey(at.singer, at.sings), pairKey(at.reader, at.writes)].sort(),
    );
    const round = await roundRow(given, id);
    const inputs = await reading(given, at.viewer, (work) => readInputs(work, [at.school.id]), NOW);
    const prepared = prepareRound(inputs.input);
    if (!prepared.ok) throw new Error(prepared.reason);
    const { objective } = solve(prepared.value.instance);
    expect(objective).toMatchObject({ A: 1, B: 1, C: 0, slots: 2 });
    expect(round.summary).toMatchObject({
      objective,
      certificate: { verified: true, edges: 4 },
      waiting: [],
    });
    expect(round.pairs.every(({ score, terms }) => score === terms.reduce((a, b) => a + b, 0))).toBe(true);
    expect(round.inputHash).toBe(hashOf(inputs.input));
    expect(round.inputHash).toMatch(/^[0-9a-f]{64}$/);
    const shuffled = { ...inputs.input, children: [...inputs.input.children].reverse() };
    expect(hashOf(shuffled)).toBe(round.inputHash);
    const audited = await setting(given, (tx) => tx.auditRow.findMany({ where: { subjectId: id } }));
    expect(audited.map(({ action }) => action)).toEqual(["round.started"]);
  });

  test("keeps open matches and fills the empty place beside one", async () => {
    const { viewer, school, child, other } = await setting(given, async (tx) => {
      const school = await aSchool(tx);
      const child = await aChild(tx, { school, state: "MATCHED", slots: ["ANY", "MOTHER"] });
      await aMatch(tx, { school, child, volunteer: { role: "FATHER", phone: "15400100021" } });
      const other = await aVolunteer(tx, { school, phone: "15400100022" });
      const { viewer } = await aCoordinator(tx, { school });
      return { viewer, school, child, other };
    });
    const id = await aDraft(given, { viewer, school } as Waiting);
    const { pairs, summary } = await roundRow(given, id);
    expect(pairs.map(({ volunteerId, slotId }) => [volunteerId, slotId])).toEqual([
      [other.volunteer.id, child.slots[1]?.id],
    ]);
    expect(summary).toMatchObject({ kept: 1, objective: { slots: 2 } });
  });

  test("leaves out relatives, declined pairs and children without permission", async () => {
    const at = await aSchoolThatWaits(given);
    await setting(given, async (tx) => {
      const phone = "15400300077";
      await tx.familyMember.update({ where: { id: at.singer.carer.id }, data: { phone } });
      await tx.volunteer.update({ where: { id: at.sings.volunteer.id }, data: { phone } });
      await aMatch(tx, { child: at.reader, volunteer: at.writes, state: "DECLINED", declineReason: "太远" });
    });
    const id = await aDraft(given, at);
    expect(await pairsOf(given, id)).toEqual(
      [pairKey(at.singer, at.writes), pairKey(at.reader, at.sings)].sort(),
    );
    await setting(given, (tx) =>
      tx.permission.updateMany({ where: { childId: at.singer.child.id }, data: { withdrawnAt: NOW } }),
    );
    await asking(given, at.viewer, (work) => solveRound(work, { roundId: id, version: 1 }));
    expect(await pairsOf(given, id)).toEqual([pairKey(at.reader, at.sings)]);
  });

  test("leaves out who must not be told of the child, relative or not, as long as that holds", async () => {
    const at = await aSchoolThatWaits(given);
    const entry = await setting(given, (tx) =>
      tx.contactRestriction.create({
        data: {
          childId: at.singer.child.id,
          schoolId: at.school.id,
          name: at.sings.volunteer.name,
          reason: "x",
          setAt: NOW,
        },
      }),
    );
    const id = await aDraft(given, at);
    expect(await pairsOf(given, id)).toEqual(
      [pairKey(at.singer, at.writes), pairKey(at.reader, at.sings)].sort(),
    );
    await setting(given, (tx) =>
      tx.contactRestriction.update({
        where: { id: entry.id },
        data: { liftedAt: NOW, liftedBecause: "x" },
      }),
    );
    await asking(given, at.viewer, (work) => solveRound(work, { roundId: id, version: 1 }));
    expect(await pairsOf(given, id)).toContain(pairKey(at.singer, at.sings));
  });

  test("honours a pin, says what it costs, and takes it back", async () => {
    const at = await aSchoolThatWaits(given);
    const id = await aDraft(given, at);
    expect((await override(at, id, 1, {})).ok).toBe(true);
    expect(await pairsOf(given, id)).toEqual(
      [pairKey(at.singer, at.writes), pairKey(at.reader, at.sings)].sort(),
    );
    const pinned = await roundRow(given, id);
    const { change, overridesCost } = pinned.summary as unknown as {
      change: { cost: Record<string, number>; newPairs: number };
      overridesCost: unknown;
    };
    expect(change).toMatchObject({ kind: "PIN", newPairs: 2, cost: { A: 0, B: 0, C: 0, slots: 0 } });
    expect(change.cost.score).toBeGreaterThan(0);
    expect(overridesCost).toEqual(change.cost);
    expect(pinned.overrides).toMatchObject([{ kind: "PIN", reason: "两家认识", byId: at.viewer.personId }]);

    expect((await override(at, id, 2, { kind: "UNPIN", reason: "" })).ok).toBe(true);
    const lifted = await roundRow(given, id);
    expect(lifted.overrides).toEqual([]);
    expect(lifted.summary).toMatchObject({
      change: { kind: "UNPIN", cost: { score: 0 - (change.cost.score ?? 0) } },
      overridesCost: null,
    });
  });

  test("never has a pair that was ruled out, here or in an earlier round that was published", async () => {
    const at = await aSchoolThatWaits(given);
    const id = await aDraft(given, at);
    const forbidden = { kind: "FORBID", volunteerId: at.sings.volunteer.id } as const;
    expect((await override(at, id, 1, forbidden)).ok).toBe(true);
    expect(await pairsOf(given, id)).not.toContain(pairKey(at.singer, at.sings));
    const published = { state: "PUBLISHED", publishedAt: NOW, publishedById: at.viewer.personId } as const;
    await setting(given, (tx) => tx.round.update({ where: { id }, data: published }));
    const next = await aDraft(given, at);
    expect(await pairsOf(given, next)).not.toContain(pairKey(at.singer, at.sings));
    expect(await pairsOf(given, next)).toHaveLength(2);
  });

  test("refuses an override without a reason, from an old page, twice, of a stranger or against safety", async () => {
    const at = await aSchoolThatWaits(given);
    const elsewhere = await aSchoolThatWaits(given);
    const id = await aDraft(given, at);
    expect(await override(at, id, 1, { reason: "" })).toEqual({
      ok: false,
      reason: "REQUIRED",
      field: "reason",
    });
    expect(await override(at, id, 7, {})).toEqual({ ok: false, reason: "STALE" });
    expect(await override(at, id, 1, { kind: "UNPIN" })).toEqual({ ok: false, reason: "OVERRIDE_MISSING" });
    const foreign = { volunteerId: elsewhere.sings.volunteer.id };
    expect(await override(at, id, 1, foreign)).toEqual({ ok: false, reason: "PAIR_UNKNOWN" });
    await setting(given, (tx) =>
      tx.application.update({ where: { id: at.writes.application.id }, data: { state: "SUSPENDED" } }),
    );
    expect(await override(at, id, 1, {})).toEqual({ ok: false, reason: "PIN_AGAINST_SAFEGUARDING" });
    const { version, overrides } = await roundRow(given, id);
    expect({ version, overrides }).toEqual({ version: 1, overrides: [] });
  });

  test("keeps an approval as long as the plan keeps the pair", async () => {
    const at = await aSchoolThatWaits(given);
    const id = await aDraft(given, at);
    const approve = (version: number, kind: "APPROVE" | "UNAPPROVE", pairIds: string[] | "ALL") =>
      asking(given, at.viewer, (work) => approvePairs(work, { roundId: id, version, kind, pairIds }));
    expect(await approve(1, "APPROVE", "ALL")).toEqual({ ok: true, value: 2 });
    await asking(given, at.viewer, (work) => solveRound(work, { roundId: id, version: 2 }));
    const { pairs } = await roundRow(given, id);
    expect(pairs.map(({ state }) => state)).toEqual(["APPROVED", "APPROVED"]);
    expect(await approve(3, "UNAPPROVE", [pairs[0]?.id ?? ""])).toEqual({ ok: true, value: 1 });
    const stranger = "00000000-0000-4000-8000-000000000000";
    expect(await approve(4, "APPROVE", [stranger])).toEqual({ ok: false, reason: "STALE" });
    await override(at, id, 4, {});
    const after = await roundRow(given, id);
    expect(after.pairs.map(({ state }) => state)).toEqual(["PROPOSED", "PROPOSED"]);
    expect(after.summary).toMatchObject({ change: { approvalsLost: 1 } });
  });

  test("begins once for a school, only where somebody waits and somebody is free", async () => {
    const at = await aSchoolThatWaits(given);
    const start = (scope: string, viewer = at.viewer) =>
      asking(given, viewer, (work) => startRound(work, { scope }));
    const scope = `SCHOOL:${at.school.id}`;
    const both = await Promise.all([start(scope), start(scope)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: "ROUND_OPEN", field: "scope" });
    expect(await start("SCHOOL:999999")).toEqual({ ok: false, reason: "INVALID", field: "scope" });

    const [empty, lonely] = await setting(given, async (tx) => {
      const nobody = await aCoordinator(tx);
      const alone = await aCoordinator(tx);
      await aChild(tx, { school: alone.school });
      return [nobody, alone] as const;
    });
    expect(await start(`SCHOOL:${empty.school.id}`, empty.viewer)).toMatchObject({ reason: "NOBODY_WAITS" });
    expect(await start(`SCHOOL:${lonely.school.id}`, lonely.viewer)).toMatchObject({ reason: "NOBODY_FREE" });
  });

  test("covers everything in reach, and pairs nobody across schools", async () => {
    const { admin, one, two } = await setting(given, async (tx) => {
      const one = await aSchool(tx);
      const two = await aSchool(tx, { placeId: one.placeId });
      await aChild(tx, { school: one });
      const child = await aChild(tx, { school: two });
      const free = await aVolunteer(tx, { school: two, capacity: 3 });
      return { admin: await aDistrictAdmin(tx, { school: one }), one, two: { school: two, child, free } };
    });
    const verdict = await asking(given, admin.viewer, (work) => startRound(work, { scope: "ALL" }));
    if (!verdict.ok) throw new Error(verdict.reason);
    const { schoolIds, summary } = await roundRow(given, verdict.value.id);
    expect(schoolIds).toEqual([one.id, two.school.id]);
    expect(await pairsOf(given, verdict.value.id)).toEqual([
      `${two.child.child.id} ${two.free.volunteer.id}`,
    ]);
    expect(summary).toMatchObject({
      scope: { kind: "ALL" },
      waiting: [{ partly: false, taken: 0, nearest: [] }],
    });
  });

  test("does not exist for another school's staff", async () => {
    const at = await aSchoolThatWaits(given);
    const id = await aDraft(given, at);
    const other = await setting(given, (tx) => aCoordinator(tx));
    const seen = await reading(given, other.viewer, (work) => roundPage(work, id, ALL), NOW);
    expect(seen).toBeNull();
    expect((await reading(given, other.viewer, (work) => listRounds(work, 1), NOW)).rows).toEqual([]);
    const asked = { roundId: id, version: 1 };
    expect(await asking(given, other.viewer, (work) => discardRound(work, asked))).toEqual({
      ok: false,
      reason: "STALE",
    });
    expect(await roundRow(given, id)).toMatchObject({ state: "DRAFT", version: 1 });
  });

  test("shows its pairs, filters and names on one page", async () => {
    const at = await aSchoolThatWaits(given);
    const id = await aDraft(given, at);
    await override(at, id, 1, {});
    const page = await reading(
      given,
      at.viewer,
      (work) => roundPage(work, id, { ...ALL, show: "pinned" }),
      NOW,
    );
    expect(page?.counts).toMatchObject({ all: 2, open: 2, approved: 0, A: 1, B: 1, C: 0, pinned: 1 });
    expect(page?.pairs.rows.map(({ child, volunteer }) => [child.name, volunteer.name])).toEqual([
      ["唐歌", "文静"],
    ]);
    expect(page?.change).toMatchObject({ child: "唐歌", volunteer: "文静" });
    expect(page?.overrides).toMatchObject([{ by: at.viewer.name, reason: "两家认识" }]);
  });

  test("is given up, and then another can begin", async () => {
    const at = await aSchoolThatWaits(given);
    const id = await aDraft(given, at);
    const asked = { roundId: id, version: 1 };
    expect((await asking(given, at.viewer, (work) => discardRound(work, asked))).ok).toBe(true);
    expect(await asking(given, at.viewer, (work) => solveRound(work, { ...asked, version: 2 }))).toEqual({
      ok: false,
      reason: "ROUND_OVER",
    });
    expect(await aDraft(given, at)).not.toBe(id);
  });
});

import { beforeAll, expect, test } from "vitest";
import { choicesPage } from "~/data/rounds/choices-page";
import { recordPage } from "~/data/rounds/record-page";
import { roundPage } from "~/data/rounds/round-page";
import { approvePairs } from "~/usecases/round/approve-pairs";
import { overrideRound } from "~/usecases/round/override-round";
import { publishRound } from "~/usecases/round/publish-round";
import { solveRound } from "~/usecases/round/solve-round";
import { aChild, aDistrictAdmin, aMatch, aVolunteer, NOW } from "../../factories";
import { onEachDatabase } from "../../support/databases";
import { reading } from "../child/given";
import { aDraft, aSchoolThatWaits, asking, pairKey, pairsOf, setting, type Waiting } from "./given";

const A_YEAR_LATER = new Date(NOW.getTime() + 365 * 86_400_000);
const ALL = { show: "all", page: 1, waiting: 1 } as const;

onEachDatabase("the record of a round", (given) => {
  // The first statements on a fresh embedded database take many times as long as all later ones.
  beforeAll(() => aSchoolThatWaits(given));

  async function published(at: Waiting): Promise<string> {
    const id = await aDraft(given, at);
    const steps = [
      await asking(given, at.viewer, (work) =>
        overrideRound(work, {
          ...{ roundId: id, version: 1, kind: "PIN", reason: "两家认识" },
          ...{ childId: at.singer.child.id, volunteerId: at.writes.volunteer.id },
        }),
      ),
      await asking(given, at.viewer, (work) =>
        approvePairs(work, { roundId: id, version: 2, kind: "APPROVE", pairIds: "ALL" }),
      ),
      await asking(given, at.viewer, (work) => publishRound(work, { roundId: id, version: 3 })),
    ];
    expect(steps.every(({ ok }) => ok)).toBe(true);
    return id;
  }
  const read = (at: Waiting, id: string, check = false) =>
    reading(given, at.viewer, (work) => recordPage(work, id, { page: 1, check }), A_YEAR_LATER);

  test("can be read and checked a year later, though people have left meanwhile", async () => {
    const at = await aSchoolThatWaits(given);
    const id = await published(at);
    await setting(given, async (tx) => {
      await tx.child.update({
        where: { id: at.reader.child.id },
        data: { state: "LEFT", waitingSince: null },
      });
      await tx.application.updateMany({
        where: { volunteerId: at.writes.volunteer.id },
        data: { state: "EXITED" },
      });
    });
    const record = await read(at, id, true);
    expect(record).toMatchObject({
      state: "PUBLISHED",
      inputs: { children: { A: 1, B: 1, C: 0 }, volunteers: 2, edges: 4, kept: 0, verified: true },
      overrides: [{ kind: "PIN", reason: "两家认识" }],
      checked: { HASH: true, SCORES: true, PROOF: true, PAIRS: true, OVERRIDES: true },
    });
    expect(record?.inputs?.weights.reduce((sum, { weight }) => sum + weight, 0)).toBe(1000);
    expect(record?.matches.map(({ child, volunteer, state }) => [child, volunteer, state]).sort()).toEqual(
      [
        [at.singer.child.name, at.writes.volunteer.name, "PUBLISHED"],
        [at.reader.child.name, at.sings.volunteer.name, "PUBLISHED"],
      ].sort(),
    );
  });

  test("fails the check after one figure of it was changed", async () => {
    const at = await aSchoolThatWaits(given);
    const id = await published(at);
    const change = (column: "input" | "plan" | "instance", from: RegExp, to: string) =>
      setting(given, async (tx) => {
        const record = await tx.roundRecord.findUniqueOrThrow({ where: { roundId: id } });
        expect(record[column]).toMatch(from);
        await tx.roundRecord.update({
          where: { roundId: id },
          data: { [column]: record[column].replace(from, to) },
        });
        return record[column];
      });
    const before = await change("input", /"capacity":1/, '"capacity":2');
    expect((await read(at, id, true))?.checked).toMatchObject({ HASH: false, PROOF: true });
    await setting(given, (tx) => tx.roundRecord.update({ where: { roundId: id }, data: { input: before } }));
    await change("plan", /"slots":2/, '"slots":3');
    expect((await read(at, id, true))?.checked).toMatchObject({ HASH: true, PROOF: false });
  });

  test("is not changed by anyone once the round is over", async () => {
    const at = await aSchoolThatWaits(given);
    const id = await published(at);
    const { count } = await reading(
      given,
      at.viewer,
      (work) => work.tx.roundRecord.updateMany({ where: { roundId: id }, data: { plan: "{}" } }),
      NOW,
    );
    expect(count).toBe(0);
  });

  test("tells the next round what is new, gone and the same", async () => {
    const at = await aSchoolThatWaits(given);
    await published(at);
    await setting(given, async (tx) => {
      await tx.match.updateMany({
        where: { childId: at.singer.child.id },
        data: { state: "DECLINED", answeredAt: NOW, declineReason: "太远" },
      });
      await aChild(tx, { school: at.school, name: "新来的", slots: ["FATHER"] });
    });
    const id = await aDraft(given, at);
    const page = await reading(given, at.viewer, (work) => roundPage(work, id, ALL), NOW);
    expect(page?.diff).toMatchObject({
      same: 1,
      dropped: { count: 1, shown: [{ child: at.singer.child.name, volunteer: at.writes.volunteer.name }] },
      waiting: { count: 2 },
      reached: { count: 0 },
    });
  });

  test("bars a pair whose match was broken off and prefers one that ended well", async () => {
    const at = await aSchoolThatWaits(given);
    await setting(given, async (tx) => {
      const over = { child: at.singer, state: "CLOSED", closedAt: NOW } as const;
      await aMatch(tx, { ...over, volunteer: at.sings, closurePath: "UNPLANNED", closureReason: "搬走了" });
      await aMatch(tx, { ...over, volunteer: at.writes, closurePath: "PLANNED", closureReason: "期满" });
    });
    const id = await aDraft(given, at);
    expect(await pairsOf(given, id)).toContain(pairKey(at.singer, at.writes));
    const choices = await reading(given, at.viewer, (work) => choicesPage(work, id, at.singer.child.id), NOW);
    expect(choices?.mentors).toMatchObject([{ volunteerId: at.writes.volunteer.id, kept: false }]);
    expect(choices?.candidates).toMatchObject([
      { volunteerId: at.sings.volunteer.id, kind: "SWAP", bars: ["ENDED_EARLY"], score: 0 },
    ]);
  });

  test("names nobody whom the viewer may not see, such as who began a round for the district", async () => {
    const at = await aSchoolThatWaits(given);
    const id = await aDraft(given, at);
    const { admin } = await setting(given, async (tx) => {
      const admin = await aDistrictAdmin(tx, { school: at.school });
      await tx.round.update({ where: { id }, data: { createdById: admin.viewer.personId } });
      return { admin };
    });
    const page = await reading(given, at.viewer, (work) => roundPage(work, id, ALL), NOW);
    expect(page).toMatchObject({ state: "DRAFT", by: null });
    expect((await read(at, id))?.by).toBeNull();
    const seen = await reading(given, admin.viewer, (work) => roundPage(work, id, ALL), NOW);
    expect(seen?.by).not.toBeNull();
  });

  test("shows a child with several places as a team, with whoever is pinned in it", async () => {
    const at = await aSchoolThatWaits(given);
    const { team, father } = await setting(given, async (tx) => {
      const team = await aChild(tx, { school: at.school, slots: ["FATHER", "MOTHER", "ANY"], priority: "A" });
      const father = await aVolunteer(tx, { school: at.school, role: "FATHER", phone: "15400100033" });
      await aVolunteer(tx, { school: at.school, role: "FATHER", phone: "15400100034" });
      return { team, father };
    });
    const id = await aDraft(given, at);
    const of = async () => {
      const page = await reading(given, at.viewer, (work) => roundPage(work, id, ALL), NOW);
      return page?.pairs.rows.find(({ child }) => child.id === team.child.id)?.child.seats;
    };
    const seats = await of();
    expect(seats?.map(({ role }) => role)).toEqual(["FATHER", "MOTHER", "ANY"]);
    expect(seats?.some(({ holder }) => holder?.kind === "NEW")).toBe(true);
    const swapped = await asking(given, at.viewer, (work) =>
      overrideRound(work, {
        ...{ roundId: id, version: 1, kind: "PIN", reason: "孩子认识他" },
        ...{ childId: team.child.id, volunteerId: father.volunteer.id },
      }),
    );
    expect(swapped.ok).toBe(true);
    expect((await of())?.[0]?.holder?.name).toBe(father.volunteer.name);
    expect((await asking(given, at.viewer, (work) => solveRound(work, { roundId: id, version: 2 }))).ok).toBe(
      true,
    );
  });
});

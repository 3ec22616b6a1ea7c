import { beforeAll, expect, test } from "vitest";
import { roundPage } from "~/data/rounds/round-page";
import { type Work, withViewer } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { runsInBackground } from "~/domain/round/lifecycle";
import { discardRound } from "~/usecases/round/discard-round";
import { giveUp, runRound } from "~/usecases/round/run-round";
import { solveRound } from "~/usecases/round/solve-round";
import { startRound } from "~/usecases/round/start-round";
import { NOW } from "../../factories";
import { onEachDatabase } from "../../support/databases";
import { reading } from "../child/given";
import { aSchoolThatWaits, asking, roundRow, setting, type Waiting } from "./given";

test("only a large scope is worked out in the background", () => {
  expect(runsInBackground({ waiting: 60, free: 70 })).toBe(false);
  expect(runsInBackground({ waiting: 500, free: 500 })).toBe(true);
});

onEachDatabase("a round that is worked out in the background", (given) => {
  // The first statements on a fresh embedded database take many times as long as all later ones.
  beforeAll(() => aSchoolThatWaits(given));

  const running = ({ viewer, school }: Waiting, createdAt = NOW) =>
    setting(given, async (tx) => {
      const round = await tx.round.create({
        data: {
          ...{ schoolIds: [school.id], scopeName: school.nameZh, state: "RUNNING", progress: 0 },
          ...{ createdAt, createdById: viewer.personId },
        },
      });
      return round.id;
    });
  const openFor =
    (viewer: StaffViewer) =>
    <T>(body: (work: Work<StaffViewer>) => Promise<T>) =>
      withViewer(given.site.prisma, viewer, NOW, body);

  test("says how far it is, refuses everything but giving it up, and becomes a draft", async () => {
    const at = await aSchoolThatWaits(given);
    const id = await running(at);
    const view = { show: "all", page: 1, waiting: 1 } as const;
    const page = await reading(given, at.viewer, (work) => roundPage(work, id, view), NOW);
    expect(page).toMatchObject({ state: "RUNNING", progress: 0, refresh: 2 });
    expect(await asking(given, at.viewer, (work) => solveRound(work, { roundId: id, version: 1 }))).toEqual({
      ...{ ok: false, reason: "ROUND_RUNNING" },
    });
    expect(
      await asking(given, at.viewer, (work) => startRound(work, { scope: `SCHOOL:${at.school.id}` })),
    ).toMatchObject({ reason: "ROUND_OPEN" });
    await runRound(openFor(at.viewer), id);
    const round = await roundRow(given, id);
    expect(round).toMatchObject({ state: "DRAFT", progress: 100, summary: { objective: { A: 1, B: 1 } } });
    expect(round.pairs).toHaveLength(2);
    // Once more changes nothing.
    await runRound(openFor(at.viewer), id);
    expect((await roundRow(given, id)).version).toBe(round.version);
  });

  test("keeps nothing of a round that was given up meanwhile", async () => {
    const at = await aSchoolThatWaits(given);
    const id = await running(at);
    expect(
      (await asking(given, at.viewer, (work) => discardRound(work, { roundId: id, version: 1 }))).ok,
    ).toBe(true);
    await runRound(openFor(at.viewer), id);
    expect(await roundRow(given, id)).toMatchObject({ state: "DISCARDED", pairs: [] });
  });

  test("is given up when it fails, so that another can begin", async () => {
    const at = await aSchoolThatWaits(given);
    const id = await running(at);
    await giveUp(openFor(at.viewer), id);
    expect((await roundRow(given, id)).state).toBe("DISCARDED");
    expect(
      (await asking(given, at.viewer, (work) => startRound(work, { scope: `SCHOOL:${at.school.id}` }))).ok,
    ).toBe(true);
  });

  test("gives way to another when its process has long been gone", async () => {
    const at = await aSchoolThatWaits(given);
    const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
    const start = () =>
      asking(given, at.viewer, (work) => startRound(work, { scope: `SCHOOL:${at.school.id}` }));
    const id = await running(at, minutesAgo(29));
    expect(await start()).toMatchObject({ reason: "ROUND_OPEN" });
    await setting(given, (tx) => tx.round.updateMany({ where: { id }, data: { createdAt: minutesAgo(31) } }));
    expect((await start()).ok).toBe(true);
    expect((await roundRow(given, id)).state).toBe("DISCARDED");
  });
});

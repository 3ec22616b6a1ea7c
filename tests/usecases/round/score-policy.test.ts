import { beforeAll, expect, test } from "vitest";
import { scorePolicies, scorePolicyFor } from "~/data/rounds/score-policies";
import { withViewer } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { DEFAULT_POLICY, type ScorePolicy } from "~/domain/matching/score";
import { setScorePolicy } from "~/usecases/round/set-score-policy";
import { onEachDatabase } from "../../support/databases";
import { aDistrict, aSchool, NOW, type Scene, staffOf } from "../../support/scene";

const weighed = (change: Partial<ScorePolicy["weights"]>): ScorePolicy => ({
  ...DEFAULT_POLICY,
  weights: { ...DEFAULT_POLICY.weights, ...change },
});

onEachDatabase("weights of a school and of the district", (given) => {
  let here: Scene;
  let there: Scene;
  beforeAll(() =>
    given.superuser(async (sql) => {
      await aDistrict(sql);
      here = await aSchool(sql, 1);
      there = await aSchool(sql, 2);
    }),
  );
  const as = (viewer: StaffViewer) => ({
    set: (schoolId: number | null, basedOn: number, policy: ScorePolicy, reason = "试一个学期") =>
      withViewer(given.site.prisma, viewer, NOW, (work) =>
        setScorePolicy(work, { schoolId, basedOn, policy, reason }),
      ),
    of: (schoolId: number | null) =>
      withViewer(given.site.prisma, viewer, NOW, (work) => scorePolicies(work, schoolId)),
    forRound: (schoolIds: number[]) =>
      withViewer(given.site.prisma, viewer, NOW, (work) => scorePolicyFor(work, schoolIds)),
  });

  test("a coordinator adds a version for the own school, which the next round of that school uses", async () => {
    const mine = as(staffOf(here));
    const [first] = (await mine.of(here.school)).versions;
    const changed = weighed({ time: 200, waiting: 160 });
    expect(await mine.set(here.school, first?.id ?? 0, changed)).toEqual({ ok: true, value: undefined });
    const { versions, inForce } = await mine.of(here.school);
    expect(inForce).toEqual(changed);
    expect(
      versions.map(({ reason, policy, before }) => [reason, policy.weights.time, before?.weights.time]),
    ).toEqual([
      ["试一个学期", 200, 260],
      ["", 260, undefined],
    ]);
    expect((await mine.forRound([here.school])).id).toBe(versions[0]?.id);
    // Scores of several schools are added up, so that a round over them has the district's.
    expect((await mine.forRound([here.school, there.school])).policy).toEqual(DEFAULT_POLICY);
    expect(await mine.set(here.school, first?.id ?? 0, changed)).toMatchObject({
      ok: false,
      reason: "STALE",
    });
  });

  test("what does not sum to 1000, another school and the district are refused", async () => {
    const mine = as(staffOf(here));
    expect(await mine.set(here.school, 0, weighed({ time: 300 }))).toEqual({
      ...{ ok: false, reason: "WEIGHTS_SUM:1040", field: "sum" },
    });
    for (const schoolId of [there.school, null]) {
      expect(await mine.set(schoolId, 1, DEFAULT_POLICY)).toMatchObject({ ok: false, reason: "NOT_FOUND" });
    }
    expect((await mine.of(there.school)).versions).toEqual([]);
  });
});

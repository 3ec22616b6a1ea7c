import { describe, expect, test } from "vitest";
import { ownTraining } from "~/data/training/own";
import { withViewer } from "~/data/work.server";
import type { VolunteerViewer } from "~/domain/access/viewer";
import { POLICY_VERSIONS, RISK_POLICIES } from "~/domain/volunteer/risk-policies";
import { contentOf, FIRST_MODULES, type TrainingModule } from "~/domain/volunteer/training/modules";
import type { RequestContext } from "~/http/site.server";
import { command } from "~/http/unit.server";
import { acknowledge } from "~/usecases/training/acknowledge";
import { takeQuiz } from "~/usecases/training/take-quiz";
import { NOW } from "../../factories";
import { onEachDatabase, type TestDatabase } from "../../support/databases";
import { actionsOn, anApplicant, applicationRow } from "../applicants/given";

function own(given: TestDatabase, viewer: VolunteerViewer, now = NOW) {
  const site = { database: given.site, clock: { now: () => now }, nudgeOutbox: () => {} };
  const context = { site } as unknown as RequestContext;
  return {
    passes: (module: TrainingModule, answers = contentOf(module).right) =>
      command(context, viewer, (work) =>
        takeQuiz(work, {
          module,
          moduleVersion: contentOf(module).version,
          language: "zh-CN",
          answers: { ...answers },
        }),
      ),
    acknowledges: (policy: (typeof RISK_POLICIES)[number], version: number = POLICY_VERSIONS[policy]) =>
      command(context, viewer, (work) => acknowledge(work, { policy, version, language: "en" })),
    sees: () => withViewer(given.site.prisma, viewer, now, ownTraining),
  };
}

const check = async (given: TestDatabase, id: string) =>
  (await applicationRow(given, id)).items.find(({ kind }) => kind === "TRAINING");

onEachDatabase("training", (given) => {
  describe("an applicant", () => {
    test("passes the check by the modules and the seven rules, in whatever order, and nobody has to write it down", async () => {
      const { viewer, id } = await anApplicant(given);
      const me = own(given, viewer);
      for (const policy of RISK_POLICIES) expect((await me.acknowledges(policy)).ok).toBe(true);
      for (const module of FIRST_MODULES.slice(1)) await me.passes(module);
      expect(await check(given, id)).toMatchObject({ state: "OPEN", siteMinutes: 105 });
      await me.passes("ROLE");
      expect(await check(given, id)).toMatchObject({
        ...{ state: "PASSED", siteMinutes: 125, recordedById: null, recordedAt: NOW },
        checkedOn: new Date("2026-11-23T00:00:00Z"),
      });
      expect(await actionsOn(given, id)).toEqual(["training-met"]);
    });

    test("is not through while a rule is open, or acknowledged in an earlier version", async () => {
      const { viewer, id } = await anApplicant(given);
      const me = own(given, viewer);
      for (const module of FIRST_MODULES) await me.passes(module);
      for (const policy of RISK_POLICIES.slice(1)) await me.acknowledges(policy);
      expect(await me.acknowledges("SOCIAL_MEDIA", 1)).toMatchObject({ ok: false, reason: "STALE" });
      expect(await check(given, id)).toMatchObject({ state: "OPEN" });
      await me.acknowledges("CONTACT");
      expect(await check(given, id)).toMatchObject({ state: "PASSED" });
    });

    test("tries as often as they want; what was wrong is kept, and minutes count once", async () => {
      const { viewer } = await anApplicant(given);
      const me = own(given, viewer);
      expect(await me.passes("TALKING", { q1: "a", q2: "a", q3: "a", q4: "a", q5: "a" })).toMatchObject({
        value: { passed: false },
      });
      expect(await me.passes("TALKING")).toMatchObject({ value: { passed: true } });
      expect(await me.passes("TALKING")).toMatchObject({ value: { passed: true } });
      expect((await me.sees())?.credits.map(({ minutes }) => minutes).sort()).toEqual([0, 25]);
      const rows = await withViewer(given.site.prisma, viewer, NOW, ({ tx }) =>
        tx.training.findMany({ orderBy: { rightAnswers: "asc" } }),
      );
      expect(rows.map(({ rightAnswers, passed }) => [rightAnswers, passed])).toEqual([
        [1, false],
        [5, true],
        [5, true],
      ]);
    });

    test("who has not sent the form cannot be trained yet", async () => {
      const { viewer } = await anApplicant(given, { state: "DRAFT" });
      const me = own(given, viewer);
      expect(await me.passes("ROLE")).toMatchObject({ ok: false, reason: "NOT_POSSIBLE_NOW" });
      expect(await me.acknowledges("MONEY")).toMatchObject({ ok: false, reason: "NOT_POSSIBLE_NOW" });
    });
  });

  test("two passes at the same moment count once", async () => {
    const { viewer } = await anApplicant(given);
    const me = own(given, viewer);
    await Promise.all([me.passes("SAFETY"), me.passes("SAFETY")]);
    expect((await me.sees())?.credits.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(35);
  });
});

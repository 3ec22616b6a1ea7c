import { beforeAll, expect, it } from "vitest";
import { childHeard, signalPage } from "~/data/children/heard";
import { workCounts } from "~/data/console/work-counts";
import { closeSignal } from "~/usecases/child/close-signal";
import { recordWishes } from "~/usecases/child/record-wishes";
import { commandOn, readOn } from "../../support/command";
import { onEachDatabase } from "../../support/databases";
import { recordOf } from "../../support/match-record";
import { aProposal, day, later, stepsOf } from "../../support/match-scene";
import { aDistrict, NOW, type Scene, staffOf } from "../../support/scene";

onEachDatabase("what a child says", (given) => {
  let school = 0;
  const { rows, matchRow, letters, contacts } = recordOf(given);
  const accepted = async () => {
    const ids = await given.superuser((sql) => aProposal(sql, ++school));
    const steps = stepsOf(given, ids);
    await steps.approve();
    await steps.answer(true);
    await steps.permit();
    return { ids, steps };
  };
  const signals = (ids: Scene) => readOn(given, staffOf(ids), NOW, (work) => signalPage(work, 1));

  beforeAll(() => given.superuser(aDistrict));

  it("nobody meets a mentor without having been asked; one who is not sure may, and is asked again", async () => {
    const { ids, steps } = await accepted();
    expect(await steps.introduce()).toMatchObject({ reason: "CHILD_NOT_ASKED" });
    expect(await steps.hear({ saidOn: day("2026-09-16") })).toMatchObject({ reason: "DATE_IN_FUTURE" });
    expect(await steps.hear({ answer: "UNSURE" })).toMatchObject({ ok: true });
    expect(await steps.introduce()).toMatchObject({ ok: true });
    expect(await steps.hear({ answer: "YES", words: "他会打篮球" })).toMatchObject({ ok: true });
    expect((await matchRow(ids))?.state).toBe("INTRODUCED");
    expect((await signals(ids)).total).toBe(0);
  });

  it("a no ends the match at once, cancels the meeting, tells the mentor nothing of why, and asks to look", async () => {
    const { ids, steps } = await accepted();
    await steps.hear();
    await steps.planMeeting();
    expect(await steps.hear({ answer: "NO", words: "不想" })).toMatchObject({ ok: true });
    expect(await matchRow(ids)).toMatchObject({ state: "DECLINED", decline_reason: "—" });
    expect((await contacts(ids)).map(({ state }) => state)).toEqual(["CANCELLED"]);
    expect(await letters(ids)).toEqual(["MATCH_OFFERED", "CONTACT_STOPPED"]);
    for (const step of [() => steps.hear(), () => steps.introduce(), () => steps.activate()])
      expect(await step()).toMatchObject({ ok: false, reason: "NOT_POSSIBLE_NOW" });
    expect((await signals(ids)).signals).toMatchObject([{ reason: "CHILD_SAID_NO", closedAt: null }]);
    const counts = await readOn(given, staffOf(ids), NOW, workCounts);
    expect(counts.signals).toBe(1);
  });

  it("two forms filled from the same page have one effect", async () => {
    const { ids, steps } = await accepted();
    const version = Number((await matchRow(ids))?.version);
    const both = await Promise.all([
      steps.hear({ answer: "NO" }, { version }),
      steps.hear({ answer: "YES" }, { version }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await rows("SELECT 1 FROM child_answers WHERE match_id = $1", ids.match)).toHaveLength(1);
  });

  it("what was found is written down once", async () => {
    const { ids, steps } = await accepted();
    await steps.hear({ answer: "NO" });
    const [signal] = (await signals(ids)).signals;
    const close = () =>
      commandOn(given, staffOf(ids), later(1), (work) =>
        closeSignal(work, { signalId: signal?.id ?? "", version: 1, found: "怕生，先不安排" }),
      );
    const twice = await Promise.all([close(), close()]);
    expect(twice.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect((await signals(ids)).signals).toMatchObject([{ found: "怕生，先不安排", closedAt: later(1) }]);
    expect((await readOn(given, staffOf(ids), NOW, workCounts)).signals).toBe(0);
  });

  it("wishes stand beside those from before, the newest first; saying nothing is no wish", async () => {
    const { ids } = await accepted();
    const wish = (texts: object, version: number) =>
      commandOn(given, staffOf(ids), later(1), (work) =>
        recordWishes(work, {
          ...{ childId: ids.child, version, role: "ANY", together: "", notWanted: "", words: "" },
          ...{ saidOn: day("2026-09-15"), ...texts },
        }),
      );
    const [child] = await rows<{ version: number }>("SELECT version FROM children WHERE id = $1", ids.child);
    const version = child?.version ?? 0;
    expect(await wish({}, version)).toMatchObject({ reason: "NOTHING_SAID", field: "words" });
    expect(await wish({ saidOn: day("2026-09-18"), words: "x" }, version)).toMatchObject({
      reason: "DATE_IN_FUTURE",
    });
    expect(await wish({ words: "想要会讲故事的" }, version)).toMatchObject({ ok: true });
    expect(await wish({ words: "想要会讲故事的" }, version)).toMatchObject({ reason: "STALE" });
    const heard = await readOn(given, staffOf(ids), NOW, (work) => childHeard(work, ids.child));
    expect(heard?.saidWishes.map(({ words }) => words)).toEqual(["想要会讲故事的", "WISHED-WORDS"]);
  });

  it("another school sees and closes none of it", async () => {
    const { ids, steps } = await accepted();
    await steps.hear({ answer: "NO" });
    const [signal] = (await signals(ids)).signals;
    const { ids: other } = await accepted();
    expect((await signals(other)).total).toBe(0);
    expect(
      await commandOn(given, staffOf(other), NOW, (work) =>
        closeSignal(work, { signalId: signal?.id ?? "", version: 1, found: "x" }),
      ),
    ).toMatchObject({ reason: "STALE_GONE" });
  });
});

import { beforeAll, expect, it } from "vitest";
import { workCounts } from "~/data/console/work-counts";
import { type MatchInQuestion, matchInQuestion } from "~/data/matches/decision";
import { runningMatch } from "~/data/matches/own";
import { listSupport } from "~/data/support/list";
import { matchSupport } from "~/data/support/match";
import { type Work, withViewer } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { refused, type Verdict } from "~/domain/shared/verdict";
import { askForStrength } from "~/usecases/support/ask-for-strength";
import { fillStrength } from "~/usecases/support/fill-strength";
import { passOn, takeBack } from "~/usecases/support/kind-words";
import { lookAtStrength } from "~/usecases/support/look-at";
import { recordSupport, type SupportAsked } from "~/usecases/support/record-contact";
import { commandOn, readOn } from "../../support/command";
import { onEachDatabase } from "../../support/databases";
import { recordOf } from "../../support/match-record";
import { aProposal, day, later, stepsOf } from "../../support/match-scene";
import { aDistrict, mentorOf, type Scene, staffOf } from "../../support/scene";

const ASKED: SupportAsked = {
  ...{ party: "CHILD", askedOn: day("2026-09-15"), way: "PHONE", reached: true, missedWhy: null },
  ...{ activities: "打篮球", changes: "爱说话了", safety: "YES", quality: "YES", impact: "PARTLY" },
  ...{ more: "", worry: "", worryAbout: "UNKNOWN" },
};
const dayOf = (moment: Date) => day(moment.toISOString().slice(0, 10));
const WEAK = [1, 2, 4, 1, 2, 4, 2, 4];
const STRONG = [5, 4, 1, 5, 4, 2, 5, 1];

onEachDatabase("support of a match", (given) => {
  let school = 0;
  const { rows } = recordOf(given);
  const running = async () => {
    const ids = await given.superuser((sql) => aProposal(sql, ++school));
    const steps = stepsOf(given, ids);
    await steps.approve();
    await steps.answer(true);
    await steps.permit();
    await steps.hear();
    await steps.introduce();
    await steps.activate();
    return ids;
  };
  const onMatch = <T>(
    ids: Scene,
    at: Date,
    run: (work: Work<StaffViewer>, match: MatchInQuestion) => Promise<Verdict<T>>,
  ) =>
    commandOn(given, staffOf(ids), at, async (work) => {
      const match = await matchInQuestion(work, ids.match);
      return match ? run(work, match) : refused("GONE");
    });
  const record = (ids: Scene, at: Date, change: Partial<SupportAsked> = {}) =>
    onMatch(ids, at, (work, match) => recordSupport(work, match, { ...ASKED, ...change }));
  const fill = (ids: Scene, at: Date, marks: number[]) =>
    commandOn(given, mentorOf(ids), at, async (work) => {
      const match = await runningMatch(work, ids.match);
      return match ? fillStrength(work, match, { side: "MENTOR", marks }) : refused("GONE");
    });
  const list = (ids: Scene, at: Date, tab: "DUE" | "OVERDUE" | "LOW" | "ALL" = "DUE") =>
    readOn(given, staffOf(ids), at, (work) => listSupport(work, { tab, page: 1 }));
  const counts = (ids: Scene, at: Date) => readOn(given, staffOf(ids), at, workCounts);
  const ask = (at: Date) =>
    withViewer(given.site.prisma, { kind: "system", job: "test" }, at, (work) => askForStrength(work));
  const letters = (ids: Scene) =>
    rows<{ template: string }>(
      "SELECT template FROM outbox WHERE template LIKE 'STRENGTH%' AND person_id = $1 ORDER BY template",
      ids.mentorPerson,
    );

  beforeAll(() => given.superuser(aDistrict));

  it("comes to the coordinator's list by itself, one line a match, and goes when all three were asked", async () => {
    const ids = await running();
    expect((await list(ids, later(10))).counts).toMatchObject({ DUE: 0, ALL: 1 });
    const due = await list(ids, later(16));
    expect(due.counts).toMatchObject({ DUE: 1, OVERDUE: 0 });
    expect(due.rows[0]?.dues.filter(({ stage }) => stage === "DUE").map(({ what }) => what)).toEqual([
      "ADULT",
      "CHILD",
      "MENTOR",
    ]);
    expect((await counts(ids, later(16))).support).toBe(1);
    expect((await list(ids, later(24))).counts.OVERDUE).toBe(1);
    for (const party of ["MENTOR", "CHILD", "ADULT"] as const)
      expect(await record(ids, later(16), { party, askedOn: dayOf(later(16)) })).toMatchObject({ ok: true });
    expect((await list(ids, later(16))).counts.DUE).toBe(0);
    expect((await counts(ids, later(16))).support).toBe(0);
  });

  it("is kept with its questions' edition; who was not reached stays due", async () => {
    const ids = await running();
    expect(await record(ids, later(16), { reached: false, missedWhy: "NO_ANSWER" })).toMatchObject({
      ok: true,
    });
    const due = await readOn(given, staffOf(ids), later(16), (work) => matchSupport(work, ids.match));
    expect(due?.dues.find(({ party }) => party === "CHILD")).toMatchObject({ tries: 1, stage: "DUE" });
    expect(await record(ids, later(16), { safety: null })).toMatchObject({
      reason: "SUPPORT_ANSWER_MISSING",
    });
    await record(ids, later(16));
    const match = await readOn(given, staffOf(ids), later(16), (work) => matchSupport(work, ids.match));
    expect(match?.supportContacts.map(({ questions, activities }) => [questions, activities])).toEqual(
      expect.arrayContaining([
        [null, ""],
        [1, "打篮球"],
      ]),
    );
  });

  it("a worry becomes a report in the same transaction; the record of the talk does not tell", async () => {
    const ids = await running();
    const before = await rows("SELECT 1 FROM safeguarding_reports WHERE child_id = $1", ids.child);
    const worried = { worry: "孩子说爷爷打他", worryAbout: "RELATIVE" as const };
    expect(await record(ids, later(16), { ...worried, safety: null })).toMatchObject({ ok: false });
    expect(await rows("SELECT 1 FROM safeguarding_reports WHERE child_id = $1", ids.child)).toHaveLength(
      before.length,
    );
    expect(await record(ids, later(16), worried)).toMatchObject({ ok: true, value: { worried: true } });
    expect(
      await rows("SELECT account, about::text FROM safeguarding_reports WHERE account = $1", worried.worry),
    ).toEqual([{ account: worried.worry, about: "RELATIVE" }]);
    const kept = await rows("SELECT * FROM support_contacts WHERE match_id = $1", ids.match);
    expect(JSON.stringify(kept)).not.toContain("爷爷");
  });

  it("a worry about the mentor takes the mentor off duty at once", async () => {
    const ids = await running();
    await record(ids, later(16), { worry: "说话很凶", worryAbout: "MENTOR" });
    expect(await rows("SELECT state::text FROM applications WHERE volunteer_id = $1", ids.mentor)).toEqual([
      { state: "SUSPENDED" },
    ]);
  });

  it("nobody asks about the match of which they are the mentor, and nobody asks when it is over", async () => {
    const ids = await running();
    await given.superuser((sql) =>
      sql.query("UPDATE volunteers SET person_id = $2 WHERE id = $1", [ids.mentor, ids.coordinator]),
    );
    expect(await record(ids, later(16))).toMatchObject({ reason: "OWN_SUPPORT" });
    await given.superuser((sql) =>
      sql.query("UPDATE volunteers SET person_id = $2 WHERE id = $1", [ids.mentor, ids.mentorPerson]),
    );
    await given.superuser((sql) =>
      sql.query(
        "UPDATE matches SET state = 'CLOSED', closed_at = now(), closure_path = 'UNPLANNED', closure_cause = 'OTHER', closure_reason = 'x' WHERE id = $1",
        [ids.match],
      ),
    );
    expect(await record(ids, later(16))).toMatchObject({ reason: "NOT_POSSIBLE_NOW" });
  });

  it("the mentor sees words that were passed on, until they are taken back, and nothing else that was said", async () => {
    const ids = await running();
    await record(ids, later(16));
    await onMatch(ids, later(16), (work, match) => passOn(work, match, { words: "想给你看我的画" }));
    const seen = () =>
      readOn(given, mentorOf(ids), later(17), ({ tx }) =>
        tx.kindWord.findMany({ select: { id: true, words: true } }),
      );
    const [word] = await seen();
    expect(word?.words).toBe("想给你看我的画");
    await expect(
      readOn(given, mentorOf(ids), later(17), ({ tx }) => tx.supportContact.count()),
    ).rejects.toThrow();
    const back = () =>
      onMatch(ids, later(17), (work, match) => takeBack(work, match, { wordsId: word?.id ?? "" }));
    expect(await back()).toMatchObject({ ok: true });
    expect(await back()).toMatchObject({ reason: "STALE_GONE" });
    expect(await seen()).toEqual([]);
  });

  it("a questionnaire is asked for by a letter once, once more a week later, and not when it was filled", async () => {
    const ids = await running();
    await ask(later(80));
    expect(await letters(ids)).toEqual([]);
    await ask(later(91));
    await ask(later(92));
    expect(await letters(ids)).toEqual([{ template: "STRENGTH_ASKED" }]);
    await ask(later(99));
    await ask(later(130));
    expect(await letters(ids)).toEqual([{ template: "STRENGTH_ASKED" }, { template: "STRENGTH_REMINDED" }]);
    const other = await running();
    expect(await fill(other, later(91), STRONG)).toMatchObject({ ok: true });
    await ask(later(92));
    expect(await letters(other)).toEqual([]);
  });

  it("is filled once a day, with enough answers; two at once are one", async () => {
    const ids = await running();
    expect(await fill(ids, later(91), [5, 0, 0, 0, 0, 0, 0, 1])).toMatchObject({ reason: "TOO_FEW_ANSWERS" });
    const both = await Promise.allSettled([fill(ids, later(91), STRONG), fill(ids, later(91), STRONG)]);
    expect(
      both.filter((one) => one.status === "fulfilled" && (one.value as { ok: boolean }).ok),
    ).toHaveLength(1);
    expect(await rows("SELECT score FROM strength_answers WHERE match_id = $1", ids.match)).toEqual([
      { score: 91 },
    ]);
  });

  it("a low score asks the school to look, until somebody did or the next is better", async () => {
    const ids = await running();
    await fill(ids, later(91), WEAK);
    expect((await counts(ids, later(92))).lowScores).toBe(1);
    const low = await list(ids, later(92), "LOW");
    expect(low.rows).toMatchObject([{ id: ids.match, low: 19 }]);
    const match = await readOn(given, staffOf(ids), later(92), (work) => matchSupport(work, ids.match));
    const answerId = match?.strengthAnswers[0]?.id ?? "";
    const look = () =>
      onMatch(ids, later(92), (work, one) =>
        lookAtStrength(work, one, { answerId, found: "改到周末联系，再看看" }),
      );
    expect(await look()).toMatchObject({ ok: true });
    expect(await look()).toMatchObject({ reason: "STALE_GONE" });
    expect((await counts(ids, later(92))).lowScores).toBe(0);
    await fill(ids, later(100), WEAK);
    expect((await counts(ids, later(101))).lowScores).toBe(1);
    await fill(ids, later(110), STRONG);
    expect((await counts(ids, later(111))).lowScores).toBe(0);
  });
});

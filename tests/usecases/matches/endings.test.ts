import { beforeAll, expect, it } from "vitest";
import { matchInQuestion } from "~/data/matches/decision";
import type { Work } from "~/data/work.server";
import { withViewer } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import type { Verdict } from "~/domain/shared/verdict";
import { closeMatch, finishMatch } from "~/usecases/matches/close";
import { pauseMatch, resumeMatch } from "~/usecases/matches/pause";
import {
  beginDueReviews,
  beginReview,
  continueMatch,
  giveView,
  recordViews,
} from "~/usecases/matches/review";
import { settleClosure } from "~/usecases/matches/settle";
import { commandOn } from "../../support/command";
import { onEachDatabase } from "../../support/databases";
import { aDistrict, mentorOf, NOW, staffOf } from "../../support/scene";
import { aSeries } from "../contacts/given";

type Match = NonNullable<Awaited<ReturnType<typeof matchInQuestion>>>;
const day = (text: string) => new Date(`${text}T00:00:00Z`);
let school = 20;

onEachDatabase("a pause, a review and the end of a match", (given) => {
  beforeAll(() => given.superuser(aDistrict));

  const aMatch = async () => {
    const series = await aSeries(given, ++school);
    const staff = <T>(body: (work: Work<StaffViewer>, match: Match) => Promise<Verdict<T>>, now = NOW) =>
      commandOn(given, staffOf(series.ids), now, async (work) => {
        const match = await matchInQuestion(work, series.ids.match);
        if (!match) throw new Error("no such match");
        return body(work, match);
      });
    return { ...series, staff };
  };
  const rows = <T>(text: string, ...values: unknown[]) =>
    given.superuser((sql) => sql.query<T>(text, values));

  it("a pause calls off what is planned in it, and an early end puts back what is still free", async () => {
    const { steps, staff, starts, contacts, ids } = await aMatch();
    await steps.plan();
    // Agreed upon once, beside the plan.
    await rows(
      `INSERT INTO contacts (match_id, school_id, child_id, volunteer_id, starts_at, ends_at, local_start, time_zone, mode, place)
       SELECT id, school_id, child_id, volunteer_id, '2026-09-26T02:00:00Z', '2026-09-26T03:00:00Z', '2026-09-26T10:00', 'Asia/Shanghai', 'MEETING', '图书室'
       FROM matches WHERE id = $1`,
      ids.match,
    );
    const before = await starts();
    const days = { startsOn: day("2026-09-20"), endsOn: day("2026-10-06") };
    const form = { reason: "MENTOR_AWAY" as const, note: "出差", ...days };
    expect(await staff((work, match) => pauseMatch(work, match, form))).toMatchObject({
      value: { cancelled: 3 },
    });
    expect(await staff((work, match) => pauseMatch(work, match, form))).toMatchObject({
      reason: "PAUSE_OVERLAPS",
    });
    const inPause = before.filter((start) => start >= "09-20" && start < "10-07");
    expect(await starts()).toEqual(before.filter((start) => !inPause.includes(start)));
    // One of the two times is taken by something else meanwhile.
    const [first] = (await contacts()).filter(({ state }) => state === "CANCELLED");
    await rows(
      `INSERT INTO contacts (match_id, school_id, child_id, volunteer_id, starts_at, ends_at, local_start, time_zone, mode)
       SELECT match_id, school_id, child_id, volunteer_id, starts_at, ends_at, local_start, time_zone, 'CALL' FROM contacts WHERE id = $1`,
      first?.id,
    );
    const [pause] = await rows<{ id: string; version: number }>(
      "SELECT id, version FROM match_pauses WHERE match_id = $1",
      ids.match,
    );
    const resume = () =>
      staff((work, match) =>
        resumeMatch(work, match, { pauseId: pause?.id ?? "", version: pause?.version ?? 0 }),
      );
    const both = await Promise.all([resume(), resume()]);
    expect(both.filter(({ ok }) => ok)).toMatchObject([{ value: { back: 2, taken: 1 } }]);
    expect((await starts()).sort()).toEqual(before.slice().sort());
  });

  it("what a plan makes later for days of a pause is called off by it too", async () => {
    const { steps, staff, contacts, ids } = await aMatch();
    await steps.plan();
    const far = { startsOn: day("2026-11-20"), endsOn: day("2026-12-20") };
    await staff((work, match) => pauseMatch(work, match, { reason: "EXAMS", note: "", ...far }));
    const [plan] = await rows<{ id: string }>("SELECT id FROM contact_plans WHERE match_id = $1", ids.match);
    for (const [date, state] of [
      ["2026-11-18", "PLANNED"],
      ["2026-11-25", "CANCELLED"],
    ] as const) {
      await rows(
        `INSERT INTO contacts (match_id, plan_id, school_id, child_id, volunteer_id, starts_at, ends_at, local_start, original_start, time_zone, mode)
         SELECT id, $2, school_id, child_id, volunteer_id, $3::timestamptz, $3::timestamptz + interval '20 minutes', $4, $4, 'Asia/Shanghai', 'CALL' FROM matches WHERE id = $1`,
        ...[ids.match, plan?.id, `${date}T02:00:00Z`, `${date}T10:00`],
      );
      const made = (await contacts()).find(({ local_start }) => local_start === `${date}T10:00`);
      expect(made?.state).toBe(state);
    }
  });

  it("a review goes on only once everyone was asked, the mentor by themselves or by the school", async () => {
    const { staff, ids } = await aMatch();
    expect(await staff((work, match) => beginReview(work, match, match))).toMatchObject({ ok: true });
    const goOn = () => staff((work, match) => continueMatch(work, match, match));
    expect(await goOn()).toMatchObject({ reason: "VIEWS_MISSING" });
    const mentor = await commandOn(given, mentorOf(ids), NOW, (work) =>
      giveView(work, { id: ids.match, schoolId: ids.school }, { view: "CONTINUE", words: "很愿意" }),
    );
    expect(mentor).toMatchObject({ ok: true });
    const views = {
      ...{ mentorView: "CONTINUE", mentorWords: "很愿意", childView: "CONTINUE", childWords: "" },
      ...{ familyView: "NOT_REACHED", familyWords: "", staffView: "CONTINUE", staffWords: "" },
    } satisfies Omit<Parameters<typeof recordViews>[2], "reviewVersion">;
    const record = (reviewVersion: number) =>
      staff((work, match) => recordViews(work, match, { reviewVersion, ...views }));
    expect(await record(1)).toMatchObject({ reason: "STALE" });
    expect(await record(2)).toMatchObject({ ok: true });
    expect(await goOn()).toMatchObject({ ok: true, value: { state: "ACTIVE" } });
    expect(
      await rows("SELECT 1 FROM match_reviews WHERE match_id = $1 AND decided_at IS NOT NULL", ids.match),
    ).toHaveLength(1);
  });

  it("reviews begin by themselves near the end of a term, once", async () => {
    const { ids } = await aMatch();
    await rows("UPDATE terms SET ends_on = '2027-01-22' WHERE school_id = $1", ids.school);
    const run = (text: string) =>
      withViewer(given.site.prisma, { kind: "system", job: "test" }, new Date(text), beginDueReviews);
    const begun = () =>
      rows<{ because: string }>("SELECT because::text FROM match_reviews WHERE match_id = $1", ids.match);
    // Fifteen days before the last day of term, and a second before midnight at school.
    await run("2027-01-07T15:59:59Z");
    expect(await begun()).toEqual([]);
    await run("2027-01-07T16:00:00Z");
    await run("2027-01-08T16:00:00Z");
    expect(await begun()).toEqual([{ because: "TERM" }]);
  });

  it("a planned end needs a farewell and the whole checklist; the mentor is out at once then", async () => {
    const { staff, ids } = await aMatch();
    const farewell = { on: day("2026-09-18"), time: "16:00", mode: "MEETING", place: "学校" } as const;
    const close = { path: "PLANNED", cause: "TERM_OVER", reason: "一年期满", farewell } as const;
    expect(
      await staff((work, match) => closeMatch(work, match, { ...match, ...close, farewell: null })),
    ).toMatchObject({ reason: "FAREWELL_MISSING" });
    expect(await staff((work, match) => closeMatch(work, match, { ...match, ...close }))).toMatchObject({
      ok: true,
    });
    const finish = () => staff((work, match) => finishMatch(work, match, match));
    expect(await finish()).toMatchObject({ reason: "CHECKLIST_OPEN" });
    const on = day("2026-09-15");
    const settle = (
      item: string,
      closureVersion: number,
      settled: Parameters<typeof settleClosure>[2]["settled"],
    ) => staff((work, match) => settleClosure(work, match, { item, closureVersion, settled, on: [on] }));
    expect(await settle("talks", 1, { mentorToldOn: on, childToldOn: on, familyToldOn: on })).toMatchObject({
      ok: true,
    });
    expect(await settle("talks", 1, { mentorToldOn: on })).toMatchObject({ reason: "STALE" });
    await settle("mentor", 2, { mentorAskedOn: on, mentorOverall: 4, mentorSupport: 5, mentorAgain: "YES" });
    await settle("child", 3, { childAskedOn: on, childOverall: 5, childHeard: 5, childAgain: "MAYBE" });
    expect(await finish()).toMatchObject({ reason: "CHECKLIST_OPEN" });
    await settle("afterwards", 4, { afterwardsOn: on, rematch: "NOW" });
    expect(await finish()).toMatchObject({ ok: true, value: { state: "CLOSED" } });
    const seen = await withViewer(given.site.prisma, mentorOf(ids), NOW, ({ tx }) =>
      tx.child.findMany({ where: { id: ids.child }, select: { id: true } }),
    );
    expect(seen).toEqual([]);
  });

  it("the database itself refuses a planned end that is not settled", async () => {
    const { ids } = await aMatch();
    await rows(
      "UPDATE matches SET state = 'CLOSING', closure_path = 'PLANNED', closure_reason = 'x' WHERE id = $1",
      ids.match,
    );
    await expect(
      rows("UPDATE matches SET state = 'CLOSED', closed_at = now() WHERE id = $1", ids.match),
    ).rejects.toThrow("CHECKLIST_OPEN");
  });
});

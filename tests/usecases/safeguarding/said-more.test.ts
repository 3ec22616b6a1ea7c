import { expect, test } from "vitest";
import { runningMatch } from "~/data/matches/own";
import { reportFile } from "~/data/safeguarding/report";
import { withViewer } from "~/data/work.server";
import type { ConcernLevel } from "~/domain/checkin/submission";
import type { Situation } from "~/domain/safeguarding/report";
import { correctCheckIn } from "~/usecases/checkins/correct";
import { submitCheckIn } from "~/usecases/checkins/submit";
import { addStep } from "~/usecases/safeguarding/take-step";
import { NOW, TODAY } from "../../factories";
import { commandOn, readOn } from "../../support/command";
import { onEachDatabase } from "../../support/databases";
import { RECORD } from "../../support/match-scene";
import { preparedMail } from "../../support/prepared-mail";
import { aSchoolWithOfficers, type Given, lettersAbout, reportOf } from "./given";

const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

interface Said {
  concern: ConcernLevel;
  situation?: Situation | null;
  concernNote?: string;
}

onEachDatabase("a record that is put right while its report stands", (given) => {
  const worried = async (here: Given) => {
    const submitted = await commandOn(given, here.mentor, NOW, async (work) => {
      const match = await runningMatch(work, here.match.id);
      if (!match) throw new Error("no match");
      const said = { concern: "MEDIUM" as const, situation: null, concernNote: "说晚上一个人在家" };
      return submitCheckIn(work, match, { ...RECORD, happenedOn: TODAY, ...said });
    });
    if (!submitted.ok) throw new Error("not submitted");
    const { checkInId } = submitted.value;
    let version = 0;
    return {
      correct: (said: Said, minutes: number, again = false) => {
        if (!again) version += 1;
        return commandOn(given, here.mentor, later(minutes), async (work) => {
          const match = await runningMatch(work, here.match.id);
          if (!match) throw new Error("no match");
          const content = {
            ...RECORD,
            happenedOn: TODAY,
            situation: null,
            concernNote: "其实更严重",
            ...said,
          };
          return correctCheckIn(work, match, { checkInId, version, said: content });
        });
      },
    };
  };
  const added = async (here: Given) => {
    const { steps, ...report } = await reportOf(given, here);
    const more = steps.filter(({ kind }) => kind === "SAID_MORE");
    return { report, more: more.map(({ severity, situation, note }) => `${severity} ${situation} ${note}`) };
  };

  test("adds a step for what is worse, once however often it is sent, and tells the officers", async () => {
    const here = await aSchoolWithOfficers(given);
    const { correct } = await worried(here);
    const first = await reportOf(given, here);
    expect(await lettersAbout(given, first.id)).toHaveLength(2);

    expect(await correct({ concern: "HIGH" }, 5)).toMatchObject({ ok: true });
    expect(await correct({ concern: "HIGH" }, 5, true)).toMatchObject({ reason: "CHANGED_ELSEWHERE" });
    expect((await added(here)).more).toEqual(["HIGH NOT_SURE 其实更严重"]);
    expect(await lettersAbout(given, first.id)).toHaveLength(4);

    // Less, and the same again, is nothing new; one of the nine is, each once.
    await correct({ concern: "MEDIUM" }, 6);
    await correct({ concern: "HIGH" }, 7);
    expect((await added(here)).more).toHaveLength(1);
    await correct({ concern: "HIGH", situation: "MR2", concernNote: "身上有伤" }, 8);
    await correct({ concern: "HIGH", situation: "MR2", concernNote: "身上有伤，还有一处" }, 9);
    const { report, more } = await added(here);
    expect(more).toEqual(["HIGH NOT_SURE 其实更严重", "HIGH MR2 身上有伤"]);
    // What was reported stays as it was; its readers see the worst that it says.
    expect(report).toMatchObject({ severity: "MEDIUM", situation: "NOT_SURE", account: "说晚上一个人在家" });
    expect(
      await readOn(given, here.near.viewer, later(9), (work) => reportFile(work, report.id)),
    ).toMatchObject({ severity: "HIGH", situation: "MR2", state: "RAISED", stateSince: NOW });
    const letters = await lettersAbout(given, report.id);
    expect(letters).toHaveLength(6);
    const sent = await withViewer(given.site.prisma, { kind: "system", job: "test" }, later(10), (work) =>
      Promise.all(
        letters.slice(-2).map((letter) => preparedMail(work, letter, "https://heartbridge.example")),
      ),
    );
    for (const letter of sent) expect(letter).toMatchObject({ subject: "有一份儿童保护报告在等您" });
  });

  test("begins the clock anew where somebody had acted on less, and the law leaves no choice then", async () => {
    const here = await aSchoolWithOfficers(given);
    const { correct } = await worried(here);
    const { id } = await reportOf(given, here);
    const act = (kind: "TAKEN_UP" | "NOTE", minutes: number) =>
      commandOn(given, here.near.viewer, later(minutes), (work) =>
        addStep(work, id, { kind, note: "看过了" }),
      );
    expect(await act("TAKEN_UP", 2)).toMatchObject({ ok: true, value: "ACKNOWLEDGED" });
    await correct({ concern: "MEDIUM", situation: "MR6" }, 5);
    expect((await added(here)).report).toMatchObject({ state: "RAISED", stateSince: later(5) });
    expect(await act("TAKEN_UP", 6)).toMatchObject({ reason: "POLICE_MUST_BE_TOLD" });
    expect(
      await commandOn(given, here.near.viewer, later(7), async ({ tx }) => {
        await tx.safeguardingStep.createMany({
          data: [{ reportId: id, kind: "TAKEN_UP", note: "x", at: later(7), byId: here.near.person.id }],
        });
        return { ok: true, value: null };
      }),
    ).toMatchObject({ reason: "NOT_POSSIBLE_NOW" });
  });

  test("is added by its writer alone, through the record and by no officer", async () => {
    const here = await aSchoolWithOfficers(given);
    const there = await aSchoolWithOfficers(given);
    await worried(here);
    const { id, checkInId } = await reportOf(given, here);
    const foreign = await readOn(
      given,
      there.mentor,
      later(1),
      ({ tx, now }) => tx.$queryRaw<{ added: string | null }[]>`
        SELECT app.say_more(${checkInId}::uuid, 'HIGH', 'MR1', 'x', ${now}::timestamptz) AS added`,
    );
    expect(foreign).toEqual([{ added: null }]);
    await expect(
      readOn(given, here.near.viewer, later(1), ({ tx }) =>
        tx.safeguardingStep.createMany({
          data: [
            {
              ...{ reportId: id, kind: "SAID_MORE", severity: "HIGH", situation: "MR1", at: later(1) },
              byId: here.near.person.id,
            },
          ],
        }),
      ),
    ).rejects.toThrow();
    expect((await added(here)).more).toEqual([]);
  });
});

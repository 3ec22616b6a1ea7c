import { expect, test } from "vitest";
import { POLICY_VERSION } from "~/domain/volunteer/requirements";
import { SCREENING_KINDS } from "~/domain/volunteer/screening-items";
import { type StepAnswers, saveStep } from "~/usecases/applications/save-step";
import { startApplication } from "~/usecases/applications/start";
import { submitApplication } from "~/usecases/applications/submit";
import { aPlace, aSchool, aVolunteer, type MadeVolunteer, NOW } from "../../factories";
import { onEachDatabase, type TestDatabase } from "../../support/databases";
import { acting, aNewcomer, anAccount, answersAt, scene, stored } from "./given";

function keep(
  given: TestDatabase,
  { viewer }: MadeVolunteer,
  version: number,
  answers: StepAnswers,
  unfinished = false,
) {
  return acting(given, viewer, (work) => saveStep(work, { version, unfinished, answers }));
}

const submit = (given: TestDatabase, { viewer }: MadeVolunteer, version: number) =>
  acting(given, viewer, (work) => submitApplication(work, { version }));

/** All four steps, one after the other. */
async function fillIn(given: TestDatabase, made: MadeVolunteer) {
  const answers = Object.values(answersAt(made));
  for (const [index, step] of answers.entries()) {
    expect(await keep(given, made, index + 1, step)).toEqual({ ok: true, value: undefined });
  }
  return answers.length + 1;
}

onEachDatabase("the application form", (given) => {
  test("keeps every step, and submitting opens the seven checks and writes one letter", async () => {
    const made = await aNewcomer(given);
    const version = await fillIn(given, made);
    expect(await stored(given, made)).toMatchObject({ state: "DRAFT", step: 4, version, items: [] });
    expect(await submit(given, made, version)).toMatchObject({ ok: true });
    const row = await stored(given, made);
    expect(row).toMatchObject({
      state: "SUBMITTED",
      step: 5,
      version: version + 1,
      policyVersion: POLICY_VERSION,
      submittedAt: NOW,
      motivation: answersAt(made).reasons.motivation,
      referees: [
        { position: 1, name: "郑海霞", schoolId: made.school.id },
        { position: 2, name: "周志平", relation: "邻居", phone: "15400200002" },
      ],
      volunteer: {
        role: "FATHER",
        birthYear: 1984,
        availability: 0b1000,
        capacity: 2,
        dislikes: ["DANCING"],
      },
    });
    expect(row.items.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual(
      SCREENING_KINDS.map((kind) => `${kind} OPEN`).sort(),
    );
    expect(row.letters).toEqual([
      { template: "APPLICATION_RECEIVED", payload: { applicationId: made.application.id } },
    ]);
    expect(row.actions).toEqual([...Array(4).fill("application.step-kept"), "application.submitted"]);
    expect(row.actors).toEqual([made.person.id]);
  });

  test("can be left half-way: what is there is kept, the step is not counted as done", async () => {
    const made = await aNewcomer(given);
    const half = { ...answersAt(made).about, birthYear: null, placeId: null };
    expect(await keep(given, made, 1, half, true)).toMatchObject({ ok: true });
    expect(await stored(given, made)).toMatchObject({
      step: 0,
      volunteer: { occupation: "农机修理", birthYear: null },
    });
    expect(await keep(given, made, 2, half)).toEqual({ ok: false, reason: "REQUIRED", field: "birthYear" });
  });

  test("a referee may be named later, changed and emptied again", async () => {
    const made = await aNewcomer(given);
    const { reasons } = answersAt(made);
    const nobody = { name: "", relation: "", phone: "" };
    await keep(given, made, 1, { ...reasons, second: nobody }, true);
    expect((await stored(given, made)).referees).toHaveLength(1);
    await keep(given, made, 2, { ...reasons, first: nobody }, true);
    expect((await stored(given, made)).referees.map(({ name }) => name)).toEqual(["", "周志平"]);
  });

  test.each([
    [{ birthYear: 2005 }, "TOO_YOUNG:22", "birthYear"],
    [{ role: null }, "CHOOSE", "role"],
  ])("does not go on with %o", async (changes, reason, field) => {
    const made = await aNewcomer(given);
    const answers = { ...answersAt(made).about, ...changes };
    expect(await keep(given, made, 1, answers)).toEqual({ ok: false, reason, field });
    expect(await stored(given, made)).toMatchObject({ step: 0, version: 1, actions: [] });
  });

  test("the applicant's own number, saved in step one, cannot be a referee's", async () => {
    const made = await aNewcomer(given);
    const { about, reasons } = answersAt(made);
    await keep(given, made, 1, about);
    const own = { ...reasons, second: { ...reasons.second, phone: about.phone } };
    expect(await keep(given, made, 2, own)).toEqual({
      ok: false,
      reason: "REFEREE_IS_APPLICANT",
      field: "second.phone",
    });
  });

  test("the spot of the chosen town is taken over; a village or an unknown place is refused", async () => {
    const made = await aNewcomer(given);
    const [town, village] = await scene(given, async (tx) => {
      const parent = await aPlace(tx, { x: 4200, y: -900 });
      return [parent, await aPlace(tx, { kind: "VILLAGE", parentId: parent.id })] as const;
    });
    const { about } = answersAt(made);
    for (const placeId of [village.id, 2_000_000_000]) {
      expect(await keep(given, made, 1, { ...about, placeId })).toEqual({
        ok: false,
        reason: "INVALID",
        field: "placeId",
      });
    }
    await keep(given, made, 1, { ...about, placeId: town.id });
    expect(await stored(given, made)).toMatchObject({ volunteer: { placeId: town.id, x: 4200, y: -900 } });
  });

  test("another school may be chosen while it recruits, and takes the referees along", async () => {
    const made = await aNewcomer(given);
    const [open, closed] = await scene(given, async (tx) => [
      await aSchool(tx),
      await aSchool(tx, { recruiting: false }),
    ]);
    if (!open || !closed) throw new Error("two schools");
    const { about, reasons } = answersAt(made);
    await keep(given, made, 1, reasons);
    expect(await keep(given, made, 2, { ...about, schoolId: closed.id })).toEqual({
      ok: false,
      reason: "SCHOOL_NOT_RECRUITING",
      field: "schoolId",
    });
    expect(await keep(given, made, 2, { ...about, schoolId: open.id })).toMatchObject({ ok: true });
    const row = await stored(given, made);
    expect([row.schoolId, row.volunteer.schoolId, ...row.referees.map(({ schoolId }) => schoolId)]).toEqual(
      Array(4).fill(open.id),
    );
  });

  test("an older page changes nothing; of two pages at once one wins", async () => {
    const made = await aNewcomer(given);
    const { time } = answersAt(made);
    const verdicts = await Promise.all([
      keep(given, made, 1, time),
      keep(given, made, 1, { ...time, capacity: 3 }),
    ]);
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(verdicts.find(({ ok }) => !ok)).toMatchObject({ reason: "STALE" });
    expect(await stored(given, made)).toMatchObject({ version: 2, actions: ["application.step-kept"] });
  });

  test("is not sent with a gap, in an older version, or to a school that no longer recruits", async () => {
    const made = await aNewcomer(given);
    expect(await submit(given, made, 1)).toMatchObject({ ok: false, reason: "APPLICATION_INCOMPLETE" });
    const version = await fillIn(given, made);
    expect(await submit(given, made, version - 1)).toMatchObject({ ok: false, reason: "STALE" });
    await scene(given, (tx) =>
      tx.school.update({ where: { id: made.school.id }, data: { recruiting: false } }),
    );
    expect(await submit(given, made, version)).toMatchObject({ ok: false, reason: "SCHOOL_NOT_RECRUITING" });
    expect(await stored(given, made)).toMatchObject({ state: "DRAFT", items: [], letters: [] });
  });

  test("is sent once: a second time, and any change afterwards, is refused", async () => {
    const made = await aNewcomer(given);
    const version = await fillIn(given, made);
    const both = await Promise.all([submit(given, made, version), submit(given, made, version)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    for (const at of [version, version + 1]) {
      expect(await submit(given, made, at)).toMatchObject({ ok: false, reason: "NOT_POSSIBLE_NOW" });
      expect(await keep(given, made, at, answersAt(made).time)).toMatchObject({ reason: "NOT_POSSIBLE_NOW" });
    }
    const row = await stored(given, made);
    expect([row.items.length, row.letters.length]).toEqual([7, 1]);
  });

  test("of somebody else cannot be reached", async () => {
    const [made, stranger] = [await aNewcomer(given), await aNewcomer(given)];
    const { viewer } = await scene(given, (tx) => aVolunteer(tx));
    await keep(given, { ...made, viewer: stranger.viewer }, 1, answersAt(stranger).time);
    expect(await stored(given, made)).toMatchObject({ version: 1, actions: [] });
    expect(await keep(given, { ...made, viewer }, 1, answersAt(made).time)).toMatchObject({
      reason: "NOT_POSSIBLE_NOW",
    });
  });

  test("is opened for an account without one, once, at a school that recruits", async () => {
    const viewer = await anAccount(given);
    const [open, closed] = await scene(given, async (tx) => [
      await aSchool(tx),
      await aSchool(tx, { recruiting: false }),
    ]);
    if (!open || !closed) throw new Error("two schools");
    const start = (schoolId: number) => acting(given, viewer, (work) => startApplication(work, { schoolId }));
    expect(await start(closed.id)).toMatchObject({ ok: false, field: "schoolId" });
    expect(await start(2_000_000_000)).toMatchObject({ ok: false, field: "schoolId" });
    expect(await start(open.id)).toMatchObject({ ok: true });
    await expect(start(open.id)).rejects.toMatchObject({ code: "P2002" });
    const volunteers = await scene(given, (tx) =>
      tx.volunteer.findMany({ where: { personId: viewer.personId }, include: { application: true } }),
    );
    expect(volunteers).toMatchObject([{ name: "田青", application: { state: "DRAFT", schoolId: open.id } }]);
  });
});

import { expect, test } from "vitest";
import { readAnswers } from "~/data/applicants/answers";
import { screeningItem } from "~/data/applicants/screening-item";
import { withViewer } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { type Finding, INTERVIEW_QUESTIONS, REFERENCE_QUESTIONS } from "~/domain/volunteer/finding";
import { RISK_POLICIES } from "~/domain/volunteer/risk-policies";
import { approve } from "~/usecases/applicants/approve";
import { askForItems } from "~/usecases/applicants/ask-for-items";
import { recordItem } from "~/usecases/applicants/record-item";
import { aCoordinator, NOW } from "../../factories";
import { onEachDatabase } from "../../support/databases";
import { ALL, actionsOn, anApplicant, applicationRow, asSystem, deciding, lettersTo } from "./given";

const checkedOn = new Date("2026-11-20T00:00:00Z");
const bare = {
  outcome: "PASSED",
  checkedOn,
  expiresOn: null,
  authority: "",
  minutes: null,
  note: "",
} as const;
const said = Object.fromEntries(REFERENCE_QUESTIONS.map((question) => [question, "靠得住"]));
const rated = Object.fromEntries(INTERVIEW_QUESTIONS.map((question) => [question, "4"]));
const offence: Finding = {
  ...bare,
  kind: "OFFENCE_CHECK",
  authority: "县功派出所",
  expiresOn: new Date("2027-11-19T00:00:00Z"),
  answers: { result: "CLEAR" },
};
const FINDINGS: Finding[] = [
  { ...bare, kind: "IDENTITY", answers: { document: "ID_CARD" } },
  offence,
  { ...bare, kind: "REFERENCE_1", answers: { said, recommends: "YES" } },
  { ...bare, kind: "REFERENCE_2", answers: { said, recommends: "YES" } },
  { ...bare, kind: "INTERVIEW", answers: { rated, said: { WHY: "想陪一个孩子" } } },
  { ...bare, kind: "TRAINING", minutes: 150, answers: { acknowledged: [...RISK_POLICIES] } },
  { ...bare, kind: "AGREEMENT", answers: { months: 12, contactDays: 30 } },
];

onEachDatabase("the seven checks", (given) => {
  const recording = (viewer: StaffViewer, id: string, finding: Finding, version = 1) =>
    deciding(given, viewer, id, (work, application) => recordItem(work, application, { finding, version }));

  test("the first one starts the screening, all of them allow the approval", async () => {
    const { id, first, second } = await anApplicant(given);
    for (const finding of FINDINGS) {
      expect(await recording(first.viewer, id, finding)).toEqual({ ok: true, value: undefined });
    }
    const row = await applicationRow(given, id);
    expect(row.state).toBe("SCREENING");
    expect(row.items.map(({ state }) => state)).toEqual(Array(7).fill("PASSED"));
    expect(row.items.map(({ recordedById }) => recordedById)).toEqual(Array(7).fill(first.person.id));
    expect(await actionsOn(given, id)).toEqual(["screening-started", ...Array(7).fill("item-recorded")]);
    for (const finding of FINDINGS) {
      const stored = row.items.find(({ kind }) => kind === finding.kind);
      const read = readAnswers(finding.kind, stored?.answers ?? null);
      expect(read).toEqual({ kind: finding.kind, answers: finding.answers });
    }
    for (const { viewer } of [first, second]) {
      const { version } = await applicationRow(given, id);
      const verdict = await deciding(given, viewer, id, (work, application) =>
        approve(work, application, { version, note: "" }),
      );
      expect(verdict.ok).toBe(true);
    }
    expect((await applicationRow(given, id)).state).toBe("APPROVED");
  }, 60_000);

  test("a check without a line yet gets one, once", async () => {
    const { id, first } = await anApplicant(given);
    await asSystem(given, ({ tx }) => tx.screeningItem.deleteMany({ where: { applicationId: id } }));
    const verdicts = await Promise.all([
      recording(first.viewer, id, offence, 0),
      recording(first.viewer, id, offence, 0),
    ]);
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(verdicts).toContainEqual({ ok: false, reason: "STALE" });
    expect((await applicationRow(given, id)).items).toHaveLength(1);
  });

  test("a stale form of a check changes nothing, nor the application", async () => {
    const { id, first, second } = await anApplicant(given);
    await recording(first.viewer, id, { ...offence, outcome: "OPEN" });
    expect(await recording(second.viewer, id, offence, 1)).toEqual({ ok: false, reason: "STALE" });
    expect(await applicationRow(given, id)).toMatchObject({ version: 2 });
    expect(await recording(second.viewer, id, offence, 2)).toMatchObject({ ok: true });
  });

  test("a flaw stands next to its field and leaves no trace", async () => {
    const { id, first } = await anApplicant(given);
    const tomorrow = new Date("2026-11-24T00:00:00Z");
    expect(await recording(first.viewer, id, { ...offence, checkedOn: tomorrow })).toEqual({
      ok: false,
      reason: "DATE_IN_FUTURE",
      field: "checkedOn",
    });
    expect(await recording(first.viewer, id, { ...offence, expiresOn: checkedOn })).toEqual({
      ok: false,
      reason: "EXPIRY_BEFORE_CHECK",
      field: "expiresOn",
    });
    expect(await applicationRow(given, id)).toMatchObject({ state: "SUBMITTED", version: 1 });
    expect(await actionsOn(given, id)).toEqual([]);
  });

  test("a check that fails while somebody approves is not overlooked", async () => {
    const { id, first, second } = await anApplicant(given, { state: "SCREENING", passed: ALL });
    const failed: Finding = { ...offence, outcome: "FAILED", note: "查到了记录" };
    const [recorded, approved] = await Promise.all([
      recording(first.viewer, id, failed),
      deciding(given, second.viewer, id, (work, application) =>
        approve(work, application, { version: 1, note: "" }),
      ),
    ]);
    // Whoever came second decided on another application and is told so. Where the record came wholly after the
    // approval, it stands in the way of the next one.
    expect(recorded.ok || approved.ok).toBe(true);
    const { state, version } = await applicationRow(given, id);
    expect(state).toBe("SCREENING");
    if (!recorded.ok) return;
    const next = await deciding(given, first.viewer, id, (work, application) =>
      approve(work, application, { version, note: "" }),
    );
    expect(next).toMatchObject({ ok: false });
  });

  test("after the approval only a renewed check is recorded", async () => {
    const { id, first } = await anApplicant(given, { screened: true });
    const renewed = await recording(first.viewer, id, offence);
    expect(renewed).toMatchObject({ ok: true });
    expect(await applicationRow(given, id)).toMatchObject({ state: "APPROVED", version: 2 });
    for (const finding of FINDINGS.filter(({ kind }) => kind !== "OFFENCE_CHECK")) {
      expect(await recording(first.viewer, id, finding)).toEqual({ ok: false, reason: "NOT_POSSIBLE_NOW" });
    }
    expect(await recording(first.viewer, id, { ...offence, outcome: "OPEN" }, 2)).toEqual({
      ok: false,
      reason: "RENEWAL_UNDECIDED",
    });
  });

  test("a renewed check that fails suspends the volunteer at once", async () => {
    const { id, first } = await anApplicant(given, { screened: true });
    const failed: Finding = {
      ...offence,
      outcome: "FAILED",
      note: "查到了记录",
      answers: { result: "RECORD_FOUND" },
    };
    expect(await recording(first.viewer, id, failed)).toMatchObject({ ok: true });
    expect(await applicationRow(given, id)).toMatchObject({ state: "SUSPENDED", decisionNote: "查到了记录" });
    expect(await actionsOn(given, id)).toEqual(["suspended", "item-recorded"]);
  });

  test("not by the applicant, not from another school; what was said about oneself stays closed", async () => {
    const { id, person, school } = await anApplicant(given);
    await asSystem(given, ({ tx }) =>
      tx.grant.create({
        data: { personId: person.id, schoolId: school.id, role: "COORDINATOR", grantedAt: NOW },
      }),
    );
    const own: StaffViewer = { kind: "staff", personId: person.id, name: "", grants: [] };
    expect(await recording(own, id, offence)).toEqual({ ok: false, reason: "OWN_APPLICATION" });
    const page = await withViewer(given.site.prisma, own, NOW, (work) =>
      screeningItem(work, id, "REFERENCE_1"),
    );
    expect(page).toMatchObject({ own: true, referee: null, item: { note: "", recorded: false } });
    const stranger = await asSystem(given, ({ tx }) => aCoordinator(tx));
    expect(await recording(stranger.viewer, id, offence)).toEqual({ ok: false, reason: "NOT_FOUND" });
  });
});

onEachDatabase("asking for what is missing", (given) => {
  const asking = (viewer: StaffViewer, id: string, items: typeof ALL) =>
    deciding(given, viewer, id, (work, application) => askForItems(work, application, { items }));

  test("writes one letter with the codes of the items, and not the same again on that day", async () => {
    const { id, first, person } = await anApplicant(given);
    const items = ["TRAINING", "IDENTITY"] as const;
    expect(await asking(first.viewer, id, items)).toMatchObject({ ok: true });
    expect(await lettersTo(given, person.id)).toEqual([
      { template: "MISSING_ITEM", payload: { applicationId: id, items: ["IDENTITY", "TRAINING"] } },
    ]);
    expect(await asking(first.viewer, id, items)).toEqual({
      ok: false,
      reason: "ASKED_BEFORE",
      field: "items",
    });
    expect(await asking(first.viewer, id, ["AGREEMENT"])).toMatchObject({ ok: true });
    expect(await actionsOn(given, id)).toEqual(["items-asked", "items-asked"]);
  });

  test("not for a check that is passed, and not after the approval", async () => {
    const { id, first } = await anApplicant(given, { state: "SCREENING", passed: ["IDENTITY"] });
    expect(await asking(first.viewer, id, ["IDENTITY"])).toEqual({
      ok: false,
      reason: "ITEM_NOT_MISSING",
      field: "items",
    });
    const approved = await anApplicant(given, { screened: true });
    expect(await asking(approved.first.viewer, approved.id, ["IDENTITY"])).toMatchObject({
      reason: "NOT_POSSIBLE_NOW",
    });
  });
});

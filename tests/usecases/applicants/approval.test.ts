import { expect, test } from "vitest";
import type { StaffViewer } from "~/domain/access/viewer";
import { approve } from "~/usecases/applicants/approve";
import { decide } from "~/usecases/applicants/decide";
import { suspend } from "~/usecases/applicants/suspend";
import { aContact, aCoordinator, aMatch, NOW } from "../../factories";
import { onEachDatabase } from "../../support/databases";
import { ALL, actionsOn, anApplicant, applicationRow, asSystem, deciding, lettersTo } from "./given";

onEachDatabase("approving an application", (given) => {
  const ready = () => anApplicant(given, { state: "SCREENING", passed: ALL });
  const approving = (viewer: StaffViewer, id: string, version: number, note = "") =>
    deciding(given, viewer, id, (work, application) => approve(work, application, { version, note }));

  test("takes two people; the second one makes a volunteer and a letter", async () => {
    const { id, first, second, person } = await ready();
    expect(await approving(first.viewer, id, 1, "材料齐全")).toEqual({
      ok: true,
      value: { approved: false },
    });
    expect(await applicationRow(given, id)).toMatchObject({
      state: "SCREENING",
      version: 2,
      decidedAt: null,
    });
    expect(await lettersTo(given, person.id)).toEqual([]);

    expect(await approving(second.viewer, id, 2)).toEqual({ ok: true, value: { approved: true } });
    const row = await applicationRow(given, id);
    expect(row).toMatchObject({ state: "APPROVED", decidedAt: NOW });
    expect(row.approvals.map(({ note }) => note).sort()).toEqual(["", "材料齐全"]);
    expect(await actionsOn(given, id)).toEqual(["approval-given", "approval-given", "approved"]);
    expect(await lettersTo(given, person.id)).toEqual([
      { template: "APPROVED", payload: { applicationId: id } },
    ]);
  });

  test("never twice by the same person, never with a check open or expired", async () => {
    const { id, first } = await ready();
    await approving(first.viewer, id, 1);
    expect(await approving(first.viewer, id, 2)).toEqual({ ok: false, reason: "ALREADY_APPROVED_BY_YOU" });

    const open = await anApplicant(given, { state: "SCREENING", passed: ALL.slice(1) });
    expect(await approving(open.first.viewer, open.id, 1)).toMatchObject({ reason: "SCREENING_INCOMPLETE" });
    const expiresOn = new Date("2026-11-22T00:00:00Z");
    const expired = await anApplicant(given, { state: "SCREENING", passed: ALL, expiresOn });
    expect(await approving(expired.first.viewer, expired.id, 1)).toMatchObject({
      reason: "OFFENCE_CHECK_EXPIRED",
    });
    expect((await applicationRow(given, open.id)).approvals).toEqual([]);
  });

  test("never by the applicant, who is on the staff", async () => {
    const { id, person, school } = await ready();
    await asSystem(given, ({ tx }) =>
      tx.grant.create({
        data: { personId: person.id, schoolId: school.id, role: "COORDINATOR", grantedAt: NOW },
      }),
    );
    const own: StaffViewer = { kind: "staff", personId: person.id, name: person.name, grants: [] };
    expect(await approving(own, id, 1)).toEqual({ ok: false, reason: "APPROVER_IS_APPLICANT" });
    const because = "自己";
    for (const command of ["REJECT", "LIFT", "EXIT", "REOPEN"] as const) {
      const verdict = await deciding(given, own, id, (work, application) =>
        decide(work, application, { command, version: 1, because }),
      );
      expect(verdict.ok).toBe(false);
    }
    expect(await actionsOn(given, id)).toEqual([]);
  });

  test("of two at the same moment one counts, and the other is told", async () => {
    for (let round = 0; round < 5; round++) {
      const { id, first, second } = await ready();
      const verdicts = await Promise.all([approving(first.viewer, id, 1), approving(second.viewer, id, 1)]);
      expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
      expect(verdicts).toContainEqual({ ok: false, reason: "STALE" });
      expect((await applicationRow(given, id)).approvals).toHaveLength(1);
      expect(await actionsOn(given, id)).toEqual(["approval-given"]);
    }
  });

  test("the same person's two clicks count once", async () => {
    const { id, first } = await ready();
    const verdicts = await Promise.all([approving(first.viewer, id, 1), approving(first.viewer, id, 1)]);
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await applicationRow(given, id)).approvals).toHaveLength(1);
  });

  test("another school's application is not found, whoever asks", async () => {
    const { id } = await ready();
    const stranger = await asSystem(given, ({ tx }) => aCoordinator(tx));
    expect(await approving(stranger.viewer, id, 1)).toEqual({ ok: false, reason: "NOT_FOUND" });
    const nobody = "00000000-0000-4000-8000-000000000000";
    expect(await approving(stranger.viewer, nobody, 1)).toEqual({ ok: false, reason: "NOT_FOUND" });
  });

  test("an application that was opened again is approved anew", async () => {
    const { id, first, second } = await ready();
    await approving(first.viewer, id, 1);
    const decided = (command: "REJECT" | "REOPEN", version: number) =>
      deciding(given, second.viewer, id, (work, application) =>
        decide(work, application, { command, version, because: "再核实" }),
      );
    expect(await decided("REJECT", 2)).toMatchObject({ ok: true });
    expect(await applicationRow(given, id)).toMatchObject({ state: "REJECTED", decisionNote: "再核实" });
    // The reopening lies a moment after the first approval, so that approval no longer counts.
    await asSystem(given, ({ tx }) =>
      tx.applicationApproval.updateMany({
        where: { applicationId: id },
        data: { approvedAt: new Date(NOW.getTime() - 1000) },
      }),
    );
    expect(await decided("REOPEN", 3)).toMatchObject({ ok: true });
    expect(await approving(first.viewer, id, 4)).toEqual({ ok: true, value: { approved: false } });
    expect(await approving(second.viewer, id, 5)).toEqual({ ok: true, value: { approved: true } });
    expect((await applicationRow(given, id)).approvals).toHaveLength(2);
  }, 60_000);
});

onEachDatabase("deciding about an application", (given) => {
  const decidingOn = (viewer: StaffViewer, id: string, command: "REJECT" | "LIFT" | "EXIT", version = 1) =>
    deciding(given, viewer, id, (work, application) =>
      decide(work, application, { command, version, because: "原因" }),
    );

  test("a stale form changes nothing", async () => {
    const { id, first } = await anApplicant(given);
    expect(await decidingOn(first.viewer, id, "REJECT", 7)).toEqual({ ok: false, reason: "STALE" });
    expect(await applicationRow(given, id)).toMatchObject({ state: "SUBMITTED", version: 1 });
    expect(await actionsOn(given, id)).toEqual([]);
  });

  test("what a state does not know is refused", async () => {
    const { id, first } = await anApplicant(given);
    expect(await decidingOn(first.viewer, id, "LIFT")).toEqual({ ok: false, reason: "NOT_POSSIBLE_NOW" });
  });

  test("a suspension cancels what is planned at once, and lifting it brings nothing back", async () => {
    const { contact, volunteer, coordinator } = await asSystem(given, async ({ tx }) => {
      const made = await aMatch(tx);
      const startsAt = new Date(NOW.getTime() + 3 * 86_400_000);
      const { contact } = await aContact(tx, { made, state: "CONFIRMED", startsAt });
      return { ...made, contact };
    });
    const { id } = volunteer.application;
    const verdict = await deciding(given, coordinator.viewer, id, (work, application) =>
      suspend(work, application, { version: 1, because: "需要核实" }),
    );
    expect(verdict).toMatchObject({ ok: true });
    const state = () =>
      asSystem(
        given,
        async ({ tx }) => (await tx.contact.findUniqueOrThrow({ where: { id: contact.id } })).state,
      );
    expect(await state()).toBe("CANCELLED");
    expect(await actionsOn(given, id)).toEqual(["suspended"]);

    expect(await decidingOn(coordinator.viewer, id, "EXIT", 2)).toEqual({
      ok: false,
      reason: "MATCHES_STILL_OPEN",
    });
    expect(await decidingOn(coordinator.viewer, id, "LIFT", 2)).toMatchObject({ ok: true });
    expect(await applicationRow(given, id)).toMatchObject({ state: "APPROVED" });
    expect(await state()).toBe("CANCELLED");
  });
});

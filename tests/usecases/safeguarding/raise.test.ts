import { expect, test } from "vitest";
import { applicationInQuestion } from "~/data/applicants/decision";
import { reportFile } from "~/data/safeguarding/report";
import { MANDATORY } from "~/domain/safeguarding/report";
import { decide } from "~/usecases/applicants/decide";
import { post } from "~/usecases/record/message";
import { addStep } from "~/usecases/safeguarding/take-step";
import { aFamilyLink, aMatch, NOW } from "../../factories";
import { commandOn, readOn } from "../../support/command";
import { onEachDatabase } from "../../support/databases";
import { setting } from "../round/given";
import { aSchoolWithOfficers, type Given, lettersAbout, raising, reportOf } from "./given";

onEachDatabase("a worry", (given) => {
  const visibleTo = (viewer: Given["near"]["viewer"], id: string) =>
    readOn(given, viewer, NOW, (work) => reportFile(work, id));
  const asOfficer = (of: Pick<Given, "admin">) => ({
    kind: "officer" as const,
    personId: of.admin.person.id,
    name: of.admin.person.name,
  });

  test("of a mentor, a family and staff is stored, and its officers are told at once", async () => {
    const here = await aSchoolWithOfficers(given);
    const childId = here.child.child.id;
    const raisers = [here.mentor, here.family, here.coordinator.viewer] as const;
    for (const viewer of raisers) {
      expect(await raising(given, viewer, { childId, situation: "MR6" })).toEqual({ ok: true });
    }
    const reports = await setting(given, (tx) =>
      tx.safeguardingReport.findMany({ where: { schoolId: here.school.id }, include: { reporter: true } }),
    );
    expect(reports.map(({ reporter }) => reporter?.kind).sort()).toEqual(["FAMILY", "PERSON", "PERSON"]);
    for (const report of reports) {
      expect(report).toMatchObject({ state: "RAISED", childId, severity: "HIGH", stateSince: NOW });
      const told = (await lettersAbout(given, report.id)).map(({ personId }) => personId);
      expect(told.sort()).toEqual([here.near.person.id, here.far.person.id].sort());
    }
  });

  test("takes every one of the nine situations, and no words at all", async () => {
    const here = await aSchoolWithOfficers(given);
    for (const situation of MANDATORY) {
      expect(await raising(given, here.mentor, { situation, account: "" })).toEqual({ ok: true });
    }
    const count = await setting(given, (tx) =>
      tx.safeguardingReport.count({ where: { schoolId: here.school.id } }),
    );
    expect(count).toBe(9);
  });

  test("names only whom its writer may name", async () => {
    const here = await aSchoolWithOfficers(given);
    const there = await aSchoolWithOfficers(given);
    const volunteer = there.volunteer.volunteer.id;
    const wrong = [
      raising(given, here.mentor, { childId: there.child.child.id }),
      raising(given, here.family, { childId: there.child.child.id }),
      raising(given, here.coordinator.viewer, { childId: there.child.child.id }),
      raising(given, here.coordinator.viewer, { schoolId: there.school.id }),
      raising(given, here.mentor, { about: "MENTOR", aboutVolunteerId: volunteer }),
      raising(given, here.family, {
        childId: here.child.child.id,
        about: "MENTOR",
        aboutVolunteerId: volunteer,
      }),
      raising(given, here.mentor, { about: "STAFF", aboutPersonId: there.coordinator.person.id }),
    ];
    for (const refused of wrong) expect(await refused).toMatchObject({ ok: false, reason: "INVALID" });
    const written = await setting(given, (tx) =>
      tx.safeguardingReport.count({ where: { schoolId: { in: [here.school.id, there.school.id] } } }),
    );
    expect(written).toBe(0);
  });

  test("is read by no one of the people who may raise one", async () => {
    const here = await aSchoolWithOfficers(given);
    await raising(given, here.mentor, { childId: here.child.child.id });
    for (const viewer of [here.mentor, here.family, here.coordinator.viewer, here.admin.viewer]) {
      await expect(readOn(given, viewer, NOW, ({ tx }) => tx.safeguardingReport.count())).rejects.toThrow();
    }
    const { id } = await reportOf(given, here);
    const trail = await readOn(given, here.coordinator.viewer, NOW, ({ tx }) =>
      tx.auditRow.count({ where: { subject: "report" } }),
    );
    expect(trail).toBe(0);
    expect(await visibleTo(here.near.viewer, id)).not.toBeNull();
  });

  test("about an officer is read by another, never by the one it is about", async () => {
    const here = await aSchoolWithOfficers(given);
    const about = { about: "STAFF", aboutPersonId: here.far.person.id } as const;
    await raising(given, here.mentor, about);
    const { id } = await reportOf(given, here);
    expect(await visibleTo(here.far.viewer, id)).toBeNull();
    // What is about staff is not for the school's own officers; with the district's officer out of it, for the district.
    expect(await visibleTo(here.near.viewer, id)).toBeNull();
    expect(await visibleTo(asOfficer(here), id)).toMatchObject({ id, reporter: { kind: "PERSON" } });
    const told = (await lettersAbout(given, id)).map(({ personId }) => personId);
    expect(told).toEqual([here.admin.person.id]);
  });

  test("of a school without an officer is read by whoever administers the district", async () => {
    const here = await aSchoolWithOfficers(given);
    await setting(given, (tx) =>
      tx.grant.updateMany({ where: { role: "SAFEGUARDING_OFFICER" }, data: { revokedAt: NOW } }),
    );
    await raising(given, here.mentor);
    const { id } = await reportOf(given, here);
    expect(await visibleTo(asOfficer(here), id)).toMatchObject({ id });
    expect(await visibleTo(here.near.viewer, id)).toBeNull();
  });

  test("is never changed and never deleted, not even by the site or by whoever owns the tables", async () => {
    const here = await aSchoolWithOfficers(given);
    await raising(given, here.mentor);
    const report = await reportOf(given, here);
    await commandOn(given, here.near.viewer, NOW, (work) =>
      addStep(work, report.id, { kind: "NOTE", note: "x" }),
    );
    const attempts = [
      `UPDATE safeguarding_reports SET account = '' WHERE id = '${report.id}'`,
      `UPDATE safeguarding_reports SET state = 'CLOSED' WHERE id = '${report.id}'`,
      `DELETE FROM safeguarding_reports WHERE id = '${report.id}'`,
      `UPDATE safeguarding_reporters SET phone = '1' WHERE report_id = '${report.id}'`,
      `DELETE FROM safeguarding_reporters WHERE report_id = '${report.id}'`,
      `UPDATE safeguarding_steps SET note = '' WHERE report_id = '${report.id}'`,
      `DELETE FROM safeguarding_steps WHERE report_id = '${report.id}'`,
    ];
    for (const statement of attempts) {
      await expect(
        given.superuser((sql) => sql.exec(statement)),
        statement,
      ).rejects.toThrow("REPORT_STAYS");
      await expect(
        setting(given, (tx) => tx.$executeRawUnsafe(statement)),
        statement,
      ).rejects.toThrow();
    }
    expect(await reportOf(given, here)).toMatchObject({ account: "孩子不敢回家", state: "RAISED" });
  });
});

onEachDatabase("a report about a mentor", (given) => {
  const state = ({ volunteer, match, ahead }: Given) =>
    setting(given, async (tx) => {
      const { id: volunteerId } = volunteer.volunteer;
      return {
        application: (await tx.application.findUniqueOrThrow({ where: { volunteerId } })).state,
        contact: (await tx.contact.findUniqueOrThrow({ where: { id: ahead.id } })).state,
        engagements: await tx.engagement.count({ where: { contactId: ahead.id } }),
        sessions: await tx.session.count({ where: { personId: volunteer.person.id } }),
        feeds: await tx.feed.count({ where: { personId: volunteer.person.id, revokedAt: null } }),
        letters: await tx.outboxMessage.count({
          where: {
            personId: volunteer.person.id,
            state: "WAITING",
            payload: { path: ["matchId"], equals: match.id },
          },
        }),
      };
    });

  async function inFullSwing() {
    const here = await aSchoolWithOfficers(given);
    const personId = here.volunteer.person.id;
    await setting(given, async (tx) => {
      await tx.session.create({
        data: { idHash: personId, personId, createdAt: NOW, lastSeenAt: NOW, authenticatedAt: NOW },
      });
      await tx.feed.create({
        data: { kind: "MENTOR", personId, name: "x", tokenHash: personId, createdAt: NOW },
      });
      const work = { tx, now: NOW, viewer: { kind: "system", job: "test" } as const };
      const payload = { matchId: here.match.id };
      await post(work, { template: "MATCH_ACTIVE", personId, key: `MATCH_ACTIVE:${here.match.id}`, payload });
    });
    expect(await state(here)).toMatchObject({
      application: "APPROVED",
      contact: "PLANNED",
      sessions: 1,
      feeds: 1,
      letters: 1,
    });
    return here;
  }
  const about = ({ child, volunteer }: Given) =>
    ({ childId: child.child.id, about: "MENTOR", aboutVolunteerId: volunteer.volunteer.id }) as const;
  const step = (here: Given, reportId: string, with_: Parameters<typeof addStep>[2], now = NOW) =>
    commandOn(given, here.near.viewer, now, (work) => addStep(work, reportId, with_));
  const OFF = {
    application: "SUSPENDED",
    contact: "CANCELLED",
    engagements: 0,
    sessions: 0,
    feeds: 0,
    letters: 0,
  };

  test("of the family or of staff takes everything from them in the same transaction", async () => {
    for (const by of ["family", "staff"] as const) {
      const here = await inFullSwing();
      await raising(given, by === "family" ? here.family : here.coordinator.viewer, about(here));
      expect(await state(here), by).toEqual(OFF);
      expect(await reportOf(given, here)).toMatchObject({
        stoodDown: true,
        steps: [{ kind: "SUSPENDED", byId: null }],
      });
      const reach = await readOn(given, here.mentor, NOW, ({ tx }) => tx.contact.count());
      expect(reach).toBe(0);
    }
  });

  test("stands in the school's record as a suspension by nobody, without a word of a report", async () => {
    const here = await inFullSwing();
    await raising(given, here.family, about(here));
    const rows = await readOn(given, here.coordinator.viewer, NOW, ({ tx }) =>
      tx.auditRow.findMany({ where: { schoolId: here.school.id, action: { startsWith: "application." } } }),
    );
    expect(rows).toMatchObject([
      { action: "application.suspended", actorId: null, role: "SYSTEM", details: { cancelled: 1 } },
    ]);
    expect(
      JSON.stringify(rows, (_, value) => (typeof value === "bigint" ? String(value) : value)),
    ).not.toMatch(/report|safeguard/i);
    const told = await setting(given, (tx) =>
      tx.outboxMessage.count({
        where: { personId: here.volunteer.person.id, createdAt: NOW, state: "WAITING" },
      }),
    );
    expect(told).toBe(0);
  });

  test("keeps the school from bringing them back, until an officer says why", async () => {
    const here = await inFullSwing();
    await raising(given, here.family, about(here));
    const { id } = await reportOf(given, here);
    const lift = () =>
      commandOn(given, here.coordinator.viewer, NOW, async (work) => {
        const application = await applicationInQuestion(work, here.volunteer.application.id);
        if (!application) throw new Error("no application");
        return decide(work, application, { command: "LIFT", version: application.version, because: "x" });
      });
    expect(await lift()).toMatchObject({ ok: false, reason: "STOOD_DOWN" });
    expect(await step(here, id, { kind: "LIFTED", note: " " })).toMatchObject({ reason: "REASON_NEEDED" });
    expect(await step(here, id, { kind: "LIFTED", note: "查清楚了，没有这回事" })).toMatchObject({
      ok: true,
    });
    expect(await state(here)).toEqual({ ...OFF, application: "APPROVED" });
    expect(await reportOf(given, here)).toMatchObject({ stoodDown: false, tookOff: false });
  });

  test("of two, holds until the last one lets go, and never lifts what the school had suspended itself", async () => {
    const here = await inFullSwing();
    await raising(given, here.family, about(here));
    const first = await reportOf(given, here);
    await raising(given, here.coordinator.viewer, about(here), new Date(NOW.getTime() + 1000));
    const second = await reportOf(given, here);
    const later = new Date(NOW.getTime() + 2000);
    await step(here, first.id, { kind: "LIFTED", note: "x" }, later);
    expect(await state(here)).toMatchObject({ application: "SUSPENDED" });
    await step(here, second.id, { kind: "LIFTED", note: "x" }, later);
    expect(await state(here)).toMatchObject({ application: "APPROVED" });
    await setting(given, (tx) =>
      tx.application.update({ where: { id: here.volunteer.application.id }, data: { state: "SUSPENDED" } }),
    );
    await raising(given, here.family, about(here), new Date(NOW.getTime() + 3000));
    const third = await reportOf(given, here);
    await step(here, third.id, { kind: "LIFTED", note: "x" }, new Date(NOW.getTime() + 4000));
    expect(await state(here)).toMatchObject({ application: "SUSPENDED" });
  });

  test("may be found out later: an officer names the mentor, and it takes hold as if it had been said at once", async () => {
    const here = await inFullSwing();
    await raising(given, here.mentor, { childId: here.child.child.id, about: "MENTOR", aboutTold: "另一位" });
    const { id } = await reportOf(given, here);
    expect(await state(here)).toMatchObject({ application: "APPROVED" });
    const volunteerId = here.volunteer.volunteer.id;
    expect(await step(here, id, { kind: "SUSPENDED", volunteerId, note: "" })).toMatchObject({ ok: true });
    expect(await state(here)).toEqual(OFF);
    expect(await step(here, id, { kind: "SUSPENDED", volunteerId, note: "" })).toMatchObject({
      reason: "NOT_POSSIBLE_NOW",
    });
  });

  test("leaves other mentors of the child alone", async () => {
    const here = await inFullSwing();
    const other = await setting(given, (tx) => aMatch(tx, { school: here.school }));
    await raising(given, here.family, about(here));
    const kept = await setting(given, (tx) =>
      tx.application.findUniqueOrThrow({ where: { volunteerId: other.volunteer.volunteer.id } }),
    );
    expect(kept.state).toBe("APPROVED");
    const link = await setting(given, (tx) => aFamilyLink(tx, { made: other.child }));
    expect(await readOn(given, link.viewer, NOW, ({ tx }) => tx.match.count())).toBe(1);
  });
});

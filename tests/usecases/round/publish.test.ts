import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Prisma } from "~/generated/prisma/client";
import { approvePairs } from "~/usecases/round/approve-pairs";
import { overrideRound } from "~/usecases/round/override-round";
import { publishRound } from "~/usecases/round/publish-round";
import { aChild, aCoordinator, aMatch, NOW } from "../../factories";
import { onEachDatabase } from "../../support/databases";
import { aDraft, aSchoolThatWaits, asking, roundRow, setting, type Waiting } from "./given";

onEachDatabase("publishing a round", (given) => {
  // The first statements on a fresh embedded database take many times as long as all later ones.
  beforeAll(() => aSchoolThatWaits(given));

  async function approved(at: Waiting): Promise<string> {
    const id = await aDraft(given, at);
    const asked = { roundId: id, version: 1, kind: "APPROVE", pairIds: "ALL" } as const;
    const verdict = await asking(given, at.viewer, (work) => approvePairs(work, asked));
    if (!verdict.ok) throw new Error(verdict.reason);
    return id;
  }
  const publish = (roundId: string, viewer: Waiting["viewer"], version = 2) =>
    asking(given, viewer, (work) => publishRound(work, { roundId, version }));
  const pairOf = async (id: string, at: Waiting["singer"]) =>
    (await roundRow(given, id)).pairs.find(({ childId }) => childId === at.child.id);

  test("offers each pair to its volunteer, approved by the publisher, with a letter and audit rows", async () => {
    const at = await aSchoolThatWaits(given);
    const id = await approved(at);
    expect(await publish(id, at.viewer)).toEqual({
      ok: true,
      value: { offered: 2, proposed: 0, leftOut: 0 },
    });
    const round = await roundRow(given, id);
    expect(round).toMatchObject({ state: "PUBLISHED", publishedAt: NOW, publishedById: at.viewer.personId });
    expect(round.pairs.map(({ state }) => state)).toEqual(["PUBLISHED", "PUBLISHED"]);
    const match = round.matches.find(({ childId }) => childId === at.singer.child.id);
    expect(match).toMatchObject({
      state: "APPROVED",
      volunteerId: at.sings.volunteer.id,
      slotId: at.singer.slots[0]?.id,
      approvedAt: NOW,
      answerBy: new Date(NOW.getTime() + 7 * 86_400_000),
      approvals: [{ approverId: at.viewer.personId }],
    });
    const letters = await setting(given, (tx) =>
      tx.outboxMessage.findMany({ where: { personId: at.sings.person.id } }),
    );
    expect(letters).toMatchObject([
      { template: "MATCH_OFFERED", key: `MATCH_OFFERED:${match?.id}`, payload: { matchId: match?.id } },
    ]);
    const audited = await setting(given, (tx) =>
      tx.auditRow.findMany({ where: { subjectId: { in: [id, match?.id ?? ""] } }, orderBy: { id: "asc" } }),
    );
    expect(audited.map(({ action }) => action)).toEqual([
      "round.started",
      "round.pairs-approved",
      "round.published",
      "match.approved",
    ]);
  });

  const volunteerNow = (at: Waiting, data: Prisma.VolunteerUpdateInput) =>
    setting(given, (tx) => tx.volunteer.update({ where: { id: at.sings.volunteer.id }, data }));

  test("leaves out the pair of a volunteer who was suspended between approval and publication", async () => {
    const at = await aSchoolThatWaits(given);
    const id = await approved(at);
    await setting(given, (tx) =>
      tx.application.update({ where: { id: at.sings.application.id }, data: { state: "SUSPENDED" } }),
    );
    expect(await publish(id, at.viewer)).toEqual({
      ok: true,
      value: { offered: 1, proposed: 0, leftOut: 1 },
    });
    expect(await pairOf(id, at.singer)).toMatchObject({ state: "LEFT_OUT", reason: "VOLUNTEER_SUSPENDED" });
    expect((await roundRow(given, id)).matches).toHaveLength(1);
  });

  test("leaves out what else has changed meanwhile, each with its own reason", async () => {
    const cases = {
      PERMISSION_MISSING: (at: Waiting) =>
        setting(given, (tx) =>
          tx.permission.updateMany({ where: { childId: at.singer.child.id }, data: { withdrawnAt: NOW } }),
        ),
      OFFENCE_CHECK_NOT_VALID: (at: Waiting) =>
        setting(given, (tx) =>
          tx.screeningItem.updateMany({
            where: { applicationId: at.sings.application.id, kind: "OFFENCE_CHECK" },
            data: { checkedOn: new Date("2025-11-22"), expiresOn: new Date("2026-11-22") },
          }),
        ),
      CAPACITY_FULL: (at: Waiting) =>
        setting(given, async (tx) => {
          const child = await aChild(tx, { school: at.school });
          await aMatch(tx, { child, volunteer: at.sings, state: "APPROVED" });
        }),
      SLOT_TAKEN: (at: Waiting) =>
        setting(given, (tx) =>
          aMatch(tx, {
            child: at.singer,
            volunteer: { school: at.school, phone: "15400100099" },
            state: "APPROVED",
          }),
        ),
      PAIR_EXISTS: (at: Waiting) =>
        setting(given, (tx) => aMatch(tx, { child: at.singer, volunteer: at.sings, state: "APPROVED" })),
      CHILD_NOT_WAITING: (at: Waiting) =>
        setting(given, (tx) =>
          tx.child.update({ where: { id: at.singer.child.id }, data: { state: "PAUSED" } }),
        ),
      RESTRICTED: (at: Waiting) =>
        setting(given, (tx) =>
          tx.familyMember.update({
            where: { id: at.singer.guardian.id },
            data: { phone: at.sings.volunteer.phone },
          }),
        ),
      NO_SHARED_TIME: (at: Waiting) => volunteerNow(at, { availability: 0 }),
      NO_SHARED_CONTACT_MODE: (at: Waiting) => volunteerNow(at, { contactModes: ["HOME_VISIT"] }),
      TOO_FAR: (at: Waiting) =>
        volunteerNow(at, { contactModes: ["MEETING"], x: at.sings.volunteer.x + 90_000 }),
      DECLINED_BEFORE: (at: Waiting) =>
        setting(given, (tx) => aMatch(tx, { child: at.singer, volunteer: at.sings, state: "DECLINED" })),
      ENDED_EARLY: (at: Waiting) =>
        setting(given, (tx) =>
          aMatch(tx, { child: at.singer, volunteer: at.sings, state: "CLOSED", closurePath: "UNPLANNED" }),
        ),
      SLOT_GONE: (at: Waiting) =>
        setting(given, (tx) => tx.slot.deleteMany({ where: { childId: at.singer.child.id } })),
      FORBIDDEN: async (at: Waiting, id: string) => {
        const { pairs: _, overrides: __, matches: ___, summary, ...round } = await roundRow(given, id);
        const earlier = { state: "PUBLISHED", publishedAt: NOW, publishedById: at.viewer.personId } as const;
        const roundId = randomUUID();
        await setting(given, async (tx) => {
          await tx.round.create({ data: { ...round, ...earlier, id: roundId, summary: summary ?? {} } });
          await tx.roundOverride.create({
            data: {
              ...{ roundId, schoolId: at.school.id, kind: "FORBID", reason: "家里谈过" },
              ...{ childId: at.singer.child.id, volunteerId: at.sings.volunteer.id },
              ...{ byId: at.viewer.personId, at: NOW },
            },
          });
        });
      },
    };
    for (const [reason, change] of Object.entries(cases)) {
      const at = await aSchoolThatWaits(given);
      const id = await approved(at);
      await change(at, id);
      expect(await publish(id, at.viewer), reason).toMatchObject({ value: { offered: 1, leftOut: 1 } });
      const said = reason === "SLOT_GONE" ? "SLOT_TAKEN" : reason;
      expect(await pairOf(id, at.singer), reason).toMatchObject({ state: "LEFT_OUT", reason: said });
    }
  });

  test("keeps what the coordinator set aside with a pin, and leaves out what has come since", async () => {
    const pinned = async () => {
      const at = await aSchoolThatWaits(given);
      await volunteerNow(at, { availability: 0 });
      const id = await aDraft(given, at);
      const pair = { childId: at.singer.child.id, volunteerId: at.sings.volunteer.id };
      const pin = { roundId: id, version: 1, kind: "PIN", ...pair, reason: "周末能来" } as const;
      expect(await asking(given, at.viewer, (work) => overrideRound(work, pin))).toMatchObject({ ok: true });
      const all = { roundId: id, version: 2, kind: "APPROVE", pairIds: "ALL" } as const;
      await asking(given, at.viewer, (work) => approvePairs(work, all));
      return { at, id };
    };
    const kept = await pinned();
    await publish(kept.id, kept.at.viewer, 3);
    expect(await pairOf(kept.id, kept.at.singer)).toMatchObject({ state: "PUBLISHED" });

    const since = await pinned();
    await volunteerNow(since.at, { contactModes: ["HOME_VISIT"] });
    await publish(since.id, since.at.viewer, 3);
    expect(await pairOf(since.id, since.at.singer)).toMatchObject({
      state: "LEFT_OUT",
      reason: "NO_SHARED_CONTACT_MODE",
    });
  });

  test("leaves out what nobody approved, and publishes nothing without any approval", async () => {
    const at = await aSchoolThatWaits(given);
    const id = await aDraft(given, at);
    expect(await publish(id, at.viewer, 1)).toEqual({ ok: false, reason: "NOTHING_APPROVED" });
    const pair = await pairOf(id, at.singer);
    const asked = { roundId: id, version: 1, kind: "APPROVE", pairIds: [pair?.id ?? ""] } as const;
    await asking(given, at.viewer, (work) => approvePairs(work, asked));
    expect(await publish(id, at.viewer)).toMatchObject({ value: { offered: 1, leftOut: 1 } });
    expect(await pairOf(id, at.reader)).toMatchObject({ state: "LEFT_OUT", reason: "NOT_APPROVED" });
  });

  test("waits for a second person where the school asks for two", async () => {
    const at = await aSchoolThatWaits(given);
    await setting(given, (tx) =>
      tx.policy.create({
        data: {
          ...{ schoolId: at.school.id, cadenceDays: 30, meetingDays: 92, applicationApprovals: 2 },
          ...{ matchApprovals: 2, offerDays: 7, minimumMonths: 12, setAt: NOW },
        },
      }),
    );
    const id = await approved(at);
    expect(await publish(id, at.viewer)).toMatchObject({ value: { offered: 0, proposed: 2 } });
    const { matches } = await roundRow(given, id);
    expect(matches).toMatchObject([
      {
        state: "PROPOSED",
        approvedAt: null,
        answerBy: null,
        approvals: [{ approverId: at.viewer.personId }],
      },
      { state: "PROPOSED", approvals: [{ approverId: at.viewer.personId }] },
    ]);
    const letters = await setting(given, (tx) =>
      tx.outboxMessage.count({ where: { personId: at.sings.person.id } }),
    );
    expect(letters).toBe(0);
  });

  test("is done by one of two who publish at once; the other is told", async () => {
    const at = await aSchoolThatWaits(given);
    const id = await approved(at);
    const { viewer } = await setting(given, (tx) => aCoordinator(tx, { school: at.school }));
    const both = await Promise.all([publish(id, at.viewer), publish(id, viewer)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "STALE" });
    expect((await roundRow(given, id)).matches).toHaveLength(2);
    expect(await publish(id, at.viewer, 3)).toEqual({ ok: false, reason: "ROUND_OVER" });
  });

  test("never makes a match of the publisher's own", async () => {
    const at = await aSchoolThatWaits(given);
    const id = await approved(at);
    const own = await setting(given, async (tx) => {
      const { viewer, person } = await aCoordinator(tx, { school: at.school });
      await tx.volunteer.update({ where: { id: at.sings.volunteer.id }, data: { personId: person.id } });
      return viewer;
    });
    expect(await publish(id, own)).toMatchObject({ value: { offered: 1, leftOut: 1 } });
    expect(await pairOf(id, at.singer)).toMatchObject({ state: "LEFT_OUT", reason: "OWN_MATCH" });
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { secretHash } from "~/adapters/secrets.server";
import { knownVolunteers } from "~/data/recruiting/known-volunteers";
import { readGains } from "~/data/recruiting/stored-needs";
import { readInputs } from "~/data/rounds/inputs";
import { recordPage } from "~/data/rounds/record-page";
import { withViewer } from "~/data/work.server";
import { leftBehind } from "~/domain/child/left-behind";
import { mayPermit } from "~/domain/child/permission";
import { prepareRound } from "~/domain/matching/prepare";
import { needsOfSchool, typicalHabits } from "~/domain/matching/school-needs";
import { solve } from "~/domain/matching/solve";
import { yearsOn } from "~/domain/shared/age";
import { dayIn } from "~/domain/shared/calendar-day";
import {
  ApplicationState,
  CheckInState,
  ChildState,
  ContactState,
  MatchState,
} from "~/generated/prisma/client";
import {
  DEMO_FAMILY,
  DEMO_FAMILY_TOKEN,
  DEMO_PEOPLE,
  DEMO_SIGN_INS,
  type DemoSummary,
  DistrictNotEmpty,
  fillDemoDistrict,
} from "../../prisma/demo";
import { freshDatabase, type TestDatabase } from "../support/databases";

const NOW = new Date("2026-11-23T02:00:00Z");
const TODAY = dayIn(NOW, "Asia/Shanghai");

describe("the demo district", () => {
  let given: TestDatabase;
  let summary: DemoSummary;
  const steps: number[] = [];
  const read = <T>(body: Parameters<typeof withViewer<{ kind: "system"; job: string }, T>>[3]) =>
    withViewer(given.site.prisma, { kind: "system", job: "test" }, NOW, body);

  beforeAll(async () => {
    given = await freshDatabase("embedded");
    summary = await fillDemoDistrict(given.site, { now: NOW, progress: (_, done) => steps.push(done) });
  }, 300_000);
  afterAll(() => given.close());

  test("has the figures that the district reported", async () => {
    const figures = await read(async ({ tx }) => ({
      towns: await tx.place.count({ where: { kind: "TOWN" } }),
      children: await tx.child.count(),
      settled: await tx.child.count({ where: { guardianshipSettledOn: { not: null } } }),
      unregistered: await tx.child.count({ where: { registeredBefore: false } }),
      moved: await tx.child.count({ where: { movedToParentsTown: true } }),
      assisted: await tx.child.count({ where: { aid: { isEmpty: false } } }),
    }));
    expect(figures).toEqual({
      towns: 18,
      children: 1133,
      settled: 1133,
      unregistered: 12,
      moved: 15,
      assisted: 886,
    });
    expect(summary).toMatchObject({ towns: 18, schools: 45, children: 1133, volunteers: 1400 });
  });

  test("reports its progress row by row up to the last", () => {
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps.at(-1)).toBe(summary.rows);
  });

  test("shows every stage of every life cycle", async () => {
    const seen = await read(async ({ tx }) => ({
      applications: await tx.application.findMany({ distinct: ["state"], select: { state: true } }),
      children: await tx.child.findMany({ distinct: ["state"], select: { state: true } }),
      matches: await tx.match.findMany({ distinct: ["state"], select: { state: true } }),
      contacts: await tx.contact.findMany({ distinct: ["state"], select: { state: true } }),
      checkIns: await tx.checkIn.findMany({ distinct: ["state"], select: { state: true } }),
    }));
    const states = (rows: { state: string }[]) => rows.map(({ state }) => state).sort();
    expect(states(seen.applications)).toEqual(Object.values(ApplicationState).sort());
    expect(states(seen.children)).toEqual(Object.values(ChildState).sort());
    expect(states(seen.matches)).toEqual(Object.values(MatchState).sort());
    expect(states(seen.contacts)).toEqual(Object.values(ContactState).sort());
    // A draft lives in the volunteer's browser.
    expect(states(seen.checkIns)).toEqual(
      Object.values(CheckInState)
        .filter((state) => state !== "DRAFT")
        .sort(),
    );
  });

  test("has children whom the law counts as left behind, all under 16 and with a guardian who may permit", async () => {
    const children = await read(({ tx }) =>
      tx.child.findMany({
        select: {
          birthDate: true,
          guardianshipRating: true,
          place: { select: { code: true } },
          family: true,
          permissions: { select: { member: true, givenOn: true } },
        },
      }),
    );
    for (const { birthDate, guardianshipRating, place, family, permissions } of children) {
      const facts = family.map((member) => ({ ...member, away: member.worksAt !== "", reachable: true }));
      const child = {
        birthDate,
        guardianshipRating,
        placeCode: place.code,
        guardianshipSettled: true,
        family: facts,
      };
      expect(leftBehind(child, TODAY).leftBehind).toBe(true);
      expect(yearsOn(birthDate, TODAY)).toBeLessThan(16);
      for (const { member, givenOn } of permissions) expect(mayPermit(member, givenOn, TODAY).ok).toBe(true);
    }
  });

  test("keeps instants in the order in which they happened", async () => {
    const matches = await read(({ tx }) =>
      tx.match.findMany({ include: { contacts: { where: { state: "HELD" } } } }),
    );
    for (const { contacts, lastContactAt, ...match } of matches) {
      const { proposedAt, approvedAt, answeredAt, introducedAt, activeAt, closedAt } = match;
      const times = [proposedAt, approvedAt, answeredAt, introducedAt, activeAt, closedAt].filter(
        (at) => at !== null,
      );
      expect(times).toEqual([...times].sort((a, b) => a.getTime() - b.getTime()));
      expect(times.every((at) => at <= NOW)).toBe(true);
      const last = Math.max(0, ...contacts.map(({ startsAt }) => startsAt.getTime()));
      expect(lastContactAt?.getTime() ?? 0).toBe(last);
    }
  });

  test("gives the central school's coordinators work in every queue", async () => {
    const queues = await read(async ({ tx }) => {
      const { schoolId } = await tx.grant.findFirstOrThrow({
        where: { person: { email: DEMO_PEOPLE.coordinator.email } },
      });
      const at = { schoolId: schoolId ?? 0 };
      const ready = await tx.application.findMany({
        where: { ...at, state: "SCREENING", items: { every: { state: "PASSED" } } },
        include: { approvals: true },
      });
      return {
        submitted: await tx.application.count({ where: { ...at, state: "SUBMITTED" } }),
        screening: await tx.application.count({ where: { ...at, state: "SCREENING" } }),
        oneApprovalMissing: ready.filter(({ approvals }) => approvals.length === 1).length,
        checksExpiring: await tx.screeningItem.count({
          where: {
            ...at,
            kind: "OFFENCE_CHECK",
            expiresOn: { gte: TODAY, lte: new Date(TODAY.getTime() + 30 * 86_400_000) },
          },
        }),
        toReview: await tx.checkIn.count({ where: { ...at, state: "SUBMITTED" } }),
        waiting: await tx.child.count({ where: { ...at, state: "WAITING" } }),
        proposed: await tx.match.count({ where: { ...at, state: "PROPOSED" } }),
        accepted: await tx.match.count({ where: { ...at, state: "ACCEPTED" } }),
        permitted: await tx.match.count({ where: { ...at, state: "PERMITTED" } }),
        silent: await tx.match.count({
          where: { ...at, state: "ACTIVE", lastContactAt: { lt: new Date(NOW.getTime() - 31 * 86_400_000) } },
        }),
        nominations: await tx.nomination.count({ where: { ...at, handledAt: null } }),
      };
    });
    for (const [queue, length] of Object.entries(queues)) expect(length, queue).toBeGreaterThan(0);
    expect(queues.waiting).toBeGreaterThan(15);
  });

  test("lets a round of the central school find more than ten pairs", async () => {
    const round = await read(async (work) => {
      const { schoolId } = await work.tx.grant.findFirstOrThrow({
        where: { person: { email: DEMO_PEOPLE.coordinator.email } },
      });
      return prepareRound((await readInputs(work, [schoolId ?? 0])).input);
    });
    if (!round.ok) throw new Error(round.reason);
    const { matches, certificate } = solve(round.value.instance);
    expect(matches.length - round.value.instance.pinned.length).toBeGreaterThan(10);
    expect(certificate.verified).toBe(true);
  });

  test("knows of every school what further volunteers would bring, as the domain works it out", async () => {
    await read(async (work) => {
      const needs = await work.tx.recruitingNeed.findMany({ include: { school: true } });
      expect(needs).toHaveLength(await work.tx.school.count());
      const habits = typicalHabits(await knownVolunteers(work));
      for (const { school, gains } of needs) {
        const { input } = await readInputs(work, [school.id]);
        expect(readGains(gains), school.nameZh).toEqual(needsOfSchool(input, school, habits));
      }
      expect(needs.filter(({ fathers }) => fathers > 0).length).toBeGreaterThan(5);
      expect(needs.filter(({ mothers }) => mothers > 0).length).toBeGreaterThan(5);
    });
  });

  test("keeps records of the central school's rounds that hold when they are checked", async () => {
    const records = await read(async (work) => {
      const rounds = await work.tx.round.findMany({
        where: { record: { isNot: null } },
        select: { id: true },
      });
      const pages = [];
      for (const { id } of rounds) pages.push(await recordPage(work, id, { page: 1, check: true }));
      return pages;
    });
    expect(records.length).toBeGreaterThan(1);
    for (const record of records) {
      expect(record?.checked).toEqual({
        HASH: true,
        SCORES: true,
        PROOF: true,
        PAIRS: true,
        OVERRIDES: true,
      });
      expect(record?.scorePolicy).not.toBeNull();
      expect(record?.overrides.length).toBeGreaterThan(0);
    }
  });

  test("has the people of the sign-ins and the family of the link", async () => {
    await read(async ({ tx }) => {
      const emails = DEMO_SIGN_INS.map(({ email }) => email);
      expect(await tx.person.count({ where: { email: { in: emails } } })).toBe(emails.length);
      const link = await tx.familyLink.findUniqueOrThrow({
        where: { tokenHash: secretHash(DEMO_FAMILY_TOKEN) },
        include: {
          member: true,
          child: { include: { matches: { include: { volunteer: true, contacts: true } } } },
        },
      });
      expect(link.member).toMatchObject({ name: DEMO_FAMILY.grandmother, phone: DEMO_FAMILY.phone });
      expect(link.codeHash).toBeNull();
      const active = link.child.matches.filter(({ state }) => state === "ACTIVE");
      expect(active.map(({ volunteer }) => volunteer.name).sort()).toEqual(
        [DEMO_PEOPLE.volunteer.name, DEMO_FAMILY.secondMentor].sort(),
      );
      for (const { contacts } of active) expect(contacts.some(({ startsAt }) => startsAt > NOW)).toBe(true);
    });
  });

  test("says of everybody who must not be told why, and gives none of them a link", async () => {
    await read(async ({ tx }) => {
      const restricted = await tx.familyMember.findMany({
        where: { restricted: true },
        include: { restrictions: true, links: { where: { revokedAt: null } } },
      });
      expect(restricted.length).toBeGreaterThan(3);
      for (const { restrictions, links } of restricted) {
        expect(restrictions).toMatchObject([{ liftedAt: null, reason: expect.stringMatching(/./) }]);
        expect(links).toEqual([]);
      }
    });
  });

  test("has a corner, a phone, a counselling room and teachers at every school, and takes each seat once", async () => {
    await read(async ({ tx }) => {
      const schools = await tx.school.findMany({ include: { rooms: true, supervisors: true } });
      for (const { rooms, supervisors, nameZh } of schools) {
        expect(rooms.map(({ kind, seats }) => `${kind} ${seats}`).sort(), nameZh).toEqual([
          "COUNSELLING 1",
          "FAMILY_PHONE 1",
          "VIDEO_CORNER 3",
        ]);
        expect([2, 3]).toContain(supervisors.length);
      }
      const seated = { roomId: { not: null }, supervisorId: { not: null } };
      expect(
        await tx.contact.count({ where: { ...seated, mode: "VIDEO", startsAt: { gt: NOW } } }),
      ).toBeGreaterThan(100);
      expect(await tx.contact.count({ where: { ...seated, mode: "CALL" } })).toBeGreaterThan(50);
      // By video is from the corner, in a seat that is there.
      expect(
        await tx.contact.count({
          where: { mode: "VIDEO", state: { in: ["PLANNED", "CONFIRMED", "HELD"] }, roomId: null },
        }),
      ).toBe(0);
      for (const state of ["PLANNED", "HELD", "MISSED", "CANCELLED"] as const)
        expect(await tx.parentCall.count({ where: { state } }), state).toBeGreaterThan(20);
      // Asked of the bookings themselves: the list that keeps them apart is not believed here.
      const [twice] = await tx.$queryRaw<{ seats: bigint }[]>`
        WITH taken AS (
          SELECT room_id, seat, starts_at, ends_at, id FROM contacts WHERE room_id IS NOT NULL AND state IN ('PLANNED', 'CONFIRMED', 'HELD')
          UNION ALL SELECT room_id, seat, starts_at, ends_at, id FROM parent_calls WHERE state IN ('PLANNED', 'HELD'))
        SELECT count(*) AS seats FROM taken a JOIN taken b ON a.room_id = b.room_id AND a.seat = b.seat AND a.id < b.id
          AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at`;
      expect(twice?.seats).toBe(0n);
    });
  });

  test("is not written over what is there", async () => {
    await expect(fillDemoDistrict(given.site, { now: NOW })).rejects.toThrow(DistrictNotEmpty);
  });
});

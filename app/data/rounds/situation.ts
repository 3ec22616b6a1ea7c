import type { StaffViewer } from "~/domain/access/viewer";
import { isEnded } from "~/domain/match/lifecycle";
import type { CalendarDate } from "~/domain/matching/profile";
import type { PlannedPair, SituationNow } from "~/domain/round/recheck";
import { dayIn } from "~/domain/shared/calendar-day";
import type { Work } from "../work.server";
import { zoneOf } from "./input-rows";
import { checkOf, relativesOf } from "./inputs";

const OPEN = { state: { notIn: ["CLOSED" as const, "DECLINED" as const, "EXPIRED" as const] } };

export interface PairNow extends PlannedPair {
  schoolId: number;
  terms: number[];
  volunteerPersonId: string;
}

/**
 * The pairs of a round and what is true of their people at this moment. The volunteers, their applications and the
 * children are locked first: what a colleague changes meanwhile waits for the end of this transaction.
 */
export async function readSituation(work: Work<StaffViewer>, roundId: string, schoolIds: readonly number[]) {
  const { tx, now, viewer } = work;
  await lockPeople(work, roundId);
  const zone = await zoneOf(work, schoolIds);
  const rows = await tx.roundPair.findMany({
    where: { roundId },
    orderBy: { id: "asc" },
    select: {
      id: true,
      schoolId: true,
      childId: true,
      volunteerId: true,
      slotId: true,
      state: true,
      score: true,
      terms: true,
    },
  });
  const children = await tx.child.findMany({
    where: { roundPairs: { some: { roundId } } },
    select: {
      id: true,
      schoolId: true,
      state: true,
      permissions: { where: { kind: "PARTICIPATION", withdrawnAt: null }, select: { id: true } },
      family: { select: { name: true, phone: true, restricted: true } },
      restrictions: { where: { liftedAt: null }, select: { name: true } },
      slots: { select: { id: true, role: true } },
      matches: { where: OPEN, select: { slotId: true, volunteerId: true, state: true } },
    },
  });
  const volunteers = await tx.volunteer.findMany({
    where: { roundPairs: { some: { roundId } } },
    select: {
      id: true,
      personId: true,
      schoolId: true,
      name: true,
      phone: true,
      role: true,
      capacity: true,
      application: {
        select: {
          state: true,
          items: {
            where: { kind: "OFFENCE_CHECK" },
            select: { state: true, checkedOn: true, expiresOn: true },
          },
        },
      },
      _count: { select: { matches: { where: OPEN } } },
    },
  });

  const taken = new Set(children.flatMap(({ matches }) => matches.map(({ slotId }) => slotId)));
  const situation: SituationNow = {
    children: new Map(
      children.map((child) => [
        child.id,
        {
          schoolId: child.schoolId,
          takesPart: child.state === "WAITING" || child.state === "MATCHED",
          permitted: child.permissions.length > 0,
          restrictedVolunteerIds: relativesOf(child, volunteers),
        },
      ]),
    ),
    slots: new Map(
      children.flatMap((child) =>
        child.slots.map(({ id, role }) => [id, { childId: child.id, role, taken: taken.has(id) }] as const),
      ),
    ),
    volunteers: new Map(
      volunteers.map((volunteer) => [
        volunteer.id,
        {
          schoolId: volunteer.schoolId,
          state: volunteer.application?.state ?? "DRAFT",
          offenceCheck: checkOf(volunteer),
          role: volunteer.role,
          capacity: volunteer.capacity,
          openMatches: volunteer._count.matches,
          isPublisher: volunteer.personId === viewer.personId,
        },
      ]),
    ),
    openPairs: new Set(
      children.flatMap(({ id, matches }) =>
        matches.flatMap(({ volunteerId, state }) => (isEnded(state) ? [] : [`${id} ${volunteerId}`])),
      ),
    ),
    asOf: dayIn(now, zone).toISOString().slice(0, 10) as CalendarDate,
  };
  const personOf = new Map(volunteers.map(({ id, personId }) => [id, personId]));
  const pairs: PairNow[] = rows.map(({ state, ...pair }) => ({
    ...pair,
    approved: state === "APPROVED",
    volunteerPersonId: personOf.get(pair.volunteerId) ?? "",
  }));
  return { pairs, situation };
}

// Always in the order of ids, so that two publishers never wait for each other.
async function lockPeople({ tx }: Work, roundId: string) {
  await tx.$queryRaw`SELECT 1 FROM children WHERE id IN (SELECT child_id FROM round_pairs WHERE round_id = ${roundId}::uuid) ORDER BY id FOR UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM volunteers WHERE id IN (SELECT volunteer_id FROM round_pairs WHERE round_id = ${roundId}::uuid) ORDER BY id FOR UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM applications WHERE volunteer_id IN (SELECT volunteer_id FROM round_pairs WHERE round_id = ${roundId}::uuid) ORDER BY id FOR UPDATE`;
}

import type { StaffViewer } from "~/domain/access/viewer";
import { eligibility, type Reason } from "~/domain/matching/eligibility";
import type { RoundInput } from "~/domain/matching/prepare";
import { type PlannedPair, pairKey, type SituationNow } from "~/domain/round/recheck";
import type { Work } from "../work.server";
import { readInputs } from "./inputs";

export interface PairNow extends PlannedPair {
  schoolId: number;
  terms: number[];
  volunteerPersonId: string;
}

/**
 * The pairs of a round and what is true of their people at this moment, read as for a new round. The volunteers, their
 * applications and the children are locked first: what a colleague changes meanwhile waits for the end of this transaction.
 */
export async function readSituation(work: Work<StaffViewer>, roundId: string, schoolIds: readonly number[]) {
  await lockPeople(work, roundId);
  const { tx, viewer } = work;
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
      state: true,
      permissions: { where: { kind: "PARTICIPATION", withdrawnAt: null }, select: { id: true } },
    },
  });
  const volunteers = await tx.volunteer.findMany({
    where: { roundPairs: { some: { roundId } } },
    select: { id: true, personId: true, schoolId: true },
  });
  const { input, places, openMatches } = await readInputs(work, schoolIds);
  const childProfile = new Map(input.children.map((child) => [child.id, child]));
  const volunteerProfile = new Map(input.volunteers.map((volunteer) => [volunteer.id, volunteer]));
  const situation: SituationNow = {
    children: new Map(
      children.map(({ id, state, permissions }) => [
        id,
        {
          takesPart: state === "WAITING" || state === "MATCHED",
          permitted: permissions.length > 0,
          profile: childProfile.get(id) ?? null,
          places: places.get(id) ?? [],
        },
      ]),
    ),
    volunteers: new Map(
      volunteers.map(({ id, personId, schoolId }) => [
        id,
        {
          schoolId,
          profile: volunteerProfile.get(id) ?? null,
          openMatches: openMatches.filter(({ volunteerId }) => volunteerId === id).length,
          isPublisher: personId === viewer.personId,
        },
      ]),
    ),
    openPairs: new Set(openMatches.map(pairKey)),
    setAside: await setAsideByPins(work, roundId),
    asOf: input.asOf,
  };
  const personOf = new Map(volunteers.map(({ id, personId }) => [id, personId]));
  const pairs: PairNow[] = rows.map(({ state, ...pair }) => ({
    ...pair,
    approved: state === "APPROVED",
    volunteerPersonId: personOf.get(pair.volunteerId) ?? "",
  }));
  return { pairs, situation };
}

/** What barred the pinned pairs when the plan was made: the coordinator saw it and pinned them all the same. */
async function setAsideByPins({ tx }: Work, roundId: string): Promise<Map<string, readonly Reason[]>> {
  const pins = await tx.roundOverride.findMany({
    where: { roundId, kind: "PIN" },
    select: { childId: true, volunteerId: true },
  });
  const record =
    pins.length > 0 && (await tx.roundRecord.findUnique({ where: { roundId }, select: { input: true } }));
  if (!record) return new Map();
  const then = JSON.parse(record.input) as RoundInput;
  const children = new Map(then.children.map((child) => [child.id, child]));
  const volunteers = new Map(then.volunteers.map((volunteer) => [volunteer.id, volunteer]));
  return new Map(
    pins.map((pin) => {
      const child = children.get(pin.childId);
      const volunteer = volunteers.get(pin.volunteerId);
      const verdict = child && volunteer && eligibility(child, volunteer, then.asOf);
      return [pairKey(pin), verdict && !verdict.ok ? verdict.reasons : []] as const;
    }),
  );
}

// Always in the order of ids, so that two publishers never wait for each other.
async function lockPeople({ tx }: Work, roundId: string) {
  await tx.$queryRaw`SELECT 1 FROM children WHERE id IN (SELECT child_id FROM round_pairs WHERE round_id = ${roundId}::uuid) ORDER BY id FOR UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM volunteers WHERE id IN (SELECT volunteer_id FROM round_pairs WHERE round_id = ${roundId}::uuid) ORDER BY id FOR UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM applications WHERE volunteer_id IN (SELECT volunteer_id FROM round_pairs WHERE round_id = ${roundId}::uuid) ORDER BY id FOR UPDATE`;
}

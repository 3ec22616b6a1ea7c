import type { PairOfIds } from "~/domain/matching/prepare";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import type { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";

const CHILD = {
  id: true,
  schoolId: true,
  gender: true,
  priority: true,
  waitingSince: true,
  x: true,
  y: true,
  availability: true,
  interests: true,
  dislikes: true,
  dialects: true,
  slots: { orderBy: { position: "asc" }, select: { id: true, role: true } },
  family: { select: { name: true, phone: true, restricted: true } },
  restrictions: { where: { liftedAt: null }, select: { name: true } },
} as const satisfies Prisma.ChildSelect;

const VOLUNTEER = {
  id: true,
  schoolId: true,
  name: true,
  phone: true,
  role: true,
  x: true,
  y: true,
  availability: true,
  interests: true,
  dislikes: true,
  dialects: true,
  contactModes: true,
  travelMetres: true,
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
} as const satisfies Prisma.VolunteerSelect;

const MATCH = {
  childId: true,
  volunteerId: true,
  slotId: true,
  state: true,
  activeAt: true,
  closedAt: true,
  closurePath: true,
} as const satisfies Prisma.MatchSelect;

export type ChildRow = Prisma.ChildGetPayload<{ select: typeof CHILD }>;
export type VolunteerRow = Prisma.VolunteerGetPayload<{ select: typeof VOLUNTEER }>;
export type MatchRow = Prisma.MatchGetPayload<{ select: typeof MATCH }>;

/** Children a round may serve: they take part, and the family's permission holds. */
export function childrenInScope({ tx }: Work, schoolIds: readonly number[]): Promise<ChildRow[]> {
  return tx.child.findMany({
    where: {
      schoolId: { in: [...schoolIds] },
      state: { in: ["WAITING", "MATCHED"] },
      permissions: { some: { kind: "PARTICIPATION", withdrawnAt: null } },
      slots: { some: {} },
    },
    orderBy: { id: "asc" },
    select: CHILD,
  });
}

/** Everyone who was approved at some time and has not left. */
export function volunteersInScope({ tx }: Work, schoolIds: readonly number[]): Promise<VolunteerRow[]> {
  return tx.volunteer.findMany({
    where: {
      schoolId: { in: [...schoolIds] },
      role: { not: null },
      application: { state: { in: ["APPROVED", "SUSPENDED", "LAPSED"] } },
    },
    orderBy: { id: "asc" },
    select: VOLUNTEER,
  });
}

export function matchesInScope({ tx }: Work, schoolIds: readonly number[]): Promise<MatchRow[]> {
  return tx.match.findMany({
    where: { schoolId: { in: [...schoolIds] } },
    orderBy: { id: "asc" },
    select: MATCH,
  });
}

/** Pairs that a coordinator ruled out in a round that was published. */
export function ruledOutEarlier({ tx }: Work, schoolIds: readonly number[]): Promise<PairOfIds[]> {
  return tx.roundOverride.findMany({
    where: { schoolId: { in: [...schoolIds] }, kind: "FORBID", round: { state: "PUBLISHED" } },
    select: { childId: true, volunteerId: true },
  });
}

/** The clock of the first school; the district has one. */
export async function zoneOf({ tx }: Work, schoolIds: readonly number[]): Promise<string> {
  const school = await tx.school.findFirst({
    where: { id: { in: [...schoolIds] } },
    orderBy: { id: "asc" },
    select: { timeZone: true },
  });
  return school?.timeZone ?? DISTRICT_ZONE;
}

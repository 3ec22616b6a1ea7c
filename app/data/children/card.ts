import { givenName } from "~/domain/child/given-name";
import type { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";

const childOnCard = {
  id: true,
  schoolId: true,
  name: true,
  grade: true,
  className: true,
  school: { select: { nameZh: true, nameEn: true, phone: true, contactName: true, timeZone: true } },
  matches: {
    where: { state: { in: ["INTRODUCED", "ACTIVE", "IN_REVIEW", "CLOSING"] } },
    orderBy: [{ activeAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    select: {
      id: true,
      volunteer: { select: { name: true, role: true } },
      plans: {
        where: { endedOn: null },
        orderBy: { createdAt: "asc" },
        select: {
          ...{ id: true, frequency: true, weekday: true, week: true, monthDay: true },
          ...{ startTime: true, mode: true, place: true },
        },
      },
    },
  },
} as const satisfies Prisma.ChildSelect;

const linkOnCard = {
  id: true,
  tokenHash: true,
  codeHash: true,
  expiresAt: true,
  revokedAt: true,
  member: { select: { id: true, name: true, relation: true } },
  child: { select: childOnCard },
} as const satisfies Prisma.FamilyLinkSelect;

type Stored = Prisma.FamilyLinkGetPayload<{ select: typeof linkOnCard }>;

export interface Officer {
  id: string;
  name: string;
  phone: string;
}

/** What a contact card says: of the family member behind a link, the child and who contacts it. */
export async function contactCard(work: Work, childId: string, linkId: string) {
  const link = await work.tx.familyLink.findFirst({
    where: { id: linkId, childId },
    select: linkOnCard,
  });
  if (!link) return null;
  const officers = await officersOf(work, link.child.schoolId);
  return { card: asPrinted(link, officers), tokenHash: link.tokenHash, live: isLive(link, work.now) };
}

/** The same for the live links of a class, by the names of the children. */
export async function classCards(
  work: Work,
  { school, grade, className }: { school: number; grade: number; className: string },
) {
  const links = await work.tx.familyLink.findMany({
    where: {
      revokedAt: null,
      expiresAt: { gt: work.now },
      child: { schoolId: school, grade, className, state: { not: "LEFT" } },
    },
    orderBy: [{ child: { sortKey: "asc" } }, { id: "asc" }],
    select: linkOnCard,
  });
  const officers = await officersOf(work, school);
  return links.map((link) => ({
    card: asPrinted(link, officers),
    tokenHash: link.tokenHash,
    spoken: link.codeHash !== null,
  }));
}

const isLive = ({ revokedAt, expiresAt }: Pick<Stored, "revokedAt" | "expiresAt">, now: Date) =>
  !revokedAt && expiresAt > now;

/** A card may be found by anybody: the child and its mentors are on it by their first names alone. */
function asPrinted(
  { id, expiresAt, member, child: { matches, name, ...child } }: Stored,
  officers: Officer[],
) {
  return {
    ...{ id, expiresAt, member, officers },
    child: { ...child, called: givenName(name) },
    calls: matches.flatMap(({ volunteer, plans }) =>
      plans.map((plan) => ({ ...plan, mentor: givenName(volunteer.name), role: volunteer.role })),
    ),
  };
}

export type CardFacts = ReturnType<typeof asPrinted>;

/** Officers who may be called about the safety of a child, of the school itself before those of the district. */
function officersOf({ tx }: Work, school: number) {
  return tx.$queryRaw<Officer[]>`
    SELECT p.id, p.name, p.phone FROM grants g JOIN people p ON p.id = g.person_id
    WHERE g.role = 'SAFEGUARDING_OFFICER' AND g.school_id = ${school} AND g.revoked_at IS NULL AND p.disabled_at IS NULL AND p.phone <> ''
    ORDER BY p.sort_key, p.id LIMIT 1`;
}

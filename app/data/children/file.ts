import type { Prisma } from "~/generated/prisma/client";
import { ANSWERS_SAID, NOTICES_SAID, UPDATES_SAID } from "../family/said";
import type { Work } from "../work.server";

const OPEN: Prisma.EnumMatchStateFilter = { notIn: ["CLOSED", "DECLINED", "EXPIRED"] };

/** Contacts ahead that the file shows. */
const AHEAD = 5;

/** A child's file with its next contacts, nearest first; null when it is not there or not in the viewer's reach. */
export async function childFile({ tx, now }: Work, childId: string) {
  const file = await tx.child.findUnique({
    where: { id: childId },
    select: {
      id: true,
      schoolId: true,
      name: true,
      gender: true,
      birthDate: true,
      grade: true,
      className: true,
      boarding: true,
      address: true,
      priority: true,
      state: true,
      waitingSince: true,
      guardianshipRating: true,
      guardianshipSettledOn: true,
      aid: true,
      interests: true,
      dislikes: true,
      dialects: true,
      needs: true,
      wishes: true,
      availability: true,
      version: true,
      createdAt: true,
      school: { select: { nameZh: true, nameEn: true, timeZone: true } },
      place: {
        select: {
          code: true,
          nameZh: true,
          nameEn: true,
          parent: { select: { nameZh: true, nameEn: true } },
        },
      },
      family: {
        orderBy: [{ carer: "desc" }, { guardian: "desc" }, { relation: "asc" }, { id: "asc" }],
        select: {
          id: true,
          name: true,
          relation: true,
          phone: true,
          guardian: true,
          carer: true,
          worksAt: true,
          restricted: true,
        },
      },
      permissions: {
        orderBy: [{ recordedAt: "desc" }, { id: "asc" }],
        select: {
          id: true,
          kind: true,
          granted: true,
          textVersion: true,
          method: true,
          givenOn: true,
          withdrawnAt: true,
          recordedAt: true,
          member: { select: { name: true, relation: true } },
          match: { select: { volunteer: { select: { name: true } } } },
        },
      },
      slots: {
        orderBy: { position: "asc" },
        select: {
          id: true,
          position: true,
          role: true,
          matches: { where: { state: OPEN }, select: { id: true } },
        },
      },
      matches: {
        orderBy: [{ proposedAt: "desc" }, { id: "asc" }],
        select: {
          id: true,
          state: true,
          proposedAt: true,
          introducedAt: true,
          activeAt: true,
          lastContactAt: true,
          closedAt: true,
          closurePath: true,
          closureReason: true,
          volunteer: { select: { name: true, role: true } },
          plans: {
            where: { endedOn: null },
            orderBy: { createdAt: "asc" },
            select: {
              frequency: true,
              weekday: true,
              week: true,
              monthDay: true,
              startTime: true,
              mode: true,
            },
          },
        },
      },
      contacts: {
        where: { state: { in: ["PLANNED", "CONFIRMED"] }, endsAt: { gt: now } },
        orderBy: { startsAt: "asc" },
        take: AHEAD,
        select: {
          id: true,
          kind: true,
          state: true,
          startsAt: true,
          mode: true,
          place: true,
          matchId: true,
          volunteer: { select: { name: true, role: true } },
        },
      },
      links: {
        where: { revokedAt: null },
        select: {
          id: true,
          memberId: true,
          codeHash: true,
          wrongCodes: true,
          createdAt: true,
          expiresAt: true,
          lastOpenedAt: true,
          _count: { select: { sessions: { where: { expiresAt: { gt: now }, idleAt: { gt: now } } } } },
        },
      },
      familyAnswers: ANSWERS_SAID,
      memberUpdates: UPDATES_SAID,
      careNotices: NOTICES_SAID,
      // At most one waits for its answer.
      transfers: {
        where: { state: "STARTED" },
        select: { id: true, movesOn: true, to: { select: { nameZh: true, nameEn: true } } },
      },
      restrictions: {
        where: { liftedAt: null },
        orderBy: [{ setAt: "asc" }, { id: "asc" }],
        select: { id: true, memberId: true, name: true, reviewOn: true },
      },
    },
  });
  if (!file) return null;
  const links = file.links.map(({ codeHash, _count, ...link }) => ({
    ...link,
    /** Opens with six digits of its own; else with the member's phone number. */
    spoken: codeHash !== null,
    sessions: _count.sessions,
  }));
  return { ...file, links };
}

export type ChildFile = NonNullable<Awaited<ReturnType<typeof childFile>>>;

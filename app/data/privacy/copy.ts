import type { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";

/** Minutes for which a copy stays open to whoever asked for it. */
export const COPY_MINUTES = 15;

/** Whether the viewer opened a copy of this person's data within the last minutes; the record is the permit. */
export async function copyIsOpen({ tx, now }: Work, personId: string, subjectId: string): Promise<boolean> {
  const since = new Date(now.getTime() - COPY_MINUTES * 60_000);
  const opened = await tx.auditRow.count({
    where: { actorId: personId, at: { gt: since }, action: "copy.opened", subjectId },
  });
  return opened > 0;
}

const CHECK_INS = {
  orderBy: { happenedOn: "desc" },
  select: {
    ...{
      happenedOn: true,
      mode: true,
      reached: true,
      minutes: true,
      missedSide: true,
      topics: true,
      mood: true,
    },
    ...{ life: true, study: true, safety: true, areaNotes: true },
    ...{ helpGiven: true, needs: true, followUp: true, followUpOn: true, followUpOwner: true },
    ...{ participants: true, carerTold: true },
    ...{ parentContact: true, note: true, wish: true, volunteer: { select: { name: true } } },
  },
} as const satisfies Prisma.Child$checkInsArgs;

const CONTACTS = {
  orderBy: { startsAt: "desc" },
  select: {
    startsAt: true,
    endsAt: true,
    mode: true,
    state: true,
    place: true,
    seat: true,
    missedSide: true,
    missedWhy: true,
  },
} as const satisfies Prisma.Child$contactsArgs;

const MATCHES = {
  orderBy: { proposedAt: "desc" },
  select: {
    ...{ state: true, proposedAt: true, introducedAt: true, introducedBy: true, introducedWith: true },
    ...{ activeAt: true, closedAt: true, closurePath: true, closureCause: true, closureReason: true },
    volunteer: { select: { name: true } },
  },
} as const satisfies Prisma.Child$matchesArgs;

const byOpening = { orderBy: { openedAt: "desc" } } as const;
const PAUSES = {
  orderBy: { startsOn: "desc" },
  select: { reason: true, startsOn: true, endsOn: true, endedOn: true },
} as const;
const REVIEW = { dueOn: true, decidedAt: true } as const;

/** How matches were looked at and ended: of each side its own words, and of nobody what was said in confidence. */
const ENDINGS_OF_CHILD = {
  pauses: PAUSES,
  reviews: { ...byOpening, select: { ...REVIEW, familyView: true, familyWords: true } },
  closure: { select: { childToldOn: true, familyToldOn: true, afterwardsOn: true } },
} as const satisfies Prisma.MatchSelect;
const ENDINGS_OF_VOLUNTEER = {
  pauses: PAUSES,
  reviews: { ...byOpening, select: { ...REVIEW, mentorView: true, mentorWords: true } },
  closure: {
    select: {
      ...{ mentorToldOn: true, mentorAskedOn: true, mentorOverall: true, mentorSupport: true },
      ...{ mentorAgain: true, mentorWords: true, afterwardsOn: true },
    },
  },
} as const satisfies Prisma.MatchSelect;

const REQUESTS = {
  orderBy: { receivedOn: "desc" },
  select: {
    kind: true,
    state: true,
    askedBy: true,
    wish: true,
    receivedOn: true,
    answer: true,
    answeredAt: true,
  },
} as const satisfies Prisma.Child$requestsArgs;

/** What one side wrote about moving a contact is its own; the other side's copy has none of it. */
const movesOf = (side: "FAMILY" | "VOLUNTEER") =>
  ({
    where: { side },
    orderBy: { askedAt: "desc" },
    select: {
      ...{
        askedAt: true,
        reason: true,
        note: true,
        wishes: true,
        state: true,
        decidedAt: true,
        answer: true,
      },
    },
  }) as const satisfies Prisma.Child$moveRequestsArgs;

const ABSENCES = {
  orderBy: { firstDay: "desc" },
  select: { firstDay: true, lastDay: true, note: true },
} as const satisfies Prisma.Child$absencesArgs;

/** What somebody told the school about the match; what the others said is theirs. */
const supportOf = (party: "ADULT" | "MENTOR") =>
  ({
    where: { party, reached: true },
    orderBy: { askedOn: "desc" },
    select: {
      ...{ askedOn: true, way: true, activities: true, changes: true },
      ...{ safety: true, quality: true, impact: true, more: true },
    },
  }) as const satisfies Prisma.Child$supportContactsArgs;

/**
 * Everything that is kept about one child, but for keys, scores and places on a map, and for what could harm the child
 * in the hands of whoever asks: a worry that somebody noted, what the child told the school alone, and who must not be
 * told anything.
 */
export function copyOfChild({ tx }: Work, childId: string) {
  return tx.child.findUnique({
    where: { id: childId },
    select: {
      ...{ name: true, gender: true, birthDate: true, grade: true, className: true, boarding: true },
      ...{ address: true, priority: true, state: true, waitingSince: true, guardianshipRating: true },
      ...{ guardianshipSettledOn: true, registeredBefore: true, movedToParentsTown: true, aid: true },
      ...{ interests: true, dislikes: true, dialects: true, needs: true, wishes: true, createdAt: true },
      ...{ guardianshipKind: true, hukou: true, hukouPlace: true, ethnicity: true, health: true },
      ...{ healthNote: true, schoolStatus: true, income: true },
      school: { select: { nameZh: true, nameEn: true } },
      place: { select: { nameZh: true, nameEn: true } },
      family: {
        orderBy: { id: "asc" },
        select: {
          ...{ name: true, relation: true, phone: true, guardian: true, carer: true, worksAt: true },
          locale: true,
        },
      },
      permissions: {
        orderBy: { recordedAt: "desc" },
        select: {
          ...{ kind: true, granted: true, textVersion: true, language: true, method: true, givenOn: true },
          ...{ withdrawnAt: true, member: { select: { name: true } } },
        },
      },
      slots: { orderBy: { position: "asc" }, select: { role: true } },
      matches: { ...MATCHES, select: { ...MATCHES.select, ...ENDINGS_OF_CHILD } },
      contacts: CONTACTS,
      checkIns: CHECK_INS,
      parentCalls: {
        orderBy: { startsAt: "desc" },
        select: {
          ...{ startsAt: true, endsAt: true, mode: true, seat: true, state: true, outcome: true },
          member: { select: { name: true } },
        },
      },
      ledgerExits: {
        orderBy: [{ leftOn: "desc" }, { recordedAt: "desc" }],
        select: { leftOn: true, reason: true, note: true, backOn: true, backBecause: true },
      },
      visits: {
        orderBy: { visitedOn: "desc" },
        select: {
          ...{ visitedOn: true, present: true, living: true, carerHealth: true, attendance: true },
          visitor: { select: { name: true } },
        },
      },
      appointments: {
        orderBy: { askedAt: "desc" },
        select: { state: true, askedAt: true, startsAt: true, counsellor: { select: { name: true } } },
      },
      moveRequests: movesOf("FAMILY"),
      supportContacts: supportOf("ADULT"),
      smallWishes: {
        orderBy: { askedOn: "desc" },
        select: { words: true, askedOn: true, state: true, promisedOn: true, settledOn: true },
      },
      parentReturns: {
        orderBy: { firstDay: "desc" },
        select: { firstDay: true, lastDay: true, note: true },
      },
      weeklyHours: { select: { windows: true } },
      absences: ABSENCES,
      requests: REQUESTS,
      links: {
        orderBy: { createdAt: "desc" },
        select: { createdAt: true, expiresAt: true, revokedAt: true },
      },
      idNumbers: { select: { memberId: true, sealed: true } },
    },
  });
}

const TRAINED = {
  trainings: {
    orderBy: { recordedAt: "asc" },
    select: {
      ...{ doneOn: true, how: true, module: true, moduleVersion: true, language: true, about: true },
      ...{ rightAnswers: true, questions: true, passed: true, minutes: true },
    },
  },
  acknowledged: {
    orderBy: { recordedAt: "asc" },
    select: { policy: true, version: true, how: true, language: true, acknowledgedOn: true },
  },
  certificates: {
    orderBy: { issuedAt: "asc" },
    select: {
      ...{ code: true, name: true, fromOn: true, untilOn: true, contacts: true },
      ...{ contactMinutes: true, trainingMinutes: true, issuedAt: true },
    },
  },
} satisfies Prisma.VolunteerSelect;

/** The same of a volunteer. What others said about them in confidence is not theirs: references, interview, notes. */
export function copyOfVolunteer({ tx }: Work, volunteerId: string) {
  return tx.volunteer.findUnique({
    where: { id: volunteerId, application: { isNot: null } },
    select: {
      ...{ name: true, role: true, birthYear: true, occupation: true, phone: true, about: true },
      ...{ interests: true, dislikes: true, dialects: true, capacity: true, contactModes: true },
      ...{ travelMetres: true, timeZone: true, createdAt: true },
      school: { select: { nameZh: true, nameEn: true } },
      place: { select: { nameZh: true, nameEn: true } },
      person: { select: { email: true, locale: true, createdAt: true } },
      application: {
        select: {
          ...{ state: true, motivation: true, experience: true, submittedAt: true, decidedAt: true },
          referees: { orderBy: { position: "asc" }, select: { name: true, relation: true, phone: true } },
          items: {
            orderBy: { kind: "asc" },
            select: {
              ...{ kind: true, state: true, checkedOn: true, expiresOn: true, minutes: true },
              siteMinutes: true,
            },
          },
        },
      },
      ...TRAINED,
      matches: {
        ...MATCHES,
        select: {
          ...MATCHES.select,
          ...ENDINGS_OF_VOLUNTEER,
          ...{ volunteer: false, moveRequests: movesOf("VOLUNTEER") },
          supportContacts: supportOf("MENTOR"),
          strengthAnswers: {
            where: { side: "MENTOR" },
            orderBy: { answeredOn: "desc" },
            select: { answeredOn: true, marks: true, score: true },
          },
        },
      },
      weeklyHours: { select: { windows: true } },
      absences: ABSENCES,
      contacts: CONTACTS,
      checkIns: { ...CHECK_INS, select: { ...CHECK_INS.select, volunteer: false } },
      requests: REQUESTS,
      idNumber: { select: { sealed: true } },
    },
  });
}

/** Who opened what about the child, and when: part of what a family may know. */
export async function openingsForCopy({ tx }: Work, childId: string) {
  return tx.auditRow.findMany({
    where: { childId, action: { endsWith: ".opened" } },
    orderBy: { id: "desc" },
    take: 1000,
    select: { at: true, role: true, action: true, reasonCode: true, reason: true },
  });
}

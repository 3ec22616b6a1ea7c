import type { Prisma } from "~/generated/prisma/client";

const ANSWERS = 10;
const UPDATES = 3;
const NOTICES = 3;

const OF = { member: { select: { name: true, relation: true } } } as const;

/** What families said on their own pages, the newest first, of a match or of a child. */
export const ANSWERS_SAID = {
  orderBy: [{ saidAt: "desc" }, { id: "asc" }],
  take: ANSWERS,
  select: {
    ...{ id: true, kind: true, knows: true, face: true, words: true, startsAt: true, checkInId: true, ...OF },
    checkIn: { select: { happenedOn: true } },
  },
} as const satisfies Prisma.Child$familyAnswersArgs;

/** What members changed of themselves, with what stood there before. */
export const UPDATES_SAID = {
  orderBy: [{ saidAt: "desc" }, { id: "asc" }],
  take: UPDATES,
  select: {
    ...{ id: true, phone: true, worksAt: true, formerPhone: true, formerWorksAt: true, saidAt: true, ...OF },
  },
} as const satisfies Prisma.Child$memberUpdatesArgs;

/** Who cares for the child, as a parent told school and village. */
export const NOTICES_SAID = {
  orderBy: [{ givenAt: "desc" }, { id: "asc" }],
  take: NOTICES,
  select: {
    ...{ id: true, carerName: true, carerIs: true, carerPhone: true, fromOn: true, untilOn: true },
    ...{ words: true, givenAt: true, ...OF },
    carer: { select: { restricted: true } },
  },
} as const satisfies Prisma.Child$careNoticesArgs;

export type AnswerSaid = Prisma.FamilyAnswerGetPayload<typeof ANSWERS_SAID>;
export type UpdateSaid = Prisma.MemberUpdateGetPayload<typeof UPDATES_SAID>;
export type NoticeSaid = Prisma.CareNoticeGetPayload<typeof NOTICES_SAID>;

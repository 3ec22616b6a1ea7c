import type { Work } from "../work.server";

/** One check-in with whom to call about it; null when the viewer reaches no such record. */
export async function checkInFile({ tx }: Work, id: string) {
  const row = await tx.checkIn.findUnique({
    where: { id },
    select: {
      id: true,
      matchId: true,
      childId: true,
      state: true,
      happenedOn: true,
      mode: true,
      reached: true,
      minutes: true,
      missedSide: true,
      topics: true,
      mood: true,
      parentContact: true,
      note: true,
      wish: true,
      concern: true,
      concernNote: true,
      situation: true,
      participants: true,
      carerTold: true,
      question: true,
      answer: true,
      submittedAt: true,
      reviewedAt: true,
      reviewedById: true,
      version: true,
      place: true,
      life: true,
      study: true,
      safety: true,
      areaNotes: true,
      helpGiven: true,
      needs: true,
      followUp: true,
      followUpOn: true,
      followUpOwner: true,
      correctedAt: true,
      task: { select: { id: true } },
      contact: { select: { id: true, cornerAnswer: { select: { face: true, words: true, talk: true } } } },
      match: { select: { school: { select: { timeZone: true } } } },
      volunteer: { select: { name: true, phone: true, personId: true } },
      child: {
        select: {
          name: true,
          grade: true,
          priority: true,
          family: {
            where: { carer: true, restricted: false, phone: { not: "" } },
            select: { name: true, relation: true, phone: true },
          },
        },
      },
    },
  });
  if (!row) return null;
  const { reviewedById, match, child, ...record } = row;
  // A colleague of another school or of the district may be out of the viewer's reach.
  const reviewer = reviewedById
    ? await tx.person.findUnique({ where: { id: reviewedById }, select: { name: true } })
    : null;
  const { family, ...rest } = child;
  return {
    ...record,
    child: rest,
    carer: family[0] ?? null,
    zone: match.school.timeZone,
    reviewer: reviewer?.name ?? null,
  };
}

export type CheckInFile = NonNullable<Awaited<ReturnType<typeof checkInFile>>>;

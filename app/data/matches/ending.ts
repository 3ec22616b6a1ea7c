import type { VolunteerViewer } from "~/domain/access/viewer";
import { dayIn } from "~/domain/shared/calendar-day";
import type { Work } from "../work.server";

/** A match with its pauses, its reviews and what is settled of its end; null where the viewer reaches no such match. One statement. */
export async function matchEnding({ tx, now }: Work, id: string) {
  const row = await tx.match.findUnique({
    where: { id },
    select: {
      id: true,
      schoolId: true,
      state: true,
      version: true,
      activeAt: true,
      closedAt: true,
      closurePath: true,
      closureCause: true,
      closureReason: true,
      child: { select: { name: true } },
      volunteer: { select: { name: true } },
      school: { select: { nameZh: true, nameEn: true, timeZone: true } },
      pauses: { orderBy: { startsOn: "desc" }, take: 20 },
      reviews: { orderBy: { openedAt: "desc" }, take: 10 },
      closure: true,
    },
  });
  return row && { ...row, today: dayIn(now, row.school.timeZone) };
}

export type MatchEnding = NonNullable<Awaited<ReturnType<typeof matchEnding>>>;

/** The own match whose review waits for the mentor's view; null where there is none. */
export async function ownReview({ tx }: Work<VolunteerViewer>, id: string) {
  const review = await tx.matchReview.findFirst({
    where: { matchId: id, decidedAt: null },
    select: { matchId: true, dueOn: true, mentorView: true, mentorWords: true },
  });
  const match =
    review && (await tx.match.findUnique({ where: { id }, select: { id: true, schoolId: true } }));
  return review && match && { ...match, review };
}

import type { StaffViewer } from "~/domain/access/viewer";
import { trendOf } from "~/domain/checkin/trend";
import { sadInARow } from "~/domain/child/faces";
import { addDays, dayIn } from "~/domain/shared/calendar-day";
import { policyOf } from "../places/policy";
import type { Work } from "../work.server";

/** Days of which the pictures tell. */
const BACK = 365;

/** What all mentors wrote of one child within a year, and what the child said; null out of the viewer's reach. */
export async function childTrend(work: Work<StaffViewer>, childId: string) {
  const { tx, now } = work;
  const child = await tx.child.findUnique({
    where: { id: childId },
    select: { id: true, name: true, schoolId: true, school: { select: { timeZone: true } } },
  });
  if (!child) return null;
  const until = dayIn(now, child.school.timeZone);
  const from = addDays(until, -BACK);
  const records = await tx.checkIn.findMany({
    where: { childId, happenedOn: { gte: from, lte: until } },
    orderBy: [{ happenedOn: "asc" }, { id: "asc" }],
    select: { happenedOn: true, reached: true, mood: true, topics: true, parentContact: true },
  });
  const faces = await tx.cornerAnswer.findMany({
    where: { childId, saidAt: { gte: from, lte: now } },
    orderBy: [{ saidAt: "desc" }, { id: "desc" }],
    select: { id: true, face: true, words: true, talk: true, saidAt: true },
  });
  const { sadFaces } = await policyOf(work, child.schoolId);
  const said = faces.flatMap(({ face }) => face ?? []);
  return {
    ...{ child: { id: child.id, name: child.name }, from, until, faces },
    zone: child.school.timeZone,
    sadInARow: sadInARow(said, sadFaces) ? sadFaces : 0,
    ...trendOf(records, from, until),
  };
}

export type ChildTrend = NonNullable<Awaited<ReturnType<typeof childTrend>>>;

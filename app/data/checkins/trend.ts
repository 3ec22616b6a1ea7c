import { trendOf } from "~/domain/checkin/trend";
import { addDays, dayIn } from "~/domain/shared/calendar-day";
import type { Work } from "../work.server";

/** Days of which the pictures tell. */
const BACK = 365;

/** What all mentors wrote of one child within a year; null when the viewer reaches no such child. Two statements. */
export async function childTrend({ tx, now }: Work, childId: string) {
  const child = await tx.child.findUnique({
    where: { id: childId },
    select: { id: true, name: true, school: { select: { timeZone: true } } },
  });
  if (!child) return null;
  const until = dayIn(now, child.school.timeZone);
  const from = addDays(until, -BACK);
  const records = await tx.checkIn.findMany({
    where: { childId, happenedOn: { gte: from, lte: until } },
    orderBy: [{ happenedOn: "asc" }, { id: "asc" }],
    select: { happenedOn: true, reached: true, mood: true, topics: true, parentContact: true },
  });
  return { child: { id: child.id, name: child.name }, from, until, ...trendOf(records, from, until) };
}

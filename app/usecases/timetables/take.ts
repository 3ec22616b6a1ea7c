import { type TimetableInQuestion, timetableInQuestion } from "~/data/timetables/draft";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";

export interface TimetableAsked {
  timetableId: string;
  version: number;
}

/**
 * Takes a timetable for one command: whoever asks from an older version is told. The row stays locked until the end of
 * the transaction, so of two at once the second finds the first one's version.
 */
export async function takeTimetable(
  work: Work<StaffViewer>,
  { timetableId, version }: TimetableAsked,
  states: readonly TimetableInQuestion["state"][] = ["DRAFT"],
): Promise<Verdict<TimetableInQuestion>> {
  const { count } = await work.tx.contactTimetable.updateMany({
    where: { id: timetableId, version, state: { in: ["RUNNING", "DRAFT"] } },
    data: { version: { increment: 1 } },
  });
  const timetable = await timetableInQuestion(work, timetableId);
  if (!timetable) return refused("STALE");
  if (!states.includes(timetable.state)) return refused("TIMETABLE_OVER");
  return count === 0 ? refused("STALE") : passed(timetable);
}

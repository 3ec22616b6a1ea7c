import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { dayIn } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { takeVersion } from "../child/take-version";

/** A child's file as a form was filled from it. */
export interface OfFile {
  childId: string;
  version: number;
}

interface Taken {
  schoolId: number;
  /** The school's. */
  today: Date;
  /** Columns of a record: whose it is, and who writes it when. */
  by: { childId: string; schoolId: number; recordedById: string; recordedAt: Date };
}

/** Takes the file for a record about the child; a file that changed since is refused. */
export async function takeFile(
  work: Work<StaffViewer>,
  { childId, version }: OfFile,
): Promise<Verdict<Taken, "STALE">> {
  const { tx, now, viewer } = work;
  if (!(await takeVersion(work, childId, version))) return refused("STALE");
  const { schoolId, school } = await tx.child.findUniqueOrThrow({
    where: { id: childId },
    select: { schoolId: true, school: { select: { timeZone: true } } },
  });
  const by = { childId, schoolId, recordedById: viewer.personId, recordedAt: now };
  return passed({ schoolId, today: dayIn(now, school.timeZone), by });
}

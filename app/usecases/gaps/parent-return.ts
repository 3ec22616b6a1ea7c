import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { addDays, dayIn } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

/** Days that one visit may take at most; who stays longer has come home. */
const LONGEST = 365;

interface Return {
  childId: string;
  firstDay: Date;
  lastDay: Date;
  note: string;
}

/** A parent who works away is home for some days: the child's gap does not grow meanwhile. */
export async function recordReturn(
  work: Work<StaffViewer>,
  { childId, firstDay, lastDay, note }: Return,
): Promise<Verdict> {
  const { tx, now, viewer } = work;
  const child = await tx.child.findUnique({
    where: { id: childId },
    select: { schoolId: true, school: { select: { timeZone: true } } },
  });
  if (!child) return refused("STALE");
  if (lastDay < firstDay) return refused("END_BEFORE_START", "lastDay");
  if (lastDay >= addDays(firstDay, LONGEST)) return refused("ABSENCE_TOO_LONG", "lastDay");
  if (firstDay < addDays(dayIn(now, child.school.timeZone), -LONGEST))
    return refused("DATE_IN_PAST", "firstDay");
  const listed = await tx.parentReturn.count({ where: { childId, firstDay, lastDay } });
  if (listed > 0) return refused("ABSENCE_LISTED", "firstDay");
  const { schoolId } = child;
  const by = { recordedById: viewer.personId, recordedAt: now };
  await tx.parentReturn.createMany({ data: [{ childId, schoolId, firstDay, lastDay, note, ...by }] });
  const about = { subject: "child", subjectId: childId, schoolId } as const;
  await audit(work, { action: "gap.return-recorded", ...about });
  return passed();
}

/** It was written down by mistake. */
export async function dropReturn(
  work: Work<StaffViewer>,
  { childId, returnId }: { childId: string; returnId: string },
): Promise<Verdict> {
  const found = await work.tx.parentReturn.findFirst({
    where: { id: returnId, childId },
    select: { schoolId: true },
  });
  if (!found) return refused("STALE");
  await work.tx.parentReturn.deleteMany({ where: { id: returnId, childId } });
  const about = { subject: "child", subjectId: childId, schoolId: found.schoolId } as const;
  await audit(work, { action: "gap.return-dropped", ...about });
  return passed();
}

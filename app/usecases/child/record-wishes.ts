import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import type { SlotRole } from "~/domain/child/slots";
import { dayIn } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { takeVersion } from "./take-version";

interface Wishes {
  childId: string;
  version: number;
  role: SlotRole;
  together: string;
  notWanted: string;
  words: string;
  saidOn: Date;
}

/** Writes down whom the child wishes for, as it said so; what it said before stays beside it. */
export async function recordWishes(
  work: Work<StaffViewer>,
  { childId, version, ...said }: Wishes,
): Promise<Verdict> {
  const { tx, now, viewer } = work;
  if (!said.together && !said.notWanted && !said.words) return refused("NOTHING_SAID", "words");
  const child = await tx.child.findUnique({
    where: { id: childId },
    select: { schoolId: true, school: { select: { timeZone: true } } },
  });
  if (!child || !(await takeVersion(work, childId, version))) return refused("STALE");
  if (said.saidOn > dayIn(now, child.school.timeZone)) return refused("DATE_IN_FUTURE", "saidOn");
  const { schoolId } = child;
  await tx.childWish.createMany({
    data: [{ childId, schoolId, ...said, recordedById: viewer.personId, recordedAt: now }],
  });
  await audit(work, { action: "child.wishes-heard", subject: "child", subjectId: childId, schoolId });
  return passed();
}

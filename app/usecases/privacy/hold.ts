import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

export type Subject = { childId: string } | { volunteerId: string };

/** Keeps a file from being purged, whatever the periods say: a report or a court may still need it. */
export async function setHold(
  work: Work<StaffViewer>,
  { of, reason }: { of: Subject; reason: string },
): Promise<Verdict> {
  const { tx, now, viewer } = work;
  const file = await fileOf(work, of);
  if (!file) return refused("INVALID");
  if (file.purgedAt) return refused("ALREADY_PURGED");
  if ((await tx.hold.count({ where: { ...of, liftedAt: null } })) > 0) return refused("STALE_GONE");
  await tx.hold.createMany({
    data: [{ ...of, schoolId: file.schoolId, reason, setAt: now, setById: viewer.personId }],
  });
  await audit(work, { action: "retention.held", ...about(of), schoolId: file.schoolId });
  return passed();
}

/** The periods count again, from when they would have counted anyway. */
export async function liftHold(work: Work<StaffViewer>, holdId: string): Promise<Verdict> {
  const { tx, now } = work;
  const hold = await tx.hold.findUnique({
    where: { id: holdId },
    select: { schoolId: true, childId: true, volunteerId: true },
  });
  if (!hold) return refused("STALE_GONE");
  const { count } = await tx.hold.updateMany({
    where: { id: holdId, liftedAt: null },
    data: { liftedAt: now },
  });
  if (count === 0) return refused("STALE_GONE");
  const of = hold.childId ? { childId: hold.childId } : { volunteerId: hold.volunteerId ?? "" };
  await audit(work, { action: "retention.released", ...about(of), schoolId: hold.schoolId });
  return passed();
}

export const about = (of: Subject) =>
  "childId" in of
    ? ({ subject: "child", subjectId: of.childId } as const)
    : ({ subject: "volunteer", subjectId: of.volunteerId } as const);

export function fileOf({ tx }: Work, of: Subject) {
  const select = { schoolId: true, purgedAt: true } as const;
  return "childId" in of
    ? tx.child.findUnique({ where: { id: of.childId }, select })
    : tx.volunteer.findUnique({ where: { id: of.volunteerId, application: { isNot: null } }, select });
}

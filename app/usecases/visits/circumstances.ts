import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { type Circumstances, isInNeed } from "~/domain/visit/circumstances";
import { audit } from "../record/audit";
import { endPair } from "./pairs";

type Noted = Circumstances & { childId: string /** 0 where nothing was noted yet. */; version: number };

/** Why a child is in particular need; once nothing says so any more, its pair ends. */
export async function noteCircumstances(
  work: Work<StaffViewer>,
  { childId, version, ...noted }: Noted,
): Promise<Verdict> {
  const { tx, now, viewer } = work;
  const child = await tx.child.findUnique({ where: { id: childId }, select: { schoolId: true } });
  if (!child) return refused("STALE");
  const by = { notedById: viewer.personId, notedAt: now };
  if (version === 0) {
    const standing = await tx.childCircumstances.count({ where: { childId } });
    if (standing > 0) return refused("STALE");
    await tx.childCircumstances.createMany({ data: [{ childId, ...child, ...noted, ...by }] });
  } else {
    const { count } = await tx.childCircumstances.updateMany({
      where: { childId, version },
      data: { ...noted, ...by, version: version + 1 },
    });
    if (count === 0) return refused("STALE");
  }
  await audit(work, { action: "child.circumstances-noted", subject: "child", subjectId: childId, ...child });
  if (!isInNeed(noted)) await endPair(work, childId, "NO_LONGER_NEEDED");
  return passed();
}

import { randomUUID } from "node:crypto";
import { candidatesFor } from "~/data/visits/pairs";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { isInNeed } from "~/domain/visit/circumstances";
import type { CareEnd } from "~/generated/prisma/client";
import { audit } from "../record/audit";

interface Pairing {
  childId: string;
  officerId: string;
  helperId: string;
}

/** Gives a child in need its pair (1+1); one that it had ends with it. */
export async function makePair(
  work: Work<StaffViewer>,
  { childId, officerId, helperId }: Pairing,
): Promise<Verdict> {
  const { tx, now, viewer } = work;
  await tx.$queryRaw`SELECT 1 FROM children WHERE id = ${childId}::uuid FOR NO KEY UPDATE`;
  const child = await tx.child.findUnique({
    where: { id: childId },
    select: { schoolId: true, state: true, circumstances: true },
  });
  if (!child) return refused("STALE");
  if (child.state === "LEFT") return refused("CHILD_HAS_LEFT");
  if (!child.circumstances || !isInNeed(child.circumstances)) return refused("NOT_IN_NEED");
  const candidates = await candidatesFor(work, childId);
  const covers = (id: string, role: string) => candidates.some((one) => one.id === id && one.role === role);
  if (!covers(officerId, "BEAT_OFFICER")) return refused("NOT_OF_THIS_PLACE", "officerId");
  if (!covers(helperId, "PROTECTION_HELPER")) return refused("NOT_OF_THIS_PLACE", "helperId");
  if (officerId === helperId) return refused("TWO_PEOPLE", "helperId");
  await endPair(work, childId, "CHANGED");
  const id = randomUUID();
  await tx.carePair.createMany({
    data: [
      {
        ...{ id, childId, schoolId: child.schoolId, officerId, helperId },
        ...{ startedAt: now, startedById: viewer.personId },
      },
    ],
  });
  await audit(work, {
    action: "pair.made",
    subject: "pair",
    subjectId: id,
    schoolId: child.schoolId,
    childId,
    details: { officerId, helperId },
  });
  return passed();
}

/** Ends the open pair of a child, if there is one; both lose the child at their next request. */
export async function endPair(work: Work, childId: string, because: CareEnd): Promise<boolean> {
  const { tx, now } = work;
  const open = await tx.carePair.findFirst({
    where: { childId, endedAt: null },
    select: { id: true, schoolId: true },
  });
  if (!open) return false;
  const { count } = await tx.carePair.updateMany({
    where: { id: open.id, endedAt: null },
    data: { endedAt: now, endedBecause: because },
  });
  if (count === 0) return false;
  await audit(work, {
    action: "pair.ended",
    subject: "pair",
    subjectId: open.id,
    schoolId: open.schoolId,
    childId,
    details: { because },
  });
  return true;
}

export async function dissolvePair(work: Work<StaffViewer>, childId: string): Promise<Verdict> {
  return (await endPair(work, childId, "NO_LONGER_NEEDED")) ? passed() : refused("STALE");
}

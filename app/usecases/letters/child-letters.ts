import { paths } from "~/http/paths";
import { payloadText, type Writer } from "./writer";

/** That a child asked to talk, and no more; dropped once somebody has looked, or for a reader who no longer works there. */
export const childWantsToTalk: Writer = async ({ work, message, to }) => {
  const signal = await work.tx.childSignal.findFirst({
    where: { id: payloadText(message, "signalId"), closedAt: null },
    select: { schoolId: true },
  });
  if (!signal) return { drop: "LOOKED_AFTER" };
  const { schoolId } = signal;
  const grants = await work.tx.grant.count({
    where: { personId: to.id, role: "COORDINATOR", schoolId, revokedAt: null },
  });
  return grants > 0 ? { paragraphs: ["body"], path: paths.heard } : { drop: "NOT_THEIR_CHILD" };
};

/** That a family ended something on its page, and no more; which child, the reader sees after signing in. */
export const familyStopped: Writer = async ({ work, message, to }) => {
  const childId = payloadText(message, "childId");
  const child = await work.tx.child.findUnique({ where: { id: childId }, select: { schoolId: true } });
  const grants = await work.tx.grant.count({
    where: { personId: to.id, role: "COORDINATOR", schoolId: child?.schoolId ?? 0, revokedAt: null },
  });
  return grants > 0 ? { paragraphs: ["body"], path: paths.child(childId) } : { drop: "NOT_THEIR_CHILD" };
};

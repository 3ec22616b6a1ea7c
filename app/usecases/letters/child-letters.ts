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

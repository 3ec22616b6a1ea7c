import type { Work } from "~/data/work.server";
import type { FamilyDecision } from "~/domain/access/viewer";
import { post } from "../record/message";

/** The family ended something on its page: whoever coordinates the school hears of it, and calls. */
export async function tellCoordinators(work: Work<FamilyDecision>): Promise<void> {
  const { childId, schoolId } = work.viewer.family;
  const coordinators = await work.tx.grant.findMany({
    where: { role: "COORDINATOR", schoolId, revokedAt: null },
    distinct: ["personId"],
    select: { personId: true },
  });
  const messages = coordinators.map(({ personId }) => ({
    template: "FAMILY_STOPPED" as const,
    personId,
    key: `FAMILY_STOPPED:${childId}:${personId}:${work.now.toISOString()}`,
    payload: { childId },
  }));
  await post(work, ...messages);
}

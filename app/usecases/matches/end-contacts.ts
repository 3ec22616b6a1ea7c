import type { Work } from "~/data/work.server";

/**
 * Cancels what lies ahead for one match and ends its plan; answers how many contacts that were. The match is locked
 * before: whoever plans a contact at this moment waits, and is then refused.
 */
export async function endContacts(
  { tx, now }: Work,
  match: { id: string; today: Date },
  planId?: string,
): Promise<number> {
  await tx.contactPlan.updateMany({
    where: { matchId: match.id, endedOn: null, ...(planId && { id: planId }) },
    data: { endedOn: match.today },
  });
  const { count } = await tx.contact.updateMany({
    where: {
      matchId: match.id,
      state: { in: ["PLANNED", "CONFIRMED"] },
      startsAt: { gt: now },
      ...(planId && { planId }),
    },
    data: { state: "CANCELLED", version: { increment: 1 } },
  });
  return count;
}

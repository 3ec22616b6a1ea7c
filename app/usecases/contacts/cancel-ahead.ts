import type { Work } from "~/data/work.server";

type Whose = { matchId: string; planId?: string } | { volunteerId: string } | { childId: string };

/**
 * Cancels what lies ahead; answers how many contacts that were. The database drops the letters about them. The matches
 * are locked before, since contacts are planned under a shared lock of theirs: whoever plans one at this moment waits.
 */
export async function cancelAhead({ tx, now }: Work, whose: Whose): Promise<number> {
  const { count } = await tx.contact.updateMany({
    where: { ...whose, state: { in: ["PLANNED", "CONFIRMED"] }, startsAt: { gt: now } },
    data: { state: "CANCELLED", version: { increment: 1 } },
  });
  return count;
}

import type { Work } from "~/data/work.server";

/** Cancels what is still planned with a volunteer; answers how many contacts that were. */
export async function haltContacts({ tx, now }: Work, volunteerId: string): Promise<number> {
  // Contacts are planned under a shared lock of their match, so whoever plans one at this moment waits.
  await tx.$queryRaw`SELECT 1 FROM matches WHERE volunteer_id = ${volunteerId}::uuid FOR UPDATE`;
  const { count } = await tx.contact.updateMany({
    where: { volunteerId, state: { in: ["PLANNED", "CONFIRMED"] }, startsAt: { gt: now } },
    data: { state: "CANCELLED", version: { increment: 1 } },
  });
  return count;
}

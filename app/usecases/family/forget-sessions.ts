import type { Work } from "~/data/work.server";

/** Forgets where a family's page was open, as soon as it no longer is. */
export async function forgetFamilySessions({ tx, now }: Work): Promise<void> {
  await tx.familySession.deleteMany({
    where: { OR: [{ expiresAt: { lte: now } }, { idleAt: { lte: now } }] },
  });
}

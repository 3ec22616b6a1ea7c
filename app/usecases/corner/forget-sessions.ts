import type { Work } from "~/data/work.server";

/** Forgets for whom a tablet was open, as soon as it no longer is. */
export async function forgetCornerSessions({ tx, now }: Work): Promise<void> {
  await tx.cornerSession.deleteMany({ where: { expiresAt: { lte: now } } });
}

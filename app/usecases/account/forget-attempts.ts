import type { Work } from "~/data/work.server";

/** Forgets who tried what, as soon as it no longer counts. */
export async function forgetAttempts({ tx, now }: Work): Promise<void> {
  await tx.attempts.deleteMany({ where: { endsAt: { lte: now } } });
}

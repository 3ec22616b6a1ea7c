import type { Work } from "~/data/work.server";
import { UNCONFIRMED_DAYS, UNDO_DAYS } from "~/domain/roster/lifecycle";

const DAY = 86_400_000;

/** Deletes what was read of rosters that nobody confirmed, or that can no longer be undone; the imports themselves stay listed. */
export async function purgeRosterRows({ tx, now }: Work): Promise<{ count: number }> {
  const ago = (days: number) => new Date(now.getTime() - days * DAY);
  await tx.rosterImport.updateMany({
    where: { appliedAt: null, state: { not: "DISCARDED" }, createdAt: { lte: ago(UNCONFIRMED_DAYS) } },
    data: { state: "DISCARDED", progress: 0, version: { increment: 1 } },
  });
  return tx.rosterRow.deleteMany({
    where: { import: { OR: [{ appliedAt: { lte: ago(UNDO_DAYS) } }, { state: "DISCARDED" }] } },
  });
}

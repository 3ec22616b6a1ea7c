import type { Work } from "~/data/work.server";
import type { SystemViewer } from "~/domain/access/viewer";

/** Requests that nobody decided before their contact began; answers how many. The database ends the others itself. */
export async function expireMoves({ tx, now }: Work<SystemViewer>): Promise<number> {
  const { count } = await tx.moveRequest.updateMany({
    where: { state: "OPEN", contact: { startsAt: { lte: now } } },
    data: { state: "EXPIRED", version: { increment: 1 } },
  });
  return count;
}

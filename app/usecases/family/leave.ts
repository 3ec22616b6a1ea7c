import type { Work } from "~/data/work.server";
import type { FamilyViewer } from "~/domain/access/viewer";
import { passed, type Verdict } from "~/domain/shared/verdict";

/** Ends the session of this browser; the others of the same link go on. */
export async function leaveFamily({ tx, viewer }: Work<FamilyViewer>): Promise<Verdict> {
  await tx.familySession.deleteMany({ where: { id: viewer.sessionId } });
  return passed();
}

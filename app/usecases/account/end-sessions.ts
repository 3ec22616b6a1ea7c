import type { Work } from "~/data/work.server";
import type { OwnViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

/** Signs one device out; this one signs out by its own button. */
export async function endSession(work: Work<OwnViewer>, sessionId: string): Promise<Verdict> {
  const { tx, viewer } = work;
  if (sessionId === viewer.sessionId) return refused("NOT_POSSIBLE_NOW");
  const { count } = await tx.session.deleteMany({ where: { id: sessionId, personId: viewer.personId } });
  if (count === 0) return refused("STALE_GONE");
  await noteEnded(work, count);
  return passed();
}

/** Signs every device out but this one. */
export async function endOtherSessions(work: Work<OwnViewer>): Promise<Verdict> {
  const { tx, viewer } = work;
  const { count } = await tx.session.deleteMany({
    where: { personId: viewer.personId, id: { not: viewer.sessionId } },
  });
  await noteEnded(work, count);
  return passed();
}

async function noteEnded(work: Work<OwnViewer>, count: number) {
  await audit(work, {
    action: "person.sessions-ended",
    subject: "person",
    subjectId: work.viewer.personId,
    details: { count },
  });
}

import type { CornerViewer } from "~/domain/access/viewer";
import type { Work } from "../work.server";

/** What the tablet shows: how the child and the mentor are called, and the day. Null once the session is over. */
export function ownCorner({ tx, viewer }: Work<CornerViewer>) {
  return tx.cornerSession.findUnique({
    where: { id: viewer.sessionId },
    select: { contactId: true, childCalled: true, mentorCalled: true, mentorRole: true, contactOn: true },
  });
}

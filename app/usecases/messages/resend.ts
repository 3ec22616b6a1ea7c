import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

/** Lets one that failed be tried again from the start; whether it is still true is decided when it goes out. */
export async function resendMessage(work: Work<StaffViewer>, messageId: string): Promise<Verdict> {
  const { tx, now } = work;
  const { count } = await tx.outboxMessage.updateMany({
    where: { id: messageId, state: "FAILED" },
    data: { state: "WAITING", attempts: 0, nextTryAt: now, reason: "" },
  });
  if (count === 0) return refused("STALE_GONE");
  await audit(work, { action: "message.resent", subject: "message", subjectId: messageId, details: {} });
  return passed();
}

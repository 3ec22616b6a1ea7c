import type { OwnOffer } from "~/data/matches/own-decision";
import type { Work } from "~/data/work.server";
import type { VolunteerViewer } from "~/domain/access/viewer";
import { type MatchCommand, transition } from "~/domain/match/lifecycle";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { auditActionOf } from "./step";

interface Answer {
  version: number;
  accepted: boolean;
  /** Needed to decline. */
  reason: string;
}

/** The volunteer's yes or no to an offer. */
export async function answerOffer(
  work: Work<VolunteerViewer>,
  offer: OwnOffer,
  { version, accepted, reason }: Answer,
): Promise<Verdict> {
  const { tx, now } = work;
  if (accepted && !offer.approved) return refused("VOLUNTEER_NOT_APPROVED");
  const command: MatchCommand = accepted
    ? { kind: "ACCEPT", offenceCheckHolds: offer.offenceCheckHolds }
    : { kind: "DECLINE", reason };
  const decided = transition(offer, command, now);
  if (!decided.ok) return decided;
  const { state, events } = decided.value;
  const { count } = await tx.match.updateMany({
    where: { id: offer.id, version, state: offer.state },
    data: {
      state,
      answeredAt: now,
      ...(!accepted && { declineReason: reason.trim() }),
      version: { increment: 1 },
    },
  });
  if (count === 0) return refused("STALE");
  for (const event of events) {
    await audit(work, {
      action: auditActionOf(event.kind),
      subject: "match",
      subjectId: offer.id,
      schoolId: offer.schoolId,
      details: { from: offer.state, to: state },
    });
  }
  return passed();
}

import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { type CheckInState, type ReviewCommand, review } from "~/domain/checkin/review";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

interface Review {
  checkInId: string;
  version: number;
  command: Exclude<ReviewCommand, { kind: "ANSWER" }>;
}

/** The coordinator has read a record: it is done, there is a question, or it is closed. */
export async function reviewCheckIn(
  work: Work<StaffViewer>,
  { checkInId, version, command }: Review,
): Promise<Verdict<CheckInState>> {
  const { tx, now, viewer } = work;
  const checkIn = await tx.checkIn.findUnique({
    where: { id: checkInId },
    select: {
      state: true,
      schoolId: true,
      matchId: true,
      answer: true,
      question: true,
      volunteer: { select: { personId: true } },
    },
  });
  if (!checkIn) return refused("INVALID");
  if (checkIn.volunteer.personId === viewer.personId) return refused("OWN_RECORD");
  const decided = review(checkIn.state, command);
  if (!decided.ok) return decided;
  const state = decided.value;
  const read = state === "QUESTIONED" ? {} : { reviewedAt: now, reviewedById: viewer.personId };
  const { count } = await tx.checkIn.updateMany({
    where: { id: checkInId, version, state: checkIn.state },
    data: { ...read, ...questionOf(command, checkIn), state, version: { increment: 1 } },
  });
  if (count === 0) return refused("STALE");
  await audit(work, {
    action: `check-in.${state.toLowerCase()}`,
    subject: "check-in",
    subjectId: checkInId,
    schoolId: checkIn.schoolId,
    details: { matchId: checkIn.matchId, from: checkIn.state },
  });
  return passed(state);
}

/** A second question keeps the first one and its answer above it. */
function questionOf(command: Review["command"], before: { question: string; answer: string }) {
  if (command.kind !== "ASK") return {};
  const asked = command.question.trim();
  return { question: before.question && before.answer ? `${before.question}\n${asked}` : asked };
}

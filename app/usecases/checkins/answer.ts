import type { Work } from "~/data/work.server";
import type { VolunteerViewer } from "~/domain/access/viewer";
import { review } from "~/domain/checkin/review";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

interface Answer {
  matchId: string;
  checkInId: string;
  version: number;
  answer: string;
}

/** The volunteer answers a question about an own record, which is then new to read again. */
export async function answerQuestion(
  work: Work<VolunteerViewer>,
  { matchId, checkInId, version, answer }: Answer,
): Promise<Verdict> {
  const { tx } = work;
  const checkIn = await tx.checkIn.findFirst({
    where: { id: checkInId, matchId },
    select: { state: true, schoolId: true, answer: true },
  });
  if (!checkIn) return refused("INVALID");
  const decided = review(checkIn.state, { kind: "ANSWER", answer });
  if (!decided.ok) return decided;
  const said = answer.trim();
  const { count } = await tx.checkIn.updateMany({
    where: { id: checkInId, version, state: "QUESTIONED" },
    data: {
      state: decided.value,
      answer: checkIn.answer ? `${checkIn.answer}\n${said}` : said,
      version: { increment: 1 },
    },
  });
  if (count === 0) return refused("STALE");
  await audit(work, {
    action: "check-in.answered",
    subject: "check-in",
    subjectId: checkInId,
    schoolId: checkIn.schoolId,
    details: { matchId },
  });
  return passed();
}

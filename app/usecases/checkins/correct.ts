import type { RunningMatch } from "~/data/matches/own";
import type { Work } from "~/data/work.server";
import type { VolunteerViewer } from "~/domain/access/viewer";
import { checkSubmission } from "~/domain/checkin/submission";
import { type Worried, worryIn } from "~/domain/safeguarding/report";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { addToReport, reportFromCheckIn } from "../safeguarding/from-check-in";
import { type Content, columnsOf } from "./content";

interface Correction {
  checkInId: string;
  version: number;
  /** Which contact it is about, and whether somebody was reached, stay as they were sent. */
  said: Content;
}

/** The author puts a record right that nobody has read yet; the database keeps what it said before. */
export async function correctCheckIn(
  work: Work<VolunteerViewer>,
  match: RunningMatch,
  { checkInId, version, said }: Correction,
): Promise<Verdict<{ checkInId: string }>> {
  const { tx, now } = work;
  const checkIn = await tx.checkIn.findFirst({
    where: { id: checkInId, matchId: match.id },
    select: { state: true, reviewedAt: true, happenedOn: true, reached: true, contactId: true },
  });
  if (!checkIn) return refused("INVALID");
  if (checkIn.state !== "SUBMITTED" || checkIn.reviewedAt) return refused("CHECK_IN_READ");
  const { happenedOn, reached, contactId } = checkIn;
  const record = { ...said, happenedOn, reached };
  const checked = checkSubmission(record, match);
  if (!checked.ok) return checked;
  const columns = columnsOf(record);
  const { count } = await tx.checkIn.updateMany({
    where: { id: checkInId, version, state: "SUBMITTED" },
    data: { ...columns, correctedAt: now, version: { increment: 1 } },
  });
  if (count === 0) return refused("CHANGED_ELSEWHERE");
  const about = contactId ?? happenedOn.toISOString().slice(0, 10);
  await tx.checkInDraft.deleteMany({ where: { matchId: match.id, about } });
  await audit(work, {
    action: "check-in.corrected",
    subject: "check-in",
    subjectId: checkInId,
    schoolId: match.schoolId,
    details: { matchId: match.id, concern: record.concern },
  });
  const worry = {
    ...{ checkInId, childId: match.childId, schoolId: match.schoolId },
    ...{ concern: columns.concern, situation: columns.situation, account: columns.concernNote },
  };
  // One report for a record: a worry that it named before has one already, and what is worse now is added to it.
  if (await worriedBefore(work, checkInId)) await addToReport(work, worry);
  else await reportFromCheckIn(work, worry);
  return passed({ checkInId });
}

async function worriedBefore({ tx }: Work<VolunteerViewer>, checkInId: string): Promise<boolean> {
  const versions = await tx.checkInVersion.findMany({ where: { checkInId }, select: { said: true } });
  return versions.some(({ said }) => worryIn(said as unknown as Worried) !== null);
}

import type { MatchInQuestion } from "~/data/matches/decision";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { isRunning } from "~/domain/match/lifecycle";
import { CURRENT_EDITION } from "~/domain/match/questions";
import type { SupportParty } from "~/domain/match/support";
import { type SupportForm, supportSaid } from "~/domain/match/support-form";
import type { About } from "~/domain/safeguarding/report";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { writeReport } from "../safeguarding/raise";

export interface SupportAsked extends SupportForm {
  party: SupportParty;
  /** Whom a worry is about. */
  worryAbout: Extract<About, "MENTOR" | "RELATIVE" | "OTHER" | "UNKNOWN">;
}

/** Whether a report was opened with it. */
export interface Recorded {
  worried: boolean;
}

/**
 * The school asked mentor, child or a responsible adult, or tried to. A worry becomes a report in the same transaction;
 * the record of the question does not say so, because whoever reports stays unnamed.
 */
export async function recordSupport(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  { worryAbout, party, ...form }: SupportAsked,
): Promise<Verdict<Recorded>> {
  const { tx, now, viewer } = work;
  if (match.volunteerPersonId === viewer.personId) return refused("OWN_SUPPORT");
  if (!isRunning(match.state)) return refused("NOT_POSSIBLE_NOW");
  const said = supportSaid(form, match.today);
  if (!said.ok) return said;
  const { id: matchId, schoolId, childId } = match;
  const questions = form.reached ? CURRENT_EDITION : null;
  await tx.supportContact.createMany({
    data: [
      {
        ...{ matchId, schoolId, childId, party, questions, ...said.value },
        ...{ recordedById: viewer.personId, recordedAt: now },
      },
    ],
  });
  await audit(work, {
    action: "match.support-recorded",
    subject: "match",
    subjectId: matchId,
    schoolId,
    details: { party, reached: form.reached },
  });
  if (form.worry) await reportWorry(work, match, form.worry, worryAbout);
  return passed({ worried: form.worry !== "" });
}

async function reportWorry(
  work: Work<StaffViewer>,
  { childId, schoolId, volunteerId }: MatchInQuestion,
  account: string,
  about: SupportAsked["worryAbout"],
) {
  await writeReport(work, {
    ...{ childId, schoolId, account, about, situation: "NOT_SURE", severity: "MEDIUM", danger: false },
    ...{ aboutVolunteerId: about === "MENTOR" ? volunteerId : null, aboutPersonId: null },
    ...{ checkInId: null, visitId: null },
    ...{ childTold: "", aboutTold: "", teacher: "", phone: "" },
  });
}

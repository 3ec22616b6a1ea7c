import type { Work } from "../work.server";

/** What a school demands now: its own newest policy, else the district's. */
export interface PolicyInForce {
  id: number;
  /** Days: the longest time between two contacts of a match. */
  cadenceDays: number;
  /** Days: the longest time between two meetings in person. */
  meetingDays: number;
  /** Different people who must approve an application, 1 or 2. */
  applicationApprovals: number;
  /** Different people who must approve a match, 1 or 2. */
  matchApprovals: number;
  /** Days a volunteer has to answer an offer. */
  offerDays: number;
  /** Months a match is meant to last at least. */
  minimumMonths: number;
  /** Days before the longest time between contacts from which the mentors are asked. */
  gapWarnDays: number;
  /** Days after it from which the district is told. */
  gapEscalateDays: number;
  /** Minutes of training before a match. */
  trainingMinutes: number;
  /** Percent of a quiz that must be right. */
  quizPercent: number;
  /** Months after which training is refreshed. */
  refresherMonths: number;
  /** Days in which that is overdue; then the training has expired. */
  refresherGraceDays: number;
  /** An overdue refresher keeps a volunteer from meeting another child. */
  refresherBlocks: boolean;
  /** How often mentor, child and a responsible adult are each asked in the first month, and days between two times after it. */
  supportEarly: number;
  supportDays: number;
  /** Days after it was due from which asking is overdue. */
  supportGraceDays: number;
  /** Days after the introduction of the first questionnaire, and from each to the next. */
  strengthFirstDays: number;
  strengthDays: number;
  /** Minutes that the tablet of the corner stays open for one answer. */
  cornerMinutes: number;
  /** How many sad faces of a child in a row ask the coordinator to look. */
  sadFaces: number;
  /** Days before the end of a quarter from which villages and towns are reminded. */
  ledgerDays: number;
  /** Of an unexplained absence: minutes until the home is contacted, days until a visit and until a report to the bureau. */
  absenceContactMinutes: number;
  absenceVisitDays: number;
  absenceReportDays: number;
  /** Days after a return on which somebody looks again. */
  absenceLookDays: number;
}

/** Where nobody has set a policy yet; the approvals are those that the database then asks for. */
const UNSET: PolicyInForce = {
  id: 0,
  cadenceDays: 30,
  meetingDays: 92,
  applicationApprovals: 2,
  matchApprovals: 1,
  offerDays: 7,
  minimumMonths: 12,
  gapWarnDays: 5,
  gapEscalateDays: 14,
  trainingMinutes: 120,
  quizPercent: 80,
  refresherMonths: 12,
  refresherGraceDays: 30,
  refresherBlocks: true,
  supportEarly: 2,
  supportDays: 30,
  supportGraceDays: 7,
  strengthFirstDays: 90,
  strengthDays: 180,
  cornerMinutes: 10,
  sadFaces: 2,
  ledgerDays: 14,
  absenceContactMinutes: 60,
  absenceVisitDays: 3,
  absenceReportDays: 28,
  absenceLookDays: 30,
};

export async function policyOf({ tx }: Work, schoolId: number): Promise<PolicyInForce> {
  const [row] = await tx.$queryRaw<(PolicyInForce | { id: null })[]>`
    SELECT p.id, p.cadence_days AS "cadenceDays", p.meeting_days AS "meetingDays",
      p.application_approvals AS "applicationApprovals", p.match_approvals AS "matchApprovals",
      p.offer_days AS "offerDays", p.minimum_months AS "minimumMonths",
      p.gap_warn_days AS "gapWarnDays", p.gap_escalate_days AS "gapEscalateDays",
      p.training_minutes AS "trainingMinutes", p.quiz_percent AS "quizPercent", p.refresher_months AS "refresherMonths",
      p.refresher_grace_days AS "refresherGraceDays", p.refresher_blocks AS "refresherBlocks",
      p.support_early AS "supportEarly", p.support_days AS "supportDays", p.support_grace_days AS "supportGraceDays",
      p.strength_first_days AS "strengthFirstDays", p.strength_days AS "strengthDays",
      p.corner_minutes AS "cornerMinutes", p.sad_faces AS "sadFaces",
      p.ledger_days AS "ledgerDays", p.absence_contact_minutes AS "absenceContactMinutes",
      p.absence_visit_days AS "absenceVisitDays", p.absence_report_days AS "absenceReportDays",
      p.absence_look_days AS "absenceLookDays"
    FROM app.policy_of(${schoolId}::int) AS p`;
  return row && row.id !== null ? row : UNSET;
}

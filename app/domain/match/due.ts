import type { MatchState } from "./lifecycle";

/** The next thing to do for a match. */
export const MATCH_DUES = [
  "APPROVE",
  "OTHER_APPROVAL",
  "ANSWER",
  "OFFER_EXPIRED",
  "PERMIT",
  "ASK_CHILD",
  "PLAN_MEETING",
  "MEETING_AHEAD",
  "RECORD_MEETING",
  "ACTIVATE",
  "CONTACT_OVERDUE",
  "PLAN_CONTACT",
  "DECIDE_REVIEW",
  "FAREWELL_AHEAD",
  "FINISH",
  "NOTHING",
] as const;
export type MatchDue = (typeof MATCH_DUES)[number];

/** What nobody but the school can do. */
const FOR_STAFF: readonly MatchDue[] = [
  "APPROVE",
  "OFFER_EXPIRED",
  "PERMIT",
  "ASK_CHILD",
  "PLAN_MEETING",
  "RECORD_MEETING",
  "ACTIVATE",
  "CONTACT_OVERDUE",
  "PLAN_CONTACT",
  "DECIDE_REVIEW",
  "FINISH",
];

export interface DueFacts {
  state: MatchState;
  answerBy: Date | null;
  /** The viewer may give one of the approvals that are missing. */
  mayApprove: boolean;
  /** Somebody has asked the child about this mentor. */
  childAsked: boolean;
  /** End of the last contact that is still planned, also when it lies behind and was not recorded. */
  lastPlannedEnds: Date | null;
  /** A plan of regular contact is in force. */
  planned: boolean;
  /** No contact for longer than the school allows. */
  silent: boolean;
}

export function matchDue(match: DueFacts, now: Date): MatchDue {
  const ahead = match.lastPlannedEnds !== null && match.lastPlannedEnds > now;
  switch (match.state) {
    case "PROPOSED":
      return match.mayApprove ? "APPROVE" : "OTHER_APPROVAL";
    case "APPROVED":
      return match.answerBy !== null && match.answerBy <= now ? "OFFER_EXPIRED" : "ANSWER";
    case "ACCEPTED":
      return "PERMIT";
    case "PERMITTED":
      if (!match.childAsked) return "ASK_CHILD";
      if (match.lastPlannedEnds === null) return "PLAN_MEETING";
      return ahead ? "MEETING_AHEAD" : "RECORD_MEETING";
    case "INTRODUCED":
      return "ACTIVATE";
    case "ACTIVE":
      if (match.silent) return "CONTACT_OVERDUE";
      return match.planned ? "NOTHING" : "PLAN_CONTACT";
    case "IN_REVIEW":
      return "DECIDE_REVIEW";
    case "CLOSING":
      return ahead ? "FAREWELL_AHEAD" : "FINISH";
    case "CLOSED":
    case "DECLINED":
    case "EXPIRED":
      return "NOTHING";
  }
}

export function isForStaff(due: MatchDue): boolean {
  return FOR_STAFF.includes(due);
}

import type { Match, MatchState } from "~/generated/prisma/client";
import type { Given } from "./given";

/** When each step of a match happens, were it to get that far. */
export interface MatchTimes {
  proposedAt: Date;
  approvedAt: Date;
  answerBy: Date;
  answeredAt: Date;
  introducedAt: Date;
  activeAt: Date;
  closedAt: Date;
}

const STEPS: Record<MatchState, number> = {
  PROPOSED: 0,
  APPROVED: 1,
  EXPIRED: 1,
  DECLINED: 2,
  ACCEPTED: 2,
  PERMITTED: 3,
  INTRODUCED: 4,
  ACTIVE: 5,
  IN_REVIEW: 5,
  CLOSING: 5,
  CLOSED: 6,
};

/** Has a match in this state come as far as that one? */
export function reaches(state: MatchState, step: MatchState): boolean {
  return STEPS[state] >= STEPS[step];
}

export const OVER: readonly MatchState[] = ["CLOSED", "DECLINED", "EXPIRED"];
/** Contacts of the usual kind may be planned. */
export const UNDER_WAY: readonly MatchState[] = ["ACTIVE", "IN_REVIEW", "CLOSING"];

/** A match with the instants and texts that its state needs, and none beyond. */
export function matchRow(
  given: Given<Match, "id" | "schoolId" | "childId" | "volunteerId" | "slotId" | "state">,
  times: MatchTimes,
): Match {
  const { state } = given;
  const closed = state === "CLOSED";
  return {
    roundId: null,
    score: 0,
    terms: [],
    weights: [],
    proposedAt: times.proposedAt,
    approvedAt: reaches(state, "APPROVED") ? times.approvedAt : null,
    answerBy: reaches(state, "APPROVED") ? times.answerBy : null,
    answeredAt: reaches(state, "ACCEPTED") ? times.answeredAt : null,
    declineReason: state === "DECLINED" ? "最近工作调动，时间排不开。" : "",
    activeAt: reaches(state, "ACTIVE") ? times.activeAt : null,
    introducedBy: reaches(state, "INTRODUCED") ? "值班老师" : "",
    introducedWith: "",
    introducedAt: reaches(state, "INTRODUCED") ? times.introducedAt : null,
    closedAt: closed ? times.closedAt : null,
    closurePath: closed ? "PLANNED" : null,
    closureCause: closed ? "TERM_OVER" : null,
    closureReason: closed ? "约定的时间到了，双方好好道了别。" : "",
    lastContactAt: reaches(state, "INTRODUCED") ? times.introducedAt : null,
    version: 1,
    ...given,
  };
}

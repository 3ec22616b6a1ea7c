import type { MatchState } from "../match/lifecycle";

/**
 * How far a match has come, as far as reading goes. Over: nothing, neither before an offer nor after the end. Offered:
 * enough to decide. Agreed: enough to prepare. Permitted: the guardian said yes. Met: mentor and child know each other.
 */
export const STAGES = ["OVER", "OFFERED", "AGREED", "PERMITTED", "MET"] as const;
export type Stage = (typeof STAGES)[number];

export const STAGE_OF: Record<MatchState, Stage> = {
  PROPOSED: "OVER",
  APPROVED: "OFFERED",
  ACCEPTED: "AGREED",
  PERMITTED: "PERMITTED",
  INTRODUCED: "MET",
  ACTIVE: "MET",
  IN_REVIEW: "MET",
  CLOSING: "MET",
  CLOSED: "OVER",
  DECLINED: "OVER",
  EXPIRED: "OVER",
};

/** A state that is not known has come nowhere. */
export function stageOf(state: string): Stage {
  return Object.hasOwn(STAGE_OF, state) ? STAGE_OF[state as MatchState] : "OVER";
}

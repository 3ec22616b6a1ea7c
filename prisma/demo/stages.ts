import type { ApplicationState, MatchState } from "~/generated/prisma/client";

type Shares = readonly (readonly [ApplicationState, number])[];

/** Of the central school's volunteers. */
export const CENTRAL_VOLUNTEERS: Shares = [
  ["APPROVED", 70],
  ["SUBMITTED", 9],
  ["SCREENING", 12],
  ["DRAFT", 7],
  ["SUSPENDED", 2],
  ["EXITED", 5],
  ["REJECTED", 3],
  ["WITHDRAWN", 4],
  ["LAPSED", 4],
];

export const OTHER_VOLUNTEERS: Shares = [
  ["APPROVED", 832],
  ["SUBMITTED", 86],
  ["SCREENING", 108],
  ["DRAFT", 82],
  ["SUSPENDED", 20],
  ["EXITED", 54],
  ["REJECTED", 30],
  ["WITHDRAWN", 36],
  ["LAPSED", 36],
];

/** Days before today on which volunteers in this state sent their application: from, to. */
export const SUBMITTED: Record<ApplicationState, readonly [from: number, to: number]> = {
  DRAFT: [60, 1],
  SUBMITTED: [13, 1],
  SCREENING: [45, 8],
  APPROVED: [358, 38],
  SUSPENDED: [330, 90],
  EXITED: [350, 200],
  REJECTED: [220, 40],
  WITHDRAWN: [180, 10],
  // The check behind them has just run out.
  LAPSED: [392, 385],
};

/** Days until the offence-record checks of some volunteers of the central school run out. */
export const EXPIRING_SOON = [4, 6, 13, 20, 26, 29] as const;

/** Has an application in this state been approved at some time? */
export function wasApproved(state: ApplicationState): boolean {
  return state === "APPROVED" || state === "SUSPENDED" || state === "EXITED" || state === "LAPSED";
}

/** Of the matches of children who have a mentor; a child counts as matched once a match is active. */
export const STAGES: readonly (readonly [MatchState, number])[] = [
  ["ACTIVE", 94],
  ["IN_REVIEW", 2.8],
  ["CLOSING", 1.2],
];

export const CENTRAL_STAGES: readonly (readonly [MatchState, number])[] = [
  ["ACTIVE", 36],
  ["IN_REVIEW", 2],
  ["CLOSING", 1],
];

/** What is under way for children who wait: mostly nothing. */
export const OFFERS: readonly (readonly [MatchState | null, number])[] = [
  [null, 200],
  ["PROPOSED", 21],
  ["APPROVED", 30],
  ["ACCEPTED", 26],
  ["PERMITTED", 19],
  ["INTRODUCED", 10],
  ["DECLINED", 36],
  ["EXPIRED", 16],
];

export const CENTRAL_OFFERS: readonly (readonly [MatchState | null, number])[] = [
  [null, 10],
  ["PROPOSED", 3],
  ["APPROVED", 4],
  ["ACCEPTED", 4],
  ["PERMITTED", 3],
  ["INTRODUCED", 2],
  ["DECLINED", 4],
  ["EXPIRED", 2],
];

/** The parts of the list, as they stand in the address. */
export const MATCH_TABS = [
  "NEEDS_ME",
  "PROPOSED",
  "APPROVED",
  "ACCEPTED",
  "PERMITTED",
  "INTRODUCED",
  "ACTIVE",
  "ENDED",
  "ALL",
] as const;
export type MatchTab = (typeof MATCH_TABS)[number];

/** Narrows a tab: to what waits for the viewer, or to pairs without contact for longer than their school allows. */
export const MATCH_ONLY = ["me", "overdue"] as const;
export type MatchOnly = (typeof MATCH_ONLY)[number];

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

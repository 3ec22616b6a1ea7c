/** Why somebody who does not work at the school opens a child's file. */
export const OPENING_REASONS = [
  "CHILD_SAFETY",
  "COMPLAINT",
  "FAMILY_ASKED",
  "CASE_REVIEW",
  "DATA_CHECK",
  "OTHER",
] as const;
export type OpeningReason = (typeof OPENING_REASONS)[number];

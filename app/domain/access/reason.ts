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

/** The file stays shut until the viewer has said why; every loader of the site leads to the form that asks. */
export class ReasonMissing extends Error {
  constructor(readonly childId: string) {
    super("REASON_MISSING");
  }
}

/**
 * What is checked when a record is read again: the fingerprint of the inputs, the scores by the rules of today, the
 * proof, the pairs on record, and what was decided by hand.
 */
export const RECORD_CHECKS = ["HASH", "SCORES", "PROOF", "PAIRS", "OVERRIDES"] as const;
export type RecordCheck = (typeof RECORD_CHECKS)[number];
export type CheckVerdict = Record<RecordCheck, boolean>;

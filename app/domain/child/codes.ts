/** Assistance that a family receives. */
export const AID = ["MINIMUM_ALLOWANCE", "TEMPORARY", "MEDICAL", "HOUSING", "OTHER"] as const;

export const PRIORITY_REASONS = [
  "NO_CARER",
  "CARER_WEAK",
  "HARDSHIP",
  "EVENT",
  "HEALTH",
  "STABLE",
  "IMPROVED",
] as const;

export const PAUSE_REASONS = [
  "ILLNESS",
  "AWAY",
  "PARENT_HOME",
  "FAMILY_WISH",
  "CHILD_WISH",
  "CONCERN",
] as const;

export const LEAVE_REASONS = [
  "MOVED_TO_PARENTS",
  "PARENT_BACK",
  "CHANGED_SCHOOL",
  "FINISHED_SCHOOL",
  "SIXTEEN",
  "FAMILY_WISH",
  "CHILD_WISH",
] as const;

/** GB/T 4761, as far as a child's family needs it. */
export const RELATIONS = [
  51, 52, 57, 58, 61, 62, 63, 64, 71, 73, 75, 77, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 97, 99,
] as const;

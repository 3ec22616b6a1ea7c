/** The parts of the list of applicants, as they stand in the address. */
export const APPLICANT_TABS = [
  "submitted",
  "screening",
  "approval",
  "approved",
  "expiring",
  "stopped",
  "ended",
  "draft",
  "all",
] as const;
export type ApplicantTab = (typeof APPLICANT_TABS)[number];

export const APPLICANT_SORTS = ["waiting", "newest", "name"] as const;
export type ApplicantSort = (typeof APPLICANT_SORTS)[number];

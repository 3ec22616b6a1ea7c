export const FIGURES = [
  "CONTACTS",
  "GAPS",
  "LENGTHS",
  "CLOSURES",
  "WAITING",
  "MOODS",
  "COVERAGE",
  "CHECKS",
] as const;
export type Figure = (typeof FIGURES)[number];

/** Weeks that the figures of contacts and moods go back, this one included. */
export const WEEKS = 12;
/** The last day of each band, in days; the last band is open. */
export const GAP_BANDS = [7, 14, 21, 30, 60] as const;
export const WAITING_BANDS = [30, 90, 180] as const;
/** Days that a record check still holds. */
export const EXPIRY_BANDS = [30, 90] as const;
/** How a child's participation stands, for the coverage of a town. */
export const COVERAGE = ["MATCHED", "WAITING", "NOT_YET"] as const;
/** Months at which it is said how many matches were still followed. */
export const RISK_MONTHS = [0, 3, 6, 9, 12] as const;
/** Days of an average month. */
export const MONTH = 30.4375;

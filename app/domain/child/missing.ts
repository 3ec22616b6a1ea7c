import type { ChildAlert } from "./alerts";

/** What a list of children asks for: who lacks what, gravest first. */
export const MISSING = [
  "UNATTENDED",
  "LIVES_ALONE",
  "NO_GUARDIAN",
  "POOR_NOT_FOLLOWED",
  "AGREEMENT_EXPIRED",
  "AGREEMENT_ENDS_SOON",
  "AGREEMENT_MISSING",
  "NOTICE_MISSING",
  "TOWN_ASK",
  "GUARDIANSHIP_OPEN",
  "NO_HUKOU",
  "HUKOU_UNKNOWN",
  "AID_UNRECORDED",
] as const;
export type Missing = (typeof MISSING)[number];

/** Those that do not wait: the home of a coordinator counts the children behind them. */
export const PRESSING = [
  "UNATTENDED",
  "LIVES_ALONE",
  "NO_GUARDIAN",
  "POOR_NOT_FOLLOWED",
  "AGREEMENT_EXPIRED",
  "AGREEMENT_ENDS_SOON",
] as const satisfies readonly (Missing & ChildAlert)[];

/** The lists that there are: everything that does not wait, and each thing alone. */
export const MISSING_LISTS = ["PRESSING", ...MISSING] as const;
export type MissingList = (typeof MISSING_LISTS)[number];

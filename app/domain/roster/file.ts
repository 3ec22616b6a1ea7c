/** Why a roster cannot be read. */
export const ROSTER_FAULTS = [
  "ROSTER_EMPTY",
  "ROSTER_TOO_LARGE",
  "ROSTER_TYPE",
  "ROSTER_OLD_EXCEL",
  "ROSTER_LOCKED",
  "ROSTER_MACRO",
  "ROSTER_BROKEN",
  "ROSTER_UNPACKED",
  "ROSTER_ENCODING",
  "ROSTER_QUOTES",
  "ROSTER_MERGED",
  "ROSTER_HEADS_TWICE",
  "ROSTER_NO_ROWS",
  "ROSTER_TOO_MANY",
  "ROSTER_TOO_MANY_PEOPLE",
  "ROSTER_TOO_MANY_STAFF",
] as const;
export type RosterFault = (typeof ROSTER_FAULTS)[number];

export interface SheetRow {
  /** As the spreadsheet numbers it. */
  line: number;
  cells: string[];
}

/** A roster whose headings are read. Its rows are read as they are taken; what stops them is the last of them. */
export interface OpenRoster {
  headings: string[];
  rows: AsyncIterable<SheetRow | { fault: RosterFault }>;
}

/** Bytes of a roster that is sent. */
export const MOST_ROSTER_BYTES = 16 * 1024 * 1024;

/** Children that one file to be kept holds at most. */
export const MOST_IN_A_FILE = 20_000;

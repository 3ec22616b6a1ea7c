import { CHILD_SHEET } from "./columns";
import { STAFF_SHEET, VOLUNTEER_SHEET } from "./people-columns";
import type { Sheet } from "./sheet";

/** Whom a roster lists. */
export const ROSTER_KINDS = ["CHILDREN", "VOLUNTEERS", "STAFF"] as const;
export type RosterKind = (typeof ROSTER_KINDS)[number];

export const SHEETS: Record<RosterKind, Sheet> = {
  CHILDREN: CHILD_SHEET,
  VOLUNTEERS: VOLUNTEER_SHEET,
  STAFF: STAFF_SHEET,
};

/** Rosters of people are looked at as a whole, at once; children are too many for that. */
export const isOfPeople = (kind: RosterKind): kind is Exclude<RosterKind, "CHILDREN"> => kind !== "CHILDREN";

import { yearsOn } from "../shared/age";
import { addDays } from "../shared/calendar-day";

/**
 * Rural left-behind child: both parents away, or one away and the other not capable of guardianship; rural
 * household; under 16. Source: State Council, Guo Fa [2016] No. 13.
 */
export const LEFT_BEHIND_UNDER = 16;
/** Must not be left unattended. Source: Law on the Protection of Minors, article 21. */
export const ATTENDED_UNDER = 8;
/** Must not live alone. Source: Law on the Protection of Minors, article 21. */
export const NOT_ALONE_UNDER = 16;
/** Days before the sixteenth birthday from which a file says so. */
const AGING_OUT_DAYS = 90;

const FATHERS: readonly number[] = [51, 57];
const MOTHERS: readonly number[] = [52, 58];

export interface FamilyFacts {
  /** GB/T 4761. */
  relation: number;
  guardian: boolean;
  /** Lives with the child and looks after it. */
  carer: boolean;
  /** Works away from home. */
  away: boolean;
  /** Must not be told anything about the child. */
  restricted: boolean;
  reachable: boolean;
}

export interface ChildFacts {
  birthDate: Date;
  /** Division code of the place where the child lives. */
  placeCode: string;
  guardianshipRating: "GOOD" | "FAIR" | "POOR";
  guardianshipSettled: boolean;
  family: readonly FamilyFacts[];
}

export type LeftBehind =
  | { leftBehind: true; because: "BOTH_AWAY" | "ONE_AWAY" }
  | { leftBehind: false; because: "TOO_OLD" | "NOT_RURAL" | "PARENT_AT_HOME" | "PARENTS_UNKNOWN" };

/** Whether the law counts the child as left behind on that day, and why. */
export function leftBehind(child: ChildFacts, today: Date): LeftBehind {
  if (yearsOn(child.birthDate, today) >= LEFT_BEHIND_UNDER) return { leftBehind: false, because: "TOO_OLD" };
  if (!isRural(child.placeCode)) return { leftBehind: false, because: "NOT_RURAL" };
  const father = parentOf(child.family, FATHERS);
  const mother = parentOf(child.family, MOTHERS);
  const known = [father, mother].filter((parent) => parent !== undefined);
  if (known.length === 0) return { leftBehind: false, because: "PARENTS_UNKNOWN" };
  if (known.some(looksAfter)) return { leftBehind: false, because: "PARENT_AT_HOME" };
  if (father?.away && mother?.away) return { leftBehind: true, because: "BOTH_AWAY" };
  if (known.some((parent) => parent.away)) return { leftBehind: true, because: "ONE_AWAY" };
  return { leftBehind: false, because: "PARENT_AT_HOME" };
}

export const CHILD_ALERTS = [
  "UNATTENDED",
  "LIVES_ALONE",
  "NO_GUARDIAN",
  "GUARDIAN_UNREACHABLE",
  "GUARDIANSHIP_POOR",
  "GUARDIANSHIP_OPEN",
  "SIXTEEN_SOON",
  "SIXTEEN",
] as const;
export type ChildAlert = (typeof CHILD_ALERTS)[number];

/** What somebody has to look into, gravest first. */
export function childAlerts(child: ChildFacts, today: Date): ChildAlert[] {
  const age = yearsOn(child.birthDate, today);
  const alerts: ChildAlert[] = [];
  const cared = child.family.some((member) => member.carer && !member.restricted);
  if (!cared && age < ATTENDED_UNDER) alerts.push("UNATTENDED");
  else if (!cared && age < NOT_ALONE_UNDER) alerts.push("LIVES_ALONE");
  const guardians = child.family.filter((member) => member.guardian && !member.restricted);
  if (guardians.length === 0) alerts.push("NO_GUARDIAN");
  else if (!guardians.some((member) => member.reachable)) alerts.push("GUARDIAN_UNREACHABLE");
  if (child.guardianshipRating === "POOR") alerts.push("GUARDIANSHIP_POOR");
  if (!child.guardianshipSettled) alerts.push("GUARDIANSHIP_OPEN");
  if (age >= LEFT_BEHIND_UNDER) alerts.push("SIXTEEN");
  else if (yearsOn(child.birthDate, addDays(today, AGING_OUT_DAYS)) >= LEFT_BEHIND_UNDER)
    alerts.push("SIXTEEN_SOON");
  return alerts;
}

/**
 * Village committees are numbered 200 to 399 within their town, neighbourhood committees 001 to 199; towns themselves
 * from 100, subdistricts below. Source: rules for statistical division codes (2009).
 */
export function isRural(placeCode: string): boolean {
  if (placeCode.length >= 12) return inRange(placeCode.slice(9, 12), 200, 399);
  if (placeCode.length === 9) return inRange(placeCode.slice(6, 9), 100, 399);
  return false;
}

/** A parent who is there, may be there and looks after the child. */
function looksAfter(parent: FamilyFacts): boolean {
  return parent.carer && !parent.away && !parent.restricted;
}

/** A birth parent before a step-parent. */
function parentOf(family: readonly FamilyFacts[], relations: readonly number[]): FamilyFacts | undefined {
  return relations
    .map((relation) => family.find((member) => member.relation === relation))
    .find((member) => member !== undefined);
}

function inRange(digits: string, from: number, to: number): boolean {
  const number = Number(digits);
  return number >= from && number <= to;
}

import { yearsOn } from "../shared/age";

/**
 * Rural left-behind child: both parents away, or one away and the other not capable of guardianship; rural
 * household; under 16. Source: State Council, Guo Fa [2016] No. 13.
 */
export const LEFT_BEHIND_UNDER = 16;

const FATHERS: readonly number[] = [51, 57];
const MOTHERS: readonly number[] = [52, 58];
export const PARENTS = [...FATHERS, ...MOTHERS];

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
export function looksAfter(parent: FamilyFacts): boolean {
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

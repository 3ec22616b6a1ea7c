import { passed, refused, type Verdict } from "../shared/verdict";

/** 监护类型 of the district's form. */
export const GUARDIANSHIP_KINDS = ["NONE", "PARENT_INCAPABLE", "CARER_INADEQUATE", "FAIR", "GOOD"] as const;
export type GuardianshipKind = (typeof GUARDIANSHIP_KINDS)[number];

export const GUARDIANSHIP_RATINGS = ["GOOD", "FAIR", "POOR"] as const;
export const HUKOU = ["NONE", "FAMILY", "COLLECTIVE"] as const;
export const HEALTH = ["HEALTHY", "DISABLED", "ILL"] as const;
export const SCHOOL_STATUSES = [
  "KINDERGARTEN",
  "NOT_IN_KINDERGARTEN",
  "PRIMARY",
  "JUNIOR",
  "SENIOR",
  "VOCATIONAL",
  "DROPOUT",
  "NOT_STUDYING",
] as const;
export const INCOME = ["WAGES", "FARMING", "STATE_AID", "RELATIVES", "OTHER"] as const;

export interface Assessment {
  kind: GuardianshipKind;
  rating: (typeof GUARDIANSHIP_RATINGS)[number];
  /** Who is responsible. */
  memberId: string | null;
  settled: boolean;
  assessedOn: Date;
  followUpOn: Date | null;
}

export type AssessmentRefusal =
  | "DATE_IN_FUTURE"
  | "RATING_DOES_NOT_FIT"
  | "NOBODY_RESPONSIBLE"
  | "CHOOSE"
  | "FOLLOW_UP_NEEDED"
  | "END_BEFORE_START";

/** The database holds the same lines, but for the follow-up, which is the site's own. */
export function checkAssessment(said: Assessment, today: Date): Verdict<undefined, AssessmentRefusal> {
  if (said.assessedOn > today) return refused("DATE_IN_FUTURE", "assessedOn");
  if (said.kind === "GOOD" && said.rating !== "GOOD") return refused("RATING_DOES_NOT_FIT", "rating");
  if (said.kind === "NONE") {
    if (said.rating !== "POOR") return refused("RATING_DOES_NOT_FIT", "rating");
    if (said.memberId !== null || said.settled) return refused("NOBODY_RESPONSIBLE", "memberId");
  } else if (said.memberId === null) return refused("CHOOSE", "memberId");
  if (said.followUpOn && said.followUpOn < said.assessedOn) return refused("END_BEFORE_START", "followUpOn");
  if (said.rating === "POOR" && said.followUpOn === null) return refused("FOLLOW_UP_NEEDED", "followUpOn");
  return passed();
}

export interface HukouChange {
  before: (typeof HUKOU)[number];
  after: (typeof HUKOU)[number];
  placeBefore: string;
  placeAfter: string;
  changedOn: Date;
}

export function checkHukou(
  said: HukouChange,
  today: Date,
): Verdict<undefined, "DATE_IN_FUTURE" | "NO_CHANGE"> {
  if (said.changedOn > today) return refused("DATE_IN_FUTURE", "changedOn");
  const changes = said.before !== said.after || said.placeBefore !== said.placeAfter;
  return changes ? passed() : refused("NO_CHANGE", "after");
}

export const TOWN_OUTCOMES = ["ADMITTED", "NOT_YET", "RETURNED", "UNKNOWN"] as const;
export type TownOutcome = (typeof TOWN_OUTCOMES)[number];

export interface TownMove {
  movedOn: Date;
  outcome: TownOutcome;
  /** The day from which the outcome holds, as of an admission. */
  outcomeOn: Date;
  followUpOn: Date | null;
}

export type TownMoveRefusal = "DATE_IN_FUTURE" | "END_BEFORE_START" | "ASK_AGAIN_NEEDED";

/** Whoever is not known to be at school, there or here again, is asked after once more. */
export function checkTownMove(said: TownMove, today: Date): Verdict<undefined, TownMoveRefusal> {
  const { movedOn, outcome, outcomeOn, followUpOn } = said;
  if (movedOn > today) return refused("DATE_IN_FUTURE", "movedOn");
  if (outcomeOn > today) return refused("DATE_IN_FUTURE", "outcomeOn");
  if (outcomeOn < movedOn) return refused("END_BEFORE_START", "outcomeOn");
  const open = outcome === "NOT_YET" || outcome === "UNKNOWN";
  if (open && followUpOn === null) return refused("ASK_AGAIN_NEEDED", "followUpOn");
  if (followUpOn && followUpOn < outcomeOn) return refused("END_BEFORE_START", "followUpOn");
  return passed();
}

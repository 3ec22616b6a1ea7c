import { CONCERN_LEVELS, type ConcernLevel } from "../checkin/submission";
import { MOST_DAYS_ABSENT } from "../dropout/record";
import { passed, refused, type Verdict } from "../shared/verdict";

export const PRESENT = ["CHILD", "CARER", "PARENT", "OTHER"] as const;
export type Present = (typeof PRESENT)[number];

export const RATINGS = ["GOOD", "FAIR", "POOR"] as const;
export type Rating = (typeof RATINGS)[number];

export const FINDINGS = ["NO", "SUSPECTED", "YES"] as const;
export type Finding = (typeof FINDINGS)[number];

export const ATTENDANCES = ["REGULAR", "OFTEN_ABSENT", "NOT_AT_SCHOOL"] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** What somebody found at a child's home. */
export interface VisitRecord {
  visitedOn: Date;
  /** Who was met; nobody where no one opened. */
  present: readonly Present[];
  living: Rating | null;
  discrimination: Finding | null;
  bullying: Finding | null;
  violence: Finding | null;
  carerHealth: Rating | null;
  attendance: Attendance | null;
  concern: ConcernLevel;
  note: string;
}

const LOOKED_AT = ["living", "discrimination", "bullying", "violence", "carerHealth", "attendance"] as const;

export type VisitRefusal =
  | "VISIT_IN_FUTURE"
  | "AFTER_THE_VISIT"
  | "TOO_LONG_AGO"
  | "SAY_WHY_NOBODY"
  | "SAY_WHAT_WORRIES"
  | "CHOOSE"
  | "WORRY_EXPECTED";

/** Whoever met somebody has looked at everything, and nobody finds violence without a worry. */
export function checkVisit(record: VisitRecord, today: Date): Verdict<undefined, VisitRefusal> {
  if (record.visitedOn > today) return refused("VISIT_IN_FUTURE", "visitedOn");
  if (record.present.length === 0) {
    if (record.note === "") return refused("SAY_WHY_NOBODY", "note");
  } else {
    const left = LOOKED_AT.find((field) => record[field] === null);
    if (left) return refused("CHOOSE", left);
  }
  if (CONCERN_LEVELS.indexOf(record.concern) < CONCERN_LEVELS.indexOf(leastConcern(record)))
    return refused("WORRY_EXPECTED", "concern");
  return record.concern !== "NONE" && record.note === "" ? refused("SAY_WHAT_WORRIES", "note") : passed();
}

/** The first day on which a child that does not go to school was missing: that of the visit where nobody knows better. */
export function absentSince(
  { visitedOn, attendance }: Pick<VisitRecord, "visitedOn" | "attendance">,
  said: Date | null,
): Verdict<Date | null, "AFTER_THE_VISIT" | "TOO_LONG_AGO"> {
  if (attendance !== "NOT_AT_SCHOOL") return passed(null);
  if (said && said > visitedOn) return refused("AFTER_THE_VISIT", "absentSince");
  if (said && visitedOn.getTime() - said.getTime() > MOST_DAYS_ABSENT * 86_400_000)
    return refused("TOO_LONG_AGO", "absentSince");
  return passed(said ?? visitedOn);
}

/** Violence, were it only suspected, is a worry that reaches the officers; the database holds the same line. */
function leastConcern({ discrimination, bullying, violence }: VisitRecord): ConcernLevel {
  if (violence === "SUSPECTED" || violence === "YES") return "MEDIUM";
  return discrimination === "YES" || bullying === "YES" ? "LOW" : "NONE";
}

/** What goes into the record: where nobody was met, nothing was looked at. */
export function asFound(record: VisitRecord): VisitRecord {
  if (record.present.length > 0) return record;
  const nothing = Object.fromEntries(LOOKED_AT.map((field) => [field, null]));
  return { ...record, ...nothing };
}

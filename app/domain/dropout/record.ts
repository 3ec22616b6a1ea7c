import type { SCHOOL_STATUSES } from "../child/care";
import { yearsOn } from "../shared/age";
import { dayIn } from "../shared/calendar-day";
import { passed, refused, type Verdict } from "../shared/verdict";
import { DISTRICT_ZONE, minutesAhead } from "../shared/zones";
import type { Outcome } from "./clock";

/** What staff write down in a case; a report joins by its own form, a correction by its entry's. */
export const STEP_KINDS = [
  ...(["CONTACT", "VISIT", "TALK", "HELP"] as const),
  ...(["TOWN_REPORT", "BUREAU_REPORT", "LOOK"] as const),
] as const;
export type StepKind = (typeof STEP_KINDS)[number];
export type EntryKind = StepKind | "REPORT" | "CORRECTION";

/** The six that have to persuade (六长责任). */
export const PARTIES = ["COUNTY", "BUREAU", "TOWN", "VILLAGE", "SCHOOL", "PARENT"] as const;
export type Party = (typeof PARTIES)[number];

export const HINDERS = [
  ...(["WORK", "MARRIAGE", "ILLNESS", "BULLYING", "DISTASTE"] as const),
  ...(["CARE_AT_HOME", "POVERTY", "MOVED_UNKNOWN", "OTHER"] as const),
] as const;
export type Hinder = (typeof HINDERS)[number];

/** Under that age nobody may be employed (Law on the Protection of Minors, art. 61). */
const EMPLOYED_FROM = 16;

/** What in a case may be harm that has to be reported at once; it is offered and never stands in the way. */
export function dangersIn(hinders: readonly string[], birthDate: Date, now: Date): Hinder[] {
  const young = yearsOn(birthDate, dayIn(now, DISTRICT_ZONE)) < EMPLOYED_FROM;
  return HINDERS.filter(
    (one) =>
      hinders.includes(one) &&
      (["MARRIAGE", "BULLYING", "MOVED_UNKNOWN"].includes(one) || (one === "WORK" && young)),
  );
}

/** A moment of the district's clock. */
export function momentOf(day: Date, minutes: number): Date {
  const read = new Date(day.getTime() + minutes * 60_000);
  return new Date(read.getTime() - minutesAhead(DISTRICT_ZONE, "UTC", read) * 60_000);
}

/** Days back that an absence may have begun: longer ago it is another school year's. */
export const MOST_DAYS_ABSENT = 366;

export function checkAbsence(absentFrom: Date, now: Date): Verdict {
  if (absentFrom > now) return refused("DATE_IN_FUTURE", "sinceOn");
  if (now.getTime() - absentFrom.getTime() > MOST_DAYS_ABSENT * 86_400_000)
    return refused("TOO_LONG_AGO", "sinceOn");
  return passed();
}

export interface Entry {
  kind: StepKind;
  doneAt: Date;
  withWhom: string;
  reached: boolean;
  parties: readonly string[];
  said: string;
}

interface Standing {
  absentFrom: Date;
  outcome: Outcome | null;
  outcomeOn: Date | null;
}

/** An entry is about what was done since the absence began; after a return somebody looks again, and nothing else is owed. */
export function checkEntry(entry: Entry, { absentFrom, outcome, outcomeOn }: Standing, now: Date): Verdict {
  const { kind, doneAt } = entry;
  if (doneAt > now) return refused("DATE_IN_FUTURE", "doneOn");
  if (kind === "LOOK") {
    if (outcome !== "RETURNED" || !outcomeOn) return refused("NOT_BACK_YET", "kind");
    if (dayIn(doneAt, DISTRICT_ZONE) < outcomeOn) return refused("BEFORE_THE_RETURN", "doneOn");
  } else if (outcome !== null) return refused("CASE_OVER");
  if (dayIn(doneAt, DISTRICT_ZONE) < dayIn(absentFrom, DISTRICT_ZONE))
    return refused("BEFORE_THE_ABSENCE", "doneOn");
  if (kind === "TALK" && entry.parties.length === 0) return refused("PARTIES_NEEDED", "parties");
  if (["VISIT", "CONTACT"].includes(kind) && entry.withWhom === "") return refused("REQUIRED", "withWhom");
  return passed();
}

export interface Ending {
  outcome: Outcome;
  outcomeOn: Date;
  outcomeWhere: string;
}

/** Where the child learns now has to be said of whoever learns elsewhere. */
export function checkOutcome(
  { outcome, outcomeOn, outcomeWhere }: Ending,
  absentFrom: Date,
  now: Date,
): Verdict {
  if (outcomeOn > dayIn(now, DISTRICT_ZONE)) return refused("DATE_IN_FUTURE", "outcomeOn");
  if (outcomeOn < dayIn(absentFrom, DISTRICT_ZONE)) return refused("BEFORE_THE_ABSENCE", "outcomeOn");
  if (["TRANSFERRED", "VOCATIONAL", "MOVED"].includes(outcome) && outcomeWhere === "")
    return refused("WHERE_NEEDED", "outcomeWhere");
  return passed();
}

/** Grades of a primary school. */
const PRIMARY_UNTIL = 6;

/** What the child's file says of its schooling after an outcome. */
export function schoolingAfter(outcome: Outcome, grade: number): (typeof SCHOOL_STATUSES)[number] {
  switch (outcome) {
    case "VOCATIONAL":
      return "VOCATIONAL";
    case "OVER_AGE":
      return "NOT_STUDYING";
    case "UNREACHABLE":
      return "DROPOUT";
    default:
      return grade > PRIMARY_UNTIL ? "JUNIOR" : "PRIMARY";
  }
}

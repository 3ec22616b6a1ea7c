import { addDays } from "../shared/calendar-day";
import type { CONTACT_MODES } from "../shared/leanings";
import { passed, refused, type Verdict } from "../shared/verdict";

export type ContactMode = (typeof CONTACT_MODES)[number];
export const FREQUENCIES = ["WEEKLY", "FORTNIGHTLY"] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** Weeks for which a plan becomes contacts at once. */
export const PLANNED_WEEKS = 8;

export interface ContactPlan {
  frequency: Frequency;
  /** Monday is 0. */
  weekday: number;
  /** HH:MM on the school's clock. */
  startTime: string;
  minutes: number;
  mode: ContactMode;
  place: string;
  /** Midnight UTC of a calendar day; the first contact is on this day or on the first fitting one after it. */
  startsOn: Date;
}

export type PlanRefusal =
  | "DATE_IN_PAST"
  | "TOO_FAR_AHEAD"
  | "OUTSIDE_THE_DAY"
  | "PLACE_MISSING"
  | "TOO_LONG_FOR_A_CALL"
  | "TOO_SELDOM";

/** A child is at home and awake: no contact begins earlier or ends later. */
export const DAY_FROM = "06:30";
export const DAY_TO = "21:30";
/** Days ahead that a plan may begin at most: one term. */
const AHEAD = 120;
/** Practice of phone and video corners: a call takes at most half an hour, at home up to an hour. */
const LONGEST_CALL = 60;
const IN_PERSON: readonly ContactMode[] = ["MEETING", "HOME_VISIT", "ACTIVITY"];
const DAYS: Record<Frequency, number> = { WEEKLY: 7, FORTNIGHTLY: 14 };
const ICAL_DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

/** `today` is the school's calendar day, `cadenceDays` the longest time between two contacts that the school allows. */
export function checkPlan(
  plan: ContactPlan,
  { today, cadenceDays }: { today: Date; cadenceDays: number },
): Verdict<undefined, PlanRefusal> {
  if (plan.startsOn < today) return refused("DATE_IN_PAST", "startsOn");
  if (plan.startsOn > addDays(today, AHEAD)) return refused("TOO_FAR_AHEAD", "startsOn");
  if (plan.startTime < DAY_FROM || endTime(plan) > minutesOf(DAY_TO))
    return refused("OUTSIDE_THE_DAY", "startTime");
  if (IN_PERSON.includes(plan.mode) && plan.place.trim() === "") return refused("PLACE_MISSING", "place");
  if ((plan.mode === "CALL" || plan.mode === "VIDEO") && plan.minutes > LONGEST_CALL)
    return refused("TOO_LONG_FOR_A_CALL", "minutes");
  if (DAYS[plan.frequency] > cadenceDays) return refused("TOO_SELDOM", "frequency");
  return passed();
}

/** The plan as an RFC 5545 rule; where it starts and in which zone is stored beside it. */
export function ruleOf({ frequency, weekday }: Pick<ContactPlan, "frequency" | "weekday">): string {
  const interval = frequency === "WEEKLY" ? "" : ";INTERVAL=2";
  return `FREQ=WEEKLY${interval};BYDAY=${ICAL_DAYS[weekday] ?? "MO"}`;
}

/** The first fitting day, so that "every two weeks" counts from the first contact. */
export function firstDay({ startsOn, weekday }: Pick<ContactPlan, "startsOn" | "weekday">): Date {
  const monday0 = (startsOn.getUTCDay() + 6) % 7;
  return addDays(startsOn, (weekday - monday0 + 7) % 7);
}

/** Two contacts of one person collide; a letter takes no hour, and an activity is shared. */
export function takesTime(mode: ContactMode): boolean {
  return mode !== "LETTER" && mode !== "ACTIVITY";
}

function endTime(plan: ContactPlan): number {
  return minutesOf(plan.startTime) + plan.minutes;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

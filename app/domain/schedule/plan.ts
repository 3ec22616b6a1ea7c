import { addDays, addMonths } from "../shared/calendar-day";
import type { CONTACT_MODES } from "../shared/leanings";
import { passed, refused, type Verdict } from "../shared/verdict";
import type { HolidayRule } from "./school-days";
import { weekdayOf } from "./windows";

export type ContactMode = (typeof CONTACT_MODES)[number];
export const FREQUENCIES = ["WEEKLY", "FORTNIGHTLY", "FOUR_WEEKLY", "MONTHLY", "QUARTERLY"] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** Which weekday of a month; -1 is the last. A fifth there is not in every month. */
export const WEEKS_OF_MONTH = [1, 2, 3, 4, -1] as const;

/** Weeks for which a plan becomes contacts ahead: at least the next two of them. */
export const HORIZON_WEEKS: Record<Frequency, number> = {
  WEEKLY: 8,
  FORTNIGHTLY: 8,
  FOUR_WEEKLY: 14,
  MONTHLY: 14,
  QUARTERLY: 27,
};

/** When a plan has its contacts. */
export interface Cadence {
  frequency: Frequency;
  /** Monday is 0; by the month it counts together with `week`. */
  weekday: number;
  /** Which of the month's weekdays, 1 to 4, or -1 for the last. */
  week: number | null;
  /** Or a day of the month, 1 to 28: every month has it. */
  monthDay: number | null;
}

export interface ContactPlan extends Cadence {
  /** HH:MM on the school's clock. */
  startTime: string;
  minutes: number;
  mode: ContactMode;
  place: string;
  /** Midnight UTC of a calendar day; the first contact is on this day or on the first fitting one after it. */
  startsOn: Date;
  /** Last day, midnight UTC; none: until further notice. */
  endsOn: Date | null;
  /** What becomes of its contacts on holidays and in lessons. */
  holidayRule: HolidayRule;
}

export type PlanRefusal =
  | "DATE_IN_PAST"
  | "TOO_FAR_AHEAD"
  | "ENDS_BEFORE_IT_BEGINS"
  | "DAY_OF_MONTH_MISSING"
  | "OUTSIDE_THE_DAY"
  | "PLACE_MISSING"
  | "TOO_LONG_FOR_A_CALL"
  | "TOO_SELDOM";

/** Days: the longest time between two contacts, and between two meetings in person, that a school allows. */
export interface Demands {
  cadenceDays: number;
  meetingDays: number;
}

/** A child is at home and awake: no contact begins earlier or ends later. */
export const DAY_FROM = "06:30";
export const DAY_TO = "21:30";
/** Days ahead that a plan may begin at most: one term. */
const AHEAD = 120;
/** Practice of phone and video corners: a call takes at most half an hour, at home up to an hour. */
const LONGEST_CALL = 60;
const IN_PERSON: readonly ContactMode[] = ["MEETING", "HOME_VISIT", "ACTIVITY"];
/** Days between two contacts as schools count them: "every month" is 30 and "every quarter" 91. */
const DAYS: Record<Frequency, number> = {
  WEEKLY: 7,
  FORTNIGHTLY: 14,
  FOUR_WEEKLY: 28,
  MONTHLY: 30,
  QUARTERLY: 91,
};
/** Months between two contacts, for plans by the month. */
const MONTHS: Partial<Record<Frequency, number>> = { MONTHLY: 1, QUARTERLY: 3 };
const ICAL_DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

/** `today` is the school's calendar day. */
export function checkPlan(
  plan: ContactPlan,
  { today, cadenceDays, meetingDays }: Demands & { today: Date },
): Verdict<undefined, PlanRefusal> {
  if (plan.startsOn < today) return refused("DATE_IN_PAST", "startsOn");
  if (plan.startsOn > addDays(today, AHEAD)) return refused("TOO_FAR_AHEAD", "startsOn");
  if (isByMonth(plan.frequency) && plan.week === null && plan.monthDay === null)
    return refused("DAY_OF_MONTH_MISSING", "inMonth");
  if (plan.endsOn && plan.endsOn < firstDay(plan)) return refused("ENDS_BEFORE_IT_BEGINS", "endsOn");
  const occasion = checkOccasion(plan);
  if (!occasion.ok) return occasion;
  if (DAYS[plan.frequency] > (isInPerson(plan.mode) ? meetingDays : cadenceDays))
    return refused("TOO_SELDOM", "frequency");
  return passed();
}

/** What holds for every single contact, in a plan or by itself. */
export function checkOccasion({
  startTime,
  minutes,
  mode,
  place,
}: Pick<ContactPlan, "startTime" | "minutes" | "mode" | "place">): Verdict<undefined, PlanRefusal> {
  if (startTime < DAY_FROM || minutesOf(startTime) + minutes > minutesOf(DAY_TO))
    return refused("OUTSIDE_THE_DAY", "startTime");
  if (isInPerson(mode) && place.trim() === "") return refused("PLACE_MISSING", "place");
  if ((mode === "CALL" || mode === "VIDEO") && minutes > LONGEST_CALL)
    return refused("TOO_LONG_FOR_A_CALL", "minutes");
  return passed();
}

/** The most seldom cadence that keeps within so many days. */
export function seldomest(days: number): Frequency {
  return [...FREQUENCIES].reverse().find((frequency) => DAYS[frequency] <= days) ?? "WEEKLY";
}

export function isInPerson(mode: ContactMode): boolean {
  return IN_PERSON.includes(mode);
}

export function isByMonth(frequency: Frequency): boolean {
  return MONTHS[frequency] !== undefined;
}

/** The plan as an RFC 5545 rule; where it starts and in which zone is stored beside it. */
export function ruleOf({ frequency, weekday, week, monthDay }: Cadence): string {
  const day = ICAL_DAYS[weekday] ?? "MO";
  const months = MONTHS[frequency];
  if (months === undefined) return `FREQ=WEEKLY${interval(DAYS[frequency] / 7)};BYDAY=${day}`;
  return `FREQ=MONTHLY${interval(months)};${monthDay === null ? `BYDAY=${week ?? 1}${day}` : `BYMONTHDAY=${monthDay}`}`;
}

/** The first fitting day, so that "every two weeks" and "every quarter" count from the first contact. */
export function firstDay({ startsOn, ...cadence }: Cadence & Pick<ContactPlan, "startsOn">): Date {
  if (!isByMonth(cadence.frequency))
    return addDays(startsOn, (cadence.weekday - weekdayOf(startsOn) + 7) % 7);
  const inMonth = dayInMonth(startsOn, cadence);
  return inMonth >= startsOn ? inMonth : dayInMonth(addMonths(monthOf(startsOn), 1), cadence);
}

/** The first day of the week or month in which a plan of that cadence has one contact. */
export function periodOf(day: Date, frequency: Frequency): Date {
  return isByMonth(frequency) ? monthOf(day) : addDays(day, -weekdayOf(day));
}

/** The day before which contacts are made ahead, seen from `from`: the horizon, or the end of the plan. */
export function horizonOf(
  { frequency, endsOn }: Pick<ContactPlan, "frequency" | "endsOn">,
  from: Date,
): Date {
  const horizon = addDays(from, HORIZON_WEEKS[frequency] * 7);
  return endsOn && endsOn < horizon ? addDays(endsOn, 1) : horizon;
}

function dayInMonth(day: Date, { weekday, week, monthDay }: Omit<Cadence, "frequency">): Date {
  const first = monthOf(day);
  if (monthDay !== null) return addDays(first, monthDay - 1);
  if (week === -1) {
    const last = addDays(addMonths(first, 1), -1);
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + ((week ?? 1) - 1) * 7);
}

function monthOf(day: Date): Date {
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 1));
}

function interval(count: number): string {
  return count === 1 ? "" : `;INTERVAL=${count}`;
}

/** Two contacts of one person collide; a letter takes no hour, and an activity is shared. */
export function takesTime(mode: ContactMode): boolean {
  return mode !== "LETTER" && mode !== "ACTIVITY";
}

/** Minutes of the day. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

import { type ReportId, reportOf } from "./registry";
import { type Deed, FIRST_YEAR } from "./year";

export const RATINGS = ["GOOD", "FAIR", "POOR"] as const;
export type Rating = (typeof RATINGS)[number];

/** As the last visit to the home found it: red, yellow, blue, green. */
export const RISKS = ["HIGH", "MEDIUM", "LOW", "NONE"] as const;
export type Risk = (typeof RISKS)[number];

/** What a report was asked for; a month is 2026-11, a day 2026-11-23. What a report does not know is left out. */
export interface Choice {
  school?: number;
  /** A town. */
  town?: number;
  /** A village, or a town with its villages. */
  place?: number;
  rating?: Rating;
  risk?: Risk;
  /** First and last month. */
  from?: string;
  until?: string;
  year?: number;
  /** Only children for whom this was done, from a day and until a day. */
  did?: Deed;
  since?: string;
  by?: string;
}

export type ParamId = keyof Choice;

/** Months that a report shows at most, and how many before this one it begins with. */
const MOST_MONTHS = 36;
const MONTHS_BACK = 5;

const numberOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const monthOf = (number: number) =>
  `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;

/** What of a wish the report knows, with months and a year where it needs some: half a year, this year. `today` is a date. */
export function choiceFor(id: ReportId, wished: Choice, today: Date): Choice {
  const { params } = reportOf(id);
  const known = Object.fromEntries(
    Object.entries(wished).filter(([name, value]) => params.includes(name as ParamId) && value !== undefined),
  ) as Choice;
  const now = today.toISOString().slice(0, 7);
  if (params.includes("until")) {
    const last = numberOf(known.until ?? now);
    const first = Math.min(known.from ? numberOf(known.from) : last - MONTHS_BACK, last);
    known.until = monthOf(last);
    known.from = monthOf(Math.max(first, last - MOST_MONTHS + 1));
  }
  if (params.includes("year")) {
    const thisYear = today.getUTCFullYear();
    known.year = Math.min(Math.max(known.year ?? thisYear, FIRST_YEAR), thisYear);
  }
  return known;
}

/** The first day of the months that were chosen, and the day after the last one; dates as text. */
export function daysOf({ from = "", until = "" }: Choice): { first: string; after: string } {
  return { first: `${from}-01`, after: `${monthOf(numberOf(until) + 1)}-01` };
}

/** Years whose report may be asked for, the newest first. */
export function yearsUntil(today: Date): number[] {
  const newest = today.getUTCFullYear();
  return Array.from({ length: Math.max(1, newest - FIRST_YEAR + 1) }, (_, index) => newest - index);
}

/** Months that may be chosen, the newest first. */
export function monthsUntil(today: Date): string[] {
  const newest = numberOf(today.toISOString().slice(0, 7));
  return Array.from({ length: MOST_MONTHS }, (_, index) => monthOf(newest - index));
}

import { addDays, addMonths } from "../shared/calendar-day";
import { weekdayOf } from "./windows";

export const SPANS = ["DAY", "WEEK", "MONTH"] as const;
export type SpanKind = (typeof SPANS)[number];

/** What a page of the schedule shows. Days are midnight UTC of a calendar day of the school. */
export interface Span {
  kind: SpanKind;
  /** The day that was asked for. */
  day: Date;
  today: Date;
  /** From this day to the one before `until`: a month in whole weeks. */
  from: Date;
  until: Date;
  /** A day of the span before, and of the one after. */
  previous: Date;
  next: Date;
}

/** Days, weeks from Monday or months around a day; `today` unless one is asked for. */
export function spanOf(kind: SpanKind, wished: Date | null, today: Date): Span {
  const day = wished ?? today;
  const monday = mondayOf(day);
  const first = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 1));
  const shown = { kind, day, today };
  switch (kind) {
    case "DAY":
      return {
        ...shown,
        from: day,
        until: addDays(day, 1),
        previous: addDays(day, -1),
        next: addDays(day, 1),
      };
    case "WEEK":
      return {
        ...shown,
        from: monday,
        until: addDays(monday, 7),
        previous: addDays(day, -7),
        next: addDays(day, 7),
      };
    case "MONTH": {
      const last = addDays(addMonths(first, 1), -1);
      return {
        ...shown,
        from: mondayOf(first),
        until: addDays(mondayOf(last), 7),
        previous: addMonths(first, -1),
        next: addMonths(first, 1),
      };
    }
  }
}

const mondayOf = (day: Date) => addDays(day, -weekdayOf(day));

/** The days of a span in order. */
export function daysOf({ from, until }: Pick<Span, "from" | "until">): Date[] {
  const count = Math.round((until.getTime() - from.getTime()) / 86_400_000);
  return Array.from({ length: count }, (_, index) => addDays(from, index));
}

/** Whether the day belongs to the month that is shown, and not only to one of its weeks. */
export const isInMonth = ({ day }: Span, other: Date) => other.getUTCMonth() === day.getUTCMonth();

/** The row of half an hour in which a local time stands: 16:10 in that of 16:00, 16:40 in that of 16:30. */
export function halfHourOf(localStart: string): string {
  const [hours = "00", minutes = "00"] = localStart.slice(11).split(":");
  return `${hours}:${Number(minutes) < 30 ? "00" : "30"}`;
}

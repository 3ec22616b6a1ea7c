import { addDays } from "../shared/calendar-day";
import type { DayException } from "./school-days";
import { weekdayOf } from "./windows";

/** One row of a file as it stands there. */
export interface FileRow {
  /** Where it stands: the row of a sheet, the number of an event. */
  line: number;
  from: string;
  /** The last day; the same as `from` where it is left out. */
  until: string;
  kind: string;
  nameZh: string;
  nameEn: string;
  /** What a calendar's event is, and a school day cannot be. */
  fault?: "RECURRING" | "NOT_A_DAY";
}

/** One day that a file names. */
export interface FileDay {
  line: number;
  /** YYYY-MM-DD */
  day: string;
  kind: DayException;
  nameZh: string;
  nameEn: string;
}

export const ROW_FAULTS = [
  "DATE",
  "END_BEFORE_START",
  "DAYS_TOO_MANY",
  "KIND",
  "NAME_MISSING",
  "NAME_LONG",
  "NOT_A_WEEKEND",
  "TWICE",
  "RECURRING",
  "NOT_A_DAY",
] as const;
export type RowFault = (typeof ROW_FAULTS)[number];

export interface WrongRow {
  line: number;
  /** What stands there, shortened. */
  text: string;
  fault: RowFault;
}

export interface FileDays {
  days: FileDay[];
  wrong: WrongRow[];
}

/** Days of one row at most: more is a vacation, which the terms tell. */
const MOST_DAYS = 31;
const MOST_NAME = 40;
const SATURDAY = 5;

/** Works out the days of a file's rows; a row with a fault brings none of its days. */
export function daysOfRows(rows: readonly FileRow[]): FileDays {
  const found: FileDays = { days: [], wrong: [] };
  const taken = new Set<string>();
  for (const row of rows) {
    const days = daysOfRow(row);
    const fault = typeof days === "string" ? days : days.some(({ day }) => taken.has(day)) ? "TWICE" : null;
    if (fault) found.wrong.push({ line: row.line, text: textOf(row), fault });
    else
      for (const day of days as FileDay[]) {
        taken.add(day.day);
        found.days.push(day);
      }
  }
  return found;
}

function daysOfRow({ line, fault, ...row }: FileRow): FileDay[] | RowFault {
  if (fault) return fault;
  const from = dayOf(row.from);
  const until = row.until.trim() ? dayOf(row.until) : from;
  if (!from || !until) return "DATE";
  if (until < from) return "END_BEFORE_START";
  const count = Math.round((until.getTime() - from.getTime()) / 86_400_000) + 1;
  if (count > MOST_DAYS) return "DAYS_TOO_MANY";
  const days = Array.from({ length: count }, (_, index) => addDays(from, index));
  const [nameZh, nameEn] = [row.nameZh.trim(), row.nameEn.trim() || row.nameZh.trim()];
  if (!nameZh) return "NAME_MISSING";
  if (nameZh.length > MOST_NAME || nameEn.length > MOST_NAME) return "NAME_LONG";
  const kinds = days.map((day) => kindOf(row.kind, day));
  if (kinds.includes(null)) return "KIND";
  if (days.some((day, index) => kinds[index] === "MAKE_UP" && weekdayOf(day) < SATURDAY))
    return "NOT_A_WEEKEND";
  return days.map((day, index) => ({
    ...{ line, day: isoOf(day), kind: kinds[index] as DayException, nameZh, nameEn },
  }));
}

const MAKE_UP = /^(补课|补班|上课|上班|调休上班|班|make-?up( day)?|work(ing)? ?day|school ?day)$/i;
const HOLIDAY = /^(放假|假期|假|休假|休息|休|holiday|day off|off|closed)$/i;
/** "Exchanged for rest": off on a day of the week, and to be made up for on one of the weekend. */
const EXCHANGED = /^调休$/;

function kindOf(words: string, day: Date): DayException | null {
  const said = plain(words);
  if (EXCHANGED.test(said)) return weekdayOf(day) < SATURDAY ? "HOLIDAY" : "MAKE_UP";
  if (MAKE_UP.test(said)) return "MAKE_UP";
  return HOLIDAY.test(said) ? "HOLIDAY" : null;
}

/** 2026-10-01, 2026/10/1, 2026.10.1, 20261001, 2026年10月1日（周四）; full-width digits too. */
function dayOf(words: string): Date | null {
  const said = plain(words).replace(/\s*[(（]?(周|星期)[一二三四五六日天][)）]?$/, "");
  const parts =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(said) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(said);
  if (!parts) return null;
  const [year = 0, month = 0, date = 0] = parts.slice(1).map(Number);
  const day = new Date(Date.UTC(year, month - 1, date));
  const isReal = day.getUTCMonth() === month - 1 && day.getUTCDate() === date;
  return isReal && year >= 2000 && year <= 2100 ? day : null;
}

const plain = (words: string) => words.normalize("NFKC").trim();
const isoOf = (day: Date) => day.toISOString().slice(0, 10);
const textOf = ({ from, until, kind, nameZh }: FileRow) =>
  [from, until, kind, nameZh].filter(Boolean).join(" · ").slice(0, 80);

export interface ListedDay {
  day: string;
  kind: DayException;
  nameZh: string;
  nameEn: string;
}

export type Becomes = "NEW" | "CHANGED" | "UNCHANGED";

export interface ComparedDay extends FileDay {
  becomes: Becomes;
  /** What the calendar says of that day now. */
  was: ListedDay | null;
}

/**
 * What a file would do: `own` are the days of the calendar that it is written into, `above` those that stand there
 * anyway. A day that is said above in the same way needs no own.
 */
export function compareDays(
  days: readonly FileDay[],
  own: readonly ListedDay[],
  above: readonly ListedDay[] = [],
): ComparedDay[] {
  const [ownDays, aboveDays] = [own, above].map((list) => new Map(list.map((one) => [one.day, one])));
  return days.map((day) => {
    const mine = ownDays?.get(day.day);
    const theirs = aboveDays?.get(day.day);
    const was = mine ?? theirs ?? null;
    const same = mine ? isSame(mine, day) : theirs?.kind === day.kind;
    return { ...day, was, becomes: same ? "UNCHANGED" : mine ? "CHANGED" : "NEW" };
  });
}

const isSame = (one: ListedDay, other: ListedDay) =>
  one.kind === other.kind && one.nameZh === other.nameZh && one.nameEn === other.nameEn;

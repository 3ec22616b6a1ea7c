import type { Cadence } from "~/domain/schedule/plan";

export const weekdays = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"] as const;

/** The words of each week of a month, by its number. */
export const WEEK_WORDS: Record<number, string> = {
  1: "FIRST",
  2: "SECOND",
  3: "THIRD",
  4: "FOURTH",
  [-1]: "LAST",
};

export type Rhythm = Omit<Cadence, "frequency"> & { frequency: string; startTime: string };

/** 每周周二 16:00 · 每月第二个周二 16:00 · 每三个月的 15 号 16:00. `say` answers words of the catalogue `common`. */
export function sayRhythm(
  say: (key: string, values?: Record<string, string | number>) => string,
  { frequency, weekday, week, monthDay, startTime: time }: Rhythm,
): string {
  const name = say(`weekday.${weekdays[weekday]}`);
  const day =
    monthDay !== null
      ? say("dayOfMonth", { day: monthDay })
      : week === null
        ? name
        : say(`weekOfMonth.${WEEK_WORDS[week]}`, { weekday: name });
  return say(`rhythm.${frequency}`, { day, time });
}

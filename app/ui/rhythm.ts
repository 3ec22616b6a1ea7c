import { useTranslation } from "react-i18next";
import type { Cadence } from "~/domain/schedule/plan";
import { weekdays } from "./choice-fields";
import { useWords } from "./words";

/** The words of each week of a month, by its number. */
export const WEEK_WORDS: Record<number, string> = {
  1: "FIRST",
  2: "SECOND",
  3: "THIRD",
  4: "FOURTH",
  [-1]: "LAST",
};

/** 每周周二 16:00 · 每月第二个周二 16:00 · 每三个月的 15 号 16:00 */
export function useRhythm(): (
  plan: Omit<Cadence, "frequency"> & { frequency: string; startTime: string },
) => string {
  const { t } = useTranslation("common");
  const words = useWords("common");
  return ({ frequency, weekday, week, monthDay, startTime: time }) => {
    const name = words(`weekday.${weekdays[weekday]}`);
    const day =
      monthDay !== null
        ? t("dayOfMonth", { day: monthDay })
        : week === null
          ? name
          : words(`weekOfMonth.${WEEK_WORDS[week]}`, { weekday: name });
    return words(`rhythm.${frequency}`, { day, time });
  };
}

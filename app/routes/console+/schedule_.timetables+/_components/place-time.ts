import { useTranslation } from "react-i18next";
import { firstDayOf } from "~/domain/schedule/timetable/draft";
import { clockOf } from "~/domain/schedule/windows";
import { formatShortDate } from "~/i18n/format";
import { useRhythm } from "~/ui/rhythm";
import { useLocale } from "~/ui/use-frame";

interface Placed {
  frequency: string;
  phase: number | null;
  weekday: number | null;
  start: number | null;
}

/** 隔周二 16:30（从 12月15日 起）; null for one that has no place. */
export function usePlaceTime(startsOn: Date) {
  const { t } = useTranslation("timetables");
  const rhythm = useRhythm();
  const locale = useLocale();
  return ({ frequency, phase, weekday, start }: Placed): { rhythm: string; from: string } | null => {
    if (phase === null || weekday === null || start === null) return null;
    const cadence = { frequency, weekday, week: null, monthDay: null, startTime: clockOf(start) };
    const first = firstDayOf({ phase, weekday }, startsOn);
    return {
      rhythm: rhythm(cadence),
      from: t("places.from", { date: formatShortDate(first, locale, "UTC") }),
    };
  };
}

import { useTranslation } from "react-i18next";
import { formatNumber } from "~/i18n/format";
import { useLocale } from "~/ui/use-frame";

/** How good a timetable is, in words: no better one, or so many per cent from the best at most; null before it is placed. */
export function useQuality() {
  const { t } = useTranslation("timetables");
  const locale = useLocale();
  return ({ worth, bound, fixed = 0 }: { worth: number | null; bound: number | null; fixed?: number }) => {
    if (worth === null || bound === null) return null;
    if (worth === bound)
      return { words: t("figures.best"), help: t(fixed > 0 ? "figures.bestUnder" : "figures.bestHelp") };
    // Rounded up: never better than it is.
    const percent = formatNumber(Math.ceil((10_000 * (bound - worth)) / bound) / 100, locale, 2);
    return { words: t("figures.gap", { percent }), help: t("figures.gapHelp") };
  };
}

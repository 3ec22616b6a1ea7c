import { useTranslation } from "react-i18next";
import type { TimetablePage } from "~/data/timetables/page";
import { formatNumber } from "~/i18n/format";
import { Sums } from "~/ui/facts";
import { Card } from "~/ui/layout";
import { useLocale } from "~/ui/use-frame";
import { useQuality } from "./quality";

export function TimetableFigures({ timetable }: { timetable: TimetablePage }) {
  const { t } = useTranslation("timetables");
  const locale = useLocale();
  const { placed, all, leftOut, unplaced, fixed } = timetable.counts;
  const quality = useQuality()({ ...timetable, fixed });
  const figure = (value: number) => formatNumber(value, locale);
  return (
    <Card flush>
      <Sums
        sums={[
          {
            id: "placed",
            label: t("figures.placed"),
            value: figure(placed),
            more: `/ ${figure(all - leftOut)}`,
          },
          {
            id: "quality",
            label: t("figures.quality"),
            value: quality?.words ?? t("figures.unknown"),
            more: quality ? quality.help : timetable.state === "DRAFT" && t("figures.unknownHelp"),
          },
          { id: "left", label: t("figures.left"), value: figure(unplaced) },
          { id: "fixed", label: t("figures.fixed"), value: figure(fixed) },
        ]}
      />
    </Card>
  );
}

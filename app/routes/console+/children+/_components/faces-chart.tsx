import { useTranslation } from "react-i18next";
import type { ChildTrend } from "~/data/checkins/trend";
import { FACES } from "~/domain/child/faces";
import { formatPlainDate } from "~/i18n/format";
import { ChartCard } from "~/ui/charts";
import { CornerAnswer } from "~/ui/corner-answer";
import type { FaceKey } from "~/ui/faces";
import { LevelChart } from "~/ui/level-chart";
import { Chip } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { useLocale } from "~/ui/use-frame";
import { monthMarks } from "./trend-charts";

/** The face that the child tapped after each contact, whoever the mentor was. */
export function FacesChart({
  trend: { faces, sadInARow, months, from, until, zone },
}: {
  trend: ChildTrend;
}) {
  const { t } = useTranslation("corner");
  const locale = useLocale();
  const share = (at: Date) => (at.getTime() - from.getTime()) / (until.getTime() - from.getTime());
  const on = (at: Date) => formatPlainDate(at, locale, zone);
  const drawn = faces.flatMap(({ id, face, saidAt }) =>
    face === null ? [] : [{ id, at: Math.min(1, share(saidAt)), level: face }],
  );
  return (
    <ChartCard
      id="faces"
      title={t("trend.title")}
      lead={t("trend.lead")}
      legend={
        sadInARow > 0 && (
          <Chip tone="care" icon="alert">
            {t("trend.row", { n: sadInARow })}
          </Chip>
        )
      }
      table={
        <DataTable
          caption={t("trend.title")}
          rows={faces}
          keyOf={({ id }) => id}
          columns={[
            { id: "when", head: t("trend.when"), rowHead: true, cell: ({ saidAt }) => on(saidAt) },
            { id: "said", head: t("trend.face"), cell: (said) => <CornerAnswer said={said} /> },
          ]}
        />
      }
    >
      <LevelChart
        title={t("trend.title")}
        levels={FACES.map((face) => t(`face.${String(face) as FaceKey}`))}
        dots={drawn}
        marks={monthMarks(months, share)}
        careUpTo={2}
      />
    </ChartCard>
  );
}

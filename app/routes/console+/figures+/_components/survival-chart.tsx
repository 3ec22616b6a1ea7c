import { useTranslation } from "react-i18next";
import type { Figures } from "~/data/figures/figures";
import { RISK_MONTHS } from "~/domain/figures/bands";
import { FEWEST } from "~/domain/figures/shares";
import { atRiskAt, medianDuration, survivalAt, survivalCurve } from "~/domain/figures/survival";
import { paths, withQuery } from "~/http/paths";
import { ChartCard, CurveChart } from "~/ui/charts";
import { DataTable } from "~/ui/table";
import { Total } from "./total";

/** The programme wants every match to last so long; a year, as in the field's own research. */
const MEANT = 12;
/** Months that the axis shows at least, so that the year has its room. */
const AXIS = 16;

/** How long matches last, by Kaplan and Meier, with the numbers at risk under the curve. */
export function SurvivalChart({ figures }: { figures: Figures }) {
  const { t } = useTranslation("figures");
  const { durations } = figures;
  const longest = Math.max(AXIS, ...durations.map(({ time }) => Math.ceil(time)));
  const curve = survivalCurve(durations);
  const at = survivalAt(durations, MEANT);
  const few = (atRiskAt(durations, MEANT) ?? 0) < FEWEST;
  const per = (share: number) => Math.round(share * 100);
  const lead =
    at && !few
      ? t("lengths.atYear", {
          percent: per(at.survival),
          low: at.interval ? per(at.interval[0]) : per(at.survival),
          high: at.interval ? per(at.interval[1]) : per(at.survival),
          n: durations.length,
        })
      : t("lengths.tooFew", { n: durations.length, left: atRiskAt(durations, MEANT) });
  const median = medianDuration(durations);
  const rows = RISK_MONTHS.map((months) => ({ months, point: survivalAt(durations, months) }));
  return (
    <ChartCard
      id="lengths"
      title={t("lengths.title")}
      lead={lead}
      note={
        <DataTable
          caption={t("lengths.risk")}
          captionHidden={false}
          rows={rows}
          keyOf={({ months }) => String(months)}
          fold
          columns={[
            {
              id: "months",
              head: t("lengths.month"),
              rowHead: true,
              cell: ({ months }) => t("lengths.axis", { months }),
            },
            {
              id: "risk",
              head: t("lengths.atRisk"),
              right: true,
              cell: ({ months }) => {
                const risk = atRiskAt(durations, months);
                const href = withQuery(paths.figureRows, {
                  ...{ figure: "LENGTHS", months, school: figures.school },
                });
                return risk > 0 ? <a href={href}>{risk}</a> : risk;
              },
            },
            {
              id: "share",
              head: t("lengths.share"),
              right: true,
              cell: ({ months, point }) =>
                point && atRiskAt(durations, months) >= FEWEST ? `${per(point.survival)}%` : "–",
            },
            {
              id: "interval",
              head: t("lengths.interval"),
              right: true,
              cell: ({ months, point }) =>
                point?.interval && atRiskAt(durations, months) >= FEWEST
                  ? `${per(point.interval[0])}–${per(point.interval[1])}%`
                  : "–",
            },
          ]}
        />
      }
      table={
        <ul>
          <li>
            <Total figures={figures} figure="LENGTHS" one="ENDED" say={(n) => t("lengths.ended", { n })} />
          </li>
          <li>
            <Total
              figures={figures}
              figure="LENGTHS"
              one="RUNNING"
              say={(n) => t("lengths.running", { n })}
            />
          </li>
          <li>
            {median === null ? t("lengths.noMedian") : t("lengths.median", { months: median.toFixed(1) })}
          </li>
          <li>{t("lengths.method")}</li>
        </ul>
      }
    >
      <CurveChart
        title={lead}
        points={[{ x: 0, share: 1 }, ...curve.map(({ time, survival }) => ({ x: time, share: survival }))]}
        xMax={longest}
        xLabel={(months) => t("lengths.axis", { months: Math.round(months) })}
        mark={{ x: MEANT, label: t("lengths.mark") }}
      />
    </ChartCard>
  );
}

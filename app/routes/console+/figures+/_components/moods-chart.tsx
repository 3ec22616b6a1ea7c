import { useTranslation } from "react-i18next";
import type { Figures } from "~/data/figures/figures";
import { MOODS } from "~/domain/checkin/submission";
import { totalOf } from "~/domain/figures/cells";
import { formatShortDate } from "~/i18n/format";
import { ChartCard, ColumnChart } from "~/ui/charts";
import { DataTable } from "~/ui/table";
import { useLocale } from "~/ui/use-frame";
import { Total } from "./total";

const keyOf = (mood: string) => `${Number(mood) <= 2 ? "LOW_" : "FAIR_"}${mood}`;

/** How the children were, week by week, as their mentors saw it; low moods on top. */
export function MoodsChart({ figures }: { figures: Figures }) {
  const { t } = useTranslation(["figures", "ownMatches"]);
  const locale = useLocale();
  const { cells, weeks } = figures;
  const figure = "MOODS";
  const title = t("figures:moods.picture", {
    weeks: weeks.length,
    n: totalOf(cells, { figure }),
    low: totalOf(cells, { figure, two: "LOW_" }),
  });
  const named = (week: string) => formatShortDate(new Date(`${week}T00:00:00Z`), locale, "UTC");
  const rows = [
    ...weeks.map((week) => ({ week: week as string | undefined, head: named(week) })),
    { week: undefined, head: t("figures:sum") },
  ];
  const column = (id: string, head: string, two?: string) => ({
    id,
    head,
    right: true,
    cell: ({ week }: { week: string | undefined }) => (
      <Total figures={figures} figure={figure} one={week} two={two} />
    ),
  });
  return (
    <ChartCard
      id="moods"
      title={t("figures:moods.title")}
      lead={title}
      table={
        <DataTable
          caption={t("figures:moods.title")}
          rows={rows}
          keyOf={({ week }) => week ?? "sum"}
          fold
          columns={[
            { id: "week", head: t("figures:moods.week"), rowHead: true, cell: ({ head }) => head },
            ...MOODS.map((mood) => column(mood, t(`ownMatches:form.moods.${mood}`), keyOf(mood))),
            column("low", t("figures:moods.low"), "LOW_"),
            column("all", t("figures:sum")),
          ]}
        />
      }
    >
      <ColumnChart
        title={title}
        columns={weeks.map((week) => ({
          id: week,
          label: `${Number(week.slice(5, 7))}/${Number(week.slice(8))}`,
          good: totalOf(cells, { figure, one: week, two: "FAIR_" }),
          care: totalOf(cells, { figure, one: week, two: "LOW_" }),
        }))}
      />
    </ChartCard>
  );
}

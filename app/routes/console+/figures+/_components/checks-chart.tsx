import { useTranslation } from "react-i18next";
import type { Figures } from "~/data/figures/figures";
import { totalOf } from "~/domain/figures/cells";
import { ChartCard, ColumnChart } from "~/ui/charts";
import { DataTable } from "~/ui/table";
import { Total } from "./total";

const BANDS = ["EXPIRED", "30", "90", "MORE"] as const;

/** Until when a record check, or the training, of those who may be matched holds. */
export function ChecksChart({ figures, kind }: { figures: Figures; kind: "OFFENCE_CHECK" | "TRAINING" }) {
  const { t } = useTranslation("figures");
  const { cells } = figures;
  const figure = "CHECKS";
  const of = (two?: string) => totalOf(cells, { figure, one: kind, two });
  const title = t(`checks.picture.${kind}`, { n: of(), expired: of("EXPIRED"), soon: of("30") });
  const rows = [
    ...BANDS.map((two) => ({ two: two as string | undefined, head: t(`checks.${two}`) })),
    { two: undefined, head: t("sum") },
  ];
  return (
    <ChartCard
      id={`checks-${kind}`}
      title={t(`checks.title.${kind}`)}
      lead={title}
      table={
        <DataTable
          caption={t(`checks.title.${kind}`)}
          rows={rows}
          keyOf={({ two }) => two ?? "sum"}
          columns={[
            { id: "ends", head: t("checks.ends"), rowHead: true, cell: ({ head }) => head },
            {
              id: "all",
              head: t("sum"),
              right: true,
              cell: ({ two }) => <Total figures={figures} figure={figure} one={kind} two={two} />,
            },
          ]}
        />
      }
    >
      <ColumnChart
        title={title}
        amounts
        columns={BANDS.map((two) => ({
          id: two,
          label: t(`checks.${two}`),
          good: two === "EXPIRED" ? 0 : of(two),
          care: two === "EXPIRED" ? of(two) : 0,
        }))}
      />
    </ChartCard>
  );
}

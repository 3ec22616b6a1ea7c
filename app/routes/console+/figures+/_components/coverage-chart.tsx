import { useTranslation } from "react-i18next";
import type { Figures } from "~/data/figures/figures";
import { COVERAGE } from "~/domain/figures/bands";
import { totalOf } from "~/domain/figures/cells";
import { CoverageBar } from "~/ui/bars";
import { ChartCard } from "~/ui/charts";
import { DataTable } from "~/ui/table";
import { useNameOf } from "~/ui/use-frame";
import { Total } from "./total";

/** Town by town: how many of the children that live there have a proxy parent. */
export function CoverageChart({ figures }: { figures: Figures }) {
  const { t } = useTranslation("figures");
  const nameOf = useNameOf();
  const { cells, towns } = figures;
  const figure = "COVERAGE";
  const rows = [
    ...towns.map((town) => ({ one: town.code as string | undefined, head: nameOf(town) })),
    { one: undefined, head: t("sum") },
  ];
  return (
    <ChartCard
      id="coverage"
      title={t("coverage.title")}
      lead={t("coverage.picture", {
        count: towns.length,
        n: totalOf(cells, { figure }),
        matched: totalOf(cells, { figure, two: "MATCHED" }),
      })}
      table={
        <DataTable
          caption={t("coverage.title")}
          rows={rows}
          keyOf={({ one }) => one ?? "sum"}
          fold
          columns={[
            { id: "town", head: t("coverage.town"), rowHead: true, cell: ({ head }) => head },
            ...COVERAGE.map((two) => ({
              id: two,
              head: t(`coverage.${two}`),
              right: true,
              cell: ({ one }: { one: string | undefined }) => (
                <Total figures={figures} figure={figure} one={one} two={two} />
              ),
            })),
            {
              id: "all",
              head: t("sum"),
              right: true,
              cell: ({ one }) => <Total figures={figures} figure={figure} one={one} />,
            },
          ]}
        />
      }
    >
      <div>
        {towns.map((town) => (
          <CoverageBar
            key={town.code}
            label={nameOf(town)}
            covered={totalOf(cells, { figure, one: town.code, two: "MATCHED" })}
            total={totalOf(cells, { figure, one: town.code })}
          />
        ))}
      </div>
    </ChartCard>
  );
}

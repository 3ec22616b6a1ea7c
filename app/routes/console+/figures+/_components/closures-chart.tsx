import { useTranslation } from "react-i18next";
import type { Figures } from "~/data/figures/figures";
import { totalOf } from "~/domain/figures/cells";
import { shareOf } from "~/domain/figures/shares";
import { CLOSURE_CAUSES } from "~/domain/match/closure";
import { CLOSURE_PATHS } from "~/domain/match/lifecycle";
import { ChartCard, ColumnChart } from "~/ui/charts";
import { DataTable } from "~/ui/table";
import { useWords } from "~/ui/words";
import { Total } from "./total";

/** How and why matches ended, and how many of them before their time. */
export function ClosuresChart({ figures }: { figures: Figures }) {
  const { t } = useTranslation("figures");
  const words = useWords("common");
  const causes = useWords("closures");
  const { cells } = figures;
  const figure = "CLOSURES";
  const all = totalOf(cells, { figure });
  const early = totalOf(cells, { figure, one: ":EARLY" });
  const share = shareOf(early, all);
  const lead =
    share.percent === null || share.interval === null
      ? t("closures.few", { n: all })
      : t("closures.early", {
          percent: share.percent,
          low: share.interval[0],
          high: share.interval[1],
          n: all,
        });
  const used = CLOSURE_CAUSES.filter((two) => totalOf(cells, { figure, two }) > 0);
  const rows = [
    ...used.map((two) => ({ two: two as string | undefined, head: causes(`cause.${two}`) })),
    { two: undefined, head: t("sum") },
  ];
  return (
    <ChartCard
      id="closures"
      title={t("closures.title")}
      lead={lead}
      note={
        <p>
          <Total figures={figures} figure={figure} one=":EARLY" say={(n) => t("closures.list", { n })} />
        </p>
      }
      table={
        <DataTable
          caption={t("closures.title")}
          rows={rows}
          keyOf={({ two }) => two ?? "sum"}
          fold
          columns={[
            { id: "cause", head: t("closures.cause"), rowHead: true, cell: ({ head }) => head },
            ...CLOSURE_PATHS.map((path) => ({
              id: path,
              head: words(`closurePath.${path}`),
              right: true,
              cell: ({ two }: { two: string | undefined }) => (
                <Total figures={figures} figure={figure} one={`${path}:`} two={two} />
              ),
            })),
            {
              id: "early",
              head: t("closures.before"),
              right: true,
              cell: ({ two }) => <Total figures={figures} figure={figure} one=":EARLY" two={two} />,
            },
            {
              id: "all",
              head: t("sum"),
              right: true,
              cell: ({ two }) => <Total figures={figures} figure={figure} two={two} />,
            },
          ]}
        />
      }
    >
      <ColumnChart
        title={lead}
        amounts
        columns={CLOSURE_PATHS.map((path) => ({
          id: path,
          label: words(`closurePath.${path}`),
          good: totalOf(cells, { figure, one: `${path}:FULL` }),
          care: totalOf(cells, { figure, one: `${path}:EARLY` }),
        }))}
      />
    </ChartCard>
  );
}

import { useTranslation } from "react-i18next";
import type { Figures } from "~/data/figures/figures";
import { GAP_BANDS, WAITING_BANDS } from "~/domain/figures/bands";
import { totalOf } from "~/domain/figures/cells";
import { ChartCard, ColumnChart } from "~/ui/charts";
import { DataTable } from "~/ui/table";
import { useWords } from "~/ui/words";
import { Total } from "./total";

interface Banded {
  figures: Figures;
  figure: "GAPS" | "WAITING";
  bands: readonly number[];
  groups: readonly { id: string; head: string }[];
}

export function GapsChart({ figures }: { figures: Figures }) {
  const words = useWords("common");
  const states = ["ON_TIME", "DUE", "OVERDUE", "ESCALATED"];
  const groups = states.map((id) => ({ id, head: words(`state.gap.${id}`) }));
  return <BandsChart figures={figures} figure="GAPS" bands={GAP_BANDS} groups={groups} />;
}

export function WaitingChart({ figures }: { figures: Figures }) {
  const words = useWords("common");
  const groups = ["A", "B", "C"].map((id) => ({ id, head: words(`priority.${id}`) }));
  return <BandsChart figures={figures} figure="WAITING" bands={WAITING_BANDS} groups={groups} />;
}

/** Children by how many days, in bands. */
function BandsChart({ figures, figure, bands, groups }: Banded) {
  const { t } = useTranslation("figures");
  const all = [...bands.map(String), "MORE"];
  const from = (band: string) => (band === all[0] ? 0 : Number(all[all.indexOf(band) - 1]) + 1);
  const named = (band: string) =>
    band === "MORE" ? t("band.more", { from: from(band) }) : t("band.days", { from: from(band), to: band });
  // Below a column there is no room for the word, which the title says.
  const short = (band: string) =>
    band === "MORE" ? t("band.from", { from: from(band) }) : t("band.upTo", { from: from(band), to: band });
  const key = figure === "GAPS" ? "gaps" : "waiting";
  const title = t(`${key}.picture`, { count: totalOf(figures.cells, { figure }) });
  const rows = [...all.map((one) => ({ one, head: named(one) })), { one: undefined, head: t("sum") }];
  return (
    <ChartCard
      id={key}
      title={t(`${key}.title`)}
      lead={title}
      table={
        <DataTable
          caption={t(`${key}.title`)}
          rows={rows}
          keyOf={({ one }) => one ?? "sum"}
          fold
          columns={[
            { id: "band", head: t("band.head"), rowHead: true, cell: ({ head }) => head },
            ...groups.map(({ id: two, head }) => ({
              id: two,
              head,
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
      <ColumnChart
        title={title}
        amounts
        columns={all.map((one) => ({
          id: one,
          label: short(one),
          good: totalOf(figures.cells, { figure, one }),
        }))}
      />
    </ChartCard>
  );
}

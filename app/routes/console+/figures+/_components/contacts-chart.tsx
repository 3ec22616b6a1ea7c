import { useTranslation } from "react-i18next";
import type { Figures } from "~/data/figures/figures";
import { totalOf } from "~/domain/figures/cells";
import { formatShortDate } from "~/i18n/format";
import { ChartCard, ColumnChart } from "~/ui/charts";
import { DataTable } from "~/ui/table";
import { useLocale } from "~/ui/use-frame";
import { Total } from "./total";

const OUTCOMES = ["HELD", "MISSED_VOLUNTEER", "MISSED_CHILD", "MISSED_SCHOOL"] as const;

/** Contacts of each week: held, and missed on whose side. */
export function ContactsChart({ figures }: { figures: Figures }) {
  const { t } = useTranslation("figures");
  const locale = useLocale();
  const { cells, weeks } = figures;
  const of = (one: string, two: string) => totalOf(cells, { figure: "CONTACTS", one, two });
  const named = (week: string) => formatShortDate(new Date(`${week}T00:00:00Z`), locale, "UTC");
  const sum = (two: string) => totalOf(cells, { figure: "CONTACTS", two });
  const title = t("contacts.picture", { held: sum("HELD"), missed: sum("MISSED_"), weeks: weeks.length });
  const rows = [...weeks.map((week) => ({ week, head: named(week) })), { week: undefined, head: t("sum") }];
  return (
    <ChartCard
      id="contacts"
      title={t("contacts.title")}
      lead={title}
      table={
        <DataTable
          caption={t("contacts.title")}
          rows={rows}
          keyOf={({ week }) => week ?? "sum"}
          fold
          columns={[
            { id: "week", head: t("contacts.week"), rowHead: true, cell: ({ head }) => head },
            ...OUTCOMES.map((two) => ({
              id: two,
              head: t(`outcome.${two}`),
              right: true,
              cell: ({ week }: { week: string | undefined }) => (
                <Total figures={figures} figure="CONTACTS" one={week} two={two} />
              ),
            })),
            {
              id: "all",
              head: t("sum"),
              right: true,
              cell: ({ week }) => <Total figures={figures} figure="CONTACTS" one={week} />,
            },
          ]}
        />
      }
    >
      <ColumnChart
        title={title}
        columns={weeks.map((week) => ({
          id: week,
          label: `${Number(week.slice(5, 7))}/${Number(week.slice(8))}`,
          good: of(week, "HELD"),
          care: of(week, "MISSED_"),
        }))}
      />
    </ChartCard>
  );
}

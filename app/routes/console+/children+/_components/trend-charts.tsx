import { useTranslation } from "react-i18next";
import { MOODS, TOPICS } from "~/domain/checkin/submission";
import type { Trend, TrendMonth } from "~/domain/checkin/trend";
import { formatMonth, formatNumber, formatPlainDate } from "~/i18n/format";
import { ChartCard, ColumnChart } from "~/ui/charts";
import { LevelChart } from "~/ui/level-chart";
import { DataTable, type TableColumn } from "~/ui/table";
import { useLocale } from "~/ui/use-frame";

interface TrendProps {
  trend: Trend & { from: Date; until: Date };
}

/** The mood of every contact that says one, as a dot. */
export function MoodChart({ trend: { moods, months, from, until } }: TrendProps) {
  const { t } = useTranslation(["trend", "ownMatches"]);
  const locale = useLocale();
  const span = until.getTime() - from.getTime();
  const share = (on: Date) => (on.getTime() - from.getTime()) / span;
  const low = moods.filter(({ mood }) => mood <= 2).length;
  return (
    <ChartCard
      id="mood"
      title={t("trend:mood.title")}
      lead={t("trend:mood.lead", { count: moods.length, low })}
      table={
        <DataTable
          caption={t("trend:mood.title")}
          rows={moods}
          keyOf={({ on }) => String(moods.findIndex((one) => one.on === on))}
          columns={[
            {
              id: "day",
              head: t("trend:column.day"),
              rowHead: true,
              cell: ({ on }) => formatPlainDate(on, locale, "UTC"),
            },
            {
              id: "mood",
              head: t("trend:mood.title"),
              cell: ({ mood }) => t(`ownMatches:form.moods.${String(mood) as (typeof MOODS)[number]}`),
            },
          ]}
        />
      }
    >
      <LevelChart
        title={t("trend:mood.lead", { count: moods.length, low })}
        levels={MOODS.map((mood) => t(`ownMatches:form.moods.${mood}`))}
        dots={moods.map(({ on, mood }, index) => ({ id: String(index), at: share(on), level: mood }))}
        marks={monthMarks(months, share)}
        careUpTo={2}
      />
    </ChartCard>
  );
}

/** Contacts held and missed by month. */
export function ContactsChart({ trend: { months } }: TrendProps) {
  const { t } = useTranslation("trend");
  const [held, missed] = [sum(months, "held"), sum(months, "missed")];
  return (
    <ByMonth
      id="contacts"
      title={t("contacts.title")}
      lead={t("contacts.lead", { held, missed })}
      months={months}
      good={({ held: of }) => of}
      care={({ missed: of }) => of}
      heads={[t("contacts.held"), t("contacts.missed")]}
    />
  );
}

/** Whether the child had heard from a parent in the week before, by month. */
export function ParentsChart({ trend: { months } }: TrendProps) {
  const { t } = useTranslation("trend");
  const yes = months.reduce((total, { parents }) => total + parents.yes, 0);
  const no = months.reduce((total, { parents }) => total + parents.no, 0);
  return (
    <ByMonth
      id="parents"
      title={t("parents.title")}
      lead={t("parents.lead", { yes, no })}
      months={months}
      good={({ parents }) => parents.yes}
      care={({ parents }) => parents.no}
      heads={[t("parents.yes"), t("parents.no")]}
      more={{
        id: "unknown",
        head: t("parents.unknown"),
        right: true,
        cell: ({ parents }) => parents.unknown,
      }}
    />
  );
}

/** In how many of the contacts each area came up. */
export function AreasChart({ trend: { areas, held } }: TrendProps) {
  const { t } = useTranslation(["trend", "ownMatches"]);
  const locale = useLocale();
  const rows = TOPICS.map((area) => ({ area, count: areas[area] }));
  return (
    <ChartCard
      id="areas"
      title={t("trend:areas.title")}
      lead={t("trend:areas.lead", { count: held })}
      table={
        <DataTable
          caption={t("trend:areas.title")}
          rows={rows}
          keyOf={({ area }) => area}
          columns={[
            {
              id: "area",
              head: t("trend:column.area"),
              rowHead: true,
              cell: ({ area }) => t(`ownMatches:topic.${area}`),
            },
            {
              id: "count",
              head: t("trend:column.contacts"),
              right: true,
              cell: ({ count }) => formatNumber(count, locale),
            },
          ]}
        />
      }
    >
      <ColumnChart
        title={t("trend:areas.lead", { count: held })}
        amounts
        columns={rows.map(({ area, count }) => ({
          id: area,
          label: t(`ownMatches:topic.${area}`),
          good: count,
        }))}
      />
    </ChartCard>
  );
}

interface ByMonthProps {
  id: string;
  title: string;
  lead: string;
  months: readonly TrendMonth[];
  good(month: TrendMonth): number;
  care(month: TrendMonth): number;
  heads: readonly [good: string, care: string];
  more?: TableColumn<TrendMonth>;
}

function ByMonth({ id, title, lead, months, good, care, heads, more }: ByMonthProps) {
  const { t } = useTranslation("trend");
  const locale = useLocale();
  return (
    <ChartCard
      id={id}
      title={title}
      lead={lead}
      table={
        <DataTable
          caption={title}
          rows={[...months]}
          keyOf={({ month }) => month}
          columns={[
            {
              id: "month",
              head: t("column.month"),
              rowHead: true,
              cell: ({ month }) => formatMonth(new Date(`${month}-01T00:00:00Z`), locale, "UTC"),
            },
            { id: "good", head: heads[0], right: true, cell: good },
            { id: "care", head: heads[1], right: true, cell: care },
            ...(more ? [more] : []),
          ]}
        />
      }
    >
      <ColumnChart
        title={lead}
        columns={months.map((month) => ({
          id: month.month,
          label: shortMonth(month.month),
          good: good(month),
          care: care(month),
        }))}
      />
    </ChartCard>
  );
}

/** Where the middle of each month stands between the first and the last day. */
export const monthMarks = (months: readonly TrendMonth[], share: (on: Date) => number) =>
  months
    .map(({ month }) => ({ at: share(new Date(`${month}-15T00:00:00Z`)), label: shortMonth(month) }))
    .filter(({ at }) => at >= 0 && at <= 1);

const shortMonth = (month: string) => String(Number(month.slice(5)));
const sum = (months: readonly TrendMonth[], of: "held" | "missed") =>
  months.reduce((total, month) => total + month[of], 0);

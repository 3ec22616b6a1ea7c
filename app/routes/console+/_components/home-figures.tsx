import { useTranslation } from "react-i18next";
import type { TierFigure, WeekFigure } from "~/data/console/figures";
import type { WorkCounts } from "~/data/console/work-counts";
import { bestRole } from "~/domain/matching/school-needs";
import { formatDay, formatNumber } from "~/i18n/format";
import { isLatin } from "~/i18n/locale";
import { CoverageBar, Legend } from "~/ui/bars";
import { ChartCard, ColumnChart } from "~/ui/charts";
import { Facts } from "~/ui/facts";
import { Section } from "~/ui/layout";
import { TierChip } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { useLocale } from "~/ui/use-frame";

interface HomeFiguresProps {
  tiers: TierFigure[];
  weeks: WeekFigure[];
  counts: Pick<WorkCounts, "children" | "volunteers" | "activeMatches" | "gains">;
}

/** How the school, or the whole district, stands. */
export function HomeFigures({ tiers, weeks, counts }: HomeFiguresProps) {
  const { t } = useTranslation("console");
  const locale = useLocale();
  return (
    <Section id="figures" title={t("home.figures")} lead={t("home.figuresLead")}>
      <Facts
        kind="strip"
        facts={[
          { id: "children", label: t("home.children"), value: formatNumber(counts.children, locale) },
          { id: "volunteers", label: t("home.volunteers"), value: formatNumber(counts.volunteers, locale) },
          { id: "active", label: t("home.active"), value: formatNumber(counts.activeMatches, locale) },
        ]}
      />
      <div className="charts">
        <Weeks weeks={weeks} />
        <Tiers tiers={tiers} gains={counts.gains} />
      </div>
    </Section>
  );
}

function Weeks({ weeks }: { weeks: WeekFigure[] }) {
  const { t } = useTranslation("console");
  const locale = useLocale();
  const label = ({ monday }: WeekFigure) =>
    isLatin(locale) ? formatDay(monday, locale, "UTC") : `${monday.getUTCMonth() + 1}-${monday.getUTCDate()}`;
  const last = weeks.at(-2);
  return (
    <ChartCard
      id="weeks"
      title={t("home.weeks")}
      lead={t("home.weeksLead", { held: last?.held ?? 0, missed: last?.missed ?? 0 })}
      legend={
        <Legend
          items={[
            { swatch: "full", label: t("home.held") },
            { swatch: "term-4", label: t("home.missed") },
          ]}
        />
      }
      table={
        <DataTable
          caption={t("home.weeks")}
          tight
          rows={weeks}
          keyOf={({ monday }) => monday.toISOString()}
          columns={[
            {
              id: "week",
              head: t("home.week"),
              rowHead: true,
              cell: ({ monday }) => formatDay(monday, locale, "UTC"),
            },
            { id: "held", head: t("home.held"), right: true, cell: ({ held }) => formatNumber(held, locale) },
            {
              id: "missed",
              head: t("home.missed"),
              right: true,
              cell: ({ missed }) => formatNumber(missed, locale),
            },
          ]}
        />
      }
    >
      <ColumnChart
        title={t("home.weeksAlt")}
        columns={weeks.map((week) => ({
          id: week.monday.toISOString(),
          label: label(week),
          good: week.held,
          care: week.missed,
        }))}
      />
    </ChartCard>
  );
}

function Tiers({ tiers, gains }: Pick<HomeFiguresProps, "tiers"> & Pick<WorkCounts, "gains">) {
  const { t } = useTranslation("console");
  const needed = useNeededLine(gains);
  const children = tiers.reduce((sum, tier) => sum + tier.children, 0);
  const waiting = tiers.reduce((sum, tier) => sum + tier.waiting, 0);
  return (
    <ChartCard
      id="tiers"
      title={t("home.waiting")}
      lead={t("home.waitingLead", { children, waiting })}
      note={needed && <p className="s">{needed}</p>}
    >
      <div className="covers">
        {tiers.map((tier) => (
          <CoverageBar
            key={tier.priority}
            label={<TierChip priority={tier.priority} />}
            covered={tier.children - tier.waiting}
            total={tier.children}
            note={
              tier.children === 0
                ? t("home.none")
                : tier.waiting > 0
                  ? t("home.waits", { count: tier.waiting })
                  : t("home.covered")
            }
          />
        ))}
      </div>
    </ChartCard>
  );
}

/** What further volunteers of the role that brings more would bring to the school; null before it is known. */
function useNeededLine(gains: WorkCounts["gains"]): string | null {
  const { t } = useTranslation(["console", "common"]);
  if (!gains) return null;
  const best = bestRole(gains);
  if (!best) return t("home.enough");
  const { A, B, C, slots } = best.sum;
  const people = t(`common:need.${best.role}`, { count: best.count });
  const places = t("common:need.places", { count: slots });
  const children = t("common:need.children", { count: A + B + C });
  return A + B + C > 0
    ? t("home.reaches", { people, children, places })
    : t("home.fills", { people, places });
}

import { useTranslation } from "react-i18next";
import type { RoundPage } from "~/data/rounds/round-page";
import { formatNumber } from "~/i18n/format";
import { CoverageBar } from "~/ui/bars";
import { Sums } from "~/ui/facts";
import { Card } from "~/ui/layout";
import { TierChip } from "~/ui/status";
import { useLocale } from "~/ui/use-frame";
import { useCostWords } from "./cost-words";
import { childrenOf } from "./round-head";

const TIERS = ["A", "B", "C"] as const;

/** Bars per tier and the objective in figures. A round made elsewhere has figures only. */
export function Coverage({ round }: { round: RoundPage }) {
  const { t } = useTranslation("rounds");
  const locale = useLocale();
  const { objective, coverage, slots } = round.plan;
  const costWords = useCostWords();
  const changes = round.overrides.length;
  const reached = objective.A + objective.B + objective.C;
  return (
    <div className="round-top">
      <Card title={t("coverage.title")} id="coverage" lead={t("coverage.lead")}>
        {TIERS.filter((tier) => coverage || objective[tier] > 0).map((tier) => {
          const { covered, total } = coverage?.[tier] ?? { covered: objective[tier], total: objective[tier] };
          const note =
            total === 0
              ? t("coverage.nobody")
              : covered === total
                ? t("coverage.everyone")
                : t("coverage.waiting", { count: total - covered });
          return (
            <CoverageBar
              key={tier}
              label={<TierChip priority={tier} />}
              covered={covered}
              total={total}
              note={note}
            />
          );
        })}
      </Card>
      <Card flush>
        <Sums
          sums={[
            {
              id: "children",
              label: t("coverage.children"),
              value: formatNumber(reached, locale),
              more: coverage && `/ ${formatNumber(childrenOf(coverage), locale)}`,
            },
            {
              id: "slots",
              label: t("coverage.slots"),
              value: formatNumber(objective.slots, locale),
              more: slots !== null && `/ ${formatNumber(slots, locale)}`,
            },
            {
              id: "score",
              label: t("coverage.score"),
              value: formatNumber(objective.score, locale),
              more:
                round.plan.certificate?.verified && t(changes > 0 ? "coverage.bestUnder" : "coverage.best"),
            },
            {
              id: "changes",
              label: t("coverage.changes"),
              value: t("coverage.changesCount", { count: changes }),
              more: round.plan.overridesCost && costWords(round.plan.overridesCost),
            },
          ]}
        />
      </Card>
    </div>
  );
}

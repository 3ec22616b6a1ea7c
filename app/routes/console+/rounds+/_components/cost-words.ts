import { useTranslation } from "react-i18next";
import type { ChoiceOutcome } from "~/domain/matching/choices";
import type { Objective } from "~/domain/matching/instance";
import { formatSigned } from "~/i18n/format";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

const TIERS = ["A", "B", "C"] as const;

/** What an objective lost, part by part, told as the change that a reader sees. */
export function useCostWords(): (cost: Objective) => string {
  const { t } = useTranslation("rounds");
  const common = useWords("common");
  const locale = useLocale();
  return (cost) => {
    const signed = (lost: number) => formatSigned(0 - lost, locale);
    const cover = TIERS.filter((tier) => cost[tier] !== 0).map((tier) =>
      t("change.tier", { tier: common(`priority.${tier}`), change: signed(cost[tier]) }),
    );
    const parts = [
      ...(cover.length === 0 ? [t("change.sameCover")] : cover),
      ...(cost.slots === 0 ? [] : [t("change.slots", { change: signed(cost.slots) })]),
      cost.score === 0 ? t("change.sameScore") : t("change.score", { change: signed(cost.score) }),
    ];
    return parts.join(common("list.comma"));
  };
}

/** What a choice would do, in one sentence: to the objective, and to how many other children. */
export function useOutcomeWords(): (outcome: ChoiceOutcome) => string {
  const { t } = useTranslation("rounds");
  const common = useWords("common");
  const costWords = useCostWords();
  return ({ cost, others }) => {
    const moves = others > 0 ? t("choice.others", { count: others }) : t("choice.nobodyElse");
    const nothing = TIERS.every((tier) => cost[tier] === 0) && cost.slots === 0 && cost.score === 0;
    return `${[nothing ? t("choice.free") : costWords(cost), moves].join(common("list.comma"))}${common("list.stop")}`;
  };
}

import { useTranslation } from "react-i18next";
import type { Scale, ScorePolicy, Term } from "~/domain/matching/score";

const METRES_A_KM = 1000;

/** Terms and scales in words, and scales in the unit in which people read them. */
export function useWeightNames() {
  const { t } = useTranslation("weights");
  const { t: common } = useTranslation("common");
  return {
    term: (term: Term) => common(`term.${term.toUpperCase() as Uppercase<Term>}`),
    scale: (scale: Scale) => t(`scale.${scale}`),
    unit: (scale: Scale) => t(`scale.${UNIT[scale]}`),
    value: (scale: Scale, policy: ScorePolicy) =>
      scale === "farMetres" ? policy.farMetres / METRES_A_KM : policy[scale],
  };
}

const UNIT = {
  fullParts: "partsUnit",
  farMetres: "kmUnit",
  fullMonths: "monthsUnit",
  fullAfterMonths: "monthsUnit",
} as const;

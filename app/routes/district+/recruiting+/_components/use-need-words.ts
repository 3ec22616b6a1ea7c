import { useTranslation } from "react-i18next";
import type { Objective, Role } from "~/domain/matching/instance";
import { addUp } from "~/domain/matching/objective";

/** "5 more proxy mothers: a first one for 3 children, 5 places filled". */
export function useNeedWords() {
  const { t } = useTranslation(["district", "common"]);
  return (role: Role, gains: readonly Objective[]): string => {
    const { A, B, C, slots } = addUp(gains);
    const people = t(`common:need.${role}`, { count: gains.length });
    const places = t("common:need.places", { count: slots });
    const children = A + B + C;
    if (children === 0) return t("recruiting.fills", { people, places });
    return t("recruiting.reaches", {
      people,
      places,
      children: t("common:need.children", { count: children }),
    });
  };
}

import { useTranslation } from "react-i18next";
import type { FamilyPermission } from "~/data/family/permission";
import { formatList } from "~/i18n/format";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

type Props = Pick<FamilyPermission, "relation" | "guardian" | "guardians" | "inProgramme">;

/** In whose name the page is answered, or who else can answer. */
export function MayAnswer({ relation, guardian, guardians, inProgramme }: Props) {
  const { t } = useTranslation("familyPermission");
  const words = useWords("common");
  const locale = useLocale();
  if (!inProgramme) return <p>{t("left")}</p>;
  if (guardian) return <p>{t("as", { who: words(`relation.${relation}`) })}</p>;
  if (guardians.length === 0) return <p>{t("noGuardian")}</p>;
  const who = formatList(
    guardians.map((code) => words(`relation.${code}`)),
    locale,
  );
  return <p>{t("notGuardian", { who })}</p>;
}

import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { LinkButton } from "~/ui/button";
import { FamilyActions } from "~/ui/family";
import { useWords } from "~/ui/words";
import type { HomeProps } from "./home";

/** What whoever holds the card keeps current themselves: a parent who works away has more to say than who lives there. */
export function OwnLinks({ own }: Pick<HomeProps, "own">) {
  const { t } = useTranslation("familyOwn");
  const words = useWords("common");
  return (
    <>
      <h2>{t("hello", { relation: words(`relation.${own.relation}`) })}</h2>
      <FamilyActions>
        <LinkButton href={paths.familyDetails}>
          {t(own.carer ? "details.linkPhone" : "details.link")}
        </LinkButton>
        {!own.carer && <LinkButton href={paths.familyNotice}>{t("notice.link")}</LinkButton>}
      </FamilyActions>
    </>
  );
}

import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { LinkButton } from "~/ui/button";
import { FamilyActions } from "~/ui/family";
import { FamilyCalls } from "~/ui/hotlines";

/** How a page behind the family's home ends: the way back, and whom to call. */
export function PageEnd() {
  const { t } = useTranslation(["familyOwn", "family"]);
  return (
    <>
      <FamilyActions>
        <LinkButton href={paths.family}>{t("calls.back")}</LinkButton>
      </FamilyActions>
      <h2>{t("family:calls")}</h2>
      <FamilyCalls />
    </>
  );
}

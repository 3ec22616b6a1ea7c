import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { LinkButton } from "~/ui/button";
import { Alert } from "~/ui/status";

/** While the school asks every side whether to go on, the mentor may say so here as well. */
export function ReviewAlert({ matchId }: { matchId: string }) {
  const { t } = useTranslation("closures");
  return (
    <Alert
      title={t("own.ask")}
      icon="note"
      actions={<LinkButton href={paths.ownReview(matchId)}>{t("own.title")}</LinkButton>}
    >
      {t("own.lead")}
    </Alert>
  );
}

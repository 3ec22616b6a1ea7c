import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { LinkButton } from "~/ui/button";
import { Alert } from "~/ui/status";

/** The agreement of the own match: asks for a signature, or is there to be read. */
export function AgreementAlert({ matchId, asked }: { matchId: string; asked: "ASKED" | "THERE" | null }) {
  const { t } = useTranslation("agreements");
  if (!asked) return null;
  if (asked === "THERE")
    return (
      <p>
        <a href={paths.ownAgreement(matchId)}>{t("card.open")}</a>
      </p>
    );
  return (
    <Alert
      title={t("own.askTitle")}
      icon="note"
      actions={<LinkButton href={paths.ownAgreement(matchId)}>{t("own.open")}</LinkButton>}
    >
      {t("own.askLead")}
    </Alert>
  );
}

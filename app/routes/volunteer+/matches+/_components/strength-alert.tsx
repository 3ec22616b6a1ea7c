import { useTranslation } from "react-i18next";
import type { StrengthDue } from "~/domain/match/strength-due";
import { paths } from "~/http/paths";
import { LinkButton } from "~/ui/button";
import { Alert } from "~/ui/status";

/** Asks for the mentor's questionnaire when it is time. */
export function StrengthAlert({ matchId, due }: { matchId: string; due: StrengthDue }) {
  const { t } = useTranslation("strength");
  if (due.stage === "AHEAD") return null;
  return (
    <Alert
      title={t("own.asked")}
      icon="note"
      actions={<LinkButton href={paths.ownStrength(matchId)}>{t("own.open")}</LinkButton>}
    >
      {t("own.askedLead")}
    </Alert>
  );
}

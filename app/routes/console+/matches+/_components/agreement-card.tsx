import { useTranslation } from "react-i18next";
import type { MatchFile } from "~/data/matches/file";
import { mayAgree } from "~/domain/match/agreement";
import { paths } from "~/http/paths";
import { formatList, formatPlainDate } from "~/i18n/format";
import { AgreementChip } from "~/ui/agreement";
import { LinkButton } from "~/ui/button";
import { FormActions } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { useLocale } from "~/ui/use-frame";

/** How the agreement of this match stands: a reminder, which hinders nothing. */
export function AgreementCard({ match }: { match: MatchFile }) {
  const { t } = useTranslation("agreements");
  const locale = useLocale();
  const { agreement } = match;
  const open = mayAgree(match.state);
  if (!open && agreement.state === "NONE") return null;
  const missing = formatList(
    agreement.waiting.map((party) => t(`party.${party}`)),
    locale,
  );
  return (
    <Card id="agreement" title={t("card.title")} end={<AgreementChip state={agreement.state} />}>
      {agreement.untilOn && (
        <p>{t("card.until", { date: formatPlainDate(agreement.untilOn, locale, "UTC") })}</p>
      )}
      {open && missing && agreement.state !== "OVER" && <p>{t("card.waiting", { list: missing })}</p>}
      <FormActions>
        <LinkButton
          href={agreement.state === "NONE" ? paths.drawAgreement(match.id) : paths.matchAgreement(match.id)}
        >
          {t(agreement.state === "NONE" ? "card.draw" : "card.open")}
        </LinkButton>
      </FormActions>
    </Card>
  );
}

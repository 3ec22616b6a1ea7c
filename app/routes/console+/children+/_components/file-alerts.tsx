import { useTranslation } from "react-i18next";
import type { ChildFile } from "~/data/children/file";
import type { ChildAlert } from "~/domain/child/alerts";
import type { AccessAlert } from "~/domain/child/family-link";
import { paths } from "~/http/paths";
import { formatDay } from "~/i18n/format";
import { LinkButton } from "~/ui/button";
import { Notice } from "~/ui/feedback";
import { Alert } from "~/ui/status";
import { useLocale, useNameOf } from "~/ui/use-frame";

type Any = ChildAlert | AccessAlert;

/** Where that which an alert asks for is done. */
function doneAt(alert: Any, childId: string): string {
  switch (alert) {
    case "UNATTENDED":
    case "LIVES_ALONE":
    case "NO_GUARDIAN":
      return paths.newFamilyMember(childId);
    case "POOR_NOT_FOLLOWED":
    case "GUARDIANSHIP_OPEN":
      return `${paths.childCare(childId)}#assess-card`;
    case "AGREEMENT_EXPIRED":
    case "AGREEMENT_ENDS_SOON":
    case "AGREEMENT_MISSING":
      return `${paths.childCare(childId)}#agreement`;
    case "NOTICE_MISSING":
      return `${paths.childCare(childId)}#notices`;
    case "TOWN_ASK":
      return `${paths.childRecords(childId)}#town`;
    case "GUARDIAN_UNREACHABLE":
      return `${paths.child(childId)}#family`;
    case "SIXTEEN_SOON":
    case "SIXTEEN":
      return `${paths.child(childId)}#life`;
    case "LINK_LOCKED":
      return `${paths.child(childId)}#links`;
    case "RESTRICTION_REVIEW":
      return paths.restrictions(childId);
  }
}

/** What somebody has to look into, each with where it is done. */
export function CareAlerts({ childId, alerts }: { childId: string; alerts: readonly Any[] }) {
  const { t } = useTranslation("childFile");
  if (alerts.length === 0) return null;
  return (
    <div className="notice">
      <Alert tone="care" title={t("alertTitle")}>
        <ul>
          {alerts.map((alert) => (
            <li key={alert}>
              {t(`alert.${alert}`)} <a href={doneAt(alert, childId)}>{t(`alertTo.${alert}`)}</a>
            </li>
          ))}
        </ul>
      </Alert>
    </div>
  );
}

/** The child is handed over to another school, which has not answered yet. */
export function LeavingNotice({ child: { transfers } }: { child: ChildFile }) {
  const { t } = useTranslation("transfers");
  const locale = useLocale();
  const nameOf = useNameOf();
  const [leaving] = transfers;
  if (!leaving) return null;
  return (
    <Notice
      tone="care"
      title={t("leaving.title", { to: nameOf(leaving.to) })}
      action={<LinkButton href={paths.transfer(leaving.id)}>{t("start.toOpen")}</LinkButton>}
    >
      {t("leaving.body", { day: formatDay(leaving.movesOn, locale, "UTC") })}
    </Notice>
  );
}

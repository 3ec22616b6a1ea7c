import { useTranslation } from "react-i18next";
import { paths, withQuery } from "~/http/paths";
import { formatShortDateTime, isoDay } from "~/i18n/format";
import { Notice } from "./feedback";
import { useLocale } from "./use-frame";

export type OpeningAlertsProps = {
  alerts: readonly {
    personId: string;
    day: Date;
    at: Date;
    files: number;
    allowed: number;
    person: { name: string };
    school: { timeZone: string };
  }[];
};

/** Somebody opened unusually many children's files: for whoever administers the district. */
export function OpeningAlerts({ alerts }: OpeningAlertsProps) {
  const { t } = useTranslation("trail");
  const locale = useLocale();
  if (alerts.length === 0) return null;
  return (
    <Notice tone="bad" icon="eye" title={t("alert.title", { count: alerts.length })}>
      <p>{t("alert.lead")}</p>
      <ul>
        {alerts.map(({ personId, person, day, at, files, allowed, school }) => (
          <li key={`${personId} ${day.toISOString()}`}>
            {t("alert.line", {
              name: person.name,
              when: formatShortDateTime(at, locale, school.timeZone),
              files,
              limit: allowed,
            })}{" "}
            <a href={withQuery(paths.trail, { who: personId, day: isoDay(day, "UTC"), kind: "OPENED" })}>
              {t("alert.see")}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.openingAlerts}>{t("alert.close")}</a>
      </p>
    </Notice>
  );
}

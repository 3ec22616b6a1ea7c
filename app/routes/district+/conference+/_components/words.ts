import { useTranslation } from "react-i18next";
import { isMatter, isNamed, type Matter } from "~/domain/conference/codes";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { paths, withQuery } from "~/http/paths";
import { formatDate, formatDateTime, formatNumber } from "~/i18n/format";
import { useLocale } from "~/ui/use-frame";

/** Minutes of the day as 09:30. */
export const clockOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** Names of departments and items, days and moments, as a page of the conference says them. */
export function useConferenceWords() {
  const { t } = useTranslation("conference");
  const locale = useLocale();
  const department = ({ code, name }: { code: string | null; name: string }) =>
    name || (isNamed(code) ? t(`department.${code}`) : "");
  const day = (on: Date) => formatDate(on, locale, "UTC");
  const moment = (at: Date) => formatDateTime(at, locale, DISTRICT_ZONE);
  return {
    department,
    day,
    moment,
    when: ({ onDay, at }: { onDay: Date; at: number }) => t("day", { day: day(onDay), time: clockOf(at) }),
    item: ({ matter, title }: { matter: string | null; title: string }) =>
      isMatter(matter) ? t(`matter.${matter}`) : title,
    counted: ({ figure, takenAt }: { figure: number | null; takenAt: Date | null }) =>
      figure === null || takenAt === null
        ? undefined
        : t("agenda.counted", { count: figure, when: moment(takenAt) }),
    number: (value: number) => formatNumber(value, locale),
  };
}

/** Where the list behind a matter is. */
export const MATTER_PATHS: Record<Matter, () => string> = {
  OVERDUE_ACTIONS: () => paths.conferenceActions({ tab: "OVERDUE" }),
  OPEN_ACTIONS: () => paths.conferenceActions(),
  LATE_REPORTS: () => paths.reportTable("district", "harm"),
  RUNNING_REPORTS: () => paths.reportTable("district", "harm"),
  UNSIGNED: () => paths.ledgerQuarters(),
  CARE_ALERTS: () => paths.districtCare,
  EXPIRED_CHECKS: () => withQuery(paths.applicants, { tab: "expiring" }),
  OVERDUE_VISITS: () => paths.reportTable("district", "visits"),
  GAPS: () => withQuery(paths.gaps, { state: "LATE" }),
  UNPAIRED: () => paths.recruiting,
};

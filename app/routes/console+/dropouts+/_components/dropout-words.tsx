import { useTranslation } from "react-i18next";
import type { DutyDue } from "~/domain/dropout/clock";
import { HINDERS } from "~/domain/dropout/record";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { formatList, formatPlainDate, formatShortDateTime } from "~/i18n/format";
import { Chip } from "~/ui/status";
import { useLocale } from "~/ui/use-frame";

/** Reasons in words, in the order of the form. */
export function useHinders() {
  const { t } = useTranslation("dropout");
  const locale = useLocale();
  return (codes: readonly string[]) =>
    codes.length === 0
      ? t("notKnown")
      : formatList(
          HINDERS.filter((one) => codes.includes(one)).map((one) => t(`hinder.${one}`)),
          locale,
        );
}

/** By when a duty is in time. */
export function useDutyTime() {
  const { t } = useTranslation("dropout");
  const locale = useLocale();
  return ({ dueAt, dueOn }: DutyDue) =>
    dueAt
      ? t("dutyIn.CONTACT", { time: formatShortDateTime(dueAt, locale, DISTRICT_ZONE) })
      : t("dutyIn.DAY", { day: formatPlainDate(dueOn, locale, "UTC") });
}

export function DutyChip({ standing }: Pick<DutyDue, "standing">) {
  const { t } = useTranslation("dropout");
  const words = t(`standing.${standing}`);
  if (standing === "AHEAD") return <Chip>{words}</Chip>;
  return standing === "OVERDUE" ? (
    <Chip tone="care" icon="alert">
      {words}
    </Chip>
  ) : (
    <Chip tone="soon" icon="clock">
      {words}
    </Chip>
  );
}

import { useTranslation } from "react-i18next";
import { formatShortDateTime } from "~/i18n/format";
import { Chip } from "~/ui/status";
import { useLocale } from "~/ui/use-frame";

/** By when somebody has to act, or since when nobody has. */
export function ReportClockChip({ due, zone, now }: { due: Date | null; zone: string; now: Date }) {
  const { t } = useTranslation("reports");
  const locale = useLocale();
  if (!due) return <Chip icon="check">{t("clock.none")}</Chip>;
  const late = due <= now;
  return (
    <Chip tone={late ? "bad" : "soon"} icon={late ? "alert" : "clock"}>
      {t(late ? "clock.since" : "clock.by", { when: formatShortDateTime(due, locale, zone) })}
    </Chip>
  );
}

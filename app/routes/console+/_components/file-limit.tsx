import { useTranslation } from "react-i18next";
import { MOST_IN_A_FILE } from "~/domain/roster/file";
import { formatNumber } from "~/i18n/format";
import { useLocale } from "~/ui/use-frame";

/** Says that a file would not hold the whole list. */
export function FileLimit({ total }: { total: number }) {
  const { t } = useTranslation("rosters");
  const most = formatNumber(MOST_IN_A_FILE, useLocale());
  return total > MOST_IN_A_FILE ? <p className="soft">{t("exportMost", { n: most })}</p> : null;
}

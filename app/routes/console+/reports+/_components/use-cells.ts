import { useTranslation } from "react-i18next";
import type { ReportRow } from "~/data/reports/read";
import type { Choice } from "~/domain/reports/choice";
import type { ColumnId } from "~/domain/reports/columns";
import type { Say } from "~/http/event-words";
import { cellInWords } from "~/http/report-words";
import { formatPlainDate } from "~/i18n/format";
import { useLocale } from "~/ui/use-frame";

/** Cells in words of the reader's language. */
export function useCells(): (column: ColumnId, row: ReportRow) => string {
  const { i18n } = useTranslation();
  const locale = useLocale();
  const say = i18n.getFixedT(i18n.language, "reportTables") as unknown as Say;
  return (column, row) => cellInWords(say, locale, column, row[column]);
}

/** No two rows of a report say the same of the same. */
export const rowKey = (columns: readonly ColumnId[], row: ReportRow): string =>
  [row.childId, row.applicationId, ...columns.map((column) => row[column])].join("|");

/** Of which children alone a roster is; null where it is of all. */
export function useOnly(): (choice: Choice) => string | null {
  const { t } = useTranslation("reportTables");
  const locale = useLocale();
  const said = (date: string) => formatPlainDate(new Date(`${date}T00:00:00Z`), locale, "UTC");
  return ({ did, since, by }) => {
    if (!did) return null;
    if (!by) return t(`only.${did}`) + t("only.ever");
    if (!since) return t(`only.${did}`) + t("only.until", { by: said(by) });
    return t(`only.${did}`) + t("only.between", { since: said(since), by: said(by) });
  };
}

import { useTranslation } from "react-i18next";
import { cellInWords, rosterHeading } from "~/domain/ledger/cell-words";
import type { LedgerColumn, Risk } from "~/domain/ledger/columns";
import { quarterOf } from "~/domain/ledger/quarter";
import { isLatin } from "~/i18n/locale";
import { useLocale } from "~/ui/use-frame";

/** Quarters, columns and cells in the reader's words. */
export function useLedgerWords() {
  const { t } = useTranslation("ledger");
  const language = isLatin(useLocale()) ? "en" : "zh";
  const quarter = (end: Date) => t("quarter", { year: end.getUTCFullYear(), n: quarterOf(end) });
  const cell = (column: LedgerColumn, value: string): string =>
    column === "risk" && value !== "" ? t(`riskWord.${value as Risk}`) : cellInWords(column, value, language);
  return {
    quarter,
    version: ({ quarterEnd, version }: { quarterEnd: Date; version: number }) =>
      version === 1 ? quarter(quarterEnd) : t("version", { quarter: quarter(quarterEnd), version }),
    column: (column: LedgerColumn) =>
      rosterHeading(column, language) ?? t(column === "risk" ? "sheet.extra.risk" : "sheet.extra.school"),
    cell,
    /** Of a change: that nothing stands there is said. */
    said: (column: LedgerColumn, value: string) => cell(column, value) || t("diff.empty"),
  };
}

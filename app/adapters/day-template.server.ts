import type { ListedDay } from "~/domain/schedule/day-rows";
import { COLUMNS, SHEET_WORDS, type SheetLocale } from "./day-sheet-words";
import { workbook } from "./workbook.server";

const WIDTHS = [14, 14, 10, 24, 32];

/** A workbook with the days that there are, a line each, as it is read again. Every cell is text, so nothing in it runs. */
export function dayTemplate(days: readonly ListedDay[], sheet: string, locale: SheetLocale): Buffer {
  const { heads, kind } = SHEET_WORDS[locale];
  const rows = [
    COLUMNS.map((column) => heads[column]),
    ...days.map((one) => [one.day, "", kind[one.kind], one.nameZh, one.nameEn]),
  ];
  return workbook({ name: sheet, widths: WIDTHS, rows });
}

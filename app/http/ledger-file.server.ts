import { createInstance } from "i18next";
import { workbook } from "~/adapters/workbook.server";
import { cellInWords, rosterHeading } from "~/domain/ledger/cell-words";
import {
  cellOf,
  LEDGER_COLUMNS,
  type LedgerColumn,
  type LedgerLine,
  type Risk,
} from "~/domain/ledger/columns";
import { quarterOf } from "~/domain/ledger/quarter";
import { isLatin, type Locale } from "~/i18n/locale";
import { i18nOptions } from "~/i18n/resources";

const i18n = createInstance();
// All catalogues are in memory, so this is ready when the call returns.
void i18n.init({ ...i18nOptions, initImmediate: false });

interface Kept {
  quarterEnd: Date;
  version: number;
  checksum: string;
}

/** A quarter as a workbook, each cell as text: a child a row, and below them the checksum that the print bears too. */
export function ledgerFile(ledger: Kept, rows: readonly LedgerLine[], locale: Locale): Response {
  const { quarterEnd, version, checksum } = ledger;
  const heads = LEDGER_COLUMNS.map((column) => ledgerHead(column, locale));
  const say = i18n.getFixedT(locale, "ledger");
  const quarter = say("quarter", { year: quarterEnd.getUTCFullYear(), n: quarterOf(quarterEnd) });
  const body = workbook({
    name: say("sheet.name"),
    widths: heads.map((head) => Math.max(12, head.length * 2 + 2)),
    rows: [
      heads,
      ...rows.map(({ cells }) =>
        LEDGER_COLUMNS.map((column) => ledgerCell(column, cellOf(cells, column), locale)),
      ),
      [],
      [say("sheet.quarter"), quarter],
      [say("sheet.version"), String(version)],
      [say("sheet.checksum"), checksum],
    ],
  });
  const name = `ledger-${quarterEnd.toISOString().slice(0, 10)}-v${version}.xlsx`;
  return new Response(new Uint8Array(body), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
}

function ledgerHead(column: LedgerColumn, locale: Locale): string {
  const say = i18n.getFixedT(locale, "ledger");
  return (
    rosterHeading(column, languageOf(locale)) ??
    say(column === "risk" ? "sheet.extra.risk" : "sheet.extra.school")
  );
}

function ledgerCell(column: LedgerColumn, value: string, locale: Locale): string {
  if (column !== "risk" || value === "") return cellInWords(column, value, languageOf(locale));
  return i18n.getFixedT(locale, "ledger")(`riskWord.${value as Risk}`);
}

const languageOf = (locale: Locale) => (isLatin(locale) ? "en" : "zh");

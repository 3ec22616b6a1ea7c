import { createInstance } from "i18next";
import { csvOf } from "~/adapters/csv.server";
import { workbook } from "~/adapters/workbook.server";
import type { ReportAsked, WholeReport } from "~/data/reports/read";
import { footLabel, isSummed } from "~/domain/reports/columns";
import { wholeColumns } from "~/domain/reports/registry";
import type { Locale } from "~/i18n/locale";
import { i18nOptions } from "~/i18n/resources";
import type { Say } from "./event-words";
import { cellInFile } from "./report-words";

const i18n = createInstance();
// All catalogues are in memory, so this is ready when the call returns.
void i18n.init({ ...i18nOptions, initImmediate: false });

type Written = string | number;

/** Heads, a line for each row, and where there are numbers a last line with what they come to. */
export function reportLines(
  { id }: ReportAsked,
  { rows, sums }: WholeReport,
  locale: Locale,
): { heads: string[]; lines: Written[][]; foot: Written[] | null } {
  const say = i18n.getFixedT(locale, "reportTables") as unknown as Say;
  const columns = wholeColumns(id);
  const heads = columns.map((column) => say(`column.${column}`));
  const lines = rows.map((row) => columns.map((column) => cellInFile(say, locale, column, row[column])));
  if (!columns.some(isSummed)) return { heads, lines, foot: null };
  const label = footLabel(columns);
  const foot = columns.map((column) => sums[column] ?? (column === label ? say("total") : ""));
  return { heads, lines, foot };
}

/** A report as a workbook, or as text for other programs. */
export function reportFile(
  asked: ReportAsked,
  whole: WholeReport,
  locale: Locale,
  form: "xlsx" | "csv",
): Response {
  const { heads, lines, foot } = reportLines(asked, whole, locale);
  const rows = [heads, ...lines, ...(foot ? [foot] : [])];
  const name = `${asked.id}.${form}`;
  if (form === "csv") return answer(Buffer.from(csvOf(rows)), "text/csv; charset=utf-8", name);
  const widths = heads.map((head) => Math.max(12, head.length * 2 + 2));
  const title = i18n.getFixedT(locale, "reportTables")(`of.${asked.id}.title`);
  return answer(workbook({ name: title, widths, rows }), SHEET, name);
}

const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const answer = (body: Uint8Array, type: string, name: string) =>
  new Response(new Uint8Array(body), {
    headers: { "Content-Type": type, "Content-Disposition": `attachment; filename="${name}"` },
  });

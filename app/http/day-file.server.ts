import { type FileFault, readDayFile } from "~/adapters/day-file.server";
import { dayTemplate } from "~/adapters/day-template.server";
import type { FileRow, ListedDay } from "~/domain/schedule/day-rows";
import type { Verdict } from "~/domain/shared/verdict";
import { isLatin, type Locale } from "~/i18n/locale";

/** The rows of the file that a form sent. */
export const daysOfFile = async (file: File): Promise<Verdict<FileRow[], FileFault>> =>
  readDayFile(Buffer.from(await file.arrayBuffer()));

const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The days of a year as a workbook to be filled in and read again. */
export function dayFileResponse(days: readonly ListedDay[], year: number, locale: Locale): Response {
  const body = dayTemplate(days, String(year), isLatin(locale) ? "en" : "zh-CN");
  return new Response(new Uint8Array(body), {
    headers: {
      "Content-Type": SHEET,
      "Content-Disposition": `attachment; filename="school-days-${year}.xlsx"`,
    },
  });
}

import { createInstance } from "i18next";
import { openRoster } from "~/adapters/roster-file.server";
import { workbook } from "~/adapters/workbook.server";
import { HEADINGS, ROSTER_FIELDS, type RosterField } from "~/domain/roster/columns";
import { ERROR_CELL, FORMULA_CELL } from "~/domain/roster/read-row";
import type { Locale } from "~/i18n/locale";
import { i18nOptions } from "~/i18n/resources";

const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const i18n = createInstance();
// All catalogues are in memory, so this is ready when the call returns.
void i18n.init({ ...i18nOptions, initImmediate: false });

/** The roster that a form sent. */
export const sentRoster = async (file: File) => openRoster(Buffer.from(await file.arrayBuffer()));

const headOf = (field: RosterField, locale: Locale) =>
  HEADINGS[field][locale === "en" ? "en" : "zh"][0] ?? field;

const answer = (body: Uint8Array, type: string, name: string) =>
  new Response(new Uint8Array(body), {
    headers: { "Content-Type": type, "Content-Disposition": `attachment; filename="${name}"` },
  });

/** The sheet to be filled in: the headings of the form, each column as text. */
export function rosterTemplate(form: "xlsx" | "csv", locale: Locale): Response {
  const heads = ROSTER_FIELDS.map((field) => headOf(field, locale));
  // A mark at the beginning, so that Excel takes the text for UTF-8.
  if (form === "csv")
    return answer(Buffer.from(`\uFEFF${heads.join(",")}\r\n`), "text/csv; charset=utf-8", "roster.csv");
  const blank = Array.from({ length: 200 }, () => heads.map(() => ""));
  return sheet(locale, [heads, ...blank], "roster.xlsx");
}

/** Children as a roster, without identity numbers, which are read by saying why. */
export function childrenFile(
  fields: readonly RosterField[],
  rows: readonly string[][],
  locale: Locale,
): Response {
  return sheet(locale, [fields.map((field) => headOf(field, locale)), ...rows], "children.xlsx");
}

interface Annotated {
  headings: readonly string[];
  rows: readonly {
    texts: readonly string[];
    verdict: string;
    faults: readonly { field: string; code: string }[];
    doubt: string | null;
    sameAs: number | null;
  }[];
}

/** An import as it was read, with what is wrong in each row behind it; corrected, it is read again. */
export function annotatedFile({ headings, rows }: Annotated, locale: Locale): Response {
  const say = i18n.getFixedT(locale, "rosters") as (key: string, values?: object) => string;
  const problems = (row: Annotated["rows"][number]) =>
    [
      ...row.faults.map(
        ({ field, code }) => `${headOf(field as RosterField, locale)}: ${say(`fault.${code}`)}`,
      ),
      ...(row.doubt ? [say(`doubt.${row.doubt}`)] : []),
      ...(row.sameAs === null ? [] : [say("page.sameAs", { line: row.sameAs })]),
    ].join("; ");
  const plain = (text: string) => (text === FORMULA_CELL || text === ERROR_CELL ? "" : text);
  const lines = rows.map((row) => [
    ...headings.map((_, at) => plain(row.texts[at] ?? "")),
    say(`verdict.${row.verdict}`),
    problems(row),
  ]);
  return sheet(
    locale,
    [[...headings, say("sheet.state"), say("sheet.problems")], ...lines],
    "roster-remarks.xlsx",
  );
}

function sheet(locale: Locale, rows: readonly (readonly string[])[], name: string): Response {
  const widths = (rows[0] ?? []).map((head) => Math.max(12, head.length * 2 + 2));
  return answer(
    workbook({ name: i18n.getFixedT(locale, "rosters")("sheet.name"), widths, rows }),
    SHEET,
    name,
  );
}

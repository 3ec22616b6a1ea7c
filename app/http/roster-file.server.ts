import { createInstance } from "i18next";
import { openRoster } from "~/adapters/roster-file.server";
import { workbook } from "~/adapters/workbook.server";
import { ERROR_CELL, FORMULA_CELL } from "~/domain/roster/cells";
import { type RosterKind, SHEETS } from "~/domain/roster/kinds";
import type { Locale } from "~/i18n/locale";
import { i18nOptions } from "~/i18n/resources";

const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const i18n = createInstance();
// All catalogues are in memory, so this is ready when the call returns.
void i18n.init({ ...i18nOptions, initImmediate: false });

/** The roster that a form sent. */
export const sentRoster = async (kind: RosterKind, file: File) =>
  openRoster(Buffer.from(await file.arrayBuffer()), SHEETS[kind]);

const headOf = (kind: RosterKind, field: string, locale: Locale) =>
  SHEETS[kind].headings[field]?.[locale === "en" ? "en" : "zh"][0] ?? field;

/** What its files are called. */
const NAMES: Record<RosterKind, string> = {
  CHILDREN: "roster",
  VOLUNTEERS: "volunteers",
  STAFF: "staff",
};

const answer = (body: Uint8Array, type: string, name: string) =>
  new Response(new Uint8Array(body), {
    headers: { "Content-Type": type, "Content-Disposition": `attachment; filename="${name}"` },
  });

/** The sheet to be filled in: the headings of the form, each column as text. */
export function rosterTemplate(kind: RosterKind, form: "xlsx" | "csv", locale: Locale): Response {
  const heads = SHEETS[kind].fields.map((field) => headOf(kind, field, locale));
  // A mark at the beginning, so that Excel takes the text for UTF-8.
  if (form === "csv")
    return answer(
      Buffer.from(`\uFEFF${heads.join(",")}\r\n`),
      "text/csv; charset=utf-8",
      `${NAMES[kind]}.csv`,
    );
  const blank = Array.from({ length: 200 }, () => heads.map(() => ""));
  return sheet(kind, locale, [heads, ...blank], `${NAMES[kind]}.xlsx`);
}

/** Children as a roster, without identity numbers, which are read by saying why. */
export function childrenFile(fields: readonly string[], rows: readonly string[][], locale: Locale): Response {
  const heads = fields.map((field) => headOf("CHILDREN", field, locale));
  return sheet("CHILDREN", locale, [heads, ...rows], "children.xlsx");
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
export function annotatedFile(kind: RosterKind, { headings, rows }: Annotated, locale: Locale): Response {
  const say = i18n.getFixedT(locale, "rosters") as (key: string, values?: object) => string;
  const problems = (row: Annotated["rows"][number]) =>
    [
      ...row.faults.map(({ field, code }) => `${headOf(kind, field, locale)}: ${say(`fault.${code}`)}`),
      ...(row.doubt ? [say(`doubt.${row.doubt}`)] : []),
      ...(row.sameAs === null ? [] : [say(`${kind}.sameAs`, { line: row.sameAs })]),
    ].join("; ");
  const plain = (text: string) => (text === FORMULA_CELL || text === ERROR_CELL ? "" : text);
  const lines = rows.map((row) => [
    ...headings.map((_, at) => plain(row.texts[at] ?? "")),
    say(`verdict.${row.verdict}`),
    problems(row),
  ]);
  return sheet(
    kind,
    locale,
    [[...headings, say("sheet.state"), say("sheet.problems")], ...lines],
    `${NAMES[kind]}-remarks.xlsx`,
  );
}

function sheet(
  kind: RosterKind,
  locale: Locale,
  rows: readonly (readonly string[])[],
  name: string,
): Response {
  const widths = (rows[0] ?? []).map((head) => Math.max(12, head.length * 2 + 2));
  return answer(
    workbook({ name: i18n.getFixedT(locale, "rosters")(`${kind}.sheet`), widths, rows }),
    SHEET,
    name,
  );
}

import type { Cell } from "~/data/reports/read";
import { type ColumnId, columnOf, isNumeric, type WordSet } from "~/domain/reports/columns";
import { formatList, formatMonth, formatNumber, formatPlainDate } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import type { Say } from "./event-words";

/** In which catalogue the words of a code stand. */
const WORDS: Record<WordSet, string> = {
  gender: "common:gender",
  grade: "children:grade",
  boarding: "reportTables:yesNo",
  childState: "common:state.child",
  rating: "common:guardianship",
  risk: "ledger:riskWord",
  hukou: "care:hukou",
  aid: "children:aid",
  relation: "common:relation",
  mentorRole: "common:mentorRole",
  round: "reportTables:round",
  item: "reportTables:item",
  hinder: "dropout:hinder",
  dropoutOutcome: "dropout:outcome",
};

const wordOf = (say: Say, set: WordSet, code: string) => say(`${WORDS[set]}.${code}`);

/** What a cell says in a file: text, or a number where it is one; nothing where nothing is known. */
export function cellInFile(say: Say, locale: Locale, column: ColumnId, cell: Cell | undefined) {
  if (typeof cell === "number" && isNumeric(column)) return cell;
  return cellInWords(say, locale, column, cell, "file");
}

/** The same on the screen and on paper, where dates and numbers are written for readers. */
export function cellInWords(
  say: Say,
  locale: Locale,
  column: ColumnId,
  cell: Cell | undefined,
  where: "file" | "page" = "page",
): string {
  if (cell === null || cell === undefined || cell === "") return "";
  const { kind, words } = columnOf(column);
  if (Array.isArray(cell)) {
    const said = cell.map((code) => (words ? wordOf(say, words, code) : code));
    return where === "page" ? formatList(said, locale) : said.join(locale === "en" ? "; " : "、");
  }
  if (words) return wordOf(say, words, String(cell));
  if (where === "file") return String(cell);
  if (typeof cell === "number") return formatNumber(cell, locale);
  if (kind === "day") return formatPlainDate(new Date(`${cell}T00:00:00Z`), locale, "UTC");
  return kind === "month" ? formatMonth(new Date(`${cell}-01T00:00:00Z`), locale, "UTC") : cell;
}

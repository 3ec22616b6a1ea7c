import { HEADINGS } from "../roster/columns";
import { AIDS, GENDERS, RATINGS, RELATIONS_SAID, wordOf, wordsOf, YES_NO } from "../roster/words";
import type { LedgerColumn } from "./columns";

type Language = "zh" | "en";

/** The heading of a roster's column; null for those that only a ledger has. */
export function rosterHeading(column: LedgerColumn, language: Language): string | null {
  if (column === "school" || column === "risk") return null;
  return HEADINGS[column][language][0] ?? null;
}

/** A cell in the words that a roster writes, so that a sheet of the ledger can be read as one; what is no code stays as it is. */
export function cellInWords(column: LedgerColumn, value: string, language: Language): string {
  if (value === "") return "";
  switch (column) {
    case "gender":
      return wordOf(GENDERS, value as "BOY" | "GIRL", language);
    case "boarding":
      return wordOf(YES_NO, value as "YES" | "NO", language);
    case "rating":
      return wordOf(RATINGS, value as "GOOD" | "FAIR" | "POOR", language);
    case "guardianRelation":
      return wordOf(RELATIONS_SAID, Number(value), language);
    case "aid":
      return wordsOf(AIDS, value.split(","), language);
    default:
      return value;
  }
}

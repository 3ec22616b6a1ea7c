import { ROSTER_FIELDS, type RosterField } from "../roster/columns";

/** What a roster of the district says but the identity number, which is read one by one with a reason; the school; the risk seen at the last visit. */
export const LEDGER_COLUMNS = [
  ...ROSTER_FIELDS.filter((field): field is Exclude<RosterField, "idNumber"> => field !== "idNumber"),
  "school",
  "risk",
] as const;
export type LedgerColumn = (typeof LEDGER_COLUMNS)[number];

/** As the visit's form rates a worry: red, yellow, blue, green. */
export const RISKS = ["HIGH", "MEDIUM", "LOW", "NONE"] as const;
export type Risk = (typeof RISKS)[number];

/** One child in one ledger: the cells stand in the order of LEDGER_COLUMNS, as codes. */
export interface LedgerLine {
  childId: string;
  cells: readonly string[];
}

export const cellOf = (cells: readonly string[], column: LedgerColumn): string =>
  cells[LEDGER_COLUMNS.indexOf(column)] ?? "";

/** The text of which a row's digest is the SHA-256. */
export const canonicalRow = ({ childId, cells }: LedgerLine): string => JSON.stringify([childId, ...cells]);

/** The text of which a ledger's checksum is the SHA-256: the digests of its rows by the children's ids, a line each. */
export const canonicalLedger = (rows: readonly { childId: string; digest: string }[]): string =>
  [...rows]
    .sort((a, b) => (a.childId < b.childId ? -1 : 1))
    .map(({ digest }) => digest)
    .join("\n");

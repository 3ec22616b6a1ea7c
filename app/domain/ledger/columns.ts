import type { RosterField } from "../roster/columns";

/**
 * What a ledger says of a child: words of the district's form, the school, and the risk seen at the last visit. Rows that
 * are signed keep their cells in this order, and `app.ledger_now` of the database writes them so: nothing here moves.
 */
export const LEDGER_COLUMNS = [
  ...(["name", "gender", "birthDate", "grade", "className", "boarding"] as const),
  ...(["place", "address", "rating"] as const),
  ...(["aid", "fatherName", "fatherPhone", "fatherWorksAt", "motherName", "motherPhone"] as const),
  ...(["motherWorksAt", "guardianName", "guardianRelation", "guardianPhone", "priority"] as const),
  ...(["school", "risk"] as const),
] as const satisfies readonly (RosterField | "school" | "risk")[];
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

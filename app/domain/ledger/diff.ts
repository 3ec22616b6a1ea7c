import { LEDGER_COLUMNS, type LedgerColumn, type LedgerLine } from "./columns";

export const DIFF_KINDS = ["NEW", "GONE", "CHANGED"] as const;
export type DiffKind = (typeof DIFF_KINDS)[number];

export interface FieldChange {
  column: LedgerColumn;
  before: string;
  after: string;
}

export interface ChildDiff {
  childId: string;
  kind: DiffKind;
  /** Of a child that stands in both. */
  fields: FieldChange[];
}

/** The cells that say something else than before, in the order of the columns. */
export function changedFields(before: readonly string[], after: readonly string[]): FieldChange[] {
  return LEDGER_COLUMNS.flatMap((column, at) => {
    const [was, is] = [before[at] ?? "", after[at] ?? ""];
    return was === is ? [] : [{ column, before: was, after: is }];
  });
}

/** What became of one child; null for one of whom both say the same. */
export function diffOf(before: LedgerLine | undefined, after: LedgerLine | undefined): ChildDiff | null {
  const childId = (after ?? before)?.childId;
  if (childId === undefined) return null;
  if (!before) return { childId, kind: "NEW", fields: [] };
  if (!after) return { childId, kind: "GONE", fields: [] };
  const fields = changedFields(before.cells, after.cells);
  return fields.length > 0 ? { childId, kind: "CHANGED", fields } : null;
}

/** Child by child, in the order of their ids. */
export function diffLedgers(before: readonly LedgerLine[], after: readonly LedgerLine[]): ChildDiff[] {
  const was = new Map(before.map((line) => [line.childId, line]));
  const is = new Map(after.map((line) => [line.childId, line]));
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((id) => {
    const diff = diffOf(was.get(id), is.get(id));
    return diff ? [diff] : [];
  });
}

import { type ChildDiff, changedFields, type DiffKind } from "~/domain/ledger/diff";
import type { ExitReason } from "~/domain/ledger/exit";
import { Prisma } from "~/generated/prisma/client";
import type { LedgerReader } from "./live";

const PAGE_SIZE = 25;

interface Pair {
  childId: string;
  kind: DiffKind;
  before: string[];
  after: string[];
  reason: ExitReason | null;
}

export interface DiffLine extends ChildDiff {
  name: string;
  /** Why it is gone; null where no reason is on record. */
  reason: ExitReason | null;
}

export interface DiffFilter {
  kind?: DiffKind;
  page: number;
}

/** One page of the children of whom two ledgers say something else, and how many there are of each kind. Two statements. */
export async function diffPage(work: LedgerReader, between: Prisma.Sql, filter: DiffFilter) {
  const { tx } = work;
  const counts = await diffCounts(work, between);
  const total = filter.kind ? counts[filter.kind] : counts.NEW + counts.GONE + counts.CHANGED;
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(filter.page, pages);
  const found = await tx.$queryRaw<Pair[]>`
    SELECT d.child_id AS "childId", d.kind, d.before, d.after, CASE WHEN d.kind = 'GONE' THEN (SELECT e.reason::text FROM ledger_exits e
      WHERE e.child_id = d.child_id ORDER BY e.recorded_at DESC, e.id LIMIT 1) END AS reason
    FROM (${between}) d ${filter.kind ? Prisma.sql`WHERE d.kind = ${filter.kind}` : Prisma.empty}
    ORDER BY d.sort_key, d.child_id LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`;
  return { counts, total, pages, page, rows: found.map(lineOf) };
}

/** How many children two ledgers say something else of. One statement. */
export async function diffCounts(
  { tx }: LedgerReader,
  between: Prisma.Sql,
): Promise<Record<DiffKind, number>> {
  const [counts = { NEW: 0, GONE: 0, CHANGED: 0 }] = await tx.$queryRaw<Record<DiffKind, number>[]>`
    SELECT count(*) FILTER (WHERE kind = 'NEW')::int AS "NEW", count(*) FILTER (WHERE kind = 'GONE')::int AS "GONE",
      count(*) FILTER (WHERE kind = 'CHANGED')::int AS "CHANGED" FROM (${between}) d`;
  return counts;
}

/** The children of whom the two say something else: rows with the same digest say the same. */
export const between = (before: string, after: string): Prisma.Sql => Prisma.sql`
  SELECT coalesce(a.child_id, b.child_id) AS child_id, coalesce(a.sort_key, b.sort_key) AS sort_key, coalesce(b.cells, '{}') AS before, coalesce(a.cells, '{}') AS after,
    CASE WHEN b.child_id IS NULL THEN 'NEW' WHEN a.child_id IS NULL THEN 'GONE' ELSE 'CHANGED' END AS kind
  FROM (SELECT * FROM ledger_rows WHERE ledger_id = ${before}::uuid) b FULL JOIN (SELECT * FROM ledger_rows WHERE ledger_id = ${after}::uuid) a ON a.child_id = b.child_id
  WHERE a.digest IS DISTINCT FROM b.digest`;

function lineOf({ before, after, ...line }: Pair): DiffLine {
  // Of a child whose file was deleted nothing is left that could be compared.
  const told = line.kind === "CHANGED" && before.length > 0 && after.length > 0;
  return { ...line, name: after[0] ?? before[0] ?? "", fields: told ? changedFields(before, after) : [] };
}

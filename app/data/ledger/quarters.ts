import type { LedgerPlace, Level } from "~/domain/ledger/sign-off";
import type { LedgerReader } from "./live";

const PAGE_SIZE = 12;

/** Quarters as they were taken, the newest first, with how many places have signed so far. Two statements. */
export async function listQuarters({ tx }: LedgerReader, wished: number) {
  const total = await tx.ledger.count();
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(wished, pages);
  const rows = await tx.ledger.findMany({
    orderBy: [{ quarterEnd: "desc" }, { version: "desc" }, { placeId: "asc" }],
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    select: {
      ...{ id: true, quarterEnd: true, version: true, because: true, takenAt: true, children: true },
      ...{ checksum: true, signedAt: true },
    },
  });
  return { rows, total, pages, page };
}

/** One statement. */
export function oneQuarter({ tx }: LedgerReader, id: string) {
  return tx.ledger.findUnique({
    where: { id },
    select: {
      ...{ id: true, placeId: true, quarterEnd: true, version: true, because: true, takenAt: true },
      ...{ children: true, checksum: true, signedAt: true },
    },
  });
}

export interface BoardPlace extends LedgerPlace {
  nameZh: string;
  nameEn: string;
  /** Rows of the place and of those beneath it. */
  children: number;
  standsIn: boolean;
  /** Why it was returned. */
  reason: string;
  by: string | null;
  at: Date | null;
}

/** The levels that the viewer keeps, by their codes: towns, each followed by its villages. One statement. */
export async function boardOf({ tx }: LedgerReader, ledgerId: string): Promise<BoardPlace[]> {
  const places = await tx.$queryRaw<(BoardPlace & { kind: Level })[]>`
    SELECT b.id, b.parent_id AS "parentId", b.kind::text AS kind, b.name_zh AS "nameZh", b.name_en AS "nameEn", b.children, b.act::text AS act, b.turn,
      b.stands_in AS "standsIn", b.reason, b.by_name AS by, b.at, b.held, b.own FROM app.ledger_board(${ledgerId}::uuid) b`;
  return places;
}

/** What was sent of a ledger, to whom and by whom. One statement. */
export function sendingsOf({ tx }: LedgerReader, ledgerId: string) {
  return tx.ledgerSending.findMany({
    where: { ledgerId },
    orderBy: { sentAt: "asc" },
    select: {
      ...{ department: true, recipient: true, sentAt: true, checksum: true },
      sentBy: { select: { name: true } },
    },
  });
}

/** The versions of its quarter and of others with which a ledger may be compared. One statement. */
export function comparable({ tx }: LedgerReader, { id, placeId }: { id: string; placeId: number }) {
  return tx.ledger.findMany({
    where: { placeId, id: { not: id } },
    orderBy: [{ quarterEnd: "desc" }, { version: "desc" }],
    take: 24,
    select: { id: true, quarterEnd: true, version: true },
  });
}

/** Rows of a ledger by name, of one place with those beneath it or of all that the viewer keeps. Two statements. */
export async function pageOfRows(
  { tx }: LedgerReader,
  ledgerId: string,
  filter: { place?: number; page: number },
) {
  const { place } = filter;
  const where = { ledgerId, ...(place && { home: { OR: [{ id: place }, { parentId: place }] } }) };
  const total = await tx.ledgerRow.count({ where });
  const pages = Math.max(1, Math.ceil(total / ROWS));
  const page = Math.min(filter.page, pages);
  const rows = await tx.ledgerRow.findMany({
    where,
    orderBy: [{ sortKey: "asc" }, { childId: "asc" }],
    skip: (page - 1) * ROWS,
    take: ROWS,
    select: { childId: true, cells: true },
  });
  return { rows, total, pages, page };
}
const ROWS = 25;

/** All rows that the viewer keeps, for a file or a print. One statement. */
export function allRows({ tx }: LedgerReader, ledgerId: string) {
  return tx.ledgerRow.findMany({
    where: { ledgerId },
    orderBy: [{ sortKey: "asc" }, { childId: "asc" }],
    select: { childId: true, cells: true, digest: true },
  });
}

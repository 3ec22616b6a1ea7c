import type { StaffViewer } from "~/domain/access/viewer";
import type { TransferState } from "~/domain/child/transfer";
import { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";
import type { TransferTab } from "./tabs";

const PAGE_SIZE = 25;

export interface TransferLine {
  id: string;
  state: TransferState;
  movesOn: Date;
  fromZh: string;
  fromEn: string;
  toZh: string;
  toEn: string;
  /** Null where the child stayed at the other school. */
  name: string | null;
}

const MINE = Prisma.sql`ANY ((SELECT app.schools())::int[])`;
const UNDER: Record<TransferTab, Prisma.Sql> = {
  IN: Prisma.sql`t.state = 'STARTED' AND t.to_school_id = ${MINE}`,
  OUT: Prisma.sql`t.state = 'STARTED' AND t.from_school_id = ${MINE}`,
  OVER: Prisma.sql`t.state <> 'STARTED'`,
};

/** How many hand-overs wait for an answer of the viewer's schools; for the home. */
export const arriving = Prisma.sql`(SELECT count(*)::int FROM transfers t WHERE ${UNDER.IN})`;

/** One page of a tab, and how many there are in each. Two statements. */
export async function listTransfers(
  { tx }: Work<StaffViewer>,
  { tab, page: wished }: { tab: TransferTab; page: number },
) {
  const [counts] = await tx.$queryRaw<[Record<TransferTab, number>]>`
    SELECT count(*) FILTER (WHERE ${UNDER.IN})::int AS "IN", count(*) FILTER (WHERE ${UNDER.OUT})::int AS "OUT",
      count(*) FILTER (WHERE ${UNDER.OVER})::int AS "OVER" FROM transfers t`;
  const total = counts[tab];
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(wished, pages);
  const order = tab === "OVER" ? Prisma.sql`t.decided_at DESC` : Prisma.sql`t.moves_on`;
  const rows = await tx.$queryRaw<TransferLine[]>`
    SELECT t.id, t.state::text AS state, t.moves_on AS "movesOn", f.name_zh AS "fromZh", f.name_en AS "fromEn", n.name_zh AS "toZh", n.name_en AS "toEn", k.name
    FROM (SELECT * FROM transfers t WHERE ${UNDER[tab]} ORDER BY ${order}, t.id LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}) t
      JOIN schools f ON f.id = t.from_school_id JOIN schools n ON n.id = t.to_school_id LEFT JOIN LATERAL app.transfer_card(t.id) k ON true
    ORDER BY ${order}, t.id`;
  return { counts, total, page, pages, rows };
}

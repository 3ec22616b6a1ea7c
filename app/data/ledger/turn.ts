import { type LedgerPlace, type Level, ownTurns, stateOf } from "~/domain/ledger/sign-off";
import { Prisma } from "~/generated/prisma/client";
import type { LedgerReader } from "./live";

export interface QuarterTurn {
  ledgerId: string;
  quarterEnd: Date;
  version: number;
  state: "OPEN" | "RETURNED";
  /** Those of the viewer's own levels whose turn it is. */
  places: { id: number; nameZh: string; nameEn: string }[];
}

interface Line extends LedgerPlace, Pick<QuarterTurn, "ledgerId" | "quarterEnd" | "version"> {
  kind: Level;
  nameZh: string;
  nameEn: string;
}

const NEWEST = Prisma.sql`(SELECT id, quarter_end, version FROM ledgers WHERE signed_at IS NULL ORDER BY quarter_end DESC, version DESC LIMIT 1)`;

/** 1 where the newest quarter that waits has been signed by everyone who can, but for the viewer's own district; else 0. */
export const districtTurn = Prisma.sql`(SELECT (coalesce(bool_or(b.own), false) AND NOT coalesce(bool_or(b.held AND NOT b.own), false))::int
  FROM ${NEWEST} l CROSS JOIN LATERAL app.ledger_board(l.id) b WHERE b.act IS DISTINCT FROM 'SIGN')`;

/** The newest quarter that waits, if it waits for the viewer's own signature. One statement. */
export async function quarterTurn({ tx }: LedgerReader): Promise<QuarterTurn | null> {
  const board = await tx.$queryRaw<Line[]>`
    SELECT l.id AS "ledgerId", l.quarter_end AS "quarterEnd", l.version, b.id, b.parent_id AS "parentId", b.kind::text AS kind, b.name_zh AS "nameZh",
      b.name_en AS "nameEn", b.act::text AS act, b.turn, b.held, b.own
    FROM ${NEWEST} l CROSS JOIN LATERAL app.ledger_board(l.id) b`;
  const own = ownTurns(board);
  const [first] = own;
  if (!first) return null;
  const { ledgerId, quarterEnd, version } = first;
  return {
    ...{ ledgerId, quarterEnd, version },
    state: own.some((place) => stateOf(place) === "RETURNED") ? "RETURNED" : "OPEN",
    places: own.map(({ id, nameZh, nameEn }) => ({ id, nameZh, nameEn })),
  };
}

import { type Figure, MONTH } from "~/domain/figures/bands";
import { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";
import { baseOf } from "./bases";

export const PAGE_SIZE = 25;

export interface RowFilter {
  figure: Figure;
  /** What a cell was counted by; left out: all of them. `one` may be the beginning of several. */
  one?: string;
  two?: string;
  /** Matches that lasted at least so many months. */
  months?: number;
  school?: number;
  page: number;
}

export interface FigureRow {
  id: string;
  childId: string | null;
  matchId: string | null;
  child: string | null;
  mentor: string | null;
  at: Date | null;
  days: number | null;
  zone: string;
  one: string;
  two: string;
}

/** The rows that a total counts, the longest first. One statement, and another for a page beyond the last one. */
export async function figureRows({ tx, now }: Work, filter: RowFilter) {
  const base = baseOf(filter.figure, { now, school: filter.school });
  const read = (page: number) => tx.$queryRaw<(FigureRow & { total: number })[]>`
    SELECT b.id, b.child_id AS "childId", b.match_id AS "matchId", b.child, b.mentor, b.at, b.days, b.zone, b.one, b.two,
      count(*) OVER ()::int AS total
    FROM (${base}) b WHERE ${conditions(filter)}
    ORDER BY b.days DESC NULLS LAST, b.at DESC, b.id LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`;
  let { page } = filter;
  let found = await read(page);
  if (found.length === 0 && page > 1) {
    page = 1;
    found = await read(page);
  }
  const total = found[0]?.total ?? 0;
  const rows: FigureRow[] = found.map(({ total: _, ...row }) => row);
  return { total, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)), page, rows };
}

function conditions({ one, two, months }: RowFilter): Prisma.Sql {
  const parts = [Prisma.sql`true`];
  if (one?.startsWith(":")) parts.push(Prisma.sql`right(b.one, ${one.length}::int) = ${one}`);
  else if (one?.endsWith(":")) parts.push(Prisma.sql`left(b.one, ${one.length}::int) = ${one}`);
  else if (one) parts.push(Prisma.sql`b.one = ${one}`);
  if (two?.endsWith("_")) parts.push(Prisma.sql`left(b.two, ${two.length}::int) = ${two}`);
  else if (two) parts.push(Prisma.sql`b.two = ${two}`);
  if (months !== undefined) parts.push(Prisma.sql`b.days >= ${months * MONTH}::float8`);
  return Prisma.join(parts, " AND ");
}

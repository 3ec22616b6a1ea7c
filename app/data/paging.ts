import { Prisma } from "~/generated/prisma/client";

/**
 * For OFFSET in a statement that works a list out, counts and cuts it: the rows before the wished page of what `from`
 * finds (FROM … WHERE …), or before the last page where there is no such page.
 */
export const rowsBefore = (wished: number, size: number, from: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (SELECT ${size}::int * (least(${wished}::int, greatest(1, ceil(count(*) / ${size}::numeric)::int)) - 1) ${from})`;

/** The same of so many rows, for the page: which is shown, and how many there are. */
export function pageOf(total: number, size: number, wished: number) {
  const pages = Math.max(1, Math.ceil(total / size));
  return { total, pages, page: Math.min(wished, pages) };
}

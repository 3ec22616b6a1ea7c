import { Prisma } from "~/generated/prisma/client";

/** Where a row of the statement says whose it is. */
export interface Sides {
  child: Prisma.Sql;
  volunteer: Prisma.Sql;
}

/**
 * Rows whose child and volunteer the viewer both sees, asked in a way that is looked up in a table of them: a join of
 * thousands of rows is planned for a handful, because nothing tells beforehand how many row level security leaves.
 */
export const bothSeen = ({ child, volunteer }: Sides): Prisma.Sql => Prisma.sql`
  (${child} IN (SELECT c.id FROM children c)) IS TRUE AND (${volunteer} IN (SELECT v.id FROM volunteers v)) IS TRUE`;

/** Rows of whose child or volunteer `typed` is part of the name, of its pinyin or the initials; null where nothing was typed. */
export function eitherCalled({ child, volunteer }: Sides, typed: string): Prisma.Sql | null {
  const part = typed.toLowerCase().replace(/[\s·]+/g, "");
  if (!part) return null;
  const called = Prisma.sql`position(${part} in n.sort_key) > 0 OR position(${part} in replace(lower(n.name), '·', '')) > 0`;
  return Prisma.sql`(${child} IN (SELECT n.id FROM children n WHERE ${called})
    OR ${volunteer} IN (SELECT n.id FROM volunteers n WHERE ${called}))`;
}

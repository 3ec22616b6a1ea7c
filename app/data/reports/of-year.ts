import { CLEAN_UP, DEEDS, type Deed } from "~/domain/reports/year";
import { Prisma } from "~/generated/prisma/client";
import { doneFor } from "./deeds";
import type { ReportScope } from "./scope";

/** A figure a row: what was done for children in the year and until its end, then what was typed of the clean-up. */
export function yearReport({ choice: { year = 0 } }: ReportScope): Prisma.Sql {
  const deeds = DEEDS.map((deed, at) => doneInYear(deed, year, at));
  const [items, columns] = [[...CLEAN_UP], CLEAN_UP.map(snake)];
  return Prisma.sql`
    ${Prisma.join(deeds, " UNION ALL ")} UNION ALL
    SELECT e.item, sum((to_jsonb(k) ->> e.kept)::int)::int, NULL, to_char(${DEEDS.length}::int + e.at, 'FM00'), '', '', ''
    FROM unnest(${items}::text[], ${columns}::text[]) WITH ORDINALITY AS e (item, kept, at)
    LEFT JOIN clean_up_years k ON k.year = ${year}::int GROUP BY e.item, e.at`;
}

function doneInYear(deed: Deed, year: number, at: number): Prisma.Sql {
  const [since, by] = [`${year}-01-01`, `${year}-12-31`];
  const inYear = Prisma.sql`count(*) FILTER (WHERE ${doneFor(deed, { since, by })})::int`;
  const byEnd = Prisma.sql`count(*) FILTER (WHERE ${doneFor(deed, { by })})::int`;
  // One row, even where nothing is counted.
  return Prisma.sql`
    SELECT ${deed}::text AS item, ${inYear} AS "inYear", ${byEnd} AS "byEnd",
      to_char(${at}::int, 'FM00') AS s1, '' AS s2, '' AS s3, '' AS s4
    FROM children c JOIN schools s ON s.id = c.school_id WHERE s.id = ANY ((SELECT app.schools())::int[]) HAVING true`;
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

import { CLEAN_UP, DEEDS } from "~/domain/reports/year";
import { Prisma } from "~/generated/prisma/client";
import { doneFor } from "./deeds";
import type { ReportScope } from "./scope";

/** A figure a row: what was done for children in the year and until its end, then what was typed of the clean-up. */
export function yearReport({ choice: { year = 0 } }: ReportScope): Prisma.Sql {
  const [since, by] = [`${year}-01-01`, `${year}-12-31`];
  const column = (name: string) => Prisma.raw(`"${name}"`);
  const counts = DEEDS.flatMap((deed) => [
    Prisma.sql`count(*) FILTER (WHERE ${doneFor(deed, { since, by })})::int AS ${column(`${deed}_in`)}`,
    Prisma.sql`count(*) FILTER (WHERE ${doneFor(deed, { by })})::int AS ${column(`${deed}_by`)}`,
  ]);
  const done = DEEDS.map((deed, at) => {
    // Without dates nothing can be said of one year.
    const inYear = deed === "MOVED" ? Prisma.sql`NULL::int` : Prisma.sql`d.${column(`${deed}_in`)}`;
    return Prisma.sql`(${deed}::text, ${inYear}, d.${column(`${deed}_by`)}, ${place(at)}::text)`;
  });
  const typed = CLEAN_UP.map(
    (item, at) =>
      Prisma.sql`(${item}::text, y.${column(item)}, NULL::int, ${place(DEEDS.length + at)}::text)`,
  );
  const sums = CLEAN_UP.map((item) => Prisma.sql`sum(k.${Prisma.raw(snake(item))})::int AS ${column(item)}`);
  return Prisma.sql`
    SELECT v.item, v."inYear", v."byEnd", v.s1, '' AS s2, '' AS s3, '' AS s4
    FROM (SELECT ${Prisma.join(counts)} FROM children c JOIN schools s ON s.id = c.school_id WHERE s.id = ANY ((SELECT app.schools())::int[])) d
    CROSS JOIN (SELECT ${Prisma.join(sums)} FROM clean_up_years k WHERE k.year = ${year}::int) y
    CROSS JOIN LATERAL (VALUES ${Prisma.join([...done, ...typed])}) AS v (item, "inYear", "byEnd", s1)`;
}

const place = (at: number) => String(at).padStart(2, "0");
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

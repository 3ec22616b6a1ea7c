import type { Choice } from "~/domain/reports/choice";
import { Prisma } from "~/generated/prisma/client";

/** What a report is made of: the moment, the choice, and whether places and schools are named in English. */
export interface ReportScope {
  now: Date;
  english: boolean;
  choice: Choice;
}

/** The language's own name of schools `s`. */
export const schoolName = ({ english }: ReportScope): Prisma.Sql =>
  english ? Prisma.sql`s.name_en` : Prisma.sql`s.name_zh`;

/** The language's own name of towns `t`. */
export const townName = ({ english }: ReportScope): Prisma.Sql =>
  english ? Prisma.sql`t.name_en` : Prisma.sql`t.name_zh`;

/** Schools `s` in the viewer's reach that were chosen: a school, or those of a town. */
export function schoolsChosen({ choice: { school, town } }: ReportScope): Prisma.Sql {
  const parts = [Prisma.sql`s.id = ANY ((SELECT app.schools())::int[])`];
  if (school) parts.push(Prisma.sql`s.id = ${school}::int`);
  if (town) parts.push(Prisma.sql`s.place_id = ${town}::int`);
  return Prisma.join(parts, " AND ");
}

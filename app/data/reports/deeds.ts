import type { Deed } from "~/domain/reports/year";
import { Prisma } from "~/generated/prisma/client";

interface Days {
  since?: string | undefined;
  by?: string | undefined;
}

/** Whether something was done for a child `c` of a school `s` between two days; of each deed, the records are its proof. */
export function doneFor(deed: Deed, { since, by }: Days): Prisma.Sql {
  const within = (day: Prisma.Sql) => {
    const parts = [Prisma.sql`${day} IS NOT NULL`];
    if (since) parts.push(Prisma.sql`${day} >= ${since}::date`);
    if (by) parts.push(Prisma.sql`${day} <= ${by}::date`);
    return Prisma.sql`(${Prisma.join(parts, " AND ")})`;
  };
  switch (deed) {
    case "ON_FILE":
      return within(Prisma.sql`(c.created_at AT TIME ZONE s.time_zone)::date`);
    case "SETTLED":
      return within(Prisma.sql`c.guardianship_settled_on`);
    case "REGISTERED":
      return Prisma.sql`EXISTS (SELECT FROM hukou_records h WHERE h.child_id = c.id AND h.before = 'NONE' AND h.after = 'COLLECTIVE' AND ${within(Prisma.sql`h.changed_on`)})`;
    case "MOVED":
      return Prisma.sql`EXISTS (SELECT FROM town_moves m WHERE m.child_id = c.id AND m.outcome = 'ADMITTED' AND ${within(Prisma.sql`m.outcome_on`)})`;
    case "AIDED":
      return Prisma.sql`EXISTS (SELECT FROM aid_records r WHERE r.child_id = c.id AND ${within(Prisma.sql`r.given_on`)})`;
  }
}

import { childAlerts } from "~/domain/child/alerts";
import { dayIn } from "~/domain/shared/calendar-day";
import { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";

/** What the newest records of a child `c` say, as lateral joins: at most one row of each. */
export const CARE_RECORDS = Prisma.sql`
  LEFT JOIN LATERAL (SELECT g.assessed_on, g.follow_up_on FROM guardianships g WHERE g.child_id = c.id
    ORDER BY g.assessed_on DESC, g.recorded_at DESC LIMIT 1) g ON true
  LEFT JOIN LATERAL (SELECT a.until_on FROM care_agreements a WHERE a.child_id = c.id AND a.ended_on IS NULL) a ON true
  LEFT JOIN LATERAL (SELECT n.id, n.until_on FROM care_notices n WHERE n.child_id = c.id ORDER BY n.given_at DESC LIMIT 1) n ON true
  LEFT JOIN LATERAL (SELECT v.visited_on FROM visits v WHERE v.child_id = c.id AND cardinality(v.present) > 0
    ORDER BY v.visited_on DESC LIMIT 1) v ON true
  LEFT JOIN LATERAL (SELECT m.follow_up_on FROM town_moves m WHERE m.child_id = c.id ORDER BY m.outcome_on DESC, m.recorded_at DESC LIMIT 1) w ON true`;

interface Stored {
  assessedOn: Date | null;
  followUpOn: Date | null;
  visitedOn: Date | null;
  agreementUntil: Date | null;
  noticed: boolean;
  noticeUntil: Date | null;
  townAskOn: Date | null;
}

/** The dates by which it is judged who looks after a child. One statement. */
export async function careDates({ tx }: Work, childId: string) {
  const [row] = await tx.$queryRaw<Stored[]>`
    SELECT g.assessed_on AS "assessedOn", g.follow_up_on AS "followUpOn", v.visited_on AS "visitedOn", a.until_on AS "agreementUntil",
      n.id IS NOT NULL AS noticed, n.until_on AS "noticeUntil", w.follow_up_on AS "townAskOn"
    FROM children c ${CARE_RECORDS} WHERE c.id = ${childId}::uuid`;
  if (!row) return null;
  const { noticed, noticeUntil, ...dates } = row;
  return { ...dates, notice: noticed ? { untilOn: noticeUntil } : null };
}

export type CareDates = NonNullable<Awaited<ReturnType<typeof careDates>>>;

interface File {
  birthDate: Date;
  guardianshipRating: "GOOD" | "FAIR" | "POOR";
  guardianshipSettledOn: Date | null;
  family: readonly {
    relation: number;
    guardian: boolean;
    carer: boolean;
    restricted: boolean;
    worksAt: string;
    phone: string;
  }[];
  school: { timeZone: string };
}

/** What somebody has to look into, from a file and its dates. */
export function alertsOf(file: File, dates: CareDates, now: Date) {
  const facts = {
    ...dates,
    birthDate: file.birthDate,
    guardianshipRating: file.guardianshipRating,
    guardianshipSettled: file.guardianshipSettledOn !== null,
    family: file.family.map((member) => ({
      ...member,
      away: member.worksAt !== "",
      reachable: member.phone !== "",
    })),
  };
  return childAlerts(facts, dayIn(now, file.school.timeZone));
}

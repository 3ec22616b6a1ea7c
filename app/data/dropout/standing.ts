import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { Prisma } from "~/generated/prisma/client";

/** Today on the district's calendar. */
const today = (now: Date) => Prisma.sql`(${now}::timestamptz AT TIME ZONE ${DISTRICT_ZONE}::text)::date`;
/** The day on which the absence of case `k` began. */
const BEGAN = Prisma.sql`(k.absent_from AT TIME ZONE ${DISTRICT_ZONE}::text)::date`;
const TO_LOOK = Prisma.sql`(k.outcome = 'RETURNED' AND NOT coalesce(k.looked_on >= k.outcome_on, false))`;

/** CaseFacts of a case `k`. */
export const CASE_FACTS = Prisma.sql`k.absent_from AS "absentFrom", k.contact_minutes AS "contactMinutes", k.visit_days AS "visitDays",
  k.report_days AS "reportDays", k.look_days AS "lookDays", k.contacted_at AS "contactedAt", k.visited_on AS "visitedOn",
  k.town_told_on AS "townToldOn", k.bureau_told_on AS "bureauToldOn", k.looked_on AS "lookedOn", k.outcome::text AS outcome, k.outcome_on AS "outcomeOn"`;

/** Of a case `k`, whether one of its duties with a day is compared so with that day. */
const days = (now: Date, sign: Prisma.Sql) => Prisma.sql`(
  (k.outcome IS NULL AND (k.visited_on IS NULL OR k.town_told_on IS NULL) AND ${today(now)} ${sign} ${BEGAN} + k.visit_days)
  OR (k.outcome IS NULL AND k.bureau_told_on IS NULL AND ${today(now)} ${sign} ${BEGAN} + k.report_days)
  OR (${TO_LOOK} AND ${today(now)} ${sign} k.outcome_on + k.look_days))`;

/** How case `k` stands; the same as standingOf of the domain, which tests/usecases/dropout.test.ts compares. */
export const caseStanding = (now: Date) => Prisma.sql`(CASE
  WHEN (k.outcome IS NULL AND k.contacted_at IS NULL AND ${now}::timestamptz > k.absent_from + k.contact_minutes * interval '1 minute')
    OR ${days(now, Prisma.sql`>`)} THEN 'OVERDUE'
  WHEN (k.outcome IS NULL AND k.contacted_at IS NULL) OR ${days(now, Prisma.sql`=`)} THEN 'DUE'
  WHEN k.outcome IS NULL OR ${TO_LOOK} THEN 'AHEAD' ELSE 'SETTLED' END)`;

/** Days of absence of case `k`, until its outcome or until today. */
export const absentDays = (now: Date) =>
  Prisma.sql`GREATEST(0, coalesce(k.outcome_on, ${today(now)}) - ${BEGAN})`;

/** Cases in which something is due or late. Subqueries that answer one number each. */
export const dropoutsPressing = (now: Date) => ({
  due: Prisma.sql`(SELECT count(*)::int FROM dropout_cases k WHERE ${caseStanding(now)} IN ('DUE', 'OVERDUE'))`,
  late: Prisma.sql`(SELECT count(*)::int FROM dropout_cases k WHERE ${caseStanding(now)} = 'OVERDUE')`,
});

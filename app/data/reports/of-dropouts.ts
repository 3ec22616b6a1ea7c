import { daysOf } from "~/domain/reports/choice";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { Prisma } from "~/generated/prisma/client";
import { absentDays, caseStanding } from "../dropout/standing";
import { type ReportScope, schoolName, schoolsChosen, townName } from "./scope";

/** A case a row: children whose absence began in the months chosen. */
export function dropoutReport(scope: ReportScope): Prisma.Sql {
  const { first, after } = daysOf(scope.choice);
  return Prisma.sql`
    SELECT c.id AS "childId", c.name AS child, ${schoolName(scope)} AS school, ${townName(scope)} AS town, c.grade::text AS grade,
      to_char(b.day, 'YYYY-MM-DD') AS "absentOn", ${absentDays(scope.now)} AS "absentDays", k.hinders, k.outcome::text AS outcome,
      to_char(k.outcome_on, 'YYYY-MM-DD') AS "outcomeOn", to_char(k.bureau_told_on, 'YYYY-MM-DD') AS "bureauToldOn",
      n.contacts AS "contactsMade", n.visits AS "homeVisits", n.talks, (CASE ${caseStanding(scope.now)} WHEN 'OVERDUE' THEN 1 ELSE 0 END) AS "lateSteps",
      t.code AS s1, s.sort_key AS s2, to_char(k.absent_from AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISS') AS s3, k.id::text AS s4
    FROM dropout_cases k JOIN children c ON c.id = k.child_id JOIN schools s ON s.id = k.school_id JOIN places t ON t.id = s.place_id
    CROSS JOIN LATERAL (SELECT (k.absent_from AT TIME ZONE ${DISTRICT_ZONE}::text)::date AS day) b
    CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE x.kind = 'CONTACT')::int AS contacts, count(*) FILTER (WHERE x.kind = 'VISIT')::int AS visits,
      count(*) FILTER (WHERE x.kind = 'TALK')::int AS talks FROM dropout_steps x
      WHERE x.case_id = k.id AND NOT EXISTS (SELECT FROM dropout_steps z WHERE z.corrects_id = x.id)) n
    WHERE ${schoolsChosen(scope)} AND b.day >= ${first}::date AND b.day < ${after}::date`;
}

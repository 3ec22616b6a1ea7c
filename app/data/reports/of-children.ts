import { Prisma } from "~/generated/prisma/client";
import { doneFor } from "./deeds";
import { type ReportScope, schoolName, schoolsChosen, townName } from "./scope";

/** A child a row: everybody who has not left, or everybody for whom something was done. */
export function childrenReport(scope: ReportScope): Prisma.Sql {
  const { place, rating, risk, did, since, by } = scope.choice;
  const parts = [schoolsChosen(scope)];
  parts.push(did ? doneFor(did, { since, by }) : Prisma.sql`c.state <> 'LEFT'`);
  if (place) parts.push(Prisma.sql`(h.id = ${place}::int OR h.parent_id = ${place}::int)`);
  if (rating) parts.push(Prisma.sql`c.guardianship_rating = ${rating}::guardianship_rating`);
  // Nobody has found a risk where nobody has been yet.
  if (risk) parts.push(Prisma.sql`coalesce(v.concern::text, '') = ${risk}`);
  return Prisma.sql`
    SELECT c.id AS "childId", c.name AS child, ${schoolName(scope)} AS school, c.grade::text AS grade, ${placeOf(scope)} AS place,
      c.guardianship_rating::text AS rating, v.concern::text AS risk, g.name AS guardian, g.relation::text AS relation, g.phone,
      c.gender::text AS gender, to_char(c.birth_date, 'YYYY-MM-DD') AS "birthDate", c.class_name AS "className",
      CASE WHEN c.boarding THEN 'YES' ELSE 'NO' END AS boarding, c.state::text AS "childState",
      to_char(c.guardianship_settled_on, 'YYYY-MM-DD') AS "settledOn", c.hukou::text AS hukou, c.aid,
      s.sort_key AS s1, lpad(c.grade::text, 2, '0') AS s2, c.sort_key AS s3, c.id::text AS s4
    FROM children c JOIN schools s ON s.id = c.school_id JOIN places h ON h.id = c.place_id
    LEFT JOIN places t ON t.id = h.parent_id AND t.kind = 'TOWN'
    LEFT JOIN LATERAL (SELECT m.name, m.relation, m.phone FROM family_members m WHERE m.child_id = c.id AND m.guardian AND NOT m.restricted
      ORDER BY m.carer DESC, m.relation, m.id LIMIT 1) g ON true
    LEFT JOIN LATERAL (SELECT x.concern FROM visits x WHERE x.child_id = c.id AND x.pair_id IS NULL
      ORDER BY x.visited_on DESC, x.recorded_at DESC LIMIT 1) v ON true
    WHERE ${Prisma.join(parts, " AND ")}`;
}

/** A village with its town before it, or behind it in English. */
const placeOf = ({ english }: ReportScope) =>
  english
    ? Prisma.sql`h.name_en || coalesce(', ' || t.name_en, '')`
    : Prisma.sql`coalesce(t.name_zh, '') || h.name_zh`;

/** A school a row: whose guardianship was settled, who was registered and who was assisted. */
export const careReport = (scope: ReportScope): Prisma.Sql => Prisma.sql`
  SELECT ${schoolName(scope)} AS school, ${townName(scope)} AS town, k.*, t.code AS s1, s.sort_key AS s2, s.id::text AS s3, '' AS s4
  FROM schools s JOIN places t ON t.id = s.place_id
  CROSS JOIN LATERAL (SELECT count(*)::int AS children, ${count(Prisma.sql`c.guardianship_settled_on IS NOT NULL`)} AS settled,
    ${count(Prisma.sql`c.guardianship_rating = 'GOOD'`)} AS good, ${count(Prisma.sql`c.guardianship_rating = 'FAIR'`)} AS fair,
    ${count(Prisma.sql`c.guardianship_rating = 'POOR'`)} AS poor, ${count(doneFor("REGISTERED", {}))} AS registered,
    ${count(doneFor("AIDED", {}))} AS aided, ${count(aidOf("MINIMUM_ALLOWANCE"))} AS "minimumAllowance",
    ${count(aidOf("TEMPORARY"))} AS temporary, ${count(aidOf("MEDICAL"))} AS medical, ${count(aidOf("HOUSING"))} AS housing,
    ${count(aidOf("OTHER"))} AS "otherAid"
    FROM children c WHERE c.school_id = s.id) k
  WHERE ${schoolsChosen(scope)}`;

const count = (of: Prisma.Sql) => Prisma.sql`count(*) FILTER (WHERE ${of})::int`;

const aidOf = (kind: string) =>
  Prisma.sql`EXISTS (SELECT FROM aid_records r WHERE r.child_id = c.id AND r.kind = ${kind}::aid_kind)`;

import { VISIT_NOTICE_DAYS } from "~/domain/visit/due";
import { Prisma } from "~/generated/prisma/client";
import { VISIT_RULES, visitsOwed } from "./owed";

/** Visits to the children of some schools, or those that one person may have to make. */
export type VisitsAsked = { schools: readonly number[] } | { by: string };

/** Homes in the places of a grant, and of the children of a pair. */
const homesOf = (personId: string) => Prisma.sql`(
  c.place_id IN (WITH RECURSIVE below AS (SELECT g.place_id AS id FROM grants g WHERE g.person_id = ${personId}::uuid AND g.revoked_at IS NULL
    UNION SELECT p.id FROM below b JOIN places p ON p.parent_id = b.id) SELECT b.id FROM below b)
  OR c.id IN (SELECT k.child_id FROM care_pairs k WHERE k.ended_at IS NULL AND ${personId}::uuid IN (k.officer_id, k.helper_id)))`;

/**
 * Common table expressions that end in `asked`: a row for each visit that is due or overdue and person who is to make it. Of a
 * village these are its directors, where it has none its town's supervisors; of a pair both.
 */
export function visitsAsked(now: Date, of: VisitsAsked): Prisma.Sql {
  const within = "by" in of ? homesOf(of.by) : Prisma.sql`c.school_id = ANY (${of.schools}::int[])`;
  const near = [within, Prisma.sql`d.due_on <= d.today + ${VISIT_NOTICE_DAYS}::int`];
  const owed = Prisma.sql`c.place_id AS place, b.visitors, d.due_on, d.due_on < d.today AS late`;
  return Prisma.sql`${VISIT_RULES},
    owed AS MATERIALIZED (
      SELECT 'VILLAGE' AS round, ${owed} ${visitsOwed(now, "VILLAGE", near)}
      UNION ALL SELECT 'PAIR', ${owed} ${visitsOwed(now, "PAIR", near)}),
    above AS (
      SELECT DISTINCT o.place, o.place AS at FROM owed o
      UNION SELECT a.place, p.parent_id FROM above a JOIN places p ON p.id = a.at WHERE p.parent_id IS NOT NULL),
    rounds AS MATERIALIZED (
      SELECT DISTINCT a.place, g.person_id, g.role FROM above a JOIN grants g ON g.place_id = a.at AND g.revoked_at IS NULL
        AND g.role IN ('VILLAGE_DIRECTOR', 'TOWN_SUPERVISOR')),
    asked AS (
      SELECT o.round, o.due_on, o.late, v.person_id FROM owed o CROSS JOIN LATERAL unnest(o.visitors) v (person_id)
      UNION ALL SELECT o.round, o.due_on, o.late, g.person_id FROM owed o JOIN rounds g ON g.place = o.place WHERE o.round = 'VILLAGE'
        AND (g.role = 'VILLAGE_DIRECTOR' OR NOT EXISTS (SELECT FROM rounds q WHERE q.place = g.place AND q.role = 'VILLAGE_DIRECTOR')))`;
}

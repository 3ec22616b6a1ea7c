import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";
import type { TrailKind } from "./kinds";

/** Rows of one page. */
export const TRAIL_LENGTH = 50;

export interface TrailFilter {
  /** A name, its pinyin, or the id of a person. */
  who: string;
  /** The same of a child. */
  child: string;
  /** A day of the district's calendar, as 2026-11-25. */
  day: string;
  kind: TrailKind;
  /** Rows before this number. */
  before: string;
}

export interface TrailRow {
  id: string;
  at: Date;
  action: string;
  /** COORDINATOR, DISTRICT_ADMIN, VOLUNTEER, FAMILY, VISITOR or SYSTEM; empty in the oldest rows. */
  role: string;
  actorId: string | null;
  actor: string | null;
  childId: string | null;
  child: string | null;
  schoolZh: string | null;
  schoolEn: string | null;
  page: string | null;
  reasonCode: string | null;
  reason: string | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** The record, newest first, as far as the viewer's schools reach; one statement and an index for each filter. */
export async function trail(
  work: Work,
  filter: TrailFilter,
): Promise<{ rows: TrailRow[]; older: string | null }> {
  const conditions = [
    ...named(filter.who, Prisma.sql`a.actor_id`, Prisma.sql`people`),
    ...named(filter.child, Prisma.sql`a.child_id`, Prisma.sql`children`),
    ...onDay(filter.day),
    ...ofKind(filter.kind),
    ...(filter.before ? [Prisma.sql`a.id < ${filter.before}::bigint`] : []),
  ];
  return page(work, conditions);
}

/** Every opening of one child's file and of reports about it, newest first. */
export function openingsOf(work: Work, childId: string, before: string) {
  return page(work, [
    // Rows from before the record named the child are found by their subject.
    Prisma.sql`(a.child_id = ${childId}::uuid OR (a.subject = 'child' AND a.subject_id = ${childId}))`,
    Prisma.sql`a.action LIKE '%.opened'`,
    ...(before ? [Prisma.sql`a.id < ${before}::bigint`] : []),
  ]);
}

async function page({ tx }: Work, conditions: Prisma.Sql[]) {
  const where = conditions.length > 0 ? Prisma.sql`WHERE ${Prisma.join(conditions, " AND ")}` : Prisma.empty;
  // Who acted through a family's link is named by the member of the family that the link was made for.
  const found = await tx.$queryRaw<TrailRow[]>`
    WITH a AS MATERIALIZED (SELECT a.* FROM audit a ${where} ORDER BY a.id DESC LIMIT ${TRAIL_LENGTH + 1})
    SELECT a.id::text AS id, a.at, a.action, coalesce(a.role, '') AS role, a.actor_id AS "actorId",
      coalesce((SELECT p.name FROM people p WHERE p.id = a.actor_id), f.name, app.name_in_audit(a.actor_id)) AS actor, c.id AS "childId", c.name AS child,
      s.name_zh AS "schoolZh", s.name_en AS "schoolEn", a.details->>'page' AS page, a.reason_code AS "reasonCode", a.reason
    FROM a LEFT JOIN family_links l ON l.id = a.actor_id
      LEFT JOIN family_members f ON f.id = l.member_id LEFT JOIN children c ON c.id = a.child_id LEFT JOIN schools s ON s.id = a.school_id
    ORDER BY a.id DESC`;
  const rows = found.slice(0, TRAIL_LENGTH);
  return { rows, older: found.length > TRAIL_LENGTH ? (rows.at(-1)?.id ?? null) : null };
}

function named(text: string, column: Prisma.Sql, table: Prisma.Sql): Prisma.Sql[] {
  if (!text) return [];
  if (UUID.test(text)) return [Prisma.sql`${column} = ${text}::uuid`];
  const part = `%${text.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  return [
    Prisma.sql`${column} IN (SELECT n.id FROM ${table} n WHERE n.name ILIKE ${part} OR n.sort_key LIKE ${part})`,
  ];
}

function onDay(day: string): Prisma.Sql[] {
  if (!day) return [];
  return [
    Prisma.sql`a.at >= ${day}::timestamp AT TIME ZONE ${DISTRICT_ZONE}`,
    Prisma.sql`a.at < (${day}::timestamp + interval '1 day') AT TIME ZONE ${DISTRICT_ZONE}`,
  ];
}

function ofKind(kind: TrailKind): Prisma.Sql[] {
  switch (kind) {
    case "OPENED":
      return [Prisma.sql`a.action LIKE '%.opened'`];
    case "CHANGED":
      return [Prisma.sql`a.child_id IS NOT NULL`, Prisma.sql`a.action NOT LIKE '%.opened'`];
    case "OTHER":
      return [Prisma.sql`a.child_id IS NULL`, Prisma.sql`a.action NOT LIKE '%.opened'`];
    default:
      return [];
  }
}

/** The name and the school of the child whose openings are listed; null when it is not in the viewer's reach. */
export function childOnTrail({ tx }: Work, childId: string) {
  return tx.child.findUnique({
    where: { id: childId },
    select: {
      id: true,
      schoolId: true,
      name: true,
      school: { select: { nameZh: true, nameEn: true, phone: true, contactName: true, timeZone: true } },
    },
  });
}

/** How long the record is and where it ends; only for whoever administers the district. */
export async function endOfTrail({ tx }: Work): Promise<{ entries: number; hash: string } | null> {
  const [head] = await tx.auditHead.findMany({ select: { entries: true, hash: true } });
  return head ? { entries: Number(head.entries), hash: head.hash.slice(0, 16) } : null;
}

/** What was changed about children since a day, and by whom: of a place with those beneath it, of a school, or of all in reach. One statement. */
export function changesSince(
  work: Work,
  { since, place, school, before }: { since: string; place?: number; school?: number; before: string },
) {
  return page(work, [
    ...ofKind("CHANGED"),
    Prisma.sql`a.at >= ${since}::timestamp AT TIME ZONE ${DISTRICT_ZONE}`,
    ...(school ? [Prisma.sql`a.school_id = ${school}`] : []),
    ...(place
      ? [
          Prisma.sql`a.child_id IN (SELECT n.id FROM children n JOIN places h ON h.id = n.place_id WHERE h.id = ${place} OR h.parent_id = ${place})`,
        ]
      : []),
    ...(before ? [Prisma.sql`a.id < ${before}::bigint`] : []),
  ]);
}

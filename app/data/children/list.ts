import type { ChildState } from "~/domain/child/participation";
import { type Priority, Prisma } from "~/generated/prisma/client";
import { lateChildren } from "../gaps/rows";
import type { Work } from "../work.server";

export const PAGE_SIZE = 25;

export interface ChildFilter {
  /** Part of the name, of its pinyin or of the initials. */
  q: string;
  /** Without one: everybody who has not left. */
  state?: ChildState;
  priority?: Priority;
  grade?: number;
  school?: number;
  town?: number;
  /** Children without contact for longer than the school allows. */
  due?: "overdue";
  sort: "name" | "waiting" | "contact";
  page: number;
}

/** One page of children, with how many there are in each state under the other filters. */
export async function listChildren(work: Work, filter: ChildFilter) {
  const where = conditions(work.now, filter);
  const counts = await countByState(work, where);
  const total = filter.state ? (counts[filter.state] ?? 0) : all(counts);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(filter.page, pages);
  const ids = total === 0 ? [] : await pageOfIds(work, where, { ...filter, page });
  return { counts, everybody: all(counts), total, page, pages, rows: await rowsOf(work, ids) };
}

function all(counts: Partial<Record<ChildState, number>>): number {
  return Object.entries(counts).reduce((sum, [state, count]) => (state === "LEFT" ? sum : sum + count), 0);
}

/** Every filter but the state, over `children c` and `schools s`. */
function conditions(now: Date, filter: ChildFilter): Prisma.Sql {
  const parts = [Prisma.sql`true`];
  const q = filter.q.toLowerCase().replace(/[\s·]+/g, "");
  if (q)
    parts.push(
      Prisma.sql`(position(${q} in c.sort_key) > 0 OR position(${q} in replace(lower(c.name), '·', '')) > 0)`,
    );
  if (filter.priority) parts.push(Prisma.sql`c.priority = ${filter.priority}::priority`);
  if (filter.grade) parts.push(Prisma.sql`c.grade = ${filter.grade}`);
  if (filter.school) parts.push(Prisma.sql`c.school_id = ${filter.school}`);
  if (filter.town) parts.push(Prisma.sql`s.place_id = ${filter.town}`);
  if (filter.due === "overdue") parts.push(Prisma.sql`c.id IN (${lateChildren(now)})`);
  return Prisma.join(parts, " AND ");
}

const FROM = Prisma.sql`children c JOIN schools s ON s.id = c.school_id`;

async function countByState({ tx }: Work, where: Prisma.Sql) {
  const rows = await tx.$queryRaw<{ state: ChildState; count: number }[]>`
    SELECT c.state::text AS state, count(*)::int AS count FROM ${FROM} WHERE ${where} GROUP BY c.state`;
  return Object.fromEntries(rows.map(({ state, count }) => [state, count])) as Partial<
    Record<ChildState, number>
  >;
}

const pageOfIds = (work: Work, where: Prisma.Sql, filter: ChildFilter) =>
  idsOf(work, where, filter, { take: PAGE_SIZE, skip: (filter.page - 1) * PAGE_SIZE });

/** Everybody of a list in its order, whatever its page. */
export const childIds = (work: Work, filter: ChildFilter, take: number) =>
  idsOf(work, conditions(work.now, filter), filter, { take, skip: 0 });

async function idsOf(
  { tx }: Work,
  where: Prisma.Sql,
  filter: ChildFilter,
  { take, skip }: { take: number; skip: number },
): Promise<string[]> {
  const state = filter.state
    ? Prisma.sql`c.state = ${filter.state}::child_state`
    : Prisma.sql`c.state <> 'LEFT'`;
  const order = {
    name: Prisma.sql`c.sort_key`,
    waiting: Prisma.sql`c.waiting_since NULLS LAST, c.sort_key`,
    // Of those who have a mentor, who was silent longest.
    contact: Prisma.sql`(SELECT min(coalesce(m.last_contact_at, m.active_at)) FROM matches m
      WHERE m.child_id = c.id AND m.state IN ('ACTIVE', 'IN_REVIEW')) NULLS LAST, c.sort_key`,
  }[filter.sort];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM ${FROM} WHERE ${where} AND ${state}
    ORDER BY ${order}, c.id LIMIT ${take} OFFSET ${skip}`;
  return rows.map(({ id }) => id);
}

async function rowsOf({ tx }: Work, ids: string[]) {
  if (ids.length === 0) return [];
  const rows = await tx.child.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      name: true,
      grade: true,
      className: true,
      priority: true,
      state: true,
      waitingSince: true,
      school: { select: { nameZh: true, nameEn: true, timeZone: true } },
      slots: { select: { id: true } },
      matches: {
        where: { state: { in: ["INTRODUCED", "ACTIVE", "IN_REVIEW", "CLOSING"] } },
        orderBy: { activeAt: "asc" },
        select: { lastContactAt: true, volunteer: { select: { name: true } } },
      },
    },
  });
  return rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** Schools in the viewer's reach with their towns, for the filters of a list and the form of a child. */
export function schoolsInReach({ tx }: Work) {
  return tx.$queryRaw<SchoolInReach[]>`
    SELECT s.id, s.name_zh AS "nameZh", s.name_en AS "nameEn", s.time_zone AS "timeZone", p.id AS "placeId",
      p.name_zh AS "placeZh", p.name_en AS "placeEn"
    FROM schools s JOIN places p ON p.id = s.place_id WHERE s.id = ANY (app.schools()) ORDER BY p.code, s.sort_key`;
}

export interface SchoolInReach {
  id: number;
  nameZh: string;
  nameEn: string;
  timeZone: string;
  placeId: number;
  placeZh: string;
  placeEn: string;
}

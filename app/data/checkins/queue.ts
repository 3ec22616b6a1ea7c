import { Prisma } from "~/generated/prisma/client";
import { bothSeen, eitherCalled, type Sides } from "../matches/sides";
import type { Work } from "../work.server";
import { CHECK_IN_TABS, type CheckInTab } from "./tabs";

export const PAGE_SIZE = 25;

export interface CheckInFilter {
  state: CheckInTab;
  /** Only records with a concern. */
  concern: boolean;
  /** Part of the name of the child or the volunteer, of its pinyin or the initials. */
  q: string;
  page: number;
}

/** One page of check-ins, with how many there are under each tab. Three statements. */
export async function checkInQueue(work: Work, filter: CheckInFilter) {
  const counts = await countsByTab(work, filter);
  const total = counts[filter.state];
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(filter.page, pages);
  const ids = total === 0 ? [] : await pageOfIds(work, { ...filter, page });
  return { counts, total, pages, page, rows: await linesOf(work, ids) };
}

export type CheckInLine = Awaited<ReturnType<typeof linesOf>>[number];

const SIDES: Sides = { child: Prisma.sql`k.child_id`, volunteer: Prisma.sql`k.volunteer_id` };
/** What worries most first, then what waits longest. */
const ORDER = Prisma.sql`k.concern DESC, k.submitted_at, k.id`;

async function countsByTab({ tx }: Work, filter: CheckInFilter): Promise<Record<CheckInTab, number>> {
  const counts = CHECK_IN_TABS.map((tab) => Prisma.sql`count(*) FILTER (WHERE ${underTab(tab)})::int`);
  const [row] = await tx.$queryRaw<{ counts: number[] }[]>`
    SELECT ARRAY[${Prisma.join(counts)}] AS counts FROM check_ins k WHERE ${matching(filter)}`;
  const named = CHECK_IN_TABS.map((tab, index) => [tab, row?.counts[index] ?? 0]);
  return Object.fromEntries(named) as Record<CheckInTab, number>;
}

async function pageOfIds({ tx }: Work, filter: CheckInFilter): Promise<string[]> {
  const order = filter.state === "SUBMITTED" ? ORDER : Prisma.sql`k.submitted_at DESC, k.id`;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT k.id FROM check_ins k WHERE ${underTab(filter.state)} AND ${matching(filter)}
    ORDER BY ${order} LIMIT ${PAGE_SIZE} OFFSET ${(filter.page - 1) * PAGE_SIZE}`;
  return rows.map(({ id }) => id);
}

function underTab(tab: CheckInTab): Prisma.Sql {
  return tab === "ALL" ? Prisma.sql`k.state <> 'DRAFT'` : Prisma.sql`k.state = ${tab}::check_in_state`;
}

function matching({ q, concern }: CheckInFilter): Prisma.Sql {
  const parts = [bothSeen(SIDES)];
  if (concern) parts.push(Prisma.sql`k.concern <> 'NONE'`);
  const called = eitherCalled(SIDES, q);
  if (called) parts.push(called);
  return Prisma.join(parts, " AND ");
}

async function linesOf({ tx }: Work, ids: string[]) {
  const rows = await tx.checkIn.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      state: true,
      happenedOn: true,
      mode: true,
      reached: true,
      minutes: true,
      concern: true,
      submittedAt: true,
      answer: true,
      match: { select: { school: { select: { timeZone: true } } } },
      child: { select: { name: true } },
      volunteer: { select: { name: true } },
    },
  });
  return rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

export interface Neighbours {
  previous: string | null;
  next: string | null;
  /** Records that wait for review, without the one that is read. */
  left: number;
}

/** The records before and after this one in the queue of those that wait for review. One statement. */
export async function neighboursOf({ tx }: Work, id: string): Promise<Neighbours> {
  const [row] = await tx.$queryRaw<Neighbours[]>`
    SELECT previous, next, "left" FROM (
      SELECT k.id, lag(k.id) OVER queue AS previous, lead(k.id) OVER queue AS next, (count(*) OVER () - 1)::int AS "left"
      FROM check_ins k WHERE k.state = 'SUBMITTED' OR k.id = ${id}::uuid
      WINDOW queue AS (ORDER BY ${ORDER})) queued WHERE id = ${id}::uuid`;
  return row ?? { previous: null, next: null, left: 0 };
}

import { GAP_STATES, type GapState, type GapStep } from "~/domain/checkin/gap";
import { type GapWhy, gapWhy } from "~/domain/checkin/gap-why";
import type { MissedSide } from "~/domain/schedule/contact";
import { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";
import { type GapRow, gapsOf, LATE } from "./rows";
import type { GapTab } from "./tabs";

export const PAGE_SIZE = 25;

export interface GapFilter {
  state: GapTab;
  grade?: number;
  town?: number;
  school?: number;
  page: number;
}

export interface GapLine extends GapRow {
  id: string;
  name: string;
  grade: number;
  schoolZh: string;
  schoolEn: string;
  zone: string;
  mentors: string[];
  /** The next contact that is planned, with any mentor. */
  next: Date | null;
  /** Who was written to last about this gap. */
  nudge: { step: GapStep; at: Date; name: string | null } | null;
  why: GapWhy;
}

type Stored = Omit<GapLine, "why"> & { missed: MissedSide | null; unrecorded: boolean; paused: boolean };

/** Children by the length of their gap, the longest first, and how many there are under each tab. Two statements. */
export async function listGaps(work: Work, filter: GapFilter) {
  const counts = await countGaps(work, filter);
  const total = counts[filter.state];
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(filter.page, pages);
  return { counts, total, pages, page, rows: total === 0 ? [] : await pageOf(work, { ...filter, page }) };
}

/** One statement. */
export async function countGaps(
  work: Work,
  filter: Omit<GapFilter, "state" | "page">,
): Promise<Record<GapTab, number>> {
  const rows = await work.tx.$queryRaw<{ state: GapState; count: number }[]>`
    SELECT g.state, count(*)::int AS count ${from(work.now, filter)} GROUP BY 1`;
  const of = (state: GapState) => rows.find((row) => row.state === state)?.count ?? 0;
  const sum = (states: readonly GapState[]) => states.reduce((all, state) => all + of(state), 0);
  return {
    ...(Object.fromEntries(GAP_STATES.map((state) => [state, of(state)])) as Record<GapState, number>),
    LATE: sum(LATE),
    ALL: sum(GAP_STATES),
  };
}

function from(now: Date, { grade, town, school }: Omit<GapFilter, "state" | "page">): Prisma.Sql {
  const parts = [Prisma.sql`true`];
  if (grade) parts.push(Prisma.sql`c.grade = ${grade}`);
  if (town) parts.push(Prisma.sql`s.place_id = ${town}`);
  return Prisma.sql`FROM ${gapsOf(now, school)} g JOIN children c ON c.id = g.child_id JOIN schools s ON s.id = g.school_id
    WHERE ${Prisma.join(parts, " AND ")}`;
}

function under(tab: GapTab): Prisma.Sql {
  if (tab === "ALL") return Prisma.sql`true`;
  return Prisma.sql`g.state = ANY (${tab === "LATE" ? [...LATE] : [tab]})`;
}

async function pageOf({ tx, now }: Work, filter: GapFilter): Promise<GapLine[]> {
  const rows = await tx.$queryRaw<Stored[]>`
    WITH page AS MATERIALIZED (
      SELECT g.*, c.name, c.grade, c.sort_key, s.name_zh, s.name_en, s.time_zone ${from(now, filter)} AND ${under(filter.state)}
      ORDER BY g.days - g.allowed DESC, g.days DESC, c.sort_key, c.id LIMIT ${PAGE_SIZE} OFFSET ${(filter.page - 1) * PAGE_SIZE})
    SELECT p.child_id AS id, p.name, p.grade, p.name_zh AS "schoolZh", p.name_en AS "schoolEn", p.time_zone AS zone,
      p.since, p.last_on AS "lastOn", p.holidays, p.excused, p.days, p.allowed, p.state, r.mentors, r.paused,
      (SELECT min(k.starts_at) FROM contacts k WHERE k.child_id = p.child_id AND k.state IN ('PLANNED', 'CONFIRMED') AND k.starts_at > ${now}::timestamptz) AS next,
      EXISTS (SELECT FROM contacts k WHERE k.child_id = p.child_id AND k.state IN ('PLANNED', 'CONFIRMED') AND k.starts_at >= p.since
        AND k.ends_at <= ${now}::timestamptz - interval '1 day') AS unrecorded,
      (SELECT k.missed_side::text FROM contacts k WHERE k.child_id = p.child_id AND k.state = 'MISSED' AND k.starts_at >= p.since
        ORDER BY k.starts_at DESC LIMIT 1) AS missed,
      (SELECT jsonb_build_object('step', n.step, 'at', n.at, 'name', h.name) FROM gap_nudges n LEFT JOIN people h ON h.id = n.person_id
        WHERE n.child_id = p.child_id AND n.since = p.since ORDER BY n.at DESC, n.step DESC LIMIT 1) AS nudge
    FROM page p CROSS JOIN LATERAL (
      SELECT array_agg(v.name ORDER BY m.active_at) AS mentors, bool_and(EXISTS (SELECT FROM match_pauses q WHERE q.match_id = m.id
        AND daterange(q.starts_on, least(q.ends_on + 1, q.ended_on)) @> (${now}::timestamptz AT TIME ZONE p.time_zone)::date)) AS paused
      FROM matches m JOIN volunteers v ON v.id = m.volunteer_id WHERE m.child_id = p.child_id AND m.state IN ('ACTIVE', 'IN_REVIEW', 'CLOSING')) r
    ORDER BY p.days - p.allowed DESC, p.days DESC, p.sort_key, p.child_id`;
  return rows.map(({ missed, unrecorded, paused, nudge, ...row }) => ({
    ...row,
    nudge: nudge && { ...nudge, at: new Date(nudge.at) },
    why: gapWhy({ missed, unrecorded, paused, planned: row.next !== null }),
  }));
}

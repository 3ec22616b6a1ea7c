import { GAP_STATES, type GapState, type GapStep } from "~/domain/checkin/gap";
import { type GapWhy, gapWhy } from "~/domain/checkin/gap-why";
import type { MissedSide } from "~/domain/schedule/contact";
import { Prisma } from "~/generated/prisma/client";
import { pageOf, rowsBefore } from "../paging";
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

/** A line beside the counts, which every row repeats; no id where the page is empty. */
type Answered = { counts: Partial<Record<GapState, number>> | null } & (Stored | { id: null });

/**
 * Children by the length of their gap, the longest first, and how many there are under each tab. One statement: what
 * takes the time is to work the gaps out.
 */
export async function listGaps({ tx, now }: Work, filter: GapFilter) {
  const answered = await tx.$queryRaw<Answered[]>`
    WITH gap AS MATERIALIZED (SELECT g.*, g.since::timestamp AT TIME ZONE s.time_zone AS since_at,
      c.name, c.grade, c.sort_key, s.name_zh, s.name_en, s.time_zone ${from(now, filter)}),
    page AS MATERIALIZED (
      SELECT g.* FROM gap g WHERE ${under(filter.state)} ORDER BY g.days - g.allowed DESC, g.days DESC, g.sort_key, g.child_id LIMIT ${PAGE_SIZE}
      OFFSET ${rowsBefore(filter.page, PAGE_SIZE, Prisma.sql`FROM gap g WHERE ${under(filter.state)}`)})
    SELECT (SELECT jsonb_object_agg(n.state, n.count) FROM (SELECT g.state, count(*)::int AS count FROM gap g GROUP BY 1) n) AS counts,
      p.child_id AS id, p.name, p.grade, p.name_zh AS "schoolZh", p.name_en AS "schoolEn", p.time_zone AS zone,
      p.since, p.last_on AS "lastOn", p.holidays, p.excused, p.days, p.allowed, p.state, r.mentors, r.paused,
      (SELECT min(k.starts_at) FROM contacts k WHERE k.child_id = p.child_id AND k.state IN ('PLANNED', 'CONFIRMED') AND k.starts_at > ${now}::timestamptz) AS next,
      EXISTS (SELECT FROM contacts k WHERE k.child_id = p.child_id AND k.state IN ('PLANNED', 'CONFIRMED') AND k.starts_at >= p.since_at
        AND k.ends_at <= ${now}::timestamptz - interval '1 day') AS unrecorded,
      (SELECT k.missed_side::text FROM contacts k WHERE k.child_id = p.child_id AND k.state = 'MISSED' AND k.starts_at >= p.since_at
        ORDER BY k.starts_at DESC LIMIT 1) AS missed,
      (SELECT jsonb_build_object('step', n.step, 'at', n.at, 'name', h.name) FROM gap_nudges n LEFT JOIN people h ON h.id = n.person_id
        WHERE n.child_id = p.child_id AND n.since = p.since ORDER BY n.at DESC, n.step DESC LIMIT 1) AS nudge
    FROM (SELECT) one LEFT JOIN page p ON true LEFT JOIN LATERAL (
      SELECT array_agg(v.name ORDER BY m.active_at) AS mentors, bool_and(EXISTS (SELECT FROM match_pauses q WHERE q.match_id = m.id
        AND daterange(q.starts_on, least(q.ends_on + 1, q.ended_on)) @> (${now}::timestamptz AT TIME ZONE p.time_zone)::date)) AS paused
      FROM matches m JOIN volunteers v ON v.id = m.volunteer_id WHERE m.child_id = p.child_id AND m.state IN ('ACTIVE', 'IN_REVIEW', 'CLOSING')) r ON true
    ORDER BY p.days - p.allowed DESC, p.days DESC, p.sort_key, p.child_id`;
  const counts = countsOf(answered[0]?.counts ?? {});
  const rows = answered.flatMap(({ counts: _, ...row }) => (row.id === null ? [] : [lineOf(row)]));
  return { counts, ...pageOf(counts[filter.state], PAGE_SIZE, filter.page), rows };
}

function countsOf(counted: Partial<Record<GapState, number>>): Record<GapTab, number> {
  const of = (state: GapState) => counted[state] ?? 0;
  const sum = (states: readonly GapState[]) => states.reduce((all, state) => all + of(state), 0);
  return {
    ...(Object.fromEntries(GAP_STATES.map((state) => [state, of(state)])) as Record<GapState, number>),
    LATE: sum(LATE),
    ALL: sum(GAP_STATES),
  };
}

function lineOf({ missed, unrecorded, paused, nudge, ...row }: Stored): GapLine {
  return {
    ...row,
    nudge: nudge && { ...nudge, at: new Date(nudge.at) },
    why: gapWhy({ missed, unrecorded, paused, planned: row.next !== null }),
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

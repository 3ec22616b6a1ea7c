import type { Work } from "../work.server";

const PAGE = 25;
/** Days that "lately" reaches back. */
const LATELY = 30;

export interface SchoolFigures {
  id: number;
  nameZh: string;
  nameEn: string;
  townZh: string;
  townEn: string;
  children: number;
  waiting: number;
  waitingA: number;
  matches: number;
  volunteers: number;
  applicants: number;
  held: number;
  overdue: number;
}

export interface DistrictFigures {
  children: number;
  settled: number;
  registered: number;
  moved: number;
  aided: number;
  volunteers: number;
  matches: number;
  waiting: number;
  schools: number;
}

/** The district in one row. */
export async function districtFigures({ tx }: Work): Promise<DistrictFigures> {
  const [row] = await tx.$queryRaw<[DistrictFigures]>`
    SELECT count(*)::int AS children,
      count(*) FILTER (WHERE guardianship_settled_on IS NOT NULL)::int AS settled,
      count(*) FILTER (WHERE NOT registered_before)::int AS registered,
      count(*) FILTER (WHERE moved_to_parents_town)::int AS moved,
      count(*) FILTER (WHERE cardinality(aid) > 0)::int AS aided,
      count(*) FILTER (WHERE state = 'WAITING')::int AS waiting,
      (SELECT count(*)::int FROM applications WHERE state = 'APPROVED') AS volunteers,
      (SELECT count(*)::int FROM matches WHERE state IN ('ACTIVE', 'IN_REVIEW', 'CLOSING')) AS matches,
      (SELECT count(*)::int FROM schools) AS schools
    FROM children`;
  return row;
}

/** One row a school; `overdue` counts children without contact for longer than the school allows. */
export async function figuresBySchool({ tx, now }: Work, page: number): Promise<SchoolFigures[]> {
  const since = new Date(now.getTime() - LATELY * 24 * 3_600_000);
  return tx.$queryRaw<SchoolFigures[]>`
    SELECT s.id, s.name_zh AS "nameZh", s.name_en AS "nameEn", p.name_zh AS "townZh", p.name_en AS "townEn",
      c.children, c.waiting, c."waitingA", m.matches, m.overdue, a.volunteers, a.applicants,
      (SELECT count(*)::int FROM contacts k WHERE k.school_id = s.id AND k.state = 'HELD' AND k.starts_at >= ${since} AND k.starts_at <= ${now}) AS held
    FROM schools s JOIN places p ON p.id = s.place_id
    CROSS JOIN LATERAL (SELECT count(*)::int AS children, count(*) FILTER (WHERE state = 'WAITING')::int AS waiting,
      count(*) FILTER (WHERE state = 'WAITING' AND priority = 'A')::int AS "waitingA" FROM children WHERE school_id = s.id AND state <> 'LEFT') c
    CROSS JOIN LATERAL (SELECT count(*)::int AS matches,
      (SELECT count(*)::int FROM app.child_gaps(ARRAY[s.id], ${now}::timestamptz) g WHERE g.state IN ('OVERDUE', 'ESCALATED')) AS overdue
      FROM matches WHERE school_id = s.id AND state IN ('ACTIVE', 'IN_REVIEW', 'CLOSING')) m
    CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE state = 'APPROVED')::int AS volunteers,
      count(*) FILTER (WHERE state IN ('SUBMITTED', 'SCREENING'))::int AS applicants FROM applications WHERE school_id = s.id) a
    ORDER BY p.code, s.sort_key, s.id LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`;
}

export const pagesOf = (total: number) => Math.max(1, Math.ceil(total / PAGE));

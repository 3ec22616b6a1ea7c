import type { StaffViewer } from "~/domain/access/viewer";
import { LOW_SCORE, type StrengthSide } from "~/domain/match/strength";
import type { SupportParty, SupportStage } from "~/domain/match/support";
import { Prisma } from "~/generated/prisma/client";
import { pageOf, rowsBefore } from "../paging";
import type { Work } from "../work.server";
import type { SupportTab } from "./tabs";

const PAGE_SIZE = 25;

/** Whom to ask next, as app.support_due answers it, or which questionnaire is next. */
export interface DueLine {
  what: SupportParty | `${StrengthSide}_STRENGTH`;
  dueOn: Date;
  lastOn: Date | null;
  tries: number;
  stage: SupportStage;
}

export interface SupportLine {
  id: string;
  child: string;
  mentor: string;
  grade: number;
  schoolZh: string;
  schoolEn: string;
  /** The lowest score that nobody has looked at; null where there is none. */
  low: number | null;
  pauses: boolean;
  dues: DueLine[];
}

/** Everything that is next for the matches of these schools, one row for each of it. */
export const duesOf = (now: Date): Prisma.Sql => Prisma.sql`
  due AS MATERIALIZED (
    SELECT s.match_id, s.party::text AS what, s.due_on, s.last_on, s.tries, s.stage FROM app.support_due((SELECT app.schools())::int[], ${now}::timestamptz) s
    UNION ALL SELECT q.match_id, q.side::text || '_STRENGTH', q.due_on, NULL, 0, q.stage FROM app.strength_due((SELECT app.schools())::int[], ${now}::timestamptz) q)`;

/** Running matches whose last questionnaire of a side was low, and that nobody looked at. */
export const lowScores: Prisma.Sql = Prisma.sql`
  low AS (
    SELECT a.match_id, min(a.score)::int AS score FROM strength_answers a JOIN matches m ON m.id = a.match_id AND m.state IN ('ACTIVE', 'IN_REVIEW')
    WHERE a.score < ${LOW_SCORE} AND a.looked_at IS NULL AND NOT EXISTS (SELECT FROM strength_answers n
      WHERE n.match_id = a.match_id AND n.side = a.side AND n.answered_on > a.answered_on) GROUP BY 1)`;

/** A mentor fills the own questionnaire alone and is written to; everything else is the school's to do. */
const linesOf = (now: Date) => Prisma.sql`
  WITH ${duesOf(now)}, ${lowScores}, line AS MATERIALIZED (
    SELECT m.id, m.child_id, m.volunteer_id, m.school_id, l.score AS low, d.first, coalesce(d.overdue, false) AS overdue, coalesce(d.due, false) AS due
    FROM matches m LEFT JOIN low l ON l.match_id = m.id LEFT JOIN (
      SELECT d.match_id, min(d.due_on) AS first, bool_or(d.stage = 'OVERDUE') AS overdue, bool_or(d.stage <> 'AHEAD') AS due
      FROM due d WHERE d.what <> 'MENTOR_STRENGTH' GROUP BY 1) d ON d.match_id = m.id
    WHERE m.state IN ('ACTIVE', 'IN_REVIEW'))`;

const UNDER: Record<SupportTab, Prisma.Sql> = {
  DUE: Prisma.sql`l.due`,
  OVERDUE: Prisma.sql`l.overdue`,
  LOW: Prisma.sql`l.low IS NOT NULL`,
  ALL: Prisma.sql`true`,
};

/** What every row repeats; no id where the page is empty. */
type Answered = Record<SupportTab, number> & (SupportLine | { id: null });

/**
 * One page of the matches whose people the school asks, what is due first on top. One statement: what takes the time is
 * to work out what is due.
 */
export async function listSupport(
  { tx, now }: Work<StaffViewer>,
  { tab, page: wished }: { tab: SupportTab; page: number },
) {
  const answered = await tx.$queryRaw<Answered[]>`
    ${linesOf(now)}, page AS MATERIALIZED (
      SELECT l.*, c.name AS child, c.grade, c.sort_key, v.name AS mentor, s.name_zh, s.name_en FROM line l JOIN children c ON c.id = l.child_id
        JOIN volunteers v ON v.id = l.volunteer_id JOIN schools s ON s.id = l.school_id
      WHERE ${UNDER[tab]} ORDER BY l.first NULLS LAST, c.sort_key, l.id LIMIT ${PAGE_SIZE}
      OFFSET ${rowsBefore(wished, PAGE_SIZE, Prisma.sql`FROM line l WHERE ${UNDER[tab]}`)})
    SELECT n.*, p.id, p.child, p.mentor, p.grade, p.name_zh AS "schoolZh", p.name_en AS "schoolEn", p.low, p.first IS NULL AS pauses,
      coalesce((SELECT jsonb_agg(jsonb_build_object('what', d.what, 'dueOn', d.due_on, 'lastOn', d.last_on, 'tries', d.tries, 'stage', d.stage)
        ORDER BY d.due_on, d.what) FROM due d WHERE d.match_id = p.id), '[]') AS dues
    FROM (SELECT count(*) FILTER (WHERE l.due)::int AS "DUE", count(*) FILTER (WHERE l.overdue)::int AS "OVERDUE",
      count(*) FILTER (WHERE l.low IS NOT NULL)::int AS "LOW", count(*)::int AS "ALL" FROM line l) n LEFT JOIN page p ON true
    ORDER BY p.first NULLS LAST, p.sort_key, p.id`;
  const { DUE = 0, OVERDUE = 0, LOW = 0, ALL = 0 } = answered[0] ?? {};
  const counts = { DUE, OVERDUE, LOW, ALL };
  const rows = answered.flatMap((row) => (row.id === null ? [] : [{ ...row, dues: row.dues.map(dated) }]));
  return { counts, ...pageOf(counts[tab], PAGE_SIZE, wished), rows };
}

/** A day comes out of JSON as text. */
const dated = (due: DueLine): DueLine => ({
  ...due,
  dueOn: new Date(due.dueOn),
  lastOn: due.lastOn && new Date(due.lastOn),
});

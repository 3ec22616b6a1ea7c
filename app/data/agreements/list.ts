import type { StaffViewer } from "~/domain/access/viewer";
import { type AgreementParty, type AgreementState, NEEDS_AGREEMENT } from "~/domain/match/agreement";
import { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";
import type { AgreementTab } from "./tabs";

const PAGE_SIZE = 25;

export interface AgreementLine {
  id: string;
  child: string;
  mentor: string;
  schoolZh: string;
  schoolEn: string;
  state: AgreementState;
  waiting: AgreementParty[];
}

/**
 * Matches of the viewer's schools that have met and have no agreement in force, as app/domain/match/agreement.ts says it of
 * one; a test compares both.
 */
export const unsigned = (now: Date): Prisma.Sql => Prisma.sql`
  unsigned AS MATERIALIZED (
    SELECT u.* FROM (
      SELECT m.id, m.child_id, m.volunteer_id, m.school_id, w.waiting, CASE
        WHEN a.id IS NULL THEN 'NONE' WHEN a.until_on < (${now}::timestamptz AT TIME ZONE s.time_zone)::date THEN 'OVER'
        WHEN c.answer <> 'YES' THEN 'DECLINED' WHEN w.waiting = '{}' THEN 'IN_FORCE' ELSE 'SIGNING' END AS state
      FROM matches m JOIN schools s ON s.id = m.school_id
      LEFT JOIN LATERAL (SELECT g.id, g.until_on FROM match_agreements g WHERE g.match_id = m.id ORDER BY g.version DESC LIMIT 1) a ON true
      LEFT JOIN LATERAL (SELECT k.answer FROM agreement_signatures k WHERE k.agreement_id = a.id AND k.party = 'CHILD'
        ORDER BY k.recorded_at DESC, k.id DESC LIMIT 1) c ON true
      CROSS JOIN LATERAL (SELECT coalesce(array_agg(p.party::text ORDER BY p.at), '{}') AS waiting
        FROM unnest('{MENTOR,GUARDIAN,CHILD,SCHOOL}'::agreement_party[]) WITH ORDINALITY p (party, at)
        WHERE a.id IS NOT NULL AND CASE p.party WHEN 'CHILD' THEN c.answer IS DISTINCT FROM 'YES'
          ELSE NOT EXISTS (SELECT FROM agreement_signatures x WHERE x.agreement_id = a.id AND x.party = p.party) END) w
      WHERE m.state::text = ANY (${[...NEEDS_AGREEMENT]}::text[]) AND m.school_id = ANY ((SELECT app.schools())::int[])) u
    WHERE u.state <> 'IN_FORCE')`;

const under = (tab: AgreementTab): Prisma.Sql => {
  if (tab === "ALL") return Prisma.sql`true`;
  if (tab === "NONE" || tab === "OVER") return Prisma.sql`u.state = ${tab}`;
  return Prisma.sql`u.state <> 'OVER' AND ${tab} = ANY (u.waiting)`;
};

/** One page of them, by the name of the child. Two statements. */
export async function listUnsigned(
  { tx, now }: Work<StaffViewer>,
  { tab, page: wished }: { tab: AgreementTab; page: number },
) {
  const [row] = await tx.$queryRaw<Record<AgreementTab, number>[]>`
    WITH ${unsigned(now)} SELECT count(*)::int AS "ALL", count(*) FILTER (WHERE ${under("NONE")})::int AS "NONE",
      count(*) FILTER (WHERE ${under("MENTOR")})::int AS "MENTOR", count(*) FILTER (WHERE ${under("GUARDIAN")})::int AS "GUARDIAN",
      count(*) FILTER (WHERE ${under("CHILD")})::int AS "CHILD", count(*) FILTER (WHERE ${under("SCHOOL")})::int AS "SCHOOL",
      count(*) FILTER (WHERE ${under("OVER")})::int AS "OVER" FROM unsigned u`;
  const counts = row ?? { ALL: 0, NONE: 0, MENTOR: 0, GUARDIAN: 0, CHILD: 0, SCHOOL: 0, OVER: 0 };
  const total = counts[tab];
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(wished, pages);
  const rows = await tx.$queryRaw<AgreementLine[]>`
    WITH ${unsigned(now)} SELECT u.id, c.name AS child, v.name AS mentor, s.name_zh AS "schoolZh", s.name_en AS "schoolEn", u.state, u.waiting
    FROM unsigned u JOIN children c ON c.id = u.child_id JOIN volunteers v ON v.id = u.volunteer_id JOIN schools s ON s.id = u.school_id
    WHERE ${under(tab)} ORDER BY c.sort_key, u.id LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`;
  return { counts, total, pages, page, rows };
}

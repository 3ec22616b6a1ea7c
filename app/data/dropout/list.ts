import type { StaffViewer } from "~/domain/access/viewer";
import type { CaseFacts } from "~/domain/dropout/clock";
import { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";
import { absentDays, CASE_FACTS, caseStanding } from "./standing";
import { DROPOUT_TABS, type DropoutTab } from "./tabs";

export const PAGE_SIZE = 25;

export interface DropoutFilter {
  tab: DropoutTab;
  school?: number | undefined;
  hinder?: string | undefined;
  page: number;
}

export interface DropoutLine extends CaseFacts {
  id: string;
  childId: string;
  name: string;
  grade: number;
  schoolZh: string;
  schoolEn: string;
  hinders: string[];
  days: number;
}

const UNDER: Record<DropoutTab, Prisma.Sql> = {
  OPEN: Prisma.sql`d.standing <> 'SETTLED'`,
  OVERDUE: Prisma.sql`d.standing = 'OVERDUE'`,
  DUE: Prisma.sql`d.standing = 'DUE'`,
  SETTLED: Prisma.sql`d.standing = 'SETTLED'`,
};

/** One page of the cases of a tab, and how many there are in each. Two statements. */
export async function listDropouts({ tx, now }: Work<StaffViewer>, filter: DropoutFilter) {
  const { tab, school, hinder } = filter;
  const from = Prisma.sql`FROM dropout_cases k JOIN children c ON c.id = k.child_id JOIN schools s ON s.id = k.school_id
    CROSS JOIN LATERAL (SELECT ${caseStanding(now)} AS standing) d
    WHERE true ${school ? Prisma.sql`AND k.school_id = ${school}::int` : Prisma.empty}
      ${hinder ? Prisma.sql`AND ${hinder} = ANY (k.hinders)` : Prisma.empty}`;
  const [{ counts }] = await tx.$queryRaw<[{ counts: Record<DropoutTab, number> }]>`
    SELECT jsonb_build_object(${Prisma.join(
      DROPOUT_TABS.map((one) => Prisma.sql`${one}::text, count(*) FILTER (WHERE ${UNDER[one]})`),
    )}) AS counts ${from}`;
  const total = counts[tab];
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(filter.page, pages);
  const newest = tab === "SETTLED" ? Prisma.sql`DESC` : Prisma.empty;
  const rows = await tx.$queryRaw<DropoutLine[]>`
    SELECT k.id, k.child_id AS "childId", c.name, c.grade, s.name_zh AS "schoolZh", s.name_en AS "schoolEn", k.hinders, ${absentDays(now)} AS days,
      ${CASE_FACTS}
    ${from} AND ${UNDER[tab]} ORDER BY k.absent_from ${newest}, k.id LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`;
  return { counts, total, pages, page, rows };
}

export interface SchoolDropouts {
  id: number;
  nameZh: string;
  nameEn: string;
  open: number;
  overdue: number;
  returned: number;
  elsewhere: number;
  unreachable: number;
}

const FIGURES = (now: Date) => Prisma.sql`
  count(*) FILTER (WHERE k.outcome IS NULL)::int AS open, count(*) FILTER (WHERE ${caseStanding(now)} = 'OVERDUE')::int AS overdue,
  count(*) FILTER (WHERE k.outcome = 'RETURNED')::int AS returned,
  count(*) FILTER (WHERE k.outcome IN ('TRANSFERRED', 'VOCATIONAL', 'HOME_TEACHING', 'MOVED', 'OVER_AGE'))::int AS elsewhere,
  count(*) FILTER (WHERE k.outcome = 'UNREACHABLE')::int AS unreachable`;

/** The district's figures, one page of the schools that have cases, and how many have none. Two statements. */
export async function dropoutFigures({ tx, now }: Work<StaffViewer>, page: number) {
  const [{ all, ...sums }] = await tx.$queryRaw<
    [Omit<SchoolDropouts, "id" | "nameZh" | "nameEn"> & { schools: number; all: number }]
  >`
    SELECT ${FIGURES(now)}, count(DISTINCT k.school_id)::int AS schools,
      (SELECT count(*)::int FROM schools s WHERE s.id = ANY ((SELECT app.schools())::int[])) AS all FROM dropout_cases k`;
  const schools = await tx.$queryRaw<SchoolDropouts[]>`
    SELECT s.id, s.name_zh AS "nameZh", s.name_en AS "nameEn", f.*
    FROM (SELECT k.school_id, ${FIGURES(now)} FROM dropout_cases k GROUP BY k.school_id) f JOIN schools s ON s.id = f.school_id
    ORDER BY f.overdue DESC, f.open DESC, s.sort_key, s.id LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`;
  return {
    sums,
    schools,
    without: all - sums.schools,
    pages: Math.max(1, Math.ceil(sums.schools / PAGE_SIZE)),
  };
}

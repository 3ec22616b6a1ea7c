import type { StaffViewer } from "~/domain/access/viewer";
import type { Work } from "../work.server";

const PAGE = 25;

export interface OfficerGrant {
  grantId: string;
  personId: string;
  name: string;
  /** Null for whoever is named for a whole district. */
  schoolId: number | null;
}

export interface SchoolReports {
  id: number;
  nameZh: string;
  nameEn: string;
  /** By the database role of administrators: numbers, and no report. */
  raised: number;
  running: number;
  overdue: number;
  closed: number;
}

/** Who is named for what, and how many reports there are at each school. Five statements. */
export async function officersPage({ tx, now }: Work<StaffViewer>, page: number) {
  const officers = await tx.$queryRaw<OfficerGrant[]>`
    SELECT g.id AS "grantId", p.id AS "personId", p.name, g.school_id AS "schoolId" FROM grants g JOIN people p ON p.id = g.person_id
    WHERE g.role = 'SAFEGUARDING_OFFICER' AND g.revoked_at IS NULL AND p.disabled_at IS NULL ORDER BY g.school_id NULLS FIRST, p.sort_key, p.id`;
  const schools = await tx.$queryRaw<(SchoolReports & { total: number })[]>`
    SELECT s.id, s.name_zh AS "nameZh", s.name_en AS "nameEn", coalesce(f.raised, 0) AS raised, coalesce(f.running, 0) AS running,
      coalesce(f.overdue, 0) AS overdue, coalesce(f.closed, 0) AS closed, count(*) OVER ()::int AS total
    FROM schools s JOIN places p ON p.id = s.place_id LEFT JOIN app.report_figures(${now}::timestamptz) f ON f.school = s.id
    WHERE s.id = ANY ((SELECT app.schools())::int[]) ORDER BY p.code, s.sort_key, s.id LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`;
  const staff = await tx.$queryRaw<{ id: string; name: string; email: string }[]>`
    SELECT p.id, p.name, p.email FROM people p WHERE p.disabled_at IS NULL
      AND EXISTS (SELECT FROM grants g WHERE g.person_id = p.id AND g.revoked_at IS NULL) ORDER BY p.sort_key, p.id`;
  const all = await tx.$queryRaw<{ id: number; nameZh: string; nameEn: string }[]>`
    SELECT s.id, s.name_zh AS "nameZh", s.name_en AS "nameEn" FROM schools s JOIN places p ON p.id = s.place_id
    WHERE s.id = ANY ((SELECT app.schools())::int[]) ORDER BY p.code, s.sort_key, s.id`;
  const districts = await tx.$queryRaw<{ id: number; nameZh: string; nameEn: string }[]>`
    SELECT id, name_zh AS "nameZh", name_en AS "nameEn" FROM places WHERE kind = 'DISTRICT' ORDER BY code`;
  return {
    officers,
    schools,
    staff,
    all,
    districts,
    pages: Math.max(1, Math.ceil((schools[0]?.total ?? 0) / PAGE)),
  };
}

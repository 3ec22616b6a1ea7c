import type { StaffViewer } from "~/domain/access/viewer";
import { CURRENT_TEXTS, OPTIONAL_KINDS } from "~/domain/child/permission-texts";
import { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";

/** A child with what its family answered for optional data, the newest first, and who may answer. */
export function optionalPermissions({ tx }: Work, childId: string) {
  return tx.child.findUnique({
    where: { id: childId },
    select: {
      id: true,
      schoolId: true,
      name: true,
      state: true,
      version: true,
      school: { select: { timeZone: true } },
      family: {
        where: { guardian: true, restricted: false },
        orderBy: [{ relation: "asc" }, { id: "asc" }],
        select: { id: true, name: true, relation: true },
      },
      permissions: {
        where: { kind: { in: [...OPTIONAL_KINDS] } },
        orderBy: [{ recordedAt: "desc" }, { id: "asc" }],
        select: {
          id: true,
          kind: true,
          granted: true,
          textVersion: true,
          language: true,
          method: true,
          givenOn: true,
          withdrawnAt: true,
          member: { select: { relation: true } },
        },
      },
    },
  });
}

export interface ToAskAgain {
  id: string;
  name: string;
  grade: number;
  schoolZh: string;
  schoolEn: string;
  /** The kinds whose text is an older one, or which are missing. */
  kinds: string[];
}

/**
 * As CTEs that end with `ask_again (child_id, kind)`: permissions by an older text, and children under 14 by the school's
 * calendar without the separate one.
 */
export function askAgain(now: Date): Prisma.Sql {
  return Prisma.sql`
    current AS (SELECT key AS kind, value::int AS version FROM jsonb_each_text(${JSON.stringify(CURRENT_TEXTS)}::jsonb)),
    standing AS (
      SELECT p.child_id, p.kind::text AS kind, max(p.text_version) AS version FROM permissions p
      WHERE p.withdrawn_at IS NULL AND p.granted AND p.kind <> 'MATCH' GROUP BY 1, 2),
    ask_again AS (
      SELECT s.child_id, s.kind FROM standing s JOIN current USING (kind) WHERE s.version < current.version
      UNION ALL
      SELECT k.id, 'UNDER_14' FROM (SELECT s.child_id AS id FROM standing s GROUP BY 1
        HAVING bool_or(s.kind = 'PARTICIPATION') AND NOT bool_or(s.kind = 'UNDER_14')) k
      JOIN children c ON c.id = k.id JOIN schools o ON o.id = c.school_id
      WHERE extract(year FROM age((${now}::timestamptz AT TIME ZONE o.time_zone)::date, c.birth_date)) < 14)`;
}

/** Children of one page of the list. */
const PER_PAGE = 50;

/** Children whose family has to be asked again, by school and name, and how many there are in all. */
export async function permissionsToAskAgain(
  { tx, now }: Work<StaffViewer>,
  page: number,
): Promise<{ rows: ToAskAgain[]; total: number; pages: number }> {
  const found = await tx.$queryRaw<(ToAskAgain & { total: number })[]>`
    WITH ${askAgain(now)}
    SELECT c.id, c.name, c.grade, o.name_zh AS "schoolZh", o.name_en AS "schoolEn", array_agg(a.kind ORDER BY a.kind) AS kinds,
      count(*) OVER ()::int AS total
    FROM ask_again a JOIN children c ON c.id = a.child_id JOIN schools o ON o.id = c.school_id
    WHERE c.state <> 'LEFT' GROUP BY c.id, o.id ORDER BY o.sort_key, c.sort_key, c.id
    LIMIT ${PER_PAGE} OFFSET ${(page - 1) * PER_PAGE}`;
  const total = found[0]?.total ?? 0;
  const rows = found.map(({ total: _, ...row }) => row);
  return { rows, total, pages: Math.max(1, Math.ceil(total / PER_PAGE)) };
}

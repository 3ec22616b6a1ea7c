import type { StaffViewer } from "~/domain/access/viewer";
import type { Circumstances } from "~/domain/visit/circumstances";
import { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";
import { PAGE_SIZE } from "./due-list";
import type { PairTab } from "./tabs";

type Staff = Work<StaffViewer>;

export interface NeedLine extends Circumstances {
  id: string;
  name: string;
  grade: number;
  placeZh: string;
  placeEn: string;
  schoolZh: string;
  schoolEn: string;
  officer: string | null;
  helper: string | null;
  startedAt: Date | null;
  zone: string;
}

/** Children in particular need, with their pair or still without one. Two statements. */
export async function listInNeed({ tx }: Staff, { tab, page: asked }: { tab: PairTab; page: number }) {
  const [found] = await tx.$queryRaw<Record<PairTab, number>[]>`
    SELECT count(*) FILTER (WHERE p.id IS NULL)::int AS "WITHOUT", count(p.id)::int AS "WITH" ${IN_NEED}`;
  const counts = found ?? { WITHOUT: 0, WITH: 0 };
  const pages = Math.max(1, Math.ceil(counts[tab] / PAGE_SIZE));
  const page = Math.min(asked, pages);
  const rows = await tx.$queryRaw<NeedLine[]>`
    SELECT c.id, c.name, c.grade, h.name_zh AS "placeZh", h.name_en AS "placeEn", s.name_zh AS "schoolZh", s.name_en AS "schoolEn",
      k.poor, k.parents_laid_off AS "parentsLaidOff", k.parents_offended AS "parentsOffended", o.name AS officer, e.name AS helper,
      p.started_at AS "startedAt", s.time_zone AS zone
    ${IN_NEED} AND ${tab === "WITHOUT" ? Prisma.sql`p.id IS NULL` : Prisma.sql`p.id IS NOT NULL`}
    ORDER BY c.sort_key, c.id LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`;
  return { counts, total: counts[tab], pages, page, rows };
}

const IN_NEED = Prisma.sql`
  FROM child_circumstances k JOIN children c ON c.id = k.child_id JOIN places h ON h.id = c.place_id JOIN schools s ON s.id = c.school_id
  LEFT JOIN care_pairs p ON p.child_id = c.id AND p.ended_at IS NULL LEFT JOIN people o ON o.id = p.officer_id LEFT JOIN people e ON e.id = p.helper_id
  WHERE (k.poor OR k.parents_laid_off OR k.parents_offended) AND c.state <> 'LEFT'`;

export interface Candidate {
  id: string;
  name: string;
  role: "BEAT_OFFICER" | "PROTECTION_HELPER";
}

/** Who could be the child's pair: their grants cover its home. */
export function candidatesFor({ tx }: Staff, childId: string) {
  return tx.$queryRaw<Candidate[]>`
    SELECT p.id, p.name, p.role FROM app.care_candidates(${childId}::uuid) p ORDER BY p.name, p.id`;
}

/** What the page of a child's visits shows beside them. */
export function childInNeed({ tx }: Staff, id: string) {
  return tx.child.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      state: true,
      circumstances: {
        select: { poor: true, parentsLaidOff: true, parentsOffended: true, version: true },
      },
      carePairs: {
        where: { endedAt: null },
        select: {
          startedAt: true,
          officer: { select: { name: true, phone: true } },
          helper: { select: { name: true, phone: true } },
        },
      },
      school: { select: { timeZone: true } },
    },
  });
}

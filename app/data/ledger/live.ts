import type { FieldViewer, StaffViewer } from "~/domain/access/viewer";
import type { Risk } from "~/domain/ledger/columns";
import type { ExitReason } from "~/domain/ledger/exit";
import { GROWN, quarterEnd } from "~/domain/ledger/quarter";
import { dayIn } from "~/domain/shared/calendar-day";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";
import type { LedgerStatus } from "./statuses";

const PAGE_SIZE = 25;
export type LedgerReader = Work<StaffViewer | FieldViewer>;

export interface LedgerFilter {
  /** Part of the name, of its pinyin or of the initials. */
  q: string;
  status: LedgerStatus;
  /** A village, or a town with its villages. */
  place?: number;
  school?: number;
  rating?: "GOOD" | "FAIR" | "POOR";
  risk?: Risk;
  page: number;
}

export interface LedgerChild {
  id: string;
  name: string;
  gender: "BOY" | "GIRL";
  birthDate: Date;
  grade: number;
  rating: "GOOD" | "FAIR" | "POOR";
  /** As the last visit of the village saw it; null before the first. */
  risk: Risk | null;
  placeZh: string;
  placeEn: string;
  schoolZh: string;
  schoolEn: string;
  reason: ExitReason | null;
  leftOn: Date | null;
}

/** One page of the ledger as it stands, with how many children there are under each status. Two statements. */
export async function listLedger(work: LedgerReader, filter: LedgerFilter) {
  const until = quarterEnd(dayIn(work.now, DISTRICT_ZONE));
  const from = conditions(work, filter);
  const [counts = { IN: 0, GROWING: 0, OUT: 0 }] = await work.tx.$queryRaw<Record<LedgerStatus, number>[]>`
    SELECT count(*) FILTER (WHERE e.id IS NULL)::int AS "IN", count(*) FILTER (WHERE ${growing(until)})::int AS "GROWING",
      count(*) FILTER (WHERE e.id IS NOT NULL)::int AS "OUT" ${from}`;
  const total = counts[filter.status];
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(filter.page, pages);
  const under = { IN: Prisma.sql`e.id IS NULL`, GROWING: growing(until), OUT: Prisma.sql`e.id IS NOT NULL` };
  const rows =
    total === 0
      ? []
      : await work.tx.$queryRaw<LedgerChild[]>`
    SELECT c.id, c.name, c.gender::text AS gender, c.birth_date AS "birthDate", c.grade, c.guardianship_rating::text AS rating, ${RISK} AS risk,
      h.name_zh AS "placeZh", h.name_en AS "placeEn", s.name_zh AS "schoolZh", s.name_en AS "schoolEn", e.reason::text AS reason, e.left_on AS "leftOn"
    ${from} AND ${under[filter.status]} ORDER BY ${filter.status === "GROWING" ? Prisma.sql`c.birth_date, ` : Prisma.empty}c.sort_key, c.id
    LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`;
  return { counts, rows, total, pages, page, until };
}

const RISK = Prisma.sql`(SELECT v.concern::text FROM visits v WHERE v.child_id = c.id AND v.pair_id IS NULL
  ORDER BY v.visited_on DESC, v.recorded_at DESC LIMIT 1)`;

/** Sixteen by the end of the quarter: the birthday lies so many years before it. */
const growing = (until: Date) =>
  Prisma.sql`e.id IS NULL AND c.birth_date <= (${until}::date - make_interval(years => ${GROWN}))::date`;

function conditions({ viewer }: LedgerReader, filter: LedgerFilter): Prisma.Sql {
  const parts = [Prisma.sql`c.state <> 'LEFT'`];
  // A pair's own children elsewhere are no part of the village's ledger.
  if (viewer.kind === "field") parts.push(Prisma.sql`c.place_id = ANY ((SELECT app.places())::int[])`);
  const q = filter.q.toLowerCase().replace(/[\s·]+/g, "");
  if (q)
    parts.push(
      Prisma.sql`(position(${q} in c.sort_key) > 0 OR position(${q} in replace(lower(c.name), '·', '')) > 0)`,
    );
  if (filter.place) parts.push(Prisma.sql`(h.id = ${filter.place} OR h.parent_id = ${filter.place})`);
  if (filter.school) parts.push(Prisma.sql`c.school_id = ${filter.school}`);
  if (filter.rating) parts.push(Prisma.sql`c.guardianship_rating = ${filter.rating}::guardianship_rating`);
  if (filter.risk) parts.push(Prisma.sql`${RISK} = ${filter.risk}`);
  return Prisma.sql`FROM children c JOIN places h ON h.id = c.place_id JOIN schools s ON s.id = c.school_id
    LEFT JOIN ledger_exits e ON e.child_id = c.id AND e.back_on IS NULL WHERE ${Prisma.join(parts, " AND ")}`;
}

/** Villages and towns with children, with their towns, and the schools of these children. Two statements. */
export async function ledgerChoices({ tx }: LedgerReader) {
  const places = await tx.$queryRaw<
    {
      id: number;
      nameZh: string;
      nameEn: string;
      townId: number | null;
      townZh: string | null;
      townEn: string | null;
    }[]
  >`SELECT p.id, p.name_zh AS "nameZh", p.name_en AS "nameEn", t.id AS "townId", t.name_zh AS "townZh", t.name_en AS "townEn"
    FROM places p LEFT JOIN places t ON t.id = p.parent_id AND t.kind = 'TOWN'
    WHERE p.id IN (SELECT c.place_id FROM children c) ORDER BY coalesce(t.code, p.code), p.code`;
  const schools = await tx.$queryRaw<{ id: number; nameZh: string; nameEn: string }[]>`
    SELECT s.id, s.name_zh AS "nameZh", s.name_en AS "nameEn" FROM schools s WHERE s.id IN (SELECT c.school_id FROM children c) ORDER BY s.sort_key`;
  return { places, schools };
}

/** A child of the ledger with everything about leaving it; null out of reach. One statement. */
export async function ledgerChild({ tx, viewer }: LedgerReader, childId: string) {
  const scope =
    viewer.kind === "field" ? Prisma.sql`AND c.place_id = ANY ((SELECT app.places())::int[])` : Prisma.empty;
  const [child] = await tx.$queryRaw<
    {
      id: string;
      name: string;
      birthDate: Date;
      schoolId: number;
      zone: string;
      placeZh: string;
      placeEn: string;
      exits: Exit[];
    }[]
  >`SELECT c.id, c.name, c.birth_date AS "birthDate", c.school_id AS "schoolId", s.time_zone AS zone, h.name_zh AS "placeZh", h.name_en AS "placeEn",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', e.id, 'reason', e.reason, 'note', e.note, 'leftOn', e.left_on, 'backOn', e.back_on, 'backBecause', e.back_because)
        ORDER BY e.recorded_at DESC, e.id) FROM ledger_exits e WHERE e.child_id = c.id), '[]') AS exits
    FROM children c JOIN schools s ON s.id = c.school_id JOIN places h ON h.id = c.place_id WHERE c.id = ${childId}::uuid AND c.state <> 'LEFT' ${scope}`;
  return child ?? null;
}

export interface Exit {
  id: string;
  reason: ExitReason;
  note: string;
  /** Calendar days, as 2026-11-28. */
  leftOn: string;
  backOn: string | null;
  backBecause: string;
}

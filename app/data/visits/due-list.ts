import type { FieldViewer, StaffViewer } from "~/domain/access/viewer";
import { VISIT_NOTICE_DAYS, type VisitDue, visitDue } from "~/domain/visit/due";
import type { HomePlace } from "~/domain/visit/seen";
import { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";
import { VISIT_RULES, visitsOwed } from "./owed";
import type { VisitRound, VisitTab } from "./tabs";

export const PAGE_SIZE = 25;

export interface VisitFilter {
  round: VisitRound;
  tab: VisitTab;
  /** A village, or a town with its villages. */
  place?: number;
  school?: number;
  page: number;
}

interface Stored {
  id: string;
  name: string;
  grade: number;
  placeZh: string;
  placeEn: string;
  schoolZh: string;
  schoolEn: string;
  zone: string;
  lastOn: Date | null;
  since: Date;
  everyDays: number;
}

export interface VisitLine extends Stored, VisitDue {}

type Reader = Work<FieldViewer | StaffViewer>;

/** Children by the day by which they are to be visited, and how many there are under each tab. Two statements. */
export async function listVisits(work: Reader, filter: VisitFilter) {
  const counts = await countVisits(work, filter);
  const total = counts[filter.tab];
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(filter.page, pages);
  return { counts, total, pages, page, rows: total === 0 ? [] : await pageOf(work, { ...filter, page }) };
}

/** One statement. */
export async function countVisits(work: Reader, filter: Omit<VisitFilter, "tab" | "page">) {
  const [counts] = await work.tx.$queryRaw<Record<VisitTab, number>[]>`
    WITH ${VISIT_RULES} SELECT count(*) FILTER (WHERE ${under("OVERDUE")})::int AS "OVERDUE", count(*) FILTER (WHERE ${under("DUE")})::int AS "DUE",
      count(*) FILTER (WHERE ${under("LATER")})::int AS "LATER" ${from(work, filter)}`;
  return counts ?? { OVERDUE: 0, DUE: 0, LATER: 0 };
}

async function pageOf(work: Reader, filter: VisitFilter): Promise<VisitLine[]> {
  const rows = await work.tx.$queryRaw<Stored[]>`
    WITH ${VISIT_RULES} SELECT c.id, c.name, c.grade, h.name_zh AS "placeZh", h.name_en AS "placeEn", r.name_zh AS "schoolZh", r.name_en AS "schoolEn",
      r.time_zone AS zone, l.last_on AS "lastOn", b.since, b.every_days AS "everyDays"
    ${from(work, filter)} AND ${under(filter.tab)} ORDER BY d.due_on, c.sort_key, c.id
    LIMIT ${PAGE_SIZE} OFFSET ${(filter.page - 1) * PAGE_SIZE}`;
  return rows.map((row) => ({ ...row, ...visitDue(row, work.now, row.zone) }));
}

function from({ viewer, now }: Reader, { round, place, school }: Omit<VisitFilter, "tab" | "page">) {
  const parts: Prisma.Sql[] = [];
  if (round === "VILLAGE" && viewer.kind === "field")
    parts.push(Prisma.sql`c.place_id = ANY ((SELECT app.places())::int[])`);
  if (place) parts.push(Prisma.sql`(h.id = ${place} OR h.parent_id = ${place})`);
  if (school) parts.push(Prisma.sql`c.school_id = ${school}`);
  return visitsOwed(now, round, parts);
}

function under(tab: VisitTab): Prisma.Sql {
  if (tab === "OVERDUE") return Prisma.sql`d.due_on < d.today`;
  const soon = Prisma.sql`d.today + ${VISIT_NOTICE_DAYS}::int`;
  return tab === "DUE" ? Prisma.sql`d.due_on BETWEEN d.today AND ${soon}` : Prisma.sql`d.due_on > ${soon}`;
}

/** Villages in which there are children to visit, with their towns. One statement. */
export function homePlaces({ tx }: Reader) {
  return tx.$queryRaw<HomePlace[]>`
    SELECT p.id, p.name_zh AS "nameZh", p.name_en AS "nameEn", t.id AS "townId", t.name_zh AS "townZh", t.name_en AS "townEn"
    FROM places p LEFT JOIN places t ON t.id = p.parent_id AND t.kind = 'TOWN'
    WHERE p.id IN (SELECT c.place_id FROM children c WHERE c.state <> 'LEFT') ORDER BY t.code NULLS FIRST, p.code`;
}

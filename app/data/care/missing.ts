import type { StaffViewer } from "~/domain/access/viewer";
import { AGREEMENT_NOTICE_DAYS, ATTENDED_UNDER, NOT_ALONE_UNDER } from "~/domain/child/alerts";
import { LEFT_BEHIND_UNDER, PARENTS } from "~/domain/child/left-behind";
import { MISSING, MISSING_LISTS, type Missing, type MissingList, PRESSING } from "~/domain/child/missing";
import { MOST_IN_A_FILE } from "~/domain/roster/file";
import { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";
import { CARE_RECORDS } from "./standing";

export const PAGE_SIZE = 25;

export interface MissingFilter {
  of: MissingList;
  school?: number;
  /** A village, or a town with its villages. */
  place?: number;
  page: number;
}

export interface MissingLine {
  id: string;
  name: string;
  grade: number;
  birthDate: Date;
  placeZh: string;
  placeEn: string;
  schoolZh: string;
  schoolEn: string;
  rating: "GOOD" | "FAIR" | "POOR";
  /** The day on which it is due or was: the follow-up, the end of the agreement or of the notice. */
  since: Date | null;
  /** Everything that this child lacks. */
  lacks: Missing[];
}

/** In full years, as yearsOn counts them: born on 29 February, one turns on 1 March. */
const younger = (years: number) =>
  Prisma.sql`(to_char(d.today, 'YYYYMMDD')::int - to_char(c.birth_date, 'YYYYMMDD')::int) / 10000 < ${years}::int`;

const NEEDS_AGREEMENT = Prisma.sql`(${younger(LEFT_BEHIND_UNDER)} AND f.away AND NOT f.parent_home)`;
const POOR = Prisma.sql`(c.guardianship_rating = 'POOR' AND NOT coalesce(g.follow_up_on >= d.today, false)
  AND (v.visited_on IS NULL OR coalesce(v.visited_on < coalesce(g.follow_up_on, g.assessed_on), false)))`;

/** The same as childAlerts says of one child; tests/data/care.test.ts compares them. */
const LACKS: Record<Missing, Prisma.Sql> = {
  UNATTENDED: Prisma.sql`(NOT f.cared AND ${younger(ATTENDED_UNDER)})`,
  LIVES_ALONE: Prisma.sql`(NOT f.cared AND NOT ${younger(ATTENDED_UNDER)} AND ${younger(NOT_ALONE_UNDER)})`,
  NO_GUARDIAN: Prisma.sql`(NOT f.guarded)`,
  POOR_NOT_FOLLOWED: POOR,
  AGREEMENT_EXPIRED: Prisma.sql`(${NEEDS_AGREEMENT} AND coalesce(a.until_on < d.today, false))`,
  AGREEMENT_ENDS_SOON: Prisma.sql`(${NEEDS_AGREEMENT} AND coalesce(a.until_on BETWEEN d.today AND d.today + ${AGREEMENT_NOTICE_DAYS}::int, false))`,
  AGREEMENT_MISSING: Prisma.sql`(${NEEDS_AGREEMENT} AND a.until_on IS NULL)`,
  NOTICE_MISSING: Prisma.sql`(${younger(LEFT_BEHIND_UNDER)} AND f.away AND (n.id IS NULL OR coalesce(n.until_on < d.today, false)))`,
  TOWN_ASK: Prisma.sql`coalesce(w.follow_up_on <= d.today, false)`,
  GUARDIANSHIP_OPEN: Prisma.sql`(c.guardianship_settled_on IS NULL)`,
  NO_HUKOU: Prisma.sql`coalesce(c.hukou = 'NONE', false)`,
  HUKOU_UNKNOWN: Prisma.sql`(c.hukou IS NULL)`,
  AID_UNRECORDED: Prisma.sql`(NOT c.aid <@ (SELECT coalesce(array_agg(r.kind::text), '{}') FROM aid_records r WHERE r.child_id = c.id))`,
};

const PRESSES = Prisma.sql`(${Prisma.join(
  PRESSING.map((one) => LACKS[one]),
  " OR ",
)})`;
const under = (of: MissingList) => (of === "PRESSING" ? PRESSES : LACKS[of]);

/** Children in the school's care with what is recorded of them, over `children c`. */
const from = ({ now }: Work, { school, place }: Pick<MissingFilter, "school" | "place">) => Prisma.sql`
  FROM children c JOIN schools s ON s.id = c.school_id JOIN places p ON p.id = c.place_id
  CROSS JOIN LATERAL (SELECT (${now}::timestamptz AT TIME ZONE s.time_zone)::date AS today) d
  CROSS JOIN LATERAL (SELECT coalesce(bool_or(m.carer), false) AS cared, coalesce(bool_or(m.guardian), false) AS guarded,
    coalesce(bool_or(m.relation = ANY (${PARENTS}::int[]) AND m.works_at <> ''), false) AS away,
    coalesce(bool_or(m.relation = ANY (${PARENTS}::int[]) AND m.carer AND m.works_at = ''), false) AS parent_home
    FROM family_members m WHERE m.child_id = c.id AND NOT m.restricted) f
  ${CARE_RECORDS}
  WHERE c.state <> 'LEFT' ${school ? Prisma.sql`AND c.school_id = ${school}` : Prisma.empty}
    ${place ? Prisma.sql`AND (p.id = ${place} OR p.parent_id = ${place})` : Prisma.empty}`;

const SINCE: Partial<Record<MissingList, Prisma.Sql>> = {
  PRESSING: Prisma.sql`CASE WHEN ${POOR} THEN coalesce(g.follow_up_on, g.assessed_on)
    WHEN ${NEEDS_AGREEMENT} AND a.until_on <= d.today + ${AGREEMENT_NOTICE_DAYS}::int THEN a.until_on END`,
  POOR_NOT_FOLLOWED: Prisma.sql`coalesce(g.follow_up_on, g.assessed_on)`,
  AGREEMENT_EXPIRED: Prisma.sql`a.until_on`,
  AGREEMENT_ENDS_SOON: Prisma.sql`a.until_on`,
  NOTICE_MISSING: Prisma.sql`n.until_on`,
  TOWN_ASK: Prisma.sql`w.follow_up_on`,
};

const ALL_LACKS = Prisma.sql`array_remove(ARRAY[${Prisma.join(
  MISSING.map((one) => Prisma.sql`CASE WHEN ${LACKS[one]} THEN ${one} END`),
)}], NULL)`;

type Counts = Record<MissingList, number>;
const COUNTS = Prisma.sql`jsonb_build_object(${Prisma.join(
  MISSING_LISTS.map((one) => Prisma.sql`${one}::text, count(*) FILTER (WHERE ${under(one)})`),
)})`;

/** How many children lack what. One statement. */
export async function countMissing(
  work: Work<StaffViewer>,
  filter: Omit<MissingFilter, "of" | "page"> = {},
): Promise<Counts> {
  const [row] = await work.tx.$queryRaw<[{ counts: Counts }]>`
    SELECT ${COUNTS} AS counts ${from(work, filter)}`;
  return row.counts;
}

/** Children about whom something does not wait. A subquery that answers one number. */
export const pressing = (work: Work<StaffViewer>) =>
  Prisma.sql`(SELECT count(*)::int ${from(work, {})} AND ${PRESSES})`;

/** The same by town, every town in which there are children, by their codes. One statement. */
export const pressingByTown = (work: Work<StaffViewer>) =>
  work.tx.$queryRaw<{ id: number; nameZh: string; nameEn: string; children: number; alerts: number }[]>`
    SELECT t.id, t.name_zh AS "nameZh", t.name_en AS "nameEn", k.children, k.alerts
    FROM (SELECT s.place_id, count(*)::int AS children, count(*) FILTER (WHERE ${PRESSES})::int AS alerts ${from(work, {})} GROUP BY 1) k
    JOIN places t ON t.id = k.place_id ORDER BY t.code`;

/** One page of the children who lack something, with the counts of everything. Two statements. */
export async function listMissing(work: Work<StaffViewer>, filter: MissingFilter) {
  const counts = await countMissing(work, filter);
  const total = counts[filter.of];
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(filter.page, pages);
  const rows = total === 0 ? [] : await lines(work, filter, PAGE_SIZE, (page - 1) * PAGE_SIZE);
  return { counts, total, pages, page, rows };
}

/** The whole list, for a file. */
export const everyMissing = (work: Work<StaffViewer>, filter: MissingFilter) =>
  lines(work, filter, MOST_IN_A_FILE, 0);

function lines(work: Work<StaffViewer>, filter: MissingFilter, take: number, skip: number) {
  const since = SINCE[filter.of] ?? Prisma.sql`NULL::date`;
  return work.tx.$queryRaw<MissingLine[]>`
    SELECT c.id, c.name, c.grade, c.birth_date AS "birthDate", p.name_zh AS "placeZh", p.name_en AS "placeEn",
      s.name_zh AS "schoolZh", s.name_en AS "schoolEn", c.guardianship_rating::text AS rating, ${since} AS since, ${ALL_LACKS} AS lacks
    ${from(work, filter)} AND ${under(filter.of)}
    ORDER BY since NULLS LAST, c.sort_key, c.id LIMIT ${take} OFFSET ${skip}`;
}

export interface SchoolCare {
  id: number;
  nameZh: string;
  nameEn: string;
  children: number;
  settled: number;
  registered: number;
  aided: number;
  /** None where no child of the school is left. */
  lacks: Counts | null;
}

/** Each school of the district: what was done, and how many children still lack what. One statement. */
export function careBySchool(work: Work<StaffViewer>, page: number): Promise<SchoolCare[]> {
  return work.tx.$queryRaw<SchoolCare[]>`
    WITH page AS (SELECT s.id, s.name_zh, s.name_en, s.sort_key, t.code FROM schools s JOIN places t ON t.id = s.place_id
      ORDER BY t.code, s.sort_key, s.id LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}),
    lack AS (SELECT c.school_id, ${COUNTS} AS counts ${from(work, {})} AND c.school_id IN (SELECT id FROM page) GROUP BY 1)
    SELECT page.id, page.name_zh AS "nameZh", page.name_en AS "nameEn", done.*, lack.counts AS lacks
    FROM page LEFT JOIN lack ON lack.school_id = page.id
    CROSS JOIN LATERAL (SELECT count(*)::int AS children, count(*) FILTER (WHERE guardianship_settled_on IS NOT NULL)::int AS settled,
      count(*) FILTER (WHERE EXISTS (SELECT FROM hukou_records h WHERE h.child_id = k.id AND h.before = 'NONE' AND h.after <> 'NONE'))::int AS registered,
      count(*) FILTER (WHERE EXISTS (SELECT FROM aid_records r WHERE r.child_id = k.id))::int AS aided
      FROM children k WHERE k.school_id = page.id) done
    ORDER BY page.code, page.sort_key, page.id`;
}

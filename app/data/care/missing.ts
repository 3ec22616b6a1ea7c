import type { StaffViewer } from "~/domain/access/viewer";
import { AGREEMENT_NOTICE_DAYS, ATTENDED_UNDER, NOT_ALONE_UNDER } from "~/domain/child/alerts";
import { LEFT_BEHIND_UNDER, PARENTS } from "~/domain/child/left-behind";
import { MISSING, MISSING_LISTS, type Missing, type MissingList, PRESSING } from "~/domain/child/missing";
import { MOST_IN_A_FILE } from "~/domain/roster/file";
import { Prisma } from "~/generated/prisma/client";
import { pageOf, rowsBefore } from "../paging";
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
  AID_UNRECORDED: Prisma.sql`(c.aid <> '{}' AND NOT c.aid <@ (SELECT coalesce(array_agg(r.kind::text), '{}') FROM aid_records r WHERE r.child_id = c.id))`,
};

const PRESSES = Prisma.sql`(${Prisma.join(
  PRESSING.map((one) => LACKS[one]),
  " OR ",
)})`;
/** Over the `lacks` of a row. */
const held = (of: MissingList) =>
  of === "PRESSING" ? Prisma.sql`lacks && ${[...PRESSING]}::text[]` : Prisma.sql`${of} = ANY (lacks)`;

/** Children in the school's care with what is recorded of them, over `children c`. */
const from = ({ now }: Work, { school, place }: Pick<MissingFilter, "school" | "place">) => Prisma.sql`
  FROM children c JOIN schools s ON s.id = c.school_id
  CROSS JOIN LATERAL (SELECT (${now}::timestamptz AT TIME ZONE s.time_zone)::date AS today) d
  CROSS JOIN LATERAL (SELECT coalesce(bool_or(m.carer), false) AS cared, coalesce(bool_or(m.guardian), false) AS guarded,
    coalesce(bool_or(m.relation = ANY (${PARENTS}::int[]) AND m.works_at <> ''), false) AS away,
    coalesce(bool_or(m.relation = ANY (${PARENTS}::int[]) AND m.carer AND m.works_at = ''), false) AS parent_home
    FROM family_members m WHERE m.child_id = c.id AND NOT m.restricted) f
  ${CARE_RECORDS}
  WHERE c.state <> 'LEFT' ${school ? Prisma.sql`AND c.school_id = ${school}` : Prisma.empty}
    ${place ? Prisma.sql`AND c.place_id IN (SELECT q.id FROM places q WHERE q.id = ${place} OR q.parent_id = ${place})` : Prisma.empty}`;

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
  MISSING_LISTS.map((one) => Prisma.sql`${one}::text, count(*) FILTER (WHERE ${held(one)})`),
)})`;

/** How many children lack what. One statement. */
export async function countMissing(work: Work<StaffViewer>): Promise<Counts> {
  const [row] = await work.tx.$queryRaw<[{ counts: Counts }]>`
    WITH found AS MATERIALIZED (SELECT ${ALL_LACKS} AS lacks ${from(work, {})}) SELECT ${COUNTS} AS counts FROM found`;
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

/** Every child with what it lacks, worked out once. */
const found = (work: Work<StaffViewer>, filter: MissingFilter) => Prisma.sql`
  found AS MATERIALIZED (
    SELECT c.id, c.name, c.sort_key, c.grade, c.birth_date AS "birthDate", c.place_id, s.name_zh AS "schoolZh", s.name_en AS "schoolEn", c.guardianship_rating::text AS rating,
      ${SINCE[filter.of] ?? Prisma.sql`NULL::date`} AS since, ${ALL_LACKS} AS lacks
    ${from(work, filter)})`;
/** Of `found m`, with its place `p`. */
const LINE = Prisma.sql`m.id, m.name, m.grade, m."birthDate", p.name_zh AS "placeZh", p.name_en AS "placeEn", m."schoolZh", m."schoolEn",
  m.rating, m.since, m.lacks`;
const IN_ORDER = Prisma.sql`ORDER BY m.since NULLS LAST, m.sort_key, m.id`;

/** Beside the counts, which every row repeats; no id where the page is empty. */
type Answered = { counts: Counts } & (MissingLine | { id: null });

/** One page of the children who lack something, with the counts of everything. One statement. */
export async function listMissing(work: Work<StaffViewer>, filter: MissingFilter) {
  const answered = await work.tx.$queryRaw<Answered[]>`
    WITH ${found(work, filter)}, page AS (
      SELECT * FROM found m WHERE ${held(filter.of)} ${IN_ORDER} LIMIT ${PAGE_SIZE}
      OFFSET ${rowsBefore(filter.page, PAGE_SIZE, Prisma.sql`FROM found WHERE ${held(filter.of)}`)})
    SELECT n.counts, ${LINE} FROM (SELECT ${COUNTS} AS counts FROM found) n LEFT JOIN page m ON true LEFT JOIN places p ON p.id = m.place_id ${IN_ORDER}`;
  const counts = answered[0]?.counts;
  if (!counts) throw new Error("A statement of counts always answers a row.");
  const rows = answered.flatMap(({ counts: _, ...row }) => (row.id === null ? [] : [row]));
  return { counts, ...pageOf(counts[filter.of], PAGE_SIZE, filter.page), rows };
}

/** The whole list, for a file. */
export const everyMissing = (work: Work<StaffViewer>, filter: MissingFilter) =>
  work.tx.$queryRaw<MissingLine[]>`
    WITH ${found(work, filter)} SELECT ${LINE} FROM found m JOIN places p ON p.id = m.place_id
    WHERE ${held(filter.of)} ${IN_ORDER} LIMIT ${MOST_IN_A_FILE}`;

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
      WHERE s.id = ANY ((SELECT app.schools())::int[]) ORDER BY t.code, s.sort_key, s.id LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}),
    found AS MATERIALIZED (SELECT c.school_id, ${ALL_LACKS} AS lacks ${from(work, {})} AND c.school_id IN (SELECT id FROM page)),
    lack AS (SELECT school_id, ${COUNTS} AS counts FROM found GROUP BY 1)
    SELECT page.id, page.name_zh AS "nameZh", page.name_en AS "nameEn", done.*, lack.counts AS lacks
    FROM page LEFT JOIN lack ON lack.school_id = page.id
    CROSS JOIN LATERAL (SELECT count(*)::int AS children, count(*) FILTER (WHERE guardianship_settled_on IS NOT NULL)::int AS settled,
      count(*) FILTER (WHERE EXISTS (SELECT FROM hukou_records h WHERE h.child_id = k.id AND h.before = 'NONE' AND h.after <> 'NONE'))::int AS registered,
      count(*) FILTER (WHERE EXISTS (SELECT FROM aid_records r WHERE r.child_id = k.id))::int AS aided
      FROM children k WHERE k.school_id = page.id) done
    ORDER BY page.code, page.sort_key, page.id`;
}

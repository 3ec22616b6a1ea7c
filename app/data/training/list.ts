import type { StaffViewer } from "~/domain/access/viewer";
import { POLICY_VERSIONS, RISK_POLICIES } from "~/domain/volunteer/risk-policies";
import { REFRESHER_AHEAD, type RefresherState } from "~/domain/volunteer/training/refresher";
import { Prisma } from "~/generated/prisma/client";
import { pageOf, rowsBefore } from "../paging";
import type { Work } from "../work.server";
import { TRAINING_TABS, type TrainingTab } from "./tabs";

const PAGE_SIZE = 25;

export interface TrainingLine {
  id: string;
  name: string;
  lastOn: Date;
  until: Date;
  state: RefresherState;
  acknowledged: number;
  minutes: number;
}

/**
 * Approved volunteers in the viewer's reach (the site's is everybody) with where their training stands, as refresherOf decides it;
 * tests/data/training.test.ts compares the two.
 */
export function trainingStandings(now: Date): Prisma.Sql {
  const current = RISK_POLICIES.map((policy) => `${policy} ${POLICY_VERSIONS[policy]}`);
  return Prisma.sql`(
    WITH school AS MATERIALIZED (
      SELECT h.id, (${now}::timestamptz AT TIME ZONE h.time_zone)::date AS today, coalesce(p.refresher_grace_days, 30) AS grace,
        coalesce(p.refresher_months, 12) AS months
      FROM (SELECT * FROM schools WHERE id IN (SELECT w.school_id FROM volunteers w) OFFSET 0) h CROSS JOIN LATERAL app.policy_of(h.id) AS p)
    SELECT s.*, CASE WHEN s.today > s.until + s.grace THEN 'EXPIRED' WHEN s.today > s.until THEN 'OVERDUE'
        WHEN s.today > s.until - ${REFRESHER_AHEAD}::int THEN 'DUE' ELSE 'CURRENT' END AS state
    FROM (
      SELECT v.id, v.name, v.sort_key, v.school_id, d.last_on, h.today, h.grace, (d.last_on + make_interval(months => h.months))::date AS until,
        (SELECT count(DISTINCT k.policy)::int FROM policy_acknowledgements k WHERE k.volunteer_id = v.id
          AND k.policy || ' ' || k.version = ANY (${current}::text[])) AS acknowledged
      FROM volunteers v JOIN applications a ON a.volunteer_id = v.id AND a.state = 'APPROVED' JOIN school h ON h.id = v.school_id
      JOIN app.trained() d ON d.volunteer_id = v.id
      WHERE d.last_on IS NOT NULL) s)`;
}

/** Of a row `s` of `trainingStandings`. */
export function underTraining(tab: TrainingTab): Prisma.Sql {
  if (tab === "OVER") return Prisma.sql`s.state IN ('OVERDUE', 'EXPIRED')`;
  if (tab === "DUE") return Prisma.sql`s.state = 'DUE'`;
  if (tab === "RULES") return Prisma.sql`s.acknowledged < ${RISK_POLICIES.length}`;
  return Prisma.sql`true`;
}

/** Beside the counts, which every row repeats; no id where the page is empty. */
type Answered = { counts: Record<TrainingTab, number> } & (TrainingLine | { id: null });

/**
 * One page of volunteers by what is missing, whose year ends first on top, with how many there are under each tab. One
 * statement: what takes the time is to work out where everybody stands.
 */
export async function trainingList(
  { tx, now }: Work<StaffViewer>,
  { tab, page: wished }: { tab: TrainingTab; page: number },
) {
  const counts = TRAINING_TABS.map(
    (one) => Prisma.sql`${one}::text, count(*) FILTER (WHERE ${underTraining(one)})`,
  );
  const answered = await tx.$queryRaw<Answered[]>`
    WITH standing AS MATERIALIZED (SELECT * FROM ${trainingStandings(now)} s), page AS MATERIALIZED (
      SELECT s.* FROM standing s WHERE ${underTraining(tab)} ORDER BY s.until, s.sort_key, s.id LIMIT ${PAGE_SIZE}
      OFFSET ${rowsBefore(wished, PAGE_SIZE, Prisma.sql`FROM standing s WHERE ${underTraining(tab)}`)})
    SELECT n.counts, p.id, p.name, p.last_on AS "lastOn", p.until, p.state, p.acknowledged,
      (coalesce((SELECT i.minutes FROM applications a JOIN screening_items i ON i.application_id = a.id AND i.kind = 'TRAINING'
        WHERE a.volunteer_id = p.id), 0) + coalesce((SELECT sum(t.minutes) FROM trainings t WHERE t.volunteer_id = p.id), 0))::int AS minutes
    FROM (SELECT jsonb_build_object(${Prisma.join(counts)}) AS counts FROM standing s) n LEFT JOIN page p ON true
    ORDER BY p.until, p.sort_key, p.id`;
  const found = answered[0]?.counts;
  if (!found) throw new Error("A statement of counts always answers a row.");
  const rows = answered.flatMap(({ counts: _, ...row }) => (row.id === null ? [] : [row]));
  return { counts: found, ...pageOf(found[tab], PAGE_SIZE, wished), rows };
}

import type { StaffViewer } from "~/domain/access/viewer";
import type { Gains } from "~/domain/matching/school-needs";
import { unsigned } from "../agreements/list";
import { pressing } from "../care/missing";
import { askAgain } from "../children/permissions";
import { dropoutsPressing } from "../dropout/standing";
import { gapsOf } from "../gaps/rows";
import { districtTurn } from "../ledger/turn";
import { readGains } from "../recruiting/stored-needs";
import { duesOf, lowScores } from "../support/list";
import { trainingStandings, underTraining } from "../training/list";
import { arriving } from "../transfers/list";
import type { Work } from "../work.server";

/** What waits for the coordinators of the viewer's schools, other than applicants and matches. */
export interface WorkCounts {
  /** Check-ins to be reviewed, and those of them with a concern. */
  reviews: number;
  concerns: number;
  /** Children with a mentor who has been silent for longer than agreed, and the longest silence in days. */
  gaps: number;
  longestGap: number;
  /** Children whose words ask somebody to look, and after whom nobody has looked yet. */
  signals: number;
  /** Those of them who want to talk to somebody. */
  talks: number;
  /** Small wishes that nobody has promised yet. */
  wishes: number;
  nominations: number;
  /** Children whose family has to be asked for a permission again. */
  permissions: number;
  /** Requests to move a contact, and when the first of those contacts is. */
  moves: number;
  firstMove: Date | null;
  /** Matches with somebody whom the school has to talk to now, and weak ones that nobody has looked at. */
  support: number;
  lowScores: number;
  /** Volunteers whose training is overdue or has expired. */
  training: number;
  /** Pairs that have met and have no agreement that everyone signed. */
  agreements: number;
  /** Children whose guardianship or care cannot wait. */
  care: number;
  /** Children whose school waits for the viewer to take the file. */
  arrivals: number;
  /** Cases of absence with a step that is due, and those of them past its time. */
  dropouts: number;
  lateDropouts: number;
  /** 1 while the newest quarter of the ledger waits for the viewer's signature for the district. */
  quarters: number;
  /** Tasks that are due today or overdue. */
  tasks: number;
  /** Requests about data that wait for an answer, and the days that the first of them has left. */
  requests: number;
  /** Reports of harm that are new to the viewer and those past their time; none for whoever is no officer. */
  freshReports: number;
  overdueReports: number;
  requestDays: number;
  /** Days that the oldest application has been waiting for its first check. */
  longestWait: number;
  /** Last day of the offence-record check that runs out first; a calendar day as midnight UTC. */
  firstExpiry: Date | null;
  children: number;
  volunteers: number;
  activeMatches: number;
  /** What further volunteers would bring, for viewers of one school, once it has been worked out. */
  gains: Gains | null;
  /** The zone of the viewer's first school, in which its day begins. */
  zone: string;
}

/** One statement, whatever the number of schools. */
export async function workCounts(work: Work<StaffViewer>): Promise<WorkCounts> {
  const { tx, now } = work;
  const dropouts = dropoutsPressing(now);
  const [row] = await tx.$queryRaw<(Omit<WorkCounts, "gains"> & { gains: unknown })[]>`
    WITH ${askAgain(now)}, ${duesOf(now)}, ${lowScores}, ${unsigned(now)}, school AS MATERIALIZED (
      SELECT s.id, s.time_zone FROM schools s WHERE s.id = ANY ((SELECT app.schools())::int[])),
    gap AS MATERIALIZED (SELECT g.days FROM ${gapsOf(now)} g WHERE g.state IN ('OVERDUE', 'ESCALATED')),
    review AS (SELECT count(*)::int AS n, count(*) FILTER (WHERE concern <> 'NONE')::int AS concerns FROM check_ins WHERE state = 'SUBMITTED'),
    move AS (SELECT count(*)::int AS n, min(c.starts_at) AS first FROM move_requests r JOIN contacts c ON c.id = r.contact_id
      WHERE r.state = 'OPEN' AND c.starts_at > ${now}::timestamptz),
    stage AS (
      SELECT count(*) FILTER (WHERE m.state IN ('ACTIVE', 'IN_REVIEW', 'CLOSING'))::int AS active FROM matches m)
    SELECT stage.active AS "activeMatches",
      (SELECT count(*)::int FROM tasks t JOIN school s ON s.id = t.school_id
        WHERE t.state = 'OPEN' AND t.due_on <= (${now}::timestamptz AT TIME ZONE s.time_zone)::date) AS tasks,
      (SELECT count(DISTINCT d.match_id)::int FROM due d WHERE d.stage <> 'AHEAD' AND d.what <> 'MENTOR_STRENGTH') AS support,
      (SELECT count(*)::int FROM unsigned) AS agreements, ${arriving} AS arrivals, ${dropouts.due} AS dropouts, ${dropouts.late} AS "lateDropouts",
      ${districtTurn} AS quarters, ${pressing(work)} AS care, (SELECT count(*)::int FROM low) AS "lowScores",
      (SELECT count(*)::int FROM ${trainingStandings(now)} s WHERE ${underTraining("OVER")}) AS training,
      move.n AS moves, move.first AS "firstMove", review.n AS reviews, review.concerns,
      (SELECT count(*)::int FROM gap) AS gaps, reports.fresh AS "freshReports", reports.overdue AS "overdueReports",
      (SELECT coalesce(max(days), 0)::int FROM gap) AS "longestGap",
      (SELECT count(*)::int FROM child_signals WHERE closed_at IS NULL) AS signals,
      (SELECT count(*)::int FROM child_signals WHERE closed_at IS NULL AND reason = 'WANTS_TO_TALK') AS talks,
      (SELECT count(*)::int FROM small_wishes WHERE state = 'ASKED') AS wishes,
      (SELECT count(*)::int FROM nominations WHERE handled_at IS NULL) AS nominations,
      (SELECT count(DISTINCT a.child_id)::int FROM ask_again a JOIN children c ON c.id = a.child_id WHERE c.state <> 'LEFT') AS permissions,
      (SELECT count(*)::int FROM data_requests WHERE state = 'OPEN') AS requests,
      (SELECT coalesce(min(due_on - ${now}::timestamptz::date), 0)::int FROM data_requests WHERE state = 'OPEN') AS "requestDays",
      (SELECT coalesce(max(floor(extract(epoch FROM ${now}::timestamptz - submitted_at) / 86400)), 0)::int
        FROM applications WHERE state = 'SUBMITTED') AS "longestWait",
      (SELECT min(i.expires_on) FROM screening_items i JOIN applications a ON a.id = i.application_id
        WHERE a.state = 'APPROVED' AND i.kind = 'OFFENCE_CHECK' AND i.state = 'PASSED') AS "firstExpiry",
      (SELECT count(*)::int FROM children WHERE state <> 'LEFT') AS children,
      (SELECT count(*)::int FROM applications WHERE state = 'APPROVED') AS volunteers,
      (SELECT n.gains FROM recruiting_needs n WHERE n.computed_at IS NOT NULL AND (SELECT count(*) FROM school) = 1) AS gains,
      coalesce((SELECT time_zone FROM school ORDER BY id LIMIT 1), 'Asia/Shanghai') AS zone
    FROM stage, review, move, app.reports_waiting(${now}::timestamptz) reports`;
  if (!row) throw new Error("A statement of counts always answers one row.");
  return { ...row, gains: row.gains === null ? null : readGains(row.gains) };
}

import { addDays } from "~/domain/shared/calendar-day";
import { paths } from "~/http/paths";
import { formatDateRange } from "~/i18n/format";
import { payloadText, type Writer } from "./writer";

interface Figures {
  signals: number;
  applicants: number;
  checkIns: number;
  tasks: number;
  support: number;
  requests: number;
  silent: number;
  unrecorded: number;
  ahead: number;
  unconfirmed: number;
}

/** Figures only: who they are stands behind the sign-in. A week without any has no letter. */
export const weeklyDigest: Writer = async ({ work, message, to, words }) => {
  const { tx, now } = work;
  const monday = new Date(`${payloadText(message, "monday")}T00:00:00Z`);
  const from = monday.toISOString().slice(0, 10);
  const until = addDays(monday, 7).toISOString().slice(0, 10);
  const [figures] = await tx.$queryRaw<Figures[]>`
    WITH own AS (SELECT g.school_id FROM grants g WHERE g.person_id = ${to.id}::uuid AND g.role = 'COORDINATOR' AND g.revoked_at IS NULL AND g.school_id IS NOT NULL),
    due AS (SELECT c.* FROM contacts c WHERE c.school_id IN (SELECT school_id FROM own) AND c.state IN ('PLANNED', 'CONFIRMED'))
    SELECT (SELECT count(*) FROM child_signals g WHERE g.school_id IN (SELECT school_id FROM own) AND g.closed_at IS NULL)::int AS signals,
      (SELECT count(*) FROM applications a WHERE a.school_id IN (SELECT school_id FROM own) AND a.state IN ('SUBMITTED', 'SCREENING'))::int AS applicants,
      (SELECT count(*) FROM check_ins k WHERE k.school_id IN (SELECT school_id FROM own) AND k.state = 'SUBMITTED')::int AS "checkIns",
      (SELECT count(*) FROM tasks t WHERE t.school_id IN (SELECT school_id FROM own) AND t.state = 'OPEN' AND t.due_on < ${until}::date
        AND (t.owner_id IS NULL OR t.owner_id = ${to.id}::uuid))::int AS tasks,
      (SELECT count(DISTINCT d.match_id) FROM (SELECT s.match_id, s.stage FROM app.support_due(ARRAY(SELECT school_id FROM own), ${now}::timestamptz) s
        UNION ALL SELECT q.match_id, q.stage FROM app.strength_due(ARRAY(SELECT school_id FROM own), ${now}::timestamptz) q WHERE q.side = 'CHILD') d
        WHERE d.stage <> 'AHEAD')::int AS support,
      (SELECT count(*) FROM move_requests r WHERE r.school_id IN (SELECT school_id FROM own) AND r.state = 'OPEN')::int AS requests,
      (SELECT count(*) FROM app.child_gaps(ARRAY(SELECT school_id FROM own), ${now}::timestamptz) g WHERE g.state IN ('OVERDUE', 'ESCALATED'))::int AS silent,
      (SELECT count(*) FROM due WHERE ends_at < ${now}::timestamptz - interval '1 day')::int AS unrecorded,
      (SELECT count(*) FROM due WHERE local_start >= ${from} AND local_start < ${until})::int AS ahead,
      (SELECT count(*) FROM due WHERE local_start >= ${from} AND local_start < ${until} AND state = 'PLANNED')::int AS unconfirmed
    WHERE EXISTS (SELECT FROM own)`;
  if (!figures) return { drop: "NO_SCHOOL" };
  if (now >= addDays(monday, 7)) return { drop: "TOO_LATE" };
  const items = (Object.keys(figures) as (keyof Figures)[])
    .filter((name) => figures[name] > 0)
    .map((name) => words(`mail:WEEKLY_DIGEST.line.${name}`, { n: figures[name] }));
  if (items.length === 0) return { drop: "NOTHING_TO_SAY" };
  return {
    values: { week: formatDateRange(monday, addDays(monday, 6), to.locale, "UTC") },
    items,
    path: paths.console,
  };
};

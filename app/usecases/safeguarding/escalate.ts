import type { Work } from "~/data/work.server";
import type { SystemViewer } from "~/domain/access/viewer";
import { levelAt, type ReportClock } from "~/domain/safeguarding/clock";
import type { ReportState } from "~/domain/safeguarding/lifecycle";

interface Overdue extends ReportClock {
  id: string;
  state: ReportState;
  stateSince: Date;
  level: number;
}

/** Reports escalated in one go. */
const A_RUN = 200;

/**
 * Nobody acted within the policy's minutes: a step says so, and with it the database tells the officers again, and then
 * the district, which reads the report from then on.
 */
export async function escalateReports({ tx, now }: Work<SystemViewer>): Promise<number> {
  // Of two processes at once the second finds nothing left.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(610306)`;
  const overdue = await tx.$queryRaw<Overdue[]>`
    SELECT r.id, r.state, r.state_since AS "stateSince", r.level, coalesce(p.report_minutes, 30) AS "reportMinutes",
      coalesce(p.report_district_minutes, 60) AS "reportDistrictMinutes", coalesce(p.receipt_minutes, 1440) AS "receiptMinutes"
    FROM safeguarding_reports r CROSS JOIN LATERAL (SELECT (app.policy_of(r.school_id)).*) p
    WHERE r.state IN ('RAISED', 'POLICE_TOLD') AND r.level < 2 AND app.report_due(r) <= ${now}::timestamptz
    ORDER BY r.state_since, r.id LIMIT ${A_RUN}`;
  const steps = overdue.flatMap((report) => {
    const level = levelAt(report, report, now);
    return level > report.level ? [{ reportId: report.id, kind: "ESCALATED" as const, at: now, level }] : [];
  });
  await tx.safeguardingStep.createMany({ data: steps });
  return steps.length;
}

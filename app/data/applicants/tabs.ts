import { EXPIRING_DAYS } from "~/domain/volunteer/applicant-due";
import type { ApplicantTab } from "~/domain/volunteer/applicant-list";
import { Prisma } from "~/generated/prisma/client";

/**
 * Applications with their standing today: `a` the application, `v` the volunteer, `s` the school, `i` the checklist
 * (`holds`: checks that hold today, `ends`: last day of the offence-record check). Row level security limits it to the
 * viewer's schools.
 */
export function applicationsToday(now: Date) {
  return Prisma.sql`
    FROM applications a
    JOIN volunteers v ON v.id = a.volunteer_id
    JOIN schools s ON s.id = a.school_id
    CROSS JOIN LATERAL (SELECT (${now}::timestamptz AT TIME ZONE s.time_zone)::date AS today) d
    LEFT JOIN LATERAL (
      SELECT count(*) FILTER (WHERE si.state = 'PASSED' AND (si.expires_on >= d.today
          OR (si.expires_on IS NULL AND si.kind <> 'OFFENCE_CHECK'))) AS holds,
        min(si.expires_on) FILTER (WHERE si.kind = 'OFFENCE_CHECK' AND si.state = 'PASSED') AS ends
      FROM screening_items si WHERE si.application_id = a.id) i ON true`;
}

/** Which applications stand under a tab; `me` is the viewer, whose approval may be the missing one. */
export function underTab(tab: ApplicantTab, me: string): Prisma.Sql {
  switch (tab) {
    case "submitted":
      return Prisma.sql`a.state = 'SUBMITTED'`;
    case "screening":
      return Prisma.sql`a.state = 'SCREENING'`;
    case "approval":
      return Prisma.sql`(a.state = 'SCREENING' AND i.holds = 7 AND v.person_id <> ${me}::uuid
        AND NOT EXISTS (SELECT FROM application_approvals p WHERE p.application_id = a.id AND p.approver_id = ${me}::uuid
          AND p.approved_at >= greatest(a.submitted_at, a.decided_at)))`;
    case "approved":
      return Prisma.sql`a.state = 'APPROVED'`;
    case "expiring":
      return Prisma.sql`(a.state = 'APPROVED' AND i.ends <= d.today + ${EXPIRING_DAYS}::int)`;
    case "stopped":
      return Prisma.sql`a.state IN ('SUSPENDED', 'LAPSED')`;
    case "ended":
      return Prisma.sql`a.state IN ('EXITED', 'REJECTED', 'WITHDRAWN')`;
    case "draft":
      return Prisma.sql`a.state = 'DRAFT'`;
    case "all":
      return Prisma.sql`true`;
  }
}

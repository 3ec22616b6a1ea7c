import type { StaffViewer } from "~/domain/access/viewer";
import type { Matter } from "~/domain/conference/codes";
import { choiceFor } from "~/domain/reports/choice";
import { dayIn } from "~/domain/shared/calendar-day";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { Prisma } from "~/generated/prisma/client";
import { pressing } from "../care/missing";
import { harmReport, visitsReport } from "../reports/of-safety";
import type { Work } from "../work.server";

/** What is open on the site, each as one number and from the statements of the reports: nobody is named. One statement. */
export async function openMatters(work: Work<StaffViewer>): Promise<Record<Matter, number>> {
  const { tx, now } = work;
  const today = dayIn(now, DISTRICT_ZONE);
  const scope = (id: "harm" | "visits") => ({ now, english: false, choice: choiceFor(id, {}, today) });
  const [row] = await tx.$queryRaw<[Record<Matter, number>]>`
    SELECT harm.late AS "LATE_REPORTS", harm.running AS "RUNNING_REPORTS", ${pressing(work)} AS "CARE_ALERTS",
      (SELECT count(*)::int FROM conference_actions WHERE state = 'OPEN') AS "OPEN_ACTIONS",
      (SELECT count(*)::int FROM conference_actions WHERE state = 'OPEN' AND due_on < ${today}::date) AS "OVERDUE_ACTIONS",
      (SELECT count(*)::int FROM (${NEWEST}) l CROSS JOIN LATERAL app.ledger_board(l.id) b
        WHERE l.signed_at IS NULL AND b.act IS DISTINCT FROM 'SIGN') AS "UNSIGNED",
      (SELECT count(*)::int FROM applications a JOIN screening_items i ON i.application_id = a.id
        WHERE a.state = 'APPROVED' AND i.kind = 'OFFENCE_CHECK' AND i.state = 'PASSED' AND i.expires_on < ${today}::date) AS "EXPIRED_CHECKS",
      (SELECT coalesce(sum(b.overdue), 0)::int FROM (${visitsReport(scope("visits"))}) b) AS "OVERDUE_VISITS",
      (SELECT count(*)::int FROM app.child_gaps((SELECT app.schools())::int[], ${now}::timestamptz) g WHERE g.state IN ('OVERDUE', 'ESCALATED')) AS "GAPS",
      (SELECT count(*)::int FROM children WHERE state = 'WAITING') AS "UNPAIRED"
    FROM (SELECT coalesce(sum(b.late), 0)::int AS late, coalesce(sum(b.running), 0)::int AS running FROM (${harmReport(scope("harm"))}) b) harm`;
  return row;
}

const NEWEST = Prisma.sql`SELECT id, signed_at FROM ledgers ORDER BY quarter_end DESC, version DESC LIMIT 1`;

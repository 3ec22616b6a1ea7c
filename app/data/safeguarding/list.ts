import type { OfficerViewer } from "~/domain/access/viewer";
import type { ReportState } from "~/domain/safeguarding/lifecycle";
import type { Severity, Situation } from "~/domain/safeguarding/report";
import { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";
import type { ReportTab } from "./tabs";

const PAGE = 25;

export interface ReportRow {
  id: string;
  situation: Situation;
  danger: boolean;
  severity: Severity;
  state: ReportState;
  raisedAt: Date;
  stateSince: Date;
  /** Null where no clock runs. */
  due: Date | null;
  nameZh: string;
  nameEn: string;
  timeZone: string;
}

/** The reports of one tab, by their clocks, with the number of each tab. Two statements. */
export async function reportList(work: Work<OfficerViewer>, { tab, page }: { tab: ReportTab; page: number }) {
  const { tx, now } = work;
  const [counts] = await tx.$queryRaw<Record<ReportTab, number>[]>`
    SELECT count(*) FILTER (WHERE ${inTab("overdue", now)})::int AS overdue, count(*) FILTER (WHERE ${inTab("new", now)})::int AS new,
      count(*) FILTER (WHERE ${inTab("running", now)})::int AS running, count(*) FILTER (WHERE ${inTab("closed", now)})::int AS closed
    FROM safeguarding_reports r CROSS JOIN LATERAL (SELECT app.report_due(r) AS due) d`;
  const rows = await tx.$queryRaw<ReportRow[]>`
    SELECT r.id, w.situation, r.danger, w.severity, r.state, r.raised_at AS "raisedAt", r.state_since AS "stateSince", d.due,
      s.name_zh AS "nameZh", s.name_en AS "nameEn", s.time_zone AS "timeZone"
    FROM safeguarding_reports r JOIN schools s ON s.id = r.school_id CROSS JOIN LATERAL (SELECT app.report_due(r) AS due) d CROSS JOIN LATERAL app.report_says(r) w
    WHERE ${inTab(tab, now)} ORDER BY r.state = 'CLOSED', d.due NULLS LAST, r.state_since DESC, r.id
    LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`;
  const numbers = counts ?? { overdue: 0, new: 0, running: 0, closed: 0 };
  return { rows, counts: numbers, pages: Math.max(1, Math.ceil(numbers[tab] / PAGE)) };
}

function inTab(tab: ReportTab, now: Date): Prisma.Sql {
  switch (tab) {
    case "overdue":
      return Prisma.sql`d.due <= ${now}::timestamptz`;
    case "new":
      return Prisma.sql`(r.state = 'RAISED' AND d.due > ${now}::timestamptz)`;
    case "running":
      return Prisma.sql`(r.state IN ('POLICE_TOLD', 'ACKNOWLEDGED') AND (d.due IS NULL OR d.due > ${now}::timestamptz))`;
    case "closed":
      return Prisma.sql`r.state = 'CLOSED'`;
  }
}

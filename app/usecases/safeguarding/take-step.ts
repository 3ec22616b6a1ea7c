import { occurrenceAt } from "~/adapters/recurrence.server";
import type { Work } from "~/data/work.server";
import type { OfficerViewer } from "~/domain/access/viewer";
import { type OfficerStep, type ReportFacts, takeStep } from "~/domain/safeguarding/lifecycle";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

/**
 * Adds what an officer has done. The row stays as it is written; the database moves the report under its lock, and
 * refuses what another officer's step has made impossible meanwhile.
 */
export async function addStep(
  work: Work<OfficerViewer>,
  reportId: string,
  step: OfficerStep,
): Promise<Verdict<unknown>> {
  const { tx, now, viewer } = work;
  const [report] = await tx.$queryRaw<(ReportFacts & { schoolId: number })[]>`
    SELECT r.school_id AS "schoolId", r.state, w.situation, r.stood_down AS "stoodDown", r.level
    FROM safeguarding_reports r CROSS JOIN LATERAL app.report_says(r) w WHERE r.id = ${reportId}::uuid`;
  if (!report) return refused("INVALID");
  const decided = takeStep(report, step, now);
  if (!decided.ok) return decided;
  await tx.safeguardingStep.createMany({ data: [{ ...step, reportId, at: now, byId: viewer.personId }] });
  await audit(work, {
    action: `report.${step.kind.toLowerCase().replaceAll("_", "-")}`,
    subject: "report",
    subjectId: reportId,
    schoolId: report.schoolId,
    details: { from: report.state, to: decided.value },
  });
  return passed(decided.value);
}

interface PoliceTold {
  station: string;
  officer: string;
  /** On the school's clock. */
  day: Date;
  time: string;
  receiptNumber: string;
}

/** The police were told, at a time that is written as the school's clock shows it. */
export async function tellPolice(
  work: Work<OfficerViewer>,
  reportId: string,
  { day, time, ...told }: PoliceTold,
): Promise<Verdict<unknown>> {
  const report = await work.tx.safeguardingReport.findUnique({
    where: { id: reportId },
    select: { school: { select: { timeZone: true } } },
  });
  if (!report) return refused("INVALID");
  const { startsAt: happenedAt } = occurrenceAt(day, time, 0, report.school.timeZone);
  const verdict = await addStep(work, reportId, { kind: "POLICE_TOLD", ...told, happenedAt });
  return !verdict.ok && verdict.field === "happenedAt" ? { ...verdict, field: "time" } : verdict;
}

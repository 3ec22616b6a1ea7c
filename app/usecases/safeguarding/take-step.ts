import { occurrenceAt } from "~/adapters/recurrence.server";
import type { Work } from "~/data/work.server";
import type { OfficerViewer } from "~/domain/access/viewer";
import { type Step, takeStep } from "~/domain/safeguarding/lifecycle";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

type OfficerStep = Exclude<Step, { kind: "ESCALATED" }>;

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
  const report = await tx.safeguardingReport.findUnique({
    where: { id: reportId },
    select: { schoolId: true, state: true, situation: true, stoodDown: true, level: true },
  });
  if (!report) return refused("INVALID");
  const level = report.level === 2 ? 2 : report.level === 1 ? 1 : 0;
  const decided = takeStep({ ...report, level }, step, now);
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

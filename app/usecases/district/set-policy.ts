import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

export interface PolicyForm {
  cadenceDays: number;
  meetingDays: number;
  applicationApprovals: number;
  matchApprovals: number;
  offerDays: number;
  minimumMonths: number;
  openingsPerHour: number;
  reportMinutes: number;
  reportDistrictMinutes: number;
  receiptMinutes: number;
  gapWarnDays: number;
  gapEscalateDays: number;
  trainingMinutes: number;
  quizPercent: number;
  refresherMonths: number;
  refresherGraceDays: number;
  refresherBlocks: boolean;
  supportEarly: number;
  supportDays: number;
  supportGraceDays: number;
  strengthFirstDays: number;
  strengthDays: number;
  visitDays: number;
  careVisitDays: number;
  cornerMinutes: number;
  sadFaces: number;
  ledgerDays: number;
  absenceContactMinutes: number;
  absenceVisitDays: number;
  absenceReportDays: number;
  absenceLookDays: number;
}

/** A new version of the rules, for one school or for the district; versions before it stay. */
export async function setPolicy(
  work: Work<StaffViewer>,
  schoolId: number | null,
  /** The version that the form was filled from, or 0 where there was none. */
  basedOn: number,
  form: PolicyForm,
): Promise<Verdict> {
  const { tx, now, viewer } = work;
  if (form.meetingDays < form.cadenceDays) return refused("MEETING_BEFORE_CONTACT", "meetingDays");
  if (form.reportDistrictMinutes < form.reportMinutes)
    return refused("DISTRICT_BEFORE_OFFICERS", "reportDistrictMinutes");
  if (form.careVisitDays > form.visitDays) return refused("PAIR_VISITS_LESS", "careVisitDays");
  if (form.absenceReportDays < form.absenceVisitDays)
    return refused("REPORT_BEFORE_VISIT", "absenceReportDays");
  if (schoolId !== null && !(await tx.school.findUnique({ where: { id: schoolId }, select: { id: true } })))
    return refused("STALE");
  const newest = await tx.policy.findFirst({
    where: { schoolId },
    orderBy: [{ setAt: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  if ((newest?.id ?? 0) !== basedOn) return refused("STALE");
  await tx.policy.createMany({ data: [{ ...form, schoolId, setAt: now, setById: viewer.personId }] });
  await audit(work, {
    action: "policy.set",
    subject: "policy",
    subjectId: schoolId ?? "district",
    schoolId,
    details: { ...form },
  });
  return passed();
}

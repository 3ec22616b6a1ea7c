import type { Work } from "../work.server";

const SELECT = {
  id: true,
  cadenceDays: true,
  meetingDays: true,
  applicationApprovals: true,
  matchApprovals: true,
  offerDays: true,
  minimumMonths: true,
  gapWarnDays: true,
  gapEscalateDays: true,
  supportEarly: true,
  supportDays: true,
  supportGraceDays: true,
  strengthFirstDays: true,
  strengthDays: true,
  openingsPerHour: true,
  reportMinutes: true,
  reportDistrictMinutes: true,
  receiptMinutes: true,
  trainingMinutes: true,
  quizPercent: true,
  refresherMonths: true,
  refresherGraceDays: true,
  refresherBlocks: true,
  visitDays: true,
  careVisitDays: true,
  cornerMinutes: true,
  sadFaces: true,
  ledgerDays: true,
  absenceContactMinutes: true,
  absenceVisitDays: true,
  absenceReportDays: true,
  absenceLookDays: true,
  setAt: true,
  setBy: { select: { name: true } },
  school: { select: { id: true, nameZh: true, nameEn: true } },
} as const;

/** The rules of one school, or (without one) of the district: what counts now, and every version before. */
export async function policies({ tx }: Work, schoolId: number | null) {
  const versions = await tx.policy.findMany({
    where: { schoolId },
    orderBy: [{ setAt: "desc" }, { id: "desc" }],
    take: 20,
    select: SELECT,
  });
  const inForce =
    versions[0] ??
    (await tx.policy.findFirst({
      where: { schoolId: null },
      orderBy: [{ setAt: "desc" }, { id: "desc" }],
      select: SELECT,
    }));
  return { versions, inForce };
}

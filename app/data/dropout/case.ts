import type { Work } from "../work.server";

/** One case with everything that was done in it, oldest first; null where it is not in the viewer's reach. */
export function dropoutCase({ tx }: Work, caseId: string) {
  return tx.dropoutCase.findUnique({
    where: { id: caseId },
    select: {
      ...{ id: true, absentFrom: true, openedAt: true, hinders: true, schoolId: true },
      ...{ contactMinutes: true, visitDays: true, reportDays: true, lookDays: true },
      ...{ contactedAt: true, visitedOn: true, townToldOn: true, bureauToldOn: true, lookedOn: true },
      ...{ outcome: true, outcomeOn: true, outcomeWhere: true, outcomeNote: true, closedAt: true },
      closedBy: { select: { name: true } },
      former: { select: { id: true, absentFrom: true, outcome: true } },
      later: { select: { id: true, absentFrom: true }, orderBy: { openedAt: "desc" }, take: 1 },
      child: {
        select: {
          ...{ id: true, name: true, gender: true, birthDate: true, grade: true, className: true },
          ...{ address: true, schoolStatus: true, state: true },
          school: { select: { nameZh: true, nameEn: true, timeZone: true } },
          place: {
            select: { nameZh: true, nameEn: true, parent: { select: { nameZh: true, nameEn: true } } },
          },
          family: {
            where: { restricted: false },
            orderBy: [{ guardian: "desc" }, { relation: "asc" }, { id: "asc" }],
            select: { id: true, name: true, relation: true, phone: true, guardian: true, carer: true },
          },
        },
      },
      steps: {
        orderBy: [{ doneAt: "asc" }, { recordedAt: "asc" }, { id: "asc" }],
        select: {
          ...{ id: true, kind: true, doneAt: true, withWhom: true, reached: true, parties: true },
          ...{ hinders: true, said: true, promised: true, correctsId: true, recordedAt: true },
          recordedBy: { select: { name: true } },
          correction: { select: { id: true, said: true } },
        },
      },
    },
  });
}

export type DropoutCase = NonNullable<Awaited<ReturnType<typeof dropoutCase>>>;
export type DropoutStep = DropoutCase["steps"][number];

/** The child of whom an absence is reported, and the case that a report would join. */
export function childOfAbsence({ tx }: Work, childId: string) {
  return tx.child.findUnique({
    where: { id: childId },
    select: {
      ...{ id: true, name: true, state: true, schoolId: true },
      dropouts: {
        orderBy: { absentFrom: "desc" },
        take: 5,
        select: { id: true, absentFrom: true, outcome: true },
      },
    },
  });
}

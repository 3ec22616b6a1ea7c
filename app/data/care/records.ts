import type { Work } from "../work.server";
import { careDates } from "./standing";

/** Records of each kind that a page shows. */
const SHOWN = 20;
const RECORDED = {
  recordedBy: { select: { name: true } },
  member: { select: { name: true, relation: true } },
};

/** Who is responsible for a child, now and before; null where the child is not in the viewer's reach. */
export async function guardianshipPage(work: Work, childId: string) {
  const child = await work.tx.child.findUnique({
    where: { id: childId },
    select: {
      ...{ id: true, name: true, version: true, birthDate: true, state: true, schoolId: true },
      ...{ guardianshipRating: true, guardianshipKind: true, guardianshipSettledOn: true },
      school: { select: { timeZone: true } },
      family: {
        orderBy: [{ guardian: "desc" }, { relation: "asc" }, { id: "asc" }],
        select: {
          ...{ id: true, name: true, relation: true, guardian: true, carer: true },
          ...{ restricted: true, worksAt: true, phone: true },
        },
      },
      guardianships: {
        orderBy: [{ assessedOn: "desc" }, { recordedAt: "desc" }],
        take: SHOWN,
        select: {
          ...{ id: true, rating: true, kind: true, assessedOn: true, settled: true, followUpOn: true },
          ...{ note: true, ...RECORDED },
        },
      },
      agreements: {
        orderBy: [{ fromOn: "desc" }, { recordedAt: "desc" }],
        take: SHOWN,
        select: { id: true, fromOn: true, untilOn: true, endedOn: true, note: true, ...RECORDED },
      },
      careNotices: {
        orderBy: [{ givenAt: "desc" }, { id: "asc" }],
        take: SHOWN,
        select: {
          ...{ id: true, carerName: true, fromOn: true, untilOn: true, givenAt: true, receivedById: true },
          member: { select: { name: true, relation: true } },
        },
      },
    },
  });
  const dates = child && (await careDates(work, childId));
  return child && dates && { ...child, dates };
}

export type GuardianshipFile = NonNullable<Awaited<ReturnType<typeof guardianshipPage>>>;

/** Registration, assistance and what the district's form asks for besides. */
export function recordsPage({ tx }: Work, childId: string) {
  return tx.child.findUnique({
    where: { id: childId },
    select: {
      ...{ id: true, name: true, version: true, schoolId: true, aid: true, hukou: true, hukouPlace: true },
      ...{ ethnicity: true, health: true, healthNote: true, schoolStatus: true, income: true },
      school: { select: { timeZone: true } },
      hukouRecords: {
        orderBy: [{ changedOn: "desc" }, { recordedAt: "desc" }],
        take: SHOWN,
        select: {
          ...{ id: true, before: true, after: true, placeBefore: true, placeAfter: true, changedOn: true },
          ...{ note: true, recordedBy: RECORDED.recordedBy },
        },
      },
      aidRecords: {
        orderBy: [{ givenOn: "desc" }, { recordedAt: "desc" }],
        take: SHOWN,
        select: {
          ...{ id: true, kind: true, givenOn: true, endedOn: true, yuan: true, before: true, after: true },
          recordedBy: RECORDED.recordedBy,
        },
      },
      townMoves: {
        orderBy: [{ outcomeOn: "desc" }, { recordedAt: "desc" }],
        take: SHOWN,
        select: {
          ...{ id: true, movedOn: true, place: true, newSchool: true, outcome: true, outcomeOn: true },
          ...{ followUpOn: true, note: true, recordedBy: RECORDED.recordedBy },
        },
      },
    },
  });
}

export type RecordsFile = NonNullable<Awaited<ReturnType<typeof recordsPage>>>;

import type { IdHolder } from "~/domain/access/id-number";
import type { Work } from "../work.server";

/** Everybody of a child's file who may have a number there: the child first. */
export async function idNumbersOfChild({ tx }: Work, childId: string) {
  const child = await tx.child.findUnique({
    where: { id: childId },
    select: {
      id: true,
      schoolId: true,
      name: true,
      birthDate: true,
      school: { select: { timeZone: true } },
      family: {
        orderBy: [{ carer: "desc" }, { guardian: "desc" }, { relation: "asc" }, { id: "asc" }],
        select: { id: true, name: true, relation: true },
      },
      permissions: {
        where: { kind: "ID_NUMBER", granted: true, withdrawnAt: null },
        select: { id: true },
      },
      idNumbers: { select: STORED },
    },
  });
  return child;
}

/** One volunteer by the application; null when the viewer reaches no such application. */
export async function idNumberOfApplicant({ tx }: Work, applicationId: string) {
  return tx.application.findUnique({
    where: { id: applicationId },
    select: {
      id: true,
      schoolId: true,
      school: { select: { timeZone: true } },
      volunteer: {
        select: { id: true, personId: true, name: true, birthYear: true, idNumber: { select: STORED } },
      },
    },
  });
}

const STORED = {
  id: true,
  memberId: true,
  sealed: true,
  recordedAt: true,
  recordedBy: { select: { name: true } },
} as const;

/** Rows of the viewer's reach in which one of these fingerprints stands, of one school alone. */
export async function holdersOf(
  { tx }: Work,
  schoolId: number,
  fingerprints: readonly string[],
): Promise<(IdHolder & { id: string })[]> {
  const rows = await tx.idNumber.findMany({
    where: { schoolId, fingerprint: { in: [...fingerprints] } },
    select: { id: true, childId: true, memberId: true, volunteerId: true },
  });
  return rows.flatMap(({ id, childId, memberId, volunteerId }): (IdHolder & { id: string })[] => {
    if (volunteerId) return [{ kind: "VOLUNTEER", volunteerId, id }];
    if (!childId) return [];
    return memberId ? [{ kind: "MEMBER", childId, memberId, id }] : [{ kind: "CHILD", childId, id }];
  });
}

/** Of these rows, those whose number the viewer asked to see since then. */
export async function shownSince(
  { tx }: Work,
  personId: string,
  ids: readonly string[],
  since: Date,
): Promise<Set<string>> {
  const rows = await tx.auditRow.findMany({
    where: {
      actorId: personId,
      at: { gt: since },
      action: "id-number.opened",
      subjectId: { in: [...ids] },
    },
    select: { subjectId: true },
  });
  return new Set(rows.map(({ subjectId }) => subjectId));
}

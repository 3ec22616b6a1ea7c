import type { Work } from "~/data/work.server";
import type { IdHolder } from "~/domain/access/id-number";

/** Whose number is meant, as far as the viewer reaches; what stands in the file about the birth goes with it. */
export interface FoundHolder {
  schoolId: number;
  born: { birthDate: Date } | { birthYear: number } | null;
  /** Of the row, if there is one. */
  stored: { id: string } | null;
  /** The family agrees to numbers being kept; a volunteer's own is theirs to give. */
  permitted: boolean;
}

const PERMITTED = {
  where: { kind: "ID_NUMBER", granted: true, withdrawnAt: null },
  select: { id: true },
} as const;

export async function findHolder({ tx }: Work, holder: IdHolder): Promise<FoundHolder | null> {
  const idNumber = { select: { id: true } };
  if (holder.kind === "VOLUNTEER") {
    const volunteer = await tx.volunteer.findUnique({
      where: { id: holder.volunteerId, application: { isNot: null } },
      select: { schoolId: true, birthYear: true, idNumber },
    });
    if (!volunteer) return null;
    const { schoolId, birthYear, idNumber: stored } = volunteer;
    return { schoolId, stored, born: birthYear === null ? null : { birthYear }, permitted: true };
  }
  if (holder.kind === "MEMBER") {
    const member = await tx.familyMember.findFirst({
      where: { id: holder.memberId, childId: holder.childId },
      select: { schoolId: true, idNumber, child: { select: { permissions: PERMITTED } } },
    });
    if (!member) return null;
    const permitted = member.child.permissions.length > 0;
    return { schoolId: member.schoolId, stored: member.idNumber, born: null, permitted };
  }
  const child = await tx.child.findUnique({
    where: { id: holder.childId },
    select: {
      schoolId: true,
      birthDate: true,
      permissions: PERMITTED,
      idNumbers: { where: { memberId: null }, ...idNumber },
    },
  });
  if (!child) return null;
  return {
    schoolId: child.schoolId,
    stored: child.idNumbers[0] ?? null,
    born: { birthDate: child.birthDate },
    permitted: child.permissions.length > 0,
  };
}

/** The id by which a number is bound to whose it is. */
export function holderId(holder: IdHolder): string {
  switch (holder.kind) {
    case "CHILD":
      return holder.childId;
    case "MEMBER":
      return holder.memberId;
    case "VOLUNTEER":
      return holder.volunteerId;
  }
}

/** What the record says a deed was about. */
export const subjectOf = (holder: IdHolder) =>
  holder.kind === "VOLUNTEER"
    ? ({ subject: "volunteer", subjectId: holder.volunteerId } as const)
    : ({ subject: "child", subjectId: holder.childId } as const);

export const columnsOf = (holder: IdHolder) => ({
  childId: holder.kind === "VOLUNTEER" ? null : holder.childId,
  memberId: holder.kind === "MEMBER" ? holder.memberId : null,
  volunteerId: holder.kind === "VOLUNTEER" ? holder.volunteerId : null,
});

export const memberOf = (holder: IdHolder) => (holder.kind === "MEMBER" ? { memberId: holder.memberId } : {});

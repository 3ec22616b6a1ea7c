import type { Work } from "~/data/work.server";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { takeVersion } from "./take-version";

interface SaveFamilyMember {
  childId: string;
  version: number;
  /** Null adds a member. */
  memberId: string | null;
  member: {
    name: string;
    /** GB/T 4761. */
    relation: number;
    phone: string;
    guardian: boolean;
    carer: boolean;
    worksAt: string;
    locale: string;
  };
}

/** Adds or changes a member of the family. Who must not be told of the child stands on a list of its own. */
export async function saveFamilyMember(work: Work, input: SaveFamilyMember): Promise<Verdict<unknown>> {
  const { tx } = work;
  const { childId, member } = input;
  if (!(await takeVersion(work, childId, input.version))) return refused("STALE");
  if (member.carer && member.worksAt !== "") return refused("CARER_IS_AWAY", "worksAt");
  const child = await tx.child.findUniqueOrThrow({ where: { id: childId }, select: { schoolId: true } });
  const { schoolId } = child;
  const memberId = await write(work, childId, schoolId, input);
  if (!memberId) return refused("STALE");
  await audit(work, {
    action: input.memberId ? "child.family-changed" : "child.family-added",
    subject: "child",
    subjectId: childId,
    schoolId,
    details: { memberId, guardian: member.guardian, carer: member.carer },
  });
  return passed();
}

async function write({ tx }: Work, childId: string, schoolId: number, input: SaveFamilyMember) {
  if (input.memberId === null) {
    const created = await tx.familyMember.create({
      data: { ...input.member, childId, schoolId },
      select: { id: true },
    });
    return created.id;
  }
  const { count } = await tx.familyMember.updateMany({
    where: { id: input.memberId, childId },
    data: input.member,
  });
  return count === 1 ? input.memberId : null;
}

import type { Work } from "~/data/work.server";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

export interface Nomination {
  kind: "REFER" | "NOMINATE";
  schoolId: number;
  nomineeName: string;
  nomineePhone: string;
  byName: string;
  byRelation: string;
  message: string;
}

/** Hands a name and a number to a school that recruits; the school phones, the person decides. */
export async function nominate(work: Work, nomination: Nomination): Promise<Verdict> {
  const { tx, now } = work;
  const school = await tx.school.findUnique({
    where: { id: nomination.schoolId },
    select: { recruiting: true },
  });
  if (!school?.recruiting) return refused("SCHOOL_NOT_RECRUITING", "schoolId");
  const id = crypto.randomUUID();
  await tx.nomination.createMany({ data: [{ id, ...nomination, createdAt: now }] });
  await audit(work, {
    action: "nomination.made",
    subject: "nomination",
    subjectId: id,
    schoolId: nomination.schoolId,
    details: { kind: nomination.kind },
  });
  return passed();
}

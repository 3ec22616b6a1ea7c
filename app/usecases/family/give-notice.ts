import type { Work } from "~/data/work.server";
import type { FamilyViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

/** What is chosen where whoever cares for the child is not on the family's list. */
export const SOMEBODY_ELSE = "OTHER";

interface Notice {
  /** A member of the family, or somebody else by name. */
  carer: string;
  carerName: string;
  carerIs: string;
  carerPhone: string;
  fromOn: Date;
  untilOn: Date | null;
  words: string;
}

/** A parent tells school and village in writing who cares for the child; the newest notice holds, each one is kept. */
export async function giveNotice(
  work: Work<FamilyViewer>,
  { carer, carerName, carerIs, carerPhone, fromOn, untilOn, words }: Notice,
): Promise<Verdict> {
  const { tx, viewer, now } = work;
  const member = carer === SOMEBODY_ELSE ? null : carer;
  if (!member && carerName === "") return refused("CARER_NOT_NAMED", "carerName");
  if (untilOn && untilOn < fromOn) return refused("END_BEFORE_START", "untilOn");
  // Whose notice it is, and what the file calls a member of the family, the database knows.
  await tx.$executeRaw`
    INSERT INTO care_notices (carer_id, carer_name, carer_is, carer_phone, from_on, until_on, words, given_at)
    VALUES (${member}::uuid, ${carerName}, ${carerIs}, ${carerPhone}, ${fromOn}::date, ${untilOn}::date, ${words}, ${now})`;
  const { childId: subjectId, schoolId, memberId } = viewer;
  await audit(work, {
    ...{ action: "child.care-notice", subject: "child", subjectId, schoolId },
    details: { memberId, inFamily: member !== null },
  });
  return passed();
}

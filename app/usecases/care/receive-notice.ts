import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { type OfFile, takeFile } from "./file-of";

interface Received extends OfFile {
  memberId: string;
  carerId: string;
  /** The day on which the paper was handed in. */
  givenOn: Date;
  fromOn: Date;
  untilOn: Date | null;
}

/** A parent's written notice, handed in on paper: the same record as the one that is written behind the card. */
export async function receiveNotice(
  work: Work<StaffViewer>,
  { childId, version, givenOn, ...said }: Received,
): Promise<Verdict> {
  const file = await takeFile(work, { childId, version });
  if (!file.ok) return file;
  const { today, schoolId } = file.value;
  if (givenOn > today) return refused("DATE_IN_FUTURE", "givenOn");
  if (said.untilOn && said.untilOn < said.fromOn) return refused("END_BEFORE_START", "untilOn");
  if (said.carerId === said.memberId) return refused("CARER_IS_PARENT", "carerId");
  const { tx, viewer } = work;
  const family = await tx.familyMember.findMany({
    where: { childId, id: { in: [said.memberId, said.carerId] } },
    select: { id: true, phone: true },
  });
  if (family.length < 2) return refused("INVALID", "carerId");
  const phone = family.find(({ id }) => id === said.carerId)?.phone ?? "";
  // Whose child it is, and what the file calls whoever cares, the database knows.
  await tx.$executeRaw`
    INSERT INTO care_notices (member_id, carer_id, carer_name, carer_is, carer_phone, from_on, until_on, given_at, received_by)
    VALUES (${said.memberId}::uuid, ${said.carerId}::uuid, '', '', ${phone}, ${said.fromOn}::date, ${said.untilOn}::date, ${givenOn}, ${viewer.personId}::uuid)`;
  await audit(work, {
    ...{ action: "child.notice-received", subject: "child", subjectId: childId, schoolId },
    details: { memberId: said.memberId },
  });
  return passed();
}

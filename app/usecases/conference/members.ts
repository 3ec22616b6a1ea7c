import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

interface Member {
  name: string;
  post: string;
  phone: string;
  mail: string;
  fromOn: Date;
  untilOn: Date | null;
}

/** Somebody sits for a department from a day on. */
export async function addMember(
  work: Work<StaffViewer>,
  { departmentId, ...said }: Member & { departmentId: string },
): Promise<Verdict> {
  const of = await work.tx.conferenceDepartment.findUnique({
    where: { id: departmentId },
    select: { placeId: true, retiredOn: true },
  });
  if (!of) return refused("STALE");
  if (of.retiredOn) return refused("DEPARTMENT_RETIRED");
  if (said.untilOn && said.untilOn < said.fromOn) return refused("END_BEFORE_START", "untilOn");
  await work.tx.conferenceMember.createMany({ data: [{ ...said, departmentId, placeId: of.placeId }] });
  await audit(work, { action: "conference.member-added", subject: "conference", subjectId: departmentId });
  return passed();
}

/** What is known of a member, and until when they sit. */
export async function changeMember(
  work: Work<StaffViewer>,
  {
    departmentId,
    memberId,
    version,
    ...said
  }: Member & { departmentId: string; memberId: string; version: number },
): Promise<Verdict> {
  if (said.untilOn && said.untilOn < said.fromOn) return refused("END_BEFORE_START", "untilOn");
  const { count } = await work.tx.conferenceMember.updateMany({
    where: { id: memberId, departmentId, version },
    data: { ...said, version: version + 1 },
  });
  if (count === 0) return refused("STALE");
  await audit(work, { action: "conference.member-changed", subject: "conference", subjectId: departmentId });
  return passed();
}

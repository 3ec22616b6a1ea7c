import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { addDays } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { type OfFile, takeFile } from "./file-of";

interface Agreement extends OfFile {
  memberId: string;
  fromOn: Date;
  untilOn: Date;
  note: string;
}

/** The parents entrust the care to somebody for a time; the agreement before ends on the day before. */
export async function recordAgreement(
  work: Work<StaffViewer>,
  { childId, version, ...said }: Agreement,
): Promise<Verdict> {
  const file = await takeFile(work, { childId, version });
  if (!file.ok) return file;
  const { by, schoolId } = file.value;
  if (said.untilOn < said.fromOn) return refused("END_BEFORE_START", "untilOn");
  const { tx } = work;
  const open = { childId, endedOn: null };
  const before = await tx.careAgreement.findFirst({ where: open, select: { fromOn: true, untilOn: true } });
  if (before && said.fromOn <= before.fromOn) return refused("BEFORE_THE_LAST", "fromOn");
  if (before) {
    const lastDay = addDays(said.fromOn, -1);
    const endedOn = lastDay < before.untilOn ? lastDay : before.untilOn;
    await tx.careAgreement.updateMany({ where: open, data: { endedOn } });
  }
  await tx.careAgreement.createMany({ data: [{ ...said, ...by }] });
  await audit(work, {
    ...{ action: "child.agreement-recorded", subject: "child", subjectId: childId, schoolId },
    details: { memberId: said.memberId },
  });
  return passed();
}

/** Somebody of the family does not care for the child any more, or a parent is back. */
export async function endAgreement(
  work: Work<StaffViewer>,
  { endedOn, ...of }: OfFile & { endedOn: Date },
): Promise<Verdict> {
  const file = await takeFile(work, of);
  if (!file.ok) return file;
  const { today, schoolId } = file.value;
  const { childId } = of;
  if (endedOn > today) return refused("DATE_IN_FUTURE", "endedOn");
  const open = { childId, endedOn: null };
  const found = await work.tx.careAgreement.findFirst({ where: open, select: { fromOn: true } });
  if (!found) return refused("STALE");
  if (endedOn < found.fromOn) return refused("END_BEFORE_START", "endedOn");
  await work.tx.careAgreement.updateMany({ where: open, data: { endedOn } });
  await audit(work, { action: "child.agreement-ended", subject: "child", subjectId: childId, schoolId });
  return passed();
}

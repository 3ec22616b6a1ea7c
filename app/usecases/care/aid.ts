import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import type { AID } from "~/domain/child/codes";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { type OfFile, takeFile } from "./file-of";

interface Aid extends OfFile {
  kind: (typeof AID)[number];
  givenOn: Date;
  /** Of the benefit, where it is money. */
  yuan: number | null;
  before: string;
  after: string;
}

/** Assistance that the family has been given, with how things stood before and after. */
export async function recordAid(
  work: Work<StaffViewer>,
  { childId, version, ...said }: Aid,
): Promise<Verdict> {
  const file = await takeFile(work, { childId, version });
  if (!file.ok) return file;
  const { today, by, schoolId } = file.value;
  if (said.givenOn > today) return refused("DATE_IN_FUTURE", "givenOn");
  await work.tx.aidRecord.createMany({ data: [{ ...said, ...by }] });
  await audit(work, {
    ...{ action: "child.aid-recorded", subject: "child", subjectId: childId, schoolId },
    details: { kind: said.kind },
  });
  return passed();
}

/** What was given is not given any more. */
export async function endAid(
  work: Work<StaffViewer>,
  { aidId, endedOn, ...of }: OfFile & { aidId: string; endedOn: Date },
): Promise<Verdict> {
  const file = await takeFile(work, of);
  if (!file.ok) return file;
  const { today, schoolId } = file.value;
  if (endedOn > today) return refused("DATE_IN_FUTURE", "endedOn");
  const where = { id: aidId, childId: of.childId, endedOn: null };
  const found = await work.tx.aidRecord.findFirst({ where, select: { kind: true, givenOn: true } });
  if (!found) return refused("STALE");
  if (endedOn < found.givenOn) return refused("END_BEFORE_START", "endedOn");
  await work.tx.aidRecord.updateMany({ where, data: { endedOn } });
  await audit(work, {
    ...{ action: "child.aid-ended", subject: "child", subjectId: of.childId, schoolId },
    details: { kind: found.kind },
  });
  return passed();
}

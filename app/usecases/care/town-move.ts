import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { checkTownMove, type TownMove } from "~/domain/child/care";
import { passed, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { type OfFile, takeFile } from "./file-of";

interface Said extends TownMove {
  place: string;
  newSchool: string;
  note: string;
}

/** A child went to the town where its parents work, or somebody asked how it stands there. */
export async function recordTownMove(
  work: Work<StaffViewer>,
  { childId, version, ...said }: OfFile & Said,
): Promise<Verdict> {
  const file = await takeFile(work, { childId, version });
  if (!file.ok) return file;
  const { today, by, schoolId } = file.value;
  const checked = checkTownMove(said, today);
  if (!checked.ok) return checked;
  await work.tx.townMove.createMany({ data: [{ ...said, ...by }] });
  await audit(work, {
    ...{ action: "child.town-recorded", subject: "child", subjectId: childId, schoolId },
    details: { outcome: said.outcome },
  });
  return passed();
}

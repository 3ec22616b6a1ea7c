import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { dueOn, type IdentityCheck, type RequestKind } from "~/domain/privacy/request";
import { dayIn } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { about, fileOf, type Subject } from "./hold";

export interface Asked {
  kind: RequestKind;
  /** Who asks, with the relation. */
  askedBy: string;
  identityCheck: IdentityCheck;
  wish: string;
  receivedOn: Date;
}

/** Writes down what somebody asks about the data of a child or a volunteer; from then on its time runs. */
export async function recordRequest(
  work: Work<StaffViewer>,
  { of, zone, ...asked }: Asked & { of: Subject; zone: string },
): Promise<Verdict> {
  const { tx, now, viewer } = work;
  const file = await fileOf(work, of);
  if (!file) return refused("INVALID");
  if (file.purgedAt) return refused("ALREADY_PURGED");
  if (asked.receivedOn > dayIn(now, zone)) return refused("DATE_IN_FUTURE", "receivedOn");
  await tx.dataRequest.createMany({
    data: [
      {
        ...asked,
        ...of,
        schoolId: file.schoolId,
        dueOn: dueOn(asked.receivedOn),
        recordedById: viewer.personId,
        recordedAt: now,
      },
    ],
  });
  const { subject, subjectId } = about(of);
  await audit(work, {
    action: `${subject}.data-asked`,
    subject,
    subjectId,
    schoolId: file.schoolId,
    details: { kind: asked.kind, identityCheck: asked.identityCheck },
  });
  return passed();
}

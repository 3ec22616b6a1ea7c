import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { tellStarter } from "./take-over";

interface Ended {
  transferId: string;
  reason: string;
}

/** The new school does not take the child; the file stays where it is, and the old school learns why. */
export async function refuseTransfer(work: Work<StaffViewer>, ended: Ended): Promise<Verdict> {
  const transfer = await end(work, ended, "REFUSED");
  if (!transfer) return refused("STALE");
  const { childId, toSchoolId: schoolId } = transfer;
  const about = { subject: "child", subjectId: childId, schoolId } as const;
  await audit(work, {
    action: "child.transfer-refused",
    ...about,
    details: { transferId: ended.transferId },
  });
  await tellStarter(work, transfer);
  return passed();
}

/** The old school takes it back before it was answered. */
export async function withdrawTransfer(work: Work<StaffViewer>, ended: Ended): Promise<Verdict> {
  const transfer = await end(work, ended, "WITHDRAWN");
  if (!transfer) return refused("STALE");
  const { childId, fromSchoolId: schoolId } = transfer;
  const about = { subject: "child", subjectId: childId, schoolId } as const;
  await audit(work, {
    action: "child.transfer-withdrawn",
    ...about,
    details: { transferId: ended.transferId },
  });
  return passed();
}

/** Of an answer and a withdrawal at once the first one counts; null where it is over, or not the viewer's to say. */
async function end(
  { tx, now, viewer }: Work<StaffViewer>,
  { transferId, reason }: Ended,
  state: "REFUSED" | "WITHDRAWN",
) {
  const [transfer] = await tx.$queryRaw<
    { id: string; childId: string; fromSchoolId: number; toSchoolId: number; startedById: string }[]
  >`
    UPDATE transfers SET state = ${state}::transfer_state, reason = ${reason}, decided_by = ${viewer.personId}::uuid, decided_at = ${now}::timestamptz
    WHERE id = ${transferId}::uuid AND state = 'STARTED'
      AND CASE ${state} WHEN 'REFUSED' THEN to_school_id ELSE from_school_id END = ANY ((SELECT app.schools())::int[])
    RETURNING id, child_id AS "childId", from_school_id AS "fromSchoolId", to_school_id AS "toSchoolId", started_by AS "startedById"`;
  return transfer ?? null;
}

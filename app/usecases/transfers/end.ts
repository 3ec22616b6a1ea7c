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
  await tellStarter(work, transfer);
  return passed();
}

/** The old school takes it back before it was answered. */
export async function withdrawTransfer(work: Work<StaffViewer>, ended: Ended): Promise<Verdict> {
  return (await end(work, ended, "WITHDRAWN")) ? passed() : refused("STALE");
}

/** Of an answer and a withdrawal at once the first one counts; null where it is over, or not the viewer's to say. */
async function end(work: Work<StaffViewer>, { transferId, reason }: Ended, state: "REFUSED" | "WITHDRAWN") {
  const { tx, now, viewer } = work;
  const [transfer] = await tx.$queryRaw<
    { id: string; childId: string; schoolId: number; startedById: string }[]
  >`
    UPDATE transfers SET state = ${state}::transfer_state, reason = ${reason}, decided_by = ${viewer.personId}::uuid, decided_at = ${now}::timestamptz
    WHERE id = ${transferId}::uuid AND state = 'STARTED'
      AND CASE ${state} WHEN 'REFUSED' THEN to_school_id ELSE from_school_id END = ANY ((SELECT app.schools())::int[])
    RETURNING id, child_id AS "childId", CASE ${state} WHEN 'REFUSED' THEN to_school_id ELSE from_school_id END AS "schoolId", started_by AS "startedById"`;
  if (!transfer) return null;
  await audit(work, {
    action: state === "REFUSED" ? "child.transfer-refused" : "child.transfer-withdrawn",
    ...{ subject: "child", subjectId: transfer.childId, schoolId: transfer.schoolId },
    details: { transferId },
  });
  return transfer;
}

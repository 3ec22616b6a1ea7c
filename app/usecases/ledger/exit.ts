import { ledgerChild } from "~/data/ledger/live";
import type { Work } from "~/data/work.server";
import type { FieldViewer, StaffViewer } from "~/domain/access/viewer";
import { comeBack, type Leaving, leave } from "~/domain/ledger/exit";
import { dayIn } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

type Keeper = Work<StaffViewer | FieldViewer>;

/** Takes a child out of the ledger with a reason; its file, its mentors and its history stay. */
export async function leaveLedger(work: Keeper, childId: string, leaving: Leaving): Promise<Verdict> {
  const child = await ledgerChild(work, childId);
  if (!child) return refused("STALE");
  const out = child.exits.some(({ backOn }) => backOn === null);
  const decided = leave({ ...child, out }, leaving, dayIn(work.now, child.zone));
  if (!decided.ok) return decided;
  const { schoolId } = child;
  await work.tx.$executeRaw`
    INSERT INTO ledger_exits (child_id, reason, note, left_on, recorded_by, recorded_at)
    VALUES (${childId}::uuid, ${leaving.reason}::ledger_exit_reason, ${leaving.note}, ${leaving.leftOn}::date, ${work.viewer.personId}::uuid, ${work.now}::timestamptz)`;
  const details = { reason: leaving.reason };
  await audit(work, { action: "ledger.left", subject: "child", subjectId: childId, schoolId, details });
  return passed();
}

/** Takes it back into the ledger; that it was out stays on record. */
export async function returnToLedger(
  work: Keeper,
  childId: string,
  back: { backOn: Date; because: string },
): Promise<Verdict> {
  const child = await ledgerChild(work, childId);
  if (!child) return refused("STALE");
  const open = child.exits.find(({ backOn }) => backOn === null);
  const leftOn = open ? new Date(`${open.leftOn}T00:00:00Z`) : null;
  const decided = comeBack({ ...child, leftOn }, back, dayIn(work.now, child.zone));
  if (!decided.ok) return decided;
  const { count } = await work.tx.ledgerExit.updateMany({
    where: { childId, backOn: null },
    data: { backOn: back.backOn, backBecause: back.because, backById: work.viewer.personId },
  });
  if (count === 0) return refused("STALE");
  const { schoolId } = child;
  await audit(work, { action: "ledger.came-back", subject: "child", subjectId: childId, schoolId });
  return passed();
}

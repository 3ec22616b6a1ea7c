import { randomUUID } from "node:crypto";
import { movingChild } from "~/data/transfers/one";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { type HandOver, startTransfer } from "~/domain/child/transfer";
import { dayIn } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

interface Started extends HandOver {
  childId: string;
  because: string;
  message: string;
}

/** The old school asks the new one to take a child's file; nothing changes until it does. The database tells its coordinators. */
export async function beginTransfer(
  work: Work<StaffViewer>,
  { childId, because, message, ...handOver }: Started,
): Promise<Verdict<{ transferId: string }>> {
  const { tx, now, viewer } = work;
  // Of two at once the second one waits, and finds the first.
  await tx.$queryRaw`SELECT 1 FROM children WHERE id = ${childId}::uuid FOR NO KEY UPDATE`;
  const child = await movingChild(work, childId);
  if (!child) return refused("STALE");
  const decided = startTransfer(
    { ...child, open: child.transferId !== null },
    handOver,
    dayIn(now, child.timeZone),
  );
  if (!decided.ok) return decided;
  const { toSchoolId, movesOn } = handOver;
  if ((await tx.school.count({ where: { id: toSchoolId } })) === 0) return refused("INVALID", "toSchoolId");
  const transferId = randomUUID();
  await tx.$executeRaw`
    INSERT INTO transfers (id, child_id, from_school_id, to_school_id, moves_on, because, message, started_by, started_at)
    VALUES (${transferId}::uuid, ${childId}::uuid, ${child.schoolId}::int, ${toSchoolId}::int, ${movesOn}::date, ${because}, ${message},
      ${viewer.personId}::uuid, ${now}::timestamptz)`;
  await tx.transferMatch.createMany({ data: decided.value.map((one) => ({ transferId, ...one })) });
  await audit(work, {
    action: "child.transfer-started",
    ...{ subject: "child", subjectId: childId, schoolId: child.schoolId },
    details: { transferId, to: toSchoolId, fates: decided.value.map(({ fate }) => fate) },
  });
  return passed({ transferId });
}

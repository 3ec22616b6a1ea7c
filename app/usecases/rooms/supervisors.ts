import { nameSortKey } from "~/adapters/pinyin.server";
import type { Work } from "~/data/work.server";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

export async function addSupervisor(
  work: Work,
  { schoolId, name }: { schoolId: number; name: string },
): Promise<Verdict> {
  const same = await work.tx.supervisor.count({ where: { schoolId, name, endedAt: null } });
  if (same > 0) return refused("SUPERVISOR_EXISTS", "name");
  const { id } = await work.tx.supervisor.create({
    data: { schoolId, name, sortKey: nameSortKey(name) },
    select: { id: true },
  });
  await audit(work, { action: "supervisor.added", subject: "supervisor", subjectId: id, schoolId });
  return passed();
}

/** A teacher supervises no more; what lies ahead goes without a named teacher until somebody is put there. */
export async function endSupervisor(
  work: Work,
  { schoolId, supervisorId, version }: { schoolId: number; supervisorId: string; version: number },
): Promise<Verdict> {
  const { tx, now } = work;
  const ahead = { supervisorId, endsAt: { gt: now } };
  const none = { supervisorId: null, version: { increment: 1 } };
  const contacts = await tx.contact.updateMany({
    where: { ...ahead, state: { in: ["PLANNED", "CONFIRMED"] } },
    data: none,
  });
  const calls = await tx.parentCall.updateMany({ where: { ...ahead, state: "PLANNED" }, data: none });
  await tx.contactPlan.updateMany({ where: { supervisorId, endedOn: null }, data: { supervisorId: null } });
  const { count } = await tx.supervisor.updateMany({
    where: { id: supervisorId, schoolId, version, endedAt: null },
    data: { endedAt: now, version: { increment: 1 } },
  });
  if (count === 0) return refused("STALE");
  await audit(work, {
    action: "supervisor.ended",
    subject: "supervisor",
    subjectId: supervisorId,
    schoolId,
    details: { ahead: contacts.count + calls.count },
  });
  return passed();
}

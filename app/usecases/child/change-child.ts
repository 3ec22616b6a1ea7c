import type { Work } from "~/data/work.server";
import { planSlots, type SlotChanges } from "~/domain/child/slots";
import { dayIn } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { profileColumns, type StandingProfile, type WishedSlots } from "./profile";
import { takeVersion } from "./take-version";

interface ChangeChild {
  childId: string;
  version: number;
  profile: StandingProfile;
  slots: WishedSlots;
  /** Code; needed when the priority becomes another. */
  priorityReason: string | null;
}

export async function changeChild(work: Work, input: ChangeChild): Promise<Verdict<unknown>> {
  const { tx, now } = work;
  const { childId, profile } = input;
  if (!(await takeVersion(work, childId, input.version))) return refused("STALE");
  const before = await tx.child.findUniqueOrThrow({
    where: { id: childId },
    select: {
      schoolId: true,
      placeId: true,
      priority: true,
      state: true,
      school: { select: { timeZone: true } },
      permissions: {
        where: { kind: "ADDRESS", granted: false, withdrawnAt: null },
        select: { id: true },
      },
      slots: {
        select: {
          id: true,
          position: true,
          role: true,
          matches: {
            where: { state: { notIn: ["CLOSED", "DECLINED", "EXPIRED"] } },
            select: { volunteer: { select: { role: true } } },
          },
        },
      },
    },
  });
  if (before.priority !== profile.priority && !input.priorityReason)
    return refused("REQUIRED", "priorityReason");
  if (profile.address !== "" && before.permissions.length > 0) return refused("ADDRESS_REFUSED", "address");
  const checked = await profileColumns(work, profile, dayIn(now, before.school.timeZone));
  if (!checked.ok) return checked;
  const stored = before.slots.map(({ matches, ...slot }) => ({
    ...slot,
    heldBy: matches[0]?.volunteer ?? null,
  }));
  const plan = planSlots(stored, input.slots);
  if (!plan.ok) return plan;

  const { columns, place } = checked.value;
  const moved = before.placeId !== profile.placeId && { x: place.x, y: place.y };
  await tx.child.updateMany({ where: { id: childId }, data: { ...columns, ...moved } });
  await changeSlots(work, childId, before.schoolId, plan.value);
  await audit(work, {
    action: "child.changed",
    subject: "child",
    subjectId: childId,
    schoolId: before.schoolId,
    details:
      before.priority === profile.priority
        ? {}
        : { from: before.priority, to: profile.priority, reason: input.priorityReason ?? "" },
  });
  return passed();
}

async function changeSlots({ tx }: Work, childId: string, schoolId: number, plan: SlotChanges) {
  for (const { id, role } of plan.change) await tx.slot.updateMany({ where: { id }, data: { role } });
  await tx.slot.createMany({ data: plan.add.map((slot) => ({ ...slot, childId, schoolId })) });
  if (plan.remove.length === 0) return;
  // Matches that are over keep a slot of the child: another one.
  const kept = await tx.slot.findFirst({
    where: { childId, id: { notIn: plan.remove } },
    orderBy: { position: "asc" },
    select: { id: true },
  });
  if (kept) await tx.match.updateMany({ where: { slotId: { in: plan.remove } }, data: { slotId: kept.id } });
  await tx.slot.deleteMany({ where: { id: { in: plan.remove } } });
}

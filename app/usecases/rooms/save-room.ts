import type { Work } from "~/data/work.server";
import type { RoomRules } from "~/domain/rooms/room";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

export interface RoomForm extends Omit<RoomRules, "hours" | "kind"> {
  nameZh: string;
  nameEn: string;
  hours: { weekday: number; from: number; until: number }[];
}

export async function addRoom(
  work: Work,
  schoolId: number,
  form: RoomForm & Pick<RoomRules, "kind">,
): Promise<Verdict<{ id: string }>> {
  const school = await work.tx.school.findUnique({ where: { id: schoolId }, select: { id: true } });
  if (!school) return refused("INVALID", "schoolId");
  const { id } = await work.tx.room.create({ data: { ...form, schoolId }, select: { id: true } });
  await audit(work, { action: "room.added", subject: "room", subjectId: id, schoolId });
  return passed({ id });
}

/** New hours and limits hold for new bookings; seats go only when nothing is booked on them any more. */
export async function changeRoom(
  work: Work,
  { id, schoolId, version }: { id: string; schoolId: number; version: number },
  form: RoomForm,
): Promise<Verdict> {
  const { count } = await work.tx.room.updateMany({
    where: { id, version, closedAt: null },
    data: { ...form, version: { increment: 1 } },
  });
  if (count === 0) return refused("STALE");
  await audit(work, { action: "room.changed", subject: "room", subjectId: id, schoolId });
  return passed();
}

/** From now on nothing is booked there; what still stands has to be moved or called off before. */
export async function retireRoom(
  work: Work,
  { id, schoolId, version }: { id: string; schoolId: number; version: number },
): Promise<Verdict> {
  const { count } = await work.tx.room.updateMany({
    where: { id, version, closedAt: null },
    data: { closedAt: work.now, version: { increment: 1 } },
  });
  if (count === 0) return refused("STALE");
  await audit(work, { action: "room.retired", subject: "room", subjectId: id, schoolId });
  return passed();
}

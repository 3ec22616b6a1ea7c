import { fieldOf, type Obstacle, refusalOf, type Where } from "~/data/matches/obstacles";
import type { Work } from "~/data/work.server";
import { modesOf } from "~/domain/rooms/room";
import { type ContactMode, isInPerson } from "~/domain/schedule/plan";
import type { Slot } from "~/domain/schedule/series";
import { passed, type Refused, refused, type Verdict } from "~/domain/shared/verdict";

/** The room that was chosen, where it and the teacher do for such a contact of the school. Two statements at most. */
export async function roomFor(
  { tx, now }: Work,
  schoolId: number,
  { roomId, supervisorId, mode }: Where & { mode: ContactMode },
): Promise<Verdict<{ nameZh: string } | null>> {
  if (supervisorId) {
    const teacher = await tx.supervisor.findFirst({
      where: { id: supervisorId, schoolId, OR: [{ endedAt: null }, { endedAt: { gt: now } }] },
      select: { id: true },
    });
    if (!teacher) return refused("SUPERVISOR_NOT_HERE", "supervisorId");
  }
  if (!roomId) return passed(null);
  const room = await tx.room.findFirst({
    where: { id: roomId, schoolId, OR: [{ closedAt: null }, { closedAt: { gt: now } }] },
    select: { kind: true, nameZh: true },
  });
  if (!room) return refused("ROOM_RETIRED", "roomId");
  if (!modesOf(room.kind).includes(mode)) return refused("ROOM_FOR_SOMETHING_ELSE", "roomId");
  return passed(room);
}

/** Refuses a time with what is in its way, next to the field that would change it, and offers others. */
export function refusedBy(
  obstacle: Obstacle,
  slot: Slot,
  where: Where,
  instead?: Refused["instead"],
): Refused {
  const { reason, about } = refusalOf(obstacle, slot);
  return refused(reason, fieldOf(obstacle, where), { ...(about && { about }), ...(instead && { instead }) });
}

interface Going {
  mode: ContactMode;
  /** What was typed. */
  place: string;
  /** The room so far, and the one that it goes to. */
  from: string | null;
  to: string | null;
  room: { nameZh: string } | null;
}

/** The place in words: the room's name where nothing was typed, and never that of a room that it leaves. */
export async function placeIn({ tx }: Work, { mode, place, from, to, room }: Going): Promise<string> {
  const name = room?.nameZh ?? "";
  if (place === "") return name;
  if (!from || from === to) return place;
  const left = await tx.room.findUnique({ where: { id: from }, select: { nameZh: true } });
  const saysIt = left !== null && place.startsWith(left.nameZh);
  return saysIt && (name !== "" || !isInPerson(mode)) ? name : place;
}

import type { Window } from "~/domain/schedule/windows";
import type { Room } from "~/generated/prisma/client";
import type { Work } from "../work.server";

export type RoomRow = Omit<Room, "hours"> & { hours: Window[] };

const SCHOOL = { select: { id: true, nameZh: true, nameEn: true, timeZone: true } } as const;

/** The stored week is what the form made of it, so it is believed. */
export function roomOf<R extends { hours: unknown }>(row: R): Omit<R, "hours"> & { hours: Window[] } {
  return { ...row, hours: row.hours as Window[] };
}

/** A room of the viewer's schools; null when there is none. */
export async function roomInQuestion({ tx }: Work, id: string) {
  const row = await tx.room.findUnique({ where: { id }, include: { school: SCHOOL } });
  return row ? roomOf(row) : null;
}

/** Rooms of a school that are in use, with the closures that lie ahead; and those that were retired. Two statements. */
export async function roomsOf({ tx, now }: Work, schoolId: number) {
  const rows = await tx.room.findMany({
    where: { schoolId },
    orderBy: [{ kind: "asc" }, { nameZh: "asc" }, { id: "asc" }],
    include: {
      closures: {
        where: { liftedAt: null, endsAt: { gt: now } },
        orderBy: { startsAt: "asc" },
        take: 1,
        select: { id: true, startsAt: true, endsAt: true, reason: true },
      },
    },
  });
  const rooms = rows.map(roomOf);
  return {
    open: rooms.filter(({ closedAt }) => closedAt === null || closedAt > now),
    retired: rooms.filter(({ closedAt }) => closedAt !== null && closedAt <= now),
  };
}

/** Teachers who supervise, and who of the staff could be one of them. */
export async function supervisorsOf({ tx, now }: Work, schoolId: number) {
  return tx.supervisor.findMany({
    where: { schoolId, OR: [{ endedAt: null }, { endedAt: { gt: now } }] },
    orderBy: [{ sortKey: "asc" }, { id: "asc" }],
    select: { id: true, name: true, version: true },
  });
}

/** Closures that last or lie ahead. */
export function closuresAhead({ tx, now }: Work, roomId: string) {
  return tx.roomClosure.findMany({
    where: { roomId, liftedAt: null, endsAt: { gt: now } },
    orderBy: { startsAt: "asc" },
    take: 50,
    select: { id: true, startsAt: true, endsAt: true, reason: true, closedBy: { select: { name: true } } },
  });
}

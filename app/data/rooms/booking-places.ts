import type { Prisma } from "~/generated/prisma/client";

/** Where a contact of a school can be booked, and who can sit there: read with the school. */
export const placesAt = (now: Date) =>
  ({
    rooms: {
      where: { OR: [{ closedAt: null }, { closedAt: { gt: now } }] },
      orderBy: [{ kind: "asc" }, { nameZh: "asc" }, { id: "asc" }],
      select: { id: true, kind: true, nameZh: true, nameEn: true },
    },
    supervisors: {
      where: { OR: [{ endedAt: null }, { endedAt: { gt: now } }] },
      orderBy: [{ sortKey: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    },
  }) as const satisfies Prisma.SchoolSelect;

export type BookingPlaces = Prisma.SchoolGetPayload<{ select: ReturnType<typeof placesAt> }>;

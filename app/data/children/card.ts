import type { Work } from "../work.server";

/** What a contact card says: of the family member behind a link, the child and who contacts it. */
export async function contactCard({ tx, now }: Work, childId: string, linkId: string) {
  const link = await tx.familyLink.findFirst({
    where: { id: linkId, childId },
    select: {
      id: true,
      tokenHash: true,
      expiresAt: true,
      revokedAt: true,
      member: { select: { name: true, relation: true } },
      child: {
        select: {
          id: true,
          schoolId: true,
          name: true,
          grade: true,
          className: true,
          school: {
            select: { nameZh: true, nameEn: true, phone: true, contactName: true, timeZone: true },
          },
          matches: {
            where: { state: { in: ["INTRODUCED", "ACTIVE", "IN_REVIEW", "CLOSING"] } },
            orderBy: [{ activeAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
            select: {
              id: true,
              volunteer: { select: { name: true, role: true } },
              plans: {
                where: { endedOn: null },
                orderBy: { createdAt: "asc" },
                select: {
                  id: true,
                  frequency: true,
                  weekday: true,
                  week: true,
                  monthDay: true,
                  startTime: true,
                  mode: true,
                  place: true,
                },
              },
            },
          },
        },
      },
    },
  });
  return link && { ...link, live: !link.revokedAt && link.expiresAt > now };
}

export type CardFile = NonNullable<Awaited<ReturnType<typeof contactCard>>>;

import type { Work } from "../work.server";

/** Towns and villages where a child may live, in the order of their codes. */
export function placesToLive({ tx }: Work) {
  return tx.place.findMany({
    where: { kind: { in: ["TOWN", "VILLAGE"] } },
    orderBy: { code: "asc" },
    select: {
      id: true,
      parentId: true,
      kind: true,
      nameZh: true,
      nameEn: true,
      parent: { select: { nameZh: true, nameEn: true } },
    },
  });
}

export type PlaceToLive = Awaited<ReturnType<typeof placesToLive>>[number];

/** What the form of a child is filled from. */
export function childToEdit({ tx }: Work, childId: string) {
  return tx.child.findUnique({
    where: { id: childId },
    select: {
      id: true,
      schoolId: true,
      name: true,
      gender: true,
      birthDate: true,
      grade: true,
      className: true,
      boarding: true,
      placeId: true,
      address: true,
      priority: true,
      aid: true,
      interests: true,
      dislikes: true,
      dialects: true,
      needs: true,
      wishes: true,
      availability: true,
      version: true,
      school: { select: { timeZone: true } },
      slots: { orderBy: { position: "asc" }, select: { position: true, role: true } },
    },
  });
}

export type ChildToEdit = NonNullable<Awaited<ReturnType<typeof childToEdit>>>;

/** A child's name and one member of its family; `member` is null for a new one. */
export async function familyMemberToEdit({ tx }: Work, childId: string, memberId: string | null) {
  const child = await tx.child.findUnique({
    where: { id: childId },
    select: {
      id: true,
      schoolId: true,
      name: true,
      version: true,
      family: {
        where: { id: { in: memberId ? [memberId] : [] } },
        select: {
          id: true,
          name: true,
          relation: true,
          phone: true,
          guardian: true,
          carer: true,
          worksAt: true,
          locale: true,
          restricted: true,
        },
      },
    },
  });
  if (!child || (memberId && child.family.length === 0)) return null;
  const { family, ...rest } = child;
  return { child: rest, member: family[0] ?? null };
}

import type { Work } from "../work.server";

/** Entries that were lifted, of which the page shows the latest. */
const LIFTED = 20;

/** Who must not be told of a child, who was once, and whom the school could add; null when it is not in the viewer's reach. */
export async function childRestrictions({ tx }: Work, childId: string) {
  const child = await tx.child.findUnique({
    where: { id: childId },
    select: {
      id: true,
      schoolId: true,
      name: true,
      school: { select: { timeZone: true } },
      family: {
        where: { restricted: false },
        orderBy: [{ relation: "asc" }, { id: "asc" }],
        select: { id: true, name: true, relation: true },
      },
    },
  });
  if (!child) return null;
  const select = {
    id: true,
    name: true,
    relation: true,
    reason: true,
    reviewOn: true,
    setAt: true,
    liftedAt: true,
    liftedBecause: true,
    member: { select: { name: true, relation: true } },
    setBy: { select: { name: true } },
    liftedBy: { select: { name: true } },
  } as const;
  const open = await tx.contactRestriction.findMany({
    where: { childId, liftedAt: null },
    orderBy: [{ setAt: "desc" }, { id: "asc" }],
    select,
  });
  const lifted = await tx.contactRestriction.findMany({
    where: { childId, liftedAt: { not: null } },
    orderBy: [{ liftedAt: "desc" }, { id: "asc" }],
    take: LIFTED,
    select,
  });
  return { child, open, lifted };
}

export type Restriction = NonNullable<Awaited<ReturnType<typeof childRestrictions>>>["open"][number];

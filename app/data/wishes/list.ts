import type { StaffViewer } from "~/domain/access/viewer";
import type { WishState } from "~/domain/child/small-wish";
import type { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";

const PAGE_SIZE = 25;

const LINE = {
  id: true,
  words: true,
  source: true,
  askedOn: true,
  state: true,
  promisedBy: true,
  promisedOn: true,
  settledOn: true,
  reason: true,
  shown: true,
  version: true,
  promisedVolunteer: { select: { id: true, name: true } },
  child: { select: { id: true, name: true, schoolId: true, school: { select: { timeZone: true } } } },
} satisfies Prisma.SmallWishSelect;

export interface WishFilter {
  state: WishState;
  /** Of one child only. */
  child: string | undefined;
  page: number;
}

/** One page of small wishes, the newest first, with how many there are in each state. Three statements, one more for a child. */
export async function wishList(work: Work<StaffViewer>, { state, child, page: wished }: WishFilter) {
  const { tx } = work;
  const where = child ? { childId: child } : {};
  const groups = await tx.smallWish.groupBy({ by: ["state"], where, _count: true });
  const counts = Object.fromEntries(groups.map((group) => [group.state, group._count]));
  const total = counts[state] ?? 0;
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(wished, pages);
  const rows = await tx.smallWish.findMany({
    where: { ...where, state },
    orderBy: [{ askedOn: "desc" }, { id: "asc" }],
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    select: LINE,
  });
  const of = child
    ? await tx.child.findUnique({ where: { id: child }, select: { id: true, name: true } })
    : null;
  return { rows, counts, total, pages, page, of };
}

export type WishLine = Awaited<ReturnType<typeof wishList>>["rows"][number];

/** One wish, and who of the school could fulfil it: volunteers that are approved. Null out of the viewer's reach. */
export async function wishPage({ tx }: Work<StaffViewer>, id: string) {
  const wish = await tx.smallWish.findUnique({ where: { id }, select: LINE });
  if (!wish) return null;
  const volunteers = await tx.volunteer.findMany({
    where: { schoolId: wish.child.schoolId, application: { state: "APPROVED" } },
    orderBy: [{ sortKey: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
  return { wish, volunteers };
}

import type { StaffViewer } from "~/domain/access/viewer";
import type { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";

/** Of each kind that the page of a child shows. */
const SHOWN = 20;
const PAGE_SIZE = 20;

const SAID = { role: true, together: true, notWanted: true, words: true, saidOn: true } as const;

/** What counts of whom a child wishes for. */
export const LAST_WISHES = {
  orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
  take: 1,
  select: SAID,
} satisfies Prisma.Child$saidWishesArgs;

const SIGNAL = {
  id: true,
  matchId: true,
  reason: true,
  raisedAt: true,
  closedAt: true,
  found: true,
  version: true,
  closedBy: { select: { name: true } },
  cornerAnswer: { select: { face: true, words: true, talk: true } },
  familyAnswer: {
    select: { face: true, words: true, checkInId: true, member: { select: { relation: true } } },
  },
} as const satisfies Prisma.ChildSignalSelect;

/** What one child said: whom it wishes for, what it said to mentors, and what the school looked into. */
export function childHeard({ tx }: Work<StaffViewer>, childId: string) {
  const newest = { orderBy: { recordedAt: "desc" }, take: SHOWN } as const;
  return tx.child.findUnique({
    where: { id: childId },
    select: {
      id: true,
      name: true,
      schoolId: true,
      version: true,
      school: { select: { timeZone: true } },
      saidWishes: {
        ...newest,
        select: { id: true, ...SAID, recordedAt: true, recordedBy: { select: { name: true } } },
      },
      answers: {
        ...newest,
        select: {
          id: true,
          matchId: true,
          answer: true,
          words: true,
          saidOn: true,
          match: { select: { volunteer: { select: { name: true } } } },
        },
      },
      signals: { orderBy: [{ raisedAt: "desc" }, { id: "asc" }], take: SHOWN, select: SIGNAL },
      matches: {
        where: { state: { in: ["ACCEPTED", "PERMITTED", "INTRODUCED"] } },
        orderBy: [{ proposedAt: "desc" }, { id: "asc" }],
        select: {
          id: true,
          volunteer: { select: { name: true } },
          answers: { take: 1, select: { id: true } },
        },
      },
    },
  });
}

export type ChildHeard = NonNullable<Awaited<ReturnType<typeof childHeard>>>;

/** One page of what asks the coordinator to look: who wants to talk first, then the oldest. Two statements. */
export async function signalPage({ tx }: Work<StaffViewer>, wished: number) {
  const total = await tx.childSignal.count();
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(wished, pages);
  const signals = await tx.childSignal.findMany({
    orderBy: [
      { closedAt: { sort: "desc", nulls: "first" } },
      // The order of the enum: who wants to talk is last there.
      { reason: "desc" },
      ...[{ raisedAt: "asc" } as const, { id: "asc" } as const],
    ],
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    select: {
      ...SIGNAL,
      childId: true,
      child: { select: { name: true, school: { select: { timeZone: true } } } },
      match: { select: { volunteer: { select: { name: true } } } },
    },
  });
  return { signals, total, pages, page };
}

export type SignalLine = Awaited<ReturnType<typeof signalPage>>["signals"][number];

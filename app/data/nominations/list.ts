import type { Work } from "../work.server";

const PAGE_SIZE = 25;

export interface NominationFilter {
  tab: "waiting" | "handled";
  /** From 1. */
  page: number;
}

/** One page of nominations, those that wait longest first, handled ones newest first; and how many there are. */
export async function nominations({ tx }: Work, { tab, page }: NominationFilter) {
  const handled = tab === "handled";
  const waiting = await tx.nomination.count({ where: { handledAt: null } });
  const all = await tx.nomination.count();
  const counts = { waiting, handled: all - waiting };
  const pages = Math.max(1, Math.ceil(counts[tab] / PAGE_SIZE));
  const shown = Math.min(page, pages);
  const rows = await tx.nomination.findMany({
    where: { handledAt: handled ? { not: null } : null },
    orderBy: handled ? [{ handledAt: "desc" }, { id: "asc" }] : [{ createdAt: "asc" }, { id: "asc" }],
    skip: (shown - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    select: {
      ...{ id: true, kind: true, nomineeName: true, nomineePhone: true, byName: true, byRelation: true },
      ...{ message: true, createdAt: true, handledAt: true },
      school: { select: { nameZh: true, nameEn: true, timeZone: true } },
    },
  });
  return { rows, counts, page: shown, pages };
}

export type NominationRow = Awaited<ReturnType<typeof nominations>>["rows"][number];

/** The one to be handled; null when the viewer reaches no such nomination. */
export function nomination({ tx }: Work, id: string) {
  return tx.nomination.findUnique({ where: { id }, select: { id: true, schoolId: true } });
}

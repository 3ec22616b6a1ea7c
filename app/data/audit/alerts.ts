import type { Work } from "../work.server";

/** Alerts that a notice names; the page of alerts has the others. */
const NAMED = 20;
const PAGE_SIZE = 20;

const SELECT = {
  personId: true,
  day: true,
  at: true,
  files: true,
  allowed: true,
  person: { select: { name: true } },
  school: { select: { timeZone: true } },
} as const;

/**
 * Who opened more children's files within an hour than the policy expects and about whom nobody has said yet what
 * became of it; nothing for whoever administers no district.
 */
export async function openingAlerts({ tx }: Work) {
  return tx.openingAlert.findMany({
    where: { closedAt: null },
    orderBy: [{ at: "desc" }, { personId: "asc" }],
    take: NAMED,
    select: SELECT,
  });
}

export type OpeningAlert = Awaited<ReturnType<typeof openingAlerts>>[number];

/** One page of all alerts: those that wait first, then the newest; with who looked into each, when, and what was found. */
export async function alertPage({ tx }: Work, wished: number) {
  const total = await tx.openingAlert.count();
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(wished, pages);
  const alerts = await tx.openingAlert.findMany({
    orderBy: [{ closedAt: { sort: "desc", nulls: "first" } }, { at: "desc" }, { personId: "asc" }],
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    select: {
      ...SELECT,
      closedAt: true,
      finding: true,
      note: true,
      closedBy: { select: { name: true } },
    },
  });
  return { alerts, total, pages, page };
}

export type AlertOnPage = Awaited<ReturnType<typeof alertPage>>["alerts"][number];

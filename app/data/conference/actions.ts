import type { StaffViewer } from "~/domain/access/viewer";
import type { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";
import { DEPARTMENT } from "./departments";

export const ACTION_TABS = ["OPEN", "OVERDUE", "DONE", "DROPPED"] as const;
export type ActionTab = (typeof ACTION_TABS)[number];

const PAGE_SIZE = 25;

const LINE = {
  ...{ id: true, what: true, person: true, dueOn: true, state: true, settledAt: true },
  department: { select: DEPARTMENT },
} satisfies Prisma.ConferenceActionSelect;

interface Filter {
  tab: ActionTab;
  department?: string;
  page: number;
}

/** One page of what was agreed, what is due first, with how many there are under each tab. Four statements. */
export async function conferenceActions({ tx }: Work<StaffViewer>, filter: Filter, today: Date) {
  const { tab, department = null } = filter;
  const [counts] = await tx.$queryRaw<[Record<ActionTab, number>]>`
    SELECT count(*) FILTER (WHERE state = 'OPEN')::int AS "OPEN", count(*) FILTER (WHERE state = 'OPEN' AND due_on < ${today}::date)::int AS "OVERDUE",
      count(*) FILTER (WHERE state = 'DONE')::int AS "DONE", count(*) FILTER (WHERE state = 'DROPPED')::int AS "DROPPED"
    FROM conference_actions WHERE ${department}::uuid IS NULL OR department_id = ${department}::uuid`;
  const total = counts[tab];
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(filter.page, pages);
  const rows = await tx.conferenceAction.findMany({
    where: { AND: [underTab(tab, today), department ? { departmentId: department } : {}] },
    orderBy:
      tab === "OPEN" || tab === "OVERDUE" ? [{ dueOn: "asc" }, { id: "asc" }] : [{ settledAt: "desc" }],
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    select: LINE,
  });
  return { counts, total, pages, page, rows };
}

function underTab(tab: ActionTab, today: Date): Prisma.ConferenceActionWhereInput {
  return tab === "OVERDUE" ? { state: "OPEN", dueOn: { lt: today } } : { state: tab };
}

/** Rows of the table on paper: four sheets of it. */
const ON_PAPER = 100;

/** What is still open, for the table of a meeting: what is due first, and how many more there are. Two statements. */
export async function openActions({ tx }: Work<StaffViewer>) {
  const where = { state: "OPEN" } as const;
  const rows = await tx.conferenceAction.findMany({
    where,
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: ON_PAPER,
    select: LINE,
  });
  const more = rows.length < ON_PAPER ? 0 : (await tx.conferenceAction.count({ where })) - ON_PAPER;
  return { rows, more };
}

export type OpenActions = Awaited<ReturnType<typeof openActions>>;

/** One action with everything that was written to it. */
export const conferenceAction = ({ tx }: Work<StaffViewer>, id: string) =>
  tx.conferenceAction.findUnique({
    where: { id },
    select: {
      ...{ ...LINE, mail: true, recordedAt: true, recordedBy: { select: { name: true } } },
      meeting: { select: { id: true, title: true, onDay: true } },
      notes: {
        orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
        select: {
          ...{ id: true, kind: true, said: true, dueOn: true, recordedAt: true },
          recordedBy: { select: { name: true } },
        },
      },
    },
  });

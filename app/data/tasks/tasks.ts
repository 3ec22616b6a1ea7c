import type { VolunteerViewer } from "~/domain/access/viewer";
import type { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";

/** The parts of the list of tasks, as they stand in the address. */
export const TASK_TABS = ["OPEN", "MINE", "OVERDUE", "OVER"] as const;
export type TaskTab = (typeof TASK_TABS)[number];

const PAGE_SIZE = 25;

const LINE = {
  id: true,
  kind: true,
  what: true,
  dueOn: true,
  state: true,
  outcome: true,
  ownerId: true,
  child: { select: { id: true, name: true } },
} satisfies Prisma.TaskSelect;

/** One page of the tasks of the viewer's schools, what is due first, with how many there are under each tab. */
export async function taskList(
  work: Work,
  { tab, page: wished }: { tab: TaskTab; page: number },
  today: Date,
) {
  const { tx } = work;
  const counts = await countsByTab(work, today);
  const total = counts[tab];
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(wished, pages);
  const rows = await tx.task.findMany({
    where: underTab(work, tab, today),
    orderBy: tab === "OVER" ? [{ closedAt: "desc" }, { id: "asc" }] : [{ dueOn: "asc" }, { id: "asc" }],
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    select: LINE,
  });
  const owners = await namesOf(work, rows);
  return {
    counts,
    total,
    pages,
    page,
    rows: rows.map((row) => ({ ...row, owner: owners.get(row.ownerId ?? "") })),
  };
}

function underTab({ viewer }: Work, tab: TaskTab, today: Date): Prisma.TaskWhereInput {
  const mine = "personId" in viewer ? viewer.personId : "";
  if (tab === "OVER") return { state: { not: "OPEN" } };
  if (tab === "MINE") return { state: "OPEN", ownerId: mine };
  if (tab === "OVERDUE") return { state: "OPEN", dueOn: { lt: today } };
  return { state: "OPEN" };
}

async function countsByTab({ tx, viewer }: Work, today: Date): Promise<Record<TaskTab, number>> {
  const mine = "personId" in viewer ? viewer.personId : null;
  const [row] = await tx.$queryRaw<Record<TaskTab, number>[]>`
    SELECT count(*) FILTER (WHERE state = 'OPEN')::int AS "OPEN", count(*) FILTER (WHERE state = 'OPEN' AND owner_id = ${mine}::uuid)::int AS "MINE",
      count(*) FILTER (WHERE state = 'OPEN' AND due_on < ${today}::date)::int AS "OVERDUE", count(*) FILTER (WHERE state <> 'OPEN')::int AS "OVER"
    FROM tasks`;
  return row ?? { OPEN: 0, MINE: 0, OVERDUE: 0, OVER: 0 };
}

/** Who does them; a mentor whom the viewer may not look up stays without a name. */
async function namesOf({ tx }: Work, rows: readonly { ownerId: string | null }[]) {
  const ids = [...new Set(rows.flatMap(({ ownerId }) => ownerId ?? []))];
  const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const mentors = await tx.volunteer.findMany({
    where: { personId: { in: ids } },
    select: { personId: true, name: true },
  });
  return new Map([
    ...mentors.map(({ personId, name }) => [personId, name] as const),
    ...people.map(({ id, name }) => [id, name] as const),
  ]);
}

export type TaskLine = Awaited<ReturnType<typeof taskList>>["rows"][number];

/** One task with who could do it; null when the viewer reaches no such task. */
export async function taskFile(work: Work, id: string) {
  const { tx } = work;
  const task = await tx.task.findUnique({
    where: { id },
    select: { ...LINE, schoolId: true, checkInId: true, createdAt: true, closedAt: true, version: true },
  });
  if (!task) return null;
  const grants = await tx.grant.findMany({
    where: { schoolId: task.schoolId, role: "COORDINATOR", revokedAt: null },
    select: { person: { select: { id: true, name: true } } },
  });
  const names = await namesOf(work, [task]);
  return {
    ...task,
    owner: names.get(task.ownerId ?? ""),
    coordinators: grants.flatMap(({ person }) => person ?? []),
  };
}

/** What a mentor said they would do. */
export function ownTasks({ tx }: Work<VolunteerViewer>) {
  return tx.task.findMany({
    where: { state: "OPEN" },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: PAGE_SIZE,
    select: { id: true, what: true, dueOn: true, matchId: true, version: true },
  });
}

/** The child that a new task is about; null when the viewer reaches no such child. */
export async function childOfTask({ tx }: Work, id: string) {
  const child = await tx.child.findUnique({
    where: { id },
    select: { id: true, name: true, school: { select: { timeZone: true } } },
  });
  return child && { id: child.id, name: child.name, timeZone: child.school.timeZone };
}

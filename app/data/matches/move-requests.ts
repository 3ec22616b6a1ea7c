import type { StaffViewer } from "~/domain/access/viewer";
import type { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";

/** Requests on one page of the queue. */
export const MOVES_SHOWN = 20;

const ASKED = {
  id: true,
  matchId: true,
  side: true,
  reason: true,
  note: true,
  wishes: true,
  state: true,
  askedAt: true,
  answer: true,
  version: true,
  child: { select: { name: true } },
  match: { select: { volunteer: { select: { name: true } } } },
  contact: {
    select: {
      id: true,
      state: true,
      startsAt: true,
      endsAt: true,
      localStart: true,
      timeZone: true,
      mode: true,
      place: true,
    },
  },
} satisfies Prisma.MoveRequestSelect;

/** Requests that wait for the school, the contact that comes first on top. */
export async function openMoves(work: Work<StaffViewer>, page: number) {
  const { tx, now } = work;
  const where = { state: "OPEN", contact: { startsAt: { gt: now } } } satisfies Prisma.MoveRequestWhereInput;
  const total = await tx.moveRequest.count({ where });
  const rows = await tx.moveRequest.findMany({
    where,
    orderBy: [{ contact: { startsAt: "asc" } }, { id: "asc" }],
    skip: (page - 1) * MOVES_SHOWN,
    take: MOVES_SHOWN,
    select: ASKED,
  });
  const wishes = await wishesOf(
    work,
    rows.map(({ id }) => id),
  );
  return {
    total,
    pages: Math.max(1, Math.ceil(total / MOVES_SHOWN)),
    moves: rows.map((row) => ({ ...row, wishes: wishes.filter(({ requestId }) => requestId === row.id) })),
  };
}

/** One request with its wished times; null when the viewer reaches no such request. */
export async function moveRequest(work: Work<StaffViewer>, id: string) {
  const row = await work.tx.moveRequest.findUnique({ where: { id }, select: { ...ASKED, schoolId: true } });
  return row && { ...row, wishes: await wishesOf(work, [id]) };
}

export interface Wish {
  requestId: string;
  localStart: string;
  startsAt: Date;
  /** Mentor and child have nothing else then, and it still lies ahead. */
  free: boolean;
}

/** Whether each wished time is still free. One statement, however many requests. */
function wishesOf({ tx, now }: Work, ids: readonly string[]): Promise<Wish[]> {
  return tx.$queryRaw<Wish[]>`
    SELECT r.id AS "requestId", w.local AS "localStart", t.starts_at AS "startsAt",
      t.starts_at > ${now}::timestamptz AND NOT EXISTS (SELECT FROM engagements e
        WHERE e.party IN ('child:' || c.child_id, 'volunteer:' || c.volunteer_id, 'supervisor:' || c.supervisor_id)
          AND e.contact_id IS DISTINCT FROM c.id AND e.during && tstzrange(t.starts_at, t.starts_at + (c.ends_at - c.starts_at))) AS free
    FROM move_requests r JOIN contacts c ON c.id = r.contact_id
    CROSS JOIN LATERAL unnest(r.wishes) WITH ORDINALITY AS w (local, n)
    CROSS JOIN LATERAL (SELECT w.local::timestamp AT TIME ZONE c.time_zone AS starts_at) t
    WHERE r.id = ANY (${[...ids]}::uuid[]) ORDER BY r.id, w.n`;
}

export type OpenMove = Awaited<ReturnType<typeof openMoves>>["moves"][number];

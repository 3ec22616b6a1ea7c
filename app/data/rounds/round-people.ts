import type { Work } from "../work.server";
import type { StoredSummary } from "./stored-summary";

export const WAITING_A_PAGE = 10;

/** Names listed per kind of change against the last round. */
export const DIFF_SHOWN = 24;

export function shown<T>(list: readonly T[]): readonly T[] {
  return list.slice(0, DIFF_SHOWN);
}

type Diff = NonNullable<StoredSummary["diff"]>;
type Named = Record<string, { name: string }>;

/** With names as far as the viewer may see them; who has left is counted and not named. */
export function namedDiff(diff: Diff, children: Named, volunteers: Named) {
  const pairs = (list: Diff["fresh"]) => ({
    count: list.length,
    shown: shown(list).flatMap(({ childId, volunteerId }) => {
      const [child, volunteer] = [children[childId], volunteers[volunteerId]];
      return child && volunteer ? [{ childId, child: child.name, volunteer: volunteer.name }] : [];
    }),
  });
  const people = (ids: readonly string[]) => ({
    count: ids.length,
    shown: shown(ids).flatMap((childId) => {
      const child = children[childId];
      return child ? [{ childId, child: child.name }] : [];
    }),
  });
  return {
    ...{ roundId: diff.roundId, publishedAt: diff.publishedAt, same: diff.same, limit: DIFF_SHOWN },
    fresh: pairs(diff.fresh),
    dropped: pairs(diff.dropped),
    reached: people(diff.reached),
    waiting: people(diff.waiting),
  };
}

/** One page of the children with an empty place, in the order of the plan; who has left the school since is skipped. */
export async function waitingOf({ tx }: Work, summary: StoredSummary, asked: number) {
  const total = summary.waiting.length;
  const pages = Math.max(1, Math.ceil(total / WAITING_A_PAGE));
  const page = Math.min(asked, pages);
  const entries = summary.waiting.slice((page - 1) * WAITING_A_PAGE, page * WAITING_A_PAGE);
  const ids = entries.map(({ childId }) => childId);
  const found = await tx.child.findMany({
    where: { id: { in: [...ids, ...mentionedIn(summary)] } },
    select: {
      ...{ id: true, name: true, grade: true, priority: true, waitingSince: true, availability: true },
      slots: { orderBy: { position: "asc" }, select: { id: true, role: true } },
    },
  });
  const children = Object.fromEntries(found.map((child) => [child.id, child]));
  const rows = entries.flatMap((entry) => {
    const child = children[entry.childId];
    if (!child) return [];
    const missing = child.slots.filter(({ id }) => entry.emptySlotIds.includes(id)).map(({ role }) => role);
    return [{ ...entry, child, missing }];
  });
  const none = summary.waiting.filter(({ partly }) => !partly).length;
  return { rows, total, none, page, pages, children };
}

/** Children named by the latest change and by what differs from the last round. */
function mentionedIn({ change, diff }: StoredSummary): string[] {
  return [
    ...(change ? [change.childId] : []),
    ...(diff ? [...shown(diff.fresh), ...shown(diff.dropped)].map(({ childId }) => childId) : []),
    ...(diff ? [...shown(diff.reached), ...shown(diff.waiting)] : []),
  ];
}

export interface KnownVolunteer {
  name: string;
  role: "FATHER" | "MOTHER" | null;
  capacity: number;
  /** Open matches. */
  load: number;
}

export async function volunteersOf(
  { tx }: Work,
  ids: readonly string[],
): Promise<Record<string, KnownVolunteer>> {
  const rows = await tx.volunteer.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: {
      ...{ id: true, name: true, role: true, capacity: true },
      _count: { select: { matches: { where: { state: { notIn: ["CLOSED", "DECLINED", "EXPIRED"] } } } } },
    },
  });
  return Object.fromEntries(
    rows.map(({ id, _count, ...volunteer }) => [id, { ...volunteer, load: _count.matches }]),
  );
}

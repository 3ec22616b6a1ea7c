import type { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";
import { namesOfPeople } from "./names";
import { readSummary } from "./stored-summary";

export const PAIRS_A_PAGE = 30;
export const WAITING_A_PAGE = 10;

export const PAIR_FILTERS = [
  "all",
  "open",
  "approved",
  "published",
  "left-out",
  "A",
  "B",
  "C",
  "pinned",
] as const;
export type PairFilter = (typeof PAIR_FILTERS)[number];

export interface RoundView {
  show: PairFilter;
  page: number;
  waiting: number;
}

const STATE_OF = {
  open: "PROPOSED",
  approved: "APPROVED",
  published: "PUBLISHED",
  "left-out": "LEFT_OUT",
} as const;

const SIDE = {
  id: true,
  name: true,
  x: true,
  y: true,
  availability: true,
  interests: true,
  dialects: true,
  place: { select: { nameZh: true, nameEn: true } },
} as const;

export type RoundPage = NonNullable<Awaited<ReturnType<typeof roundPage>>>;
export type ShownPair = RoundPage["pairs"]["rows"][number];
export type ShownOverride = RoundPage["overrides"][number];
export type ShownWaiting = RoundPage["waiting"]["rows"][number];

/** Everything that the page of one round shows, in six statements whatever the size of the district. */
export async function roundPage(work: Work, id: string, view: RoundView) {
  const round = await work.tx.round.findUnique({
    where: { id },
    select: {
      id: true,
      version: true,
      state: true,
      scopeName: true,
      summary: true,
      createdAt: true,
      createdById: true,
      publishedAt: true,
      publishedById: true,
      overrides: {
        orderBy: { at: "desc" },
        select: {
          childId: true,
          volunteerId: true,
          kind: true,
          reason: true,
          byId: true,
          at: true,
          child: { select: { name: true } },
          volunteer: { select: { name: true } },
        },
      },
    },
  });
  if (!round) return null;
  const { summary: json, overrides: rows, ...facts } = round;
  const summary = readSummary(json);
  const people = await namesOfPeople(work, [
    round.createdById,
    round.publishedById,
    ...rows.map(({ byId }) => byId),
  ]);
  const overrides = rows.map(({ byId, ...override }) => ({ ...override, by: people[byId] ?? null }));
  const pins = overrides.filter(({ kind }) => kind === "PIN");
  const counts = await pairCounts(work, id);
  const pairs = await pairsOf(work, id, view, counts, pins);
  const { children, ...waiting } = await waitingOf(work, summary, view.waiting);
  const volunteers = await volunteersOf(work, [
    ...waiting.rows.flatMap(({ nearest }) => nearest.map(({ volunteerId }) => volunteerId)),
    ...(summary.change ? [summary.change.volunteerId] : []),
  ]);
  const { waiting: _, change, ...plan } = summary;
  return {
    ...facts,
    by: people[round.createdById] ?? null,
    publishedBy: round.publishedById && (people[round.publishedById] ?? null),
    plan,
    change: change && {
      ...change,
      child: children[change.childId]?.name ?? "",
      volunteer: volunteers[change.volunteerId] ?? "",
    },
    overrides,
    counts: { ...counts, pinned: pairs.pinned },
    pairs: pairs.page,
    waiting,
    volunteers,
  };
}

type Counts = Awaited<ReturnType<typeof pairCounts>>;

async function pairCounts({ tx }: Work, roundId: string) {
  const rows = await tx.$queryRaw<{ state: string; priority: string; count: number }[]>`
    SELECT p.state::text, c.priority::text, count(*)::int FROM round_pairs p JOIN children c ON c.id = p.child_id
    WHERE p.round_id = ${roundId}::uuid GROUP BY p.state, c.priority`;
  const sum = (has: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(has).reduce((total, row) => total + row.count, 0);
  return {
    all: sum(() => true),
    open: sum(({ state }) => state === "PROPOSED"),
    approved: sum(({ state }) => state === "APPROVED"),
    published: sum(({ state }) => state === "PUBLISHED"),
    "left-out": sum(({ state }) => state === "LEFT_OUT"),
    A: sum(({ priority }) => priority === "A"),
    B: sum(({ priority }) => priority === "B"),
    C: sum(({ priority }) => priority === "C"),
  };
}

type Pin = { childId: string; volunteerId: string };

async function pairsOf({ tx }: Work, roundId: string, view: RoundView, counts: Counts, pins: readonly Pin[]) {
  const { show } = view;
  const total = show === "pinned" ? pins.length : counts[show];
  const pages = Math.max(1, Math.ceil(total / PAIRS_A_PAGE));
  const page = Math.min(view.page, pages);
  const rows = await tx.roundPair.findMany({
    where: { roundId, ...filterOf(show, pins) },
    orderBy: [{ child: { priority: "asc" } }, { score: "desc" }, { id: "asc" }],
    skip: (page - 1) * PAIRS_A_PAGE,
    take: PAIRS_A_PAGE,
    select: {
      id: true,
      state: true,
      score: true,
      terms: true,
      reason: true,
      child: {
        select: { ...SIDE, grade: true, priority: true, school: { select: { nameZh: true, nameEn: true } } },
      },
      volunteer: { select: { ...SIDE, role: true, application: { select: { id: true } } } },
    },
  });
  return { page: { rows, total, page, pages }, pinned: pins.length };
}

function filterOf(show: PairFilter, pins: readonly Pin[]): Prisma.RoundPairWhereInput {
  switch (show) {
    case "all":
      return {};
    case "pinned":
      return { OR: pins.map(({ childId, volunteerId }) => ({ childId, volunteerId })) };
    case "A":
    case "B":
    case "C":
      return { child: { priority: show } };
    default:
      return { state: STATE_OF[show] };
  }
}

/** One page of the children with an empty place, in the order of the plan; who has left the school since is skipped. */
async function waitingOf({ tx }: Work, summary: ReturnType<typeof readSummary>, asked: number) {
  const total = summary.waiting.length;
  const pages = Math.max(1, Math.ceil(total / WAITING_A_PAGE));
  const page = Math.min(asked, pages);
  const entries = summary.waiting.slice((page - 1) * WAITING_A_PAGE, page * WAITING_A_PAGE);
  const ids = entries.map(({ childId }) => childId);
  const found = await tx.child.findMany({
    where: { id: { in: summary.change ? [...ids, summary.change.childId] : ids } },
    select: { id: true, name: true, grade: true, priority: true, waitingSince: true },
  });
  const children = Object.fromEntries(found.map((child) => [child.id, child]));
  const rows = entries.flatMap((entry) => {
    const child = children[entry.childId];
    return child ? [{ ...entry, child }] : [];
  });
  const none = summary.waiting.filter(({ partly }) => !partly).length;
  return { rows, total, none, page, pages, children };
}

async function volunteersOf({ tx }: Work, ids: readonly string[]): Promise<Record<string, string>> {
  const rows = await tx.volunteer.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

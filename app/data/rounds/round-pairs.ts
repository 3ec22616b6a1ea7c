import { seatsOf, type TeamMatch, type TeamSlot } from "~/domain/round/team";
import type { Prisma } from "~/generated/prisma/client";
import { LAST_WISHES } from "../children/heard";
import type { Work } from "../work.server";

export const PAIRS_A_PAGE = 30;

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

/** Every place of the child, with whoever held it at some time. */
const TEAM = {
  slots: { orderBy: { position: "asc" }, select: { id: true, role: true } },
  matches: {
    select: {
      slotId: true,
      roundId: true,
      state: true,
      proposedAt: true,
      answerBy: true,
      answeredAt: true,
      closedAt: true,
      volunteer: { select: { name: true, role: true } },
    },
  },
} as const satisfies Prisma.ChildSelect;

type Counts = Awaited<ReturnType<typeof pairCounts>>;

export async function pairCounts({ tx }: Work, roundId: string) {
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

interface PairsOf {
  id: string;
  publishedAt: Date | null;
}

export async function pairsOf(
  { tx, now }: Work,
  { id: roundId, publishedAt }: PairsOf,
  view: RoundView,
  counts: Counts,
  pins: readonly Pin[],
) {
  const { show } = view;
  const total = show === "pinned" ? pins.length : counts[show];
  const pages = Math.max(1, Math.ceil(total / PAIRS_A_PAGE));
  const page = Math.min(view.page, pages);
  const rows = await tx.roundPair.findMany({
    where: { roundId, ...filterOf(show, pins) },
    // The pairs of one child stand together: its team is read as one.
    orderBy: [
      { child: { priority: "asc" } },
      { child: { waitingSince: { sort: "asc", nulls: "last" } } },
      { childId: "asc" },
      { score: "desc" },
      { id: "asc" },
    ],
    skip: (page - 1) * PAIRS_A_PAGE,
    take: PAIRS_A_PAGE,
    select: {
      id: true,
      state: true,
      score: true,
      terms: true,
      reason: true,
      child: {
        select: {
          ...{ ...SIDE, ...TEAM, grade: true, priority: true, waitingSince: true },
          saidWishes: LAST_WISHES,
          school: { select: { nameZh: true, nameEn: true } },
          roundPairs: {
            where: { roundId, state: { not: "LEFT_OUT" } },
            select: { slotId: true, volunteer: { select: { name: true, role: true } } },
          },
        },
      },
      volunteer: {
        select: {
          ...{ ...SIDE, role: true, capacity: true, application: { select: { id: true } } },
          _count: {
            select: {
              matches: { where: { state: { notIn: ["CLOSED", "DECLINED", "EXPIRED"] } } },
              roundPairs: { where: { roundId } },
            },
          },
        },
      },
    },
  });
  const at = publishedAt ?? now;
  const shownPairs = rows.map(({ child: { slots, matches, roundPairs, ...child }, volunteer, ...pair }) => {
    const { _count, ...known } = volunteer;
    const load = { now: _count.matches, after: _count.matches + _count.roundPairs };
    return {
      ...pair,
      child: { ...child, seats: seatsOfChild({ slots, matches, roundPairs }, roundId, at) },
      volunteer: { ...known, load },
    };
  });
  return { page: { rows: shownPairs, total, page, pages }, pinned: pins.length };
}

interface TeamRows {
  slots: TeamSlot[];
  matches: (Omit<TeamMatch, "name" | "role"> & { roundId: string | null; volunteer: Mentor })[];
  roundPairs: { slotId: string; volunteer: Mentor }[];
}
type Mentor = Pick<TeamMatch, "name" | "role">;

function seatsOfChild({ slots, matches, roundPairs }: TeamRows, roundId: string, at: Date) {
  const others = matches.filter((match) => match.roundId !== roundId);
  return seatsOf(
    slots,
    others.map(({ volunteer, ...match }) => ({ ...match, ...volunteer })),
    roundPairs.map(({ slotId, volunteer }) => ({ slotId, ...volunteer })),
    at,
  );
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

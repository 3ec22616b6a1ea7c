import type { Work } from "../work.server";
import { namesOfPeople } from "./names";
import { readSummary } from "./stored-summary";

export const ROUNDS_A_PAGE = 25;

export type ListedRound = Awaited<ReturnType<typeof listRounds>>["rows"][number];

/** Rounds of the schools in reach, newest first. Three statements. */
export async function listRounds(work: Work, page: number) {
  const total = await work.tx.round.count();
  const pages = Math.max(1, Math.ceil(total / ROUNDS_A_PAGE));
  const shown = Math.min(page, pages);
  const rounds = await work.tx.round.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    skip: (shown - 1) * ROUNDS_A_PAGE,
    take: ROUNDS_A_PAGE,
    select: {
      id: true,
      scopeName: true,
      state: true,
      summary: true,
      createdAt: true,
      createdById: true,
      publishedAt: true,
      publishedById: true,
      _count: { select: { pairs: { where: { state: { not: "LEFT_OUT" } } } } },
    },
  });
  const names = await namesOfPeople(
    work,
    rounds.flatMap((round) => [round.createdById, round.publishedById]),
  );
  const rows = rounds.map(({ summary, _count, createdById, publishedById, ...round }) => {
    const { scope, objective, coverage } = readSummary(summary);
    return {
      ...round,
      scope,
      covered: objective.A + objective.B + objective.C,
      children: coverage && coverage.A.total + coverage.B.total + coverage.C.total,
      pairs: _count.pairs,
      by: names[publishedById ?? createdById] ?? null,
    };
  });
  return { rows, total, page: shown, pages };
}

import type { Work } from "../work.server";
import { namesOfPeople } from "./names";
import { pairCounts, pairsOf, type RoundView } from "./round-pairs";
import { namedDiff, shown, volunteersOf, waitingOf } from "./round-people";
import { readSummary } from "./stored-summary";

export { PAIR_FILTERS, type PairFilter, type RoundView } from "./round-pairs";

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
  const pairs = await pairsOf(work, round, view, counts, pins);
  const { children, ...waiting } = await waitingOf(work, summary, view.waiting);
  const { change, diff } = summary;
  const volunteers = await volunteersOf(work, [
    ...waiting.rows.flatMap(({ nearest }) => nearest.map(({ volunteerId }) => volunteerId)),
    ...(change ? [change.volunteerId] : []),
    ...(diff ? [...shown(diff.fresh), ...shown(diff.dropped)].map(({ volunteerId }) => volunteerId) : []),
  ]);
  const { waiting: _waiting, change: _change, diff: _diff, ...plan } = summary;
  return {
    ...facts,
    by: people[round.createdById] ?? null,
    publishedBy: round.publishedById && (people[round.publishedById] ?? null),
    plan,
    change: change && {
      ...change,
      child: children[change.childId]?.name ?? "",
      volunteer: volunteers[change.volunteerId]?.name ?? "",
    },
    diff: diff && namedDiff(diff, children, volunteers),
    overrides,
    counts: { ...counts, pinned: pairs.pinned },
    pairs: pairs.page,
    waiting,
    volunteers,
  };
}

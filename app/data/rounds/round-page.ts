import { type ChoiceOutcome, Choices } from "~/domain/matching/choices";
import type { PairOfIds } from "~/domain/matching/prepare";
import type { Work } from "../work.server";
import { readRecord } from "./record";
import { pairCounts, pairsOf, type RoundView } from "./round-pairs";
import { namedDiff, shown, volunteersOf, waitingOf } from "./round-people";
import { readSummary, type StoredSummary } from "./stored-summary";

export { PAIR_FILTERS, type PairFilter, type RoundView } from "./round-pairs";

const NAME = { select: { name: true } } as const;

/** A colleague of the district may be nobody here: the wall then leaves null, whatever the type says. */
function seen(person: { name: string } | null): string | null {
  return person?.name ?? null;
}

/** Seconds. */
const REFRESH = 2;
/** Beyond so many possible pairs each question takes too long to ask it for every pair of a page. */
const ASKED_UP_TO = 4000;

export type RoundPage = NonNullable<Awaited<ReturnType<typeof roundPage>>>;
export type ShownPair = RoundPage["pairs"]["rows"][number];
export type ShownOverride = RoundPage["overrides"][number];
export type ShownWaiting = RoundPage["waiting"]["rows"][number];

/** Everything that the page of one round shows, in seven statements whatever the size of the district. */
export async function roundPage(work: Work, id: string, view: RoundView) {
  const round = await work.tx.round.findUnique({
    where: { id },
    select: {
      id: true,
      version: true,
      state: true,
      progress: true,
      scopeName: true,
      summary: true,
      createdAt: true,
      publishedAt: true,
      ...{ createdBy: NAME, publishedBy: NAME },
      overrides: {
        orderBy: { at: "desc" },
        select: {
          childId: true,
          volunteerId: true,
          kind: true,
          reason: true,
          by: NAME,
          at: true,
          child: { select: { name: true } },
          volunteer: { select: { name: true } },
        },
      },
    },
  });
  if (!round) return null;
  const { summary: json, overrides: rows, createdBy, publishedBy, ...facts } = round;
  const summary = readSummary(json);
  const overrides = rows.map(({ by, ...override }) => ({ ...override, by: seen(by) }));
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
  const costs = await costsOf(work, round, summary, pairs.page.rows, pins);
  const { waiting: _waiting, change: _change, diff: _diff, ...plan } = summary;
  return {
    ...facts,
    /** Seconds until the page looks again; null where nothing is under way. */
    refresh: round.state === "RUNNING" ? REFRESH : null,
    by: seen(createdBy),
    publishedBy: seen(publishedBy),
    plan,
    change: change && {
      ...change,
      child: children[change.childId]?.name ?? "",
      volunteer: volunteers[change.volunteerId]?.name ?? "",
    },
    diff: diff && namedDiff(diff, children, volunteers),
    overrides,
    costs,
    counts: { ...counts, pinned: pairs.pinned },
    pairs: pairs.page,
    waiting,
    volunteers,
  };
}

type Costs = Record<string, Partial<Record<"FORBID" | "UNPIN", ChoiceOutcome>>>;

interface Asked {
  id: string;
  child: { id: string };
  volunteer: { id: string };
}

/** What each decision about a shown pair would cost, by the pair's id; null where it is asked for one child at a time. */
async function costsOf(
  work: Work,
  { id, state }: { id: string; state: string },
  { certificate }: StoredSummary,
  rows: readonly Asked[],
  pins: readonly PairOfIds[],
): Promise<Costs | null> {
  const edges = certificate?.edges ?? null;
  if (state !== "DRAFT" || edges === null || edges > ASKED_UP_TO || rows.length === 0) return null;
  const made = await readRecord(work, id);
  if (!made) return null;
  const choices = new Choices(made.round, made.plan);
  const entries = rows.map(({ id, child, volunteer }) => {
    const pair = { childId: child.id, volunteerId: volunteer.id };
    const pinned = pins.some((pin) => pin.childId === child.id && pin.volunteerId === volunteer.id);
    const kinds = pinned ? (["FORBID", "UNPIN"] as const) : (["FORBID"] as const);
    const outcomes = kinds.flatMap((kind) => {
      const outcome = choices.outcomeOf({ kind, ...pair });
      return outcome.ok ? [[kind, outcome.value] as const] : [];
    });
    return [id, Object.fromEntries(outcomes)] as const;
  });
  return Object.fromEntries(entries);
}

/** What is kept of a plan besides its pairs: codes, ids and figures, never a name. */
import { explainWaitingAll, type WaitingExplanation } from "../matching/explain";
import type { Objective, Plan, PlannedMatch, Tier } from "../matching/instance";
import type { PairOfIds, Round } from "../matching/prepare";
import type { ScoreWeights } from "../matching/score";
import { diffOf, type FormerPlan, type PlanDiff } from "./diff";
import type { OverrideKind } from "./lifecycle";

export const TIERS: readonly Tier[] = ["A", "B", "C"];

export interface Coverage {
  /** Children with at least one mentor, those of open matches included. */
  covered: number;
  total: number;
}

export interface WaitingChild extends WaitingExplanation {
  tier: Tier;
  /** Has a mentor, and an empty place beside. */
  partly: boolean;
}

/** The latest override, or what was taken back, and what it did to the objective. */
export interface Change {
  kind: OverrideKind | "UNPIN" | "ALLOW" | "SWAP";
  childId: string;
  volunteerId: string;
  /** What the objective lost, part by part; negative where it won. */
  cost: Objective;
  /** Pairs that the plan has now and had not before. */
  newPairs: number;
  /** Approved pairs that the plan no longer has. */
  approvalsLost: number;
}

export interface Picture {
  children: { id: string; tier: Tier; matched: boolean }[];
  volunteers: { id: string; used: boolean }[];
  threads: { child: string; volunteer: string; fresh: boolean }[];
}

export interface PlanSummary {
  objective: Objective;
  certificate: { verified: boolean; edges: number };
  /** Whole milliseconds that the solver took. */
  solvedIn: number;
  solvedAt: string;
  /** What each term of a score could reach. */
  weights: ScoreWeights;
  volunteers: number;
  coverage: Record<Tier, Coverage>;
  slots: number;
  /** Open matches that the plan keeps. */
  kept: number;
  waiting: WaitingChild[];
  change: Change | null;
  /** Against the last published round of the same schools; null for the first one. */
  diff: (PlanDiff & { roundId: string; publishedAt: string }) | null;
  /** What all overrides together cost against the best plan without any; null without overrides. */
  overridesCost: Objective | null;
  /** Left away where there are too many people to see anything. */
  picture: Picture | null;
}

/** Beyond so many children or volunteers the picture is a blur. */
const PICTURE_LIMIT = 90;

export interface Solved {
  round: Round;
  plan: Plan;
  /** Volunteers with an open match before the round, with each of its children: they count as kept. */
  kept: readonly { childId: string; volunteerId: string }[];
  solvedIn: number;
  now: Date;
  change: Change | null;
  overridesCost: Objective | null;
  former: { id: string; publishedAt: Date; plan: FormerPlan } | null;
}

export function summaryOf(solved: Solved): PlanSummary {
  const { round, plan, kept, solvedIn, now, change, former, overridesCost } = solved;
  const mentored = new Set(plan.matches.map(({ child }) => child));
  const old = new Set(kept.map(({ childId, volunteerId }) => `${childId} ${volunteerId}`));
  const tierOf = new Map(round.children.map(({ id, priority }) => [id, priority]));
  const coverage = Object.fromEntries(
    TIERS.map((tier) => {
      const all = round.children.filter(({ priority }) => priority === tier);
      return [tier, { covered: all.filter(({ id }) => mentored.has(id)).length, total: all.length }];
    }),
  ) as Record<Tier, Coverage>;
  const waiting = explainWaitingAll(round, plan).map((child) => ({
    ...child,
    tier: tierOf.get(child.childId) ?? ("C" as const),
    partly: mentored.has(child.childId),
  }));
  return {
    objective: plan.objective,
    certificate: { verified: plan.certificate.verified, edges: round.instance.edges.child.length },
    solvedIn,
    solvedAt: now.toISOString(),
    weights: round.input.policy.weights,
    volunteers: round.input.volunteers.length,
    coverage,
    slots: round.children.reduce((sum, { openSlots }) => sum + openSlots.length, 0),
    kept: kept.length,
    // Children without any mentor stand before those with one; within each the engine's order stays.
    waiting: [...waiting.filter(({ partly }) => !partly), ...waiting.filter(({ partly }) => partly)],
    change,
    diff: former && {
      roundId: former.id,
      publishedAt: former.publishedAt.toISOString(),
      ...diffOf(former.plan, {
        pairs: plan.matches.map(pairOf),
        fresh: plan.matches.filter(({ child, volunteer }) => !old.has(`${child} ${volunteer}`)).map(pairOf),
        waiting: waiting.filter(({ partly }) => !partly).map(({ childId }) => childId),
      }),
    },
    overridesCost,
    picture: pictureOf(round, plan, kept),
  };
}

function pairOf({ child, volunteer }: PlannedMatch): PairOfIds {
  return { childId: child, volunteerId: volunteer };
}

function pictureOf(round: Round, plan: Plan, kept: Solved["kept"]): Picture | null {
  if (round.children.length > PICTURE_LIMIT || round.volunteers.length > PICTURE_LIMIT) return null;
  const old = new Set(kept.map(({ childId, volunteerId }) => `${childId} ${volunteerId}`));
  const mentored = new Set(plan.matches.map(({ child }) => child));
  const used = new Set(plan.matches.map(({ volunteer }) => volunteer));
  const children = TIERS.flatMap((tier) =>
    round.children
      .filter(({ priority }) => priority === tier)
      .map(({ id }) => ({ id, tier, matched: mentored.has(id) })),
  );
  return {
    children,
    volunteers: underTheirChildren(children, round, plan).map((id) => ({ id, used: used.has(id) })),
    threads: plan.matches.map(({ child, volunteer }) => ({
      child,
      volunteer,
      fresh: !old.has(`${child} ${volunteer}`),
    })),
  };
}

/** Each volunteer near the middle of their children, so that few threads cross; those without one stand last. */
function underTheirChildren(children: Picture["children"], round: Round, plan: Plan): string[] {
  const placeOf = new Map(children.map(({ id }, index) => [id, index]));
  const places = new Map<string, number[]>();
  for (const { child, volunteer } of plan.matches) {
    places.set(volunteer, [...(places.get(volunteer) ?? []), placeOf.get(child) ?? 0]);
  }
  const middle = (id: string) => {
    const of = places.get(id);
    return of ? of.reduce((sum, place) => sum + place, 0) / of.length : Number.MAX_SAFE_INTEGER;
  };
  return round.volunteers.map(({ id }) => id).sort((a, b) => middle(a) - middle(b) || (a < b ? -1 : 1));
}

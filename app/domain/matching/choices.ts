/**
 * What a coordinator could choose for one child, and what each choice costs, before it is made. Every figure comes
 * from solving the round again under the choice: this file is the only place that does so for a question.
 */
import { passed, refused, type Verdict } from "../shared/verdict";
import { eligibility, type Reason, SAFEGUARDING_REASONS } from "./eligibility";
import {
  checkInstance,
  type Instance,
  type InstanceReason,
  type Objective,
  type Pair,
  type Plan,
} from "./instance";
import type { PairOfIds, Round } from "./prepare";
import { distanceMetres } from "./profile";
import { scoreTerms, totalScore } from "./score";
import { solve } from "./solve";

export const CHOICE_KINDS = ["PIN", "UNPIN", "FORBID", "SWAP"] as const;
export type ChoiceKind = (typeof CHOICE_KINDS)[number];

export interface Choice extends PairOfIds {
  /** SWAP: the child keeps its other mentors, and this one comes in the place of the weakest that gives room. */
  kind: ChoiceKind;
}

export interface ChoiceOutcome {
  /** What the objective loses, part by part. */
  cost: Objective;
  /** The child's mentors afterwards, by id. */
  mentors: string[];
  /** Other children whose mentors change. */
  others: number;
}

export type ChoiceRefusal = InstanceReason | "PAIR_UNKNOWN";

/** The plan under one more choice, against the plan as it is. */
export function outcomeOf(round: Round, plan: Plan, choice: Choice): Verdict<ChoiceOutcome, ChoiceRefusal> {
  const changed = instanceUnder(round, plan, choice);
  if (!changed.ok) return changed;
  const after = solve(changed.value);
  return passed({
    cost: lost(plan.objective, after.objective),
    mentors: mentorsOf(after, choice.childId),
    others: childrenWhoChange(plan, after, choice.childId),
  });
}

/** The pairs that a swap pins: the new mentor and those of the child who stay. Null where there is no room for it. */
export function pairsOfSwap(
  round: Round,
  plan: Plan,
  { childId, volunteerId }: PairOfIds,
): PairOfIds[] | null {
  const stands = new Set(round.input.pins.map(keyOf));
  const own = plan.matches.filter(({ child }) => child === childId);
  const replaceable = own
    .filter(({ child, volunteer }) => !stands.has(`${child} ${volunteer}`))
    .sort((a, b) => a.score - b.score || (a.volunteer < b.volunteer ? -1 : 1));
  for (const { volunteer: instead } of replaceable) {
    const pairs = [
      { childId, volunteerId },
      ...replaceable
        .filter(({ volunteer }) => volunteer !== instead)
        .map(({ volunteer }) => ({ childId, volunteerId: volunteer })),
    ];
    if (withPins(round, pairs).ok) return pairs;
  }
  return null;
}

export interface Candidate extends ChoiceOutcome {
  volunteerId: string;
  kind: "PIN" | "SWAP";
  /** 0 where the rules would not offer the pair. */
  score: number;
  metres: number;
  /** Rules that the choice sets aside; never one that protects the child. */
  bars: readonly Reason[];
}

/** Who else could come to this child: the best scores, then a few whom only a rule of convenience bars; cheapest first. */
export function candidatesFor(
  round: Round,
  plan: Plan,
  childId: string,
  limits: { eligible: number; barred: number },
): Candidate[] {
  const child = round.children.find(({ id }) => id === childId);
  if (!child) return [];
  const { asOf, policy, forbids } = round.input;
  const mentors = new Set(mentorsOf(plan, childId));
  const forbidden = new Set(forbids.map(keyOf));
  const known = round.volunteers
    .filter(({ id, schoolId }, row) => {
      const settled = mentors.has(id) || forbidden.has(`${childId} ${id}`);
      return schoolId === child.schoolId && !settled && hasRoom(round.instance, row);
    })
    .map((volunteer) => {
      const verdict = eligibility(child, volunteer, asOf);
      const bars = verdict.ok ? [] : verdict.reasons;
      const score = verdict.ok ? totalScore(scoreTerms(child, volunteer, policy)) : 0;
      return { volunteerId: volunteer.id, bars, score, metres: distanceMetres(child, volunteer) };
    });
  const eligible = known
    .filter(({ bars }) => bars.length === 0)
    .sort((a, b) => b.score - a.score || (a.volunteerId < b.volunteerId ? -1 : 1));
  const barred = known
    .filter(({ bars }) => bars.length === 1 && bars.every((bar) => MAY_BE_SET_ASIDE.includes(bar)))
    .sort((a, b) => a.metres - b.metres || (a.volunteerId < b.volunteerId ? -1 : 1));
  return [...eligible.slice(0, limits.eligible), ...barred.slice(0, limits.barred)]
    .flatMap((one) => {
      for (const kind of ["PIN", "SWAP"] as const) {
        const outcome = outcomeOf(round, plan, { kind, childId, volunteerId: one.volunteerId });
        // With a place free the newcomer is one more; only without one somebody has to go.
        if (outcome.ok && (kind === "SWAP" || keepsAll(mentors, outcome.value)))
          return [{ ...one, kind, ...outcome.value }];
      }
      return [];
    })
    .sort((a, b) => compareCost(a.cost, b.cost) || b.score - a.score);
}

const MAY_BE_SET_ASIDE: readonly Reason[] = [
  "DECLINED_BEFORE",
  "ENDED_EARLY",
  "NO_SHARED_TIME",
  "NO_SHARED_CONTACT_MODE",
  "TOO_FAR",
].filter((reason): reason is Reason => !(SAFEGUARDING_REASONS as readonly string[]).includes(reason));

/** Lexicographic, as the objective is: less lost stands first. */
export function compareCost(a: Objective, b: Objective): number {
  return a.A - b.A || a.B - b.B || a.C - b.C || a.slots - b.slots || a.score - b.score;
}

/** Pins may use all of somebody's capacity up: then no choice about one child brings them. */
function hasRoom({ volunteers, pinned }: Instance, row: number): boolean {
  const used = pinned.filter(([, volunteer]) => volunteer === row).length;
  return used < (volunteers[row]?.capacity ?? 0);
}

function keepsAll(mentors: ReadonlySet<string>, after: ChoiceOutcome): boolean {
  return [...mentors].every((id) => after.mentors.includes(id));
}

function instanceUnder(round: Round, plan: Plan, choice: Choice): Verdict<Instance, ChoiceRefusal> {
  const pair = rowsOf(round, choice);
  if (!pair) return refused("PAIR_UNKNOWN");
  switch (choice.kind) {
    case "PIN":
      return withPins(round, [choice]);
    case "SWAP": {
      const pairs = pairsOfSwap(round, plan, choice);
      return pairs ? withPins(round, pairs) : refused("PIN_SLOTS_FULL");
    }
    case "UNPIN":
      return passed({ ...round.instance, pinned: without(round.instance.pinned, pair) });
    case "FORBID":
      return passed({
        ...round.instance,
        pinned: without(round.instance.pinned, pair),
        forbidden: [...round.instance.forbidden, pair],
      });
  }
}

function withPins(round: Round, pairs: readonly PairOfIds[]): Verdict<Instance, ChoiceRefusal> {
  const rows = pairs.map((pair) => rowsOf(round, pair));
  const added: Pair[] = [];
  for (const row of rows) {
    if (!row) return refused("PAIR_UNKNOWN");
    added.push(row);
  }
  const { instance } = round;
  return checkInstance({
    ...instance,
    pinned: [...added.reduce((kept, pair) => without(kept, pair), instance.pinned), ...added],
  });
}

function without(pairs: readonly Pair[], [child, volunteer]: Pair): readonly Pair[] {
  return pairs.filter((pair) => pair[0] !== child || pair[1] !== volunteer);
}

function rowsOf({ children, volunteers }: Round, { childId, volunteerId }: PairOfIds): Pair | null {
  const child = children.findIndex(({ id }) => id === childId);
  const volunteer = volunteers.findIndex(({ id }) => id === volunteerId);
  return child === -1 || volunteer === -1 ? null : [child, volunteer];
}

function mentorsOf({ matches }: Plan, childId: string): string[] {
  return matches.filter(({ child }) => child === childId).map(({ volunteer }) => volunteer);
}

function childrenWhoChange(before: Plan, after: Plan, childId: string): number {
  const keys = (plan: Plan) => new Set(plan.matches.map(({ child, volunteer }) => `${child} ${volunteer}`));
  const [old, now] = [keys(before), keys(after)];
  const changed = [
    ...before.matches.filter(({ child, volunteer }) => !now.has(`${child} ${volunteer}`)),
    ...after.matches.filter(({ child, volunteer }) => !old.has(`${child} ${volunteer}`)),
  ];
  return new Set(changed.map(({ child }) => child).filter((id) => id !== childId)).size;
}

function keyOf({ childId, volunteerId }: PairOfIds): string {
  return `${childId} ${volunteerId}`;
}

function lost(before: Objective, after: Objective): Objective {
  return {
    A: before.A - after.A,
    B: before.B - after.B,
    C: before.C - after.C,
    slots: before.slots - after.slots,
    score: before.score - after.score,
  };
}

import type { Plan } from "../matching/instance";
import { type PairOfIds, prepareRound, type Round, type RoundInput } from "../matching/prepare";
import type { OnProgress } from "../matching/progress";
import { solve } from "../matching/solve";
import { passed, refused, type Verdict } from "../shared/verdict";
import type { OverrideKind } from "./lifecycle";

export interface Override extends PairOfIds {
  readonly kind: OverrideKind;
}

export interface MadePlan {
  readonly round: Round;
  readonly plan: Plan;
  /** Overrides that could not be kept: somebody left, or a rule bars the pair since. */
  readonly dropped: readonly Override[];
}

const PIN_REFUSALS = [
  "PIN_AGAINST_SAFEGUARDING",
  "PIN_ROLE_UNFIT",
  "PIN_SLOTS_FULL",
  "PIN_CAPACITY_FULL",
  "PIN_REPEATED",
  "PIN_FORBIDDEN",
] as const;

/** PLAN_UNPROVED: the data make no round, or the plan did not pass its check. */
export type PlanRefusal = (typeof PIN_REFUSALS)[number] | "PAIR_UNKNOWN" | "PLAN_UNPROVED";

/**
 * The best plan under the overrides. An override that has become impossible is dropped and named; `must` is the one
 * that is being made now, and is refused instead.
 */
export function makePlan(
  input: RoundInput,
  overrides: readonly Override[],
  must?: PairOfIds,
  onProgress?: OnProgress,
): Verdict<MadePlan, PlanRefusal> {
  const children = new Set(input.children.map(({ id }) => id));
  const volunteers = new Set(input.volunteers.map(({ id }) => id));
  const dropped: Override[] = [];
  const isMust = (pair: PairOfIds) =>
    must !== undefined && pair.childId === must.childId && pair.volunteerId === must.volunteerId;
  // The one being made comes last, so that a conflict names it and no earlier decision gives way unasked.
  let kept = [...overrides].sort((a, b) => Number(isMust(a)) - Number(isMust(b)));
  for (const override of kept) {
    if (children.has(override.childId) && volunteers.has(override.volunteerId)) continue;
    if (isMust(override)) return refused("PAIR_UNKNOWN");
    dropped.push(override);
  }
  kept = kept.filter((override) => !dropped.includes(override));
  for (;;) {
    const pins = kept.filter(({ kind }) => kind === "PIN");
    const prepared = prepareRound({
      ...input,
      pins: [...input.pins, ...pins.map((pair) => ({ ...pair, because: "CHOICE" as const }))],
      forbids: [...input.forbids, ...kept.filter(({ kind }) => kind === "FORBID")],
    });
    if (prepared.ok) {
      const plan = solve(prepared.value.instance, onProgress);
      if (!plan.certificate.verified) return refused("PLAN_UNPROVED");
      return passed({ round: prepared.value, plan, dropped });
    }
    const culprit = pins[pinAt(prepared.at) - input.pins.length];
    if (!culprit || isMust(culprit))
      return refused(PIN_REFUSALS.find((reason) => reason === prepared.reason) ?? "PLAN_UNPROVED");
    dropped.push(culprit);
    kept = kept.filter((override) => override !== culprit);
  }
}

/** `pins[3]` → 3; −1 for any other place. */
function pinAt(place: string): number {
  return Number(/^pins\[(\d+)\]$/.exec(place)?.[1] ?? -1);
}

import { addDays } from "../shared/calendar-day";
import type { MatchState } from "./lifecycle";
import { type Pause, pausesOn } from "./pause";
import { STRENGTH_SIDES, type StrengthSide } from "./strength";
import { type SupportStage, stageOf } from "./support";

export interface StrengthPolicy {
  /** Days after the introduction of the first questionnaire, and from each to the next. */
  strengthFirstDays: number;
  strengthDays: number;
  supportGraceDays: number;
}

/** Days are calendar days of the school, as midnight UTC. */
export interface StrengthFacts {
  state: MatchState;
  metOn: Date;
  pauses: readonly Pause[];
  answers: readonly { side: StrengthSide; answeredOn: Date }[];
}

export interface StrengthDue {
  side: StrengthSide;
  dueOn: Date;
  stage: SupportStage;
}

/** When each side fills the next questionnaire: at set times from the introduction, whenever the last one was filled. */
export function strengthDue(facts: StrengthFacts, policy: StrengthPolicy, today: Date): StrengthDue[] {
  if (facts.state !== "ACTIVE" && facts.state !== "IN_REVIEW") return [];
  if (facts.pauses.some((pause) => pausesOn(pause, today))) return [];
  const first = addDays(facts.metOn, policy.strengthFirstDays);
  const since = Math.max(0, Math.round((today.getTime() - first.getTime()) / 86_400_000));
  const begun = addDays(first, Math.floor(since / policy.strengthDays) * policy.strengthDays);
  return STRENGTH_SIDES.map((side) => {
    const filled = facts.answers.some((one) => one.side === side && one.answeredOn >= begun);
    const dueOn = filled ? addDays(begun, policy.strengthDays) : begun;
    return { side, dueOn, stage: stageOf(dueOn, policy.supportGraceDays, today) };
  });
}

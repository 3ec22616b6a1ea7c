import { eligibility, type Reason } from "./eligibility";
import type { Plan, Role } from "./instance";
import type { Round } from "./prepare";
import { type CalendarDate, distanceMetres, type MatchingChild, type MatchingVolunteer } from "./profile";
import { type ScorePolicy, type ScoreTerms, scoreTerms, totalScore } from "./score";

export type PairExplanation =
  | { readonly ok: true; readonly score: number; readonly terms: ScoreTerms }
  | { readonly ok: false; readonly reasons: readonly Reason[] };

export function explainPair(
  child: MatchingChild,
  volunteer: MatchingVolunteer,
  policy: ScorePolicy,
  asOf: CalendarDate,
): PairExplanation {
  const verdict = eligibility(child, volunteer, asOf);
  if (!verdict.ok) return verdict;
  const terms = scoreTerms(child, volunteer, policy);
  return { ok: true, score: totalScore(terms), terms };
}

/** TAKEN: eligible, but the plan gives all of the volunteer's capacity to other children. */
export type Bar = Reason | "TAKEN";

export interface NearVolunteer {
  readonly volunteerId: string;
  readonly role: Role;
  readonly metres: number;
  readonly bars: readonly Bar[];
}

export interface WaitingExplanation {
  readonly childId: string;
  /** Ids of the slots that stay empty. */
  readonly emptySlotIds: readonly string[];
  /** Volunteers of the child's school whom no rule bars; the plan uses all of their capacity elsewhere, so one more unit would help. */
  readonly taken: number;
  /** Volunteers whom the rule bars, alone or with others. */
  readonly barred: Readonly<Partial<Record<Reason, number>>>;
  /** Volunteers whom only this rule bars: what relaxing it would open. */
  readonly barredOnlyBy: Readonly<Partial<Record<Reason, number>>>;
  /** Up to three, nearest first, then by id; the child's own mentors are left out. */
  readonly nearest: readonly NearVolunteer[];
}

const NEAREST = 3;
/** Sorts after every date. */
const NEVER = "9999-99-99";
const TIER_ORDER = { A: 0, B: 1, C: 2 };

/** Children with an empty slot, by tier, then the longest wait, then id. */
export function explainWaitingAll(round: Round, plan: Plan): WaitingExplanation[] {
  return [...round.children]
    .sort(
      (a, b) =>
        TIER_ORDER[a.priority] - TIER_ORDER[b.priority] ||
        compare(a.waitingSince ?? NEVER, b.waitingSince ?? NEVER) ||
        compare(a.id, b.id),
    )
    .flatMap((child) => explainWaiting(round, plan, child) ?? []);
}

/** Counts over the volunteers of the child's own school. Nothing for a child whose slots are all filled. */
export function explainWaiting(
  { input }: Round,
  plan: Plan,
  child: MatchingChild,
): WaitingExplanation | undefined {
  const own = plan.matches.filter((match) => match.child === child.id);
  const filled = new Set(own.map((match) => match.slot));
  const openSlots = child.openSlots.filter((_, slot) => !filled.has(slot));
  if (openSlots.length === 0) return undefined;

  const unfilled = { ...child, openSlots };
  const mentors = new Set(own.map((match) => match.volunteer));
  const forbidden = new Set(
    input.forbids.filter(({ childId }) => childId === child.id).map(({ volunteerId }) => volunteerId),
  );
  const barred: Partial<Record<Reason, number>> = {};
  const barredOnlyBy: Partial<Record<Reason, number>> = {};
  const near: NearVolunteer[] = [];
  let taken = 0;
  for (const volunteer of input.volunteers) {
    if (mentors.has(volunteer.id) || volunteer.schoolId !== child.schoolId) continue;
    const reasons = reasonsAgainst(unfilled, volunteer, forbidden, input.asOf);
    for (const reason of reasons) barred[reason] = (barred[reason] ?? 0) + 1;
    const [only, ...others] = reasons;
    if (only === undefined) taken++;
    else if (others.length === 0) barredOnlyBy[only] = (barredOnlyBy[only] ?? 0) + 1;
    near.push({
      volunteerId: volunteer.id,
      role: volunteer.role,
      metres: distanceMetres(child, volunteer),
      bars: only === undefined ? ["TAKEN"] : reasons,
    });
  }
  near.sort((a, b) => a.metres - b.metres || compare(a.volunteerId, b.volunteerId));
  return {
    childId: child.id,
    emptySlotIds: openSlots.map(({ id }) => id),
    taken,
    barred,
    barredOnlyBy,
    nearest: near.slice(0, NEAREST),
  };
}

function reasonsAgainst(
  child: MatchingChild,
  volunteer: MatchingVolunteer,
  forbidden: ReadonlySet<string>,
  asOf: CalendarDate,
): readonly Reason[] {
  const verdict = eligibility(child, volunteer, asOf);
  const reasons = verdict.ok ? [] : verdict.reasons;
  return forbidden.has(volunteer.id) && !reasons.includes("FORBIDDEN") ? ["FORBIDDEN", ...reasons] : reasons;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

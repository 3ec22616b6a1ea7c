/**
 * What a coordinator could choose for one child, and what each choice costs, before it is made. Every figure is exact:
 * the best plan under the choice against the best plan without it. This file is the only place that asks such questions.
 */
import { passed, refused, type Verdict } from "../shared/verdict";
import type { EditReason, PairEdit } from "./edit";
import { eligibility, type Reason, SAFEGUARDING_REASONS } from "./eligibility";
import type { Instance, Objective, Plan } from "./instance";
import { compareObjectives, difference } from "./objective";
import type { PairOfIds, Round } from "./prepare";
import { distanceMetres } from "./profile";
import { scoreTerms, totalScore } from "./score";
import { MatchingSession } from "./session";

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

export type ChoiceRefusal = EditReason;

/** One round, asked about one choice after another: each is tried on the plan, looked at, and taken back. */
export class Choices {
  private readonly session: MatchingSession;
  private readonly standing: ReadonlySet<string>;

  constructor(
    private readonly round: Round,
    private readonly plan: Plan,
  ) {
    this.session = new MatchingSession(round.instance);
    this.standing = new Set(round.input.pins.map(keyOf));
  }

  /** The plan under one more choice, against the plan as it is. */
  outcomeOf(choice: Choice): Verdict<ChoiceOutcome, ChoiceRefusal> {
    const edits = this.editsOf(choice);
    if (!edits) return refused("PIN_SLOTS_FULL");
    const before = this.session.matches;
    const tried = this.tryOut(edits);
    if (!tried.ok) return refused(tried.reason);
    const after = this.session.matches;
    const outcome = {
      cost: difference(this.plan.objective, tried.value),
      mentors: mentorsOf(after, choice.childId),
      others: childrenWhoChange(before, after, choice.childId),
    };
    this.takeBack(edits);
    return passed(outcome);
  }

  /** The pairs that a swap pins: the new mentor and those of the child who stay. Null where there is no room for it. */
  pairsOfSwap({ childId, volunteerId }: PairOfIds): PairOfIds[] | null {
    const replaceable = this.plan.matches
      .filter(({ child, volunteer }) => child === childId && !this.standing.has(`${child} ${volunteer}`))
      .sort((a, b) => a.score - b.score || (a.volunteer < b.volunteer ? -1 : 1));
    for (const { volunteer: instead } of replaceable) {
      const staying = replaceable.filter(({ volunteer }) => volunteer !== instead);
      const pairs = [
        { childId, volunteerId },
        ...staying.map(({ volunteer }) => ({ childId, volunteerId: volunteer })),
      ];
      const edits = pairs.map(pinOf);
      if (!this.tryOut(edits).ok) continue;
      this.takeBack(edits);
      return pairs;
    }
    return null;
  }

  /** Who else could come to this child: the best scores, then a few whom only a rule of convenience bars; cheapest first. */
  candidatesFor(childId: string, limits: { eligible: number; barred: number }): Candidate[] {
    const { round, plan } = this;
    const child = round.children.find(({ id }) => id === childId);
    if (!child) return [];
    const { asOf, policy, forbids } = round.input;
    const mentors = new Set(mentorsOf(plan.matches, childId));
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
          const outcome = this.outcomeOf({ kind, childId, volunteerId: one.volunteerId });
          // With a place free the newcomer is one more; only without one somebody has to go.
          if (outcome.ok && (kind === "SWAP" || keepsAll(mentors, outcome.value)))
            return [{ ...one, kind, ...outcome.value }];
        }
        return [];
      })
      .sort((a, b) => compareObjectives(a.cost, b.cost) || b.score - a.score);
  }

  private editsOf(choice: Choice): PairEdit[] | null {
    const pair = { child: choice.childId, volunteer: choice.volunteerId };
    const isPinned = this.standing.has(keyOf(choice));
    switch (choice.kind) {
      case "PIN":
        return isPinned ? [] : [pinOf(choice)];
      case "SWAP":
        return this.pairsOfSwap(choice)?.map(pinOf) ?? null;
      case "UNPIN":
        return isPinned ? [{ kind: "UNPIN", ...pair }] : [];
      case "FORBID":
        return [...(isPinned ? [{ kind: "UNPIN" as const, ...pair }] : []), { kind: "FORBID", ...pair }];
    }
  }

  /** All of the edits, or none. */
  private tryOut(edits: readonly PairEdit[]): Verdict<Objective, EditReason> {
    for (const [k, edit] of edits.entries()) {
      const applied = this.session.apply(edit);
      if (applied.ok) continue;
      this.takeBack(edits.slice(0, k));
      return applied;
    }
    return passed(this.session.objective);
  }

  private takeBack(edits: readonly PairEdit[]) {
    for (const edit of edits.toReversed()) this.session.apply({ ...edit, kind: OPPOSITE[edit.kind] });
  }
}

const OPPOSITE = { PIN: "UNPIN", UNPIN: "PIN", FORBID: "ALLOW", ALLOW: "FORBID" } as const;

function pinOf({ childId, volunteerId }: PairOfIds): PairEdit {
  return { kind: "PIN", child: childId, volunteer: volunteerId };
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

const MAY_BE_SET_ASIDE: readonly Reason[] = [
  "DECLINED_BEFORE",
  "ENDED_EARLY",
  "NO_SHARED_TIME",
  "NO_SHARED_CONTACT_MODE",
  "TOO_FAR",
].filter((reason): reason is Reason => !(SAFEGUARDING_REASONS as readonly string[]).includes(reason));

/** Pins may use all of somebody's capacity up: then no choice about one child brings them. */
function hasRoom({ volunteers, pinned }: Instance, row: number): boolean {
  const used = pinned.filter(([, volunteer]) => volunteer === row).length;
  return used < (volunteers[row]?.capacity ?? 0);
}

function keepsAll(mentors: ReadonlySet<string>, after: ChoiceOutcome): boolean {
  return [...mentors].every((id) => after.mentors.includes(id));
}

function mentorsOf(matches: Plan["matches"], childId: string): string[] {
  return matches.filter(({ child }) => child === childId).map(({ volunteer }) => volunteer);
}

function childrenWhoChange(before: Plan["matches"], after: Plan["matches"], childId: string): number {
  const keys = (matches: Plan["matches"]) =>
    new Set(matches.map(({ child, volunteer }) => `${child} ${volunteer}`));
  const [old, now] = [keys(before), keys(after)];
  const changed = [
    ...before.filter(({ child, volunteer }) => !now.has(`${child} ${volunteer}`)),
    ...after.filter(({ child, volunteer }) => !old.has(`${child} ${volunteer}`)),
  ];
  return new Set(changed.map(({ child }) => child).filter((id) => id !== childId)).size;
}

function keyOf({ childId, volunteerId }: PairOfIds): string {
  return `${childId} ${volunteerId}`;
}

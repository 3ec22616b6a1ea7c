/**
 * How well an eligible pair fits: seven whole-number terms that add up to 0–1000. A term is its weight times a share
 * in thousandths, rounded down; there is no other arithmetic, so every machine computes the same score.
 */
import { type Passed, passed } from "../shared/verdict";
import type { Refusal } from "./instance";
import type { MatchingChild, MatchingVolunteer } from "./profile";
import { distanceMetres, sharedCount, sharedParts } from "./profile";

/** In the order in which they are shown. */
export const TERMS = [
  "time",
  "distance",
  "interests",
  "wishes",
  "experience",
  "waiting",
  "continuity",
] as const;
export type Term = (typeof TERMS)[number];
export type ScoreTerms = Readonly<Record<Term, number>>;
/** Whole numbers ≥ 0 that sum to 1000. */
export type ScoreWeights = Readonly<Record<Term, number>>;

export interface ScorePolicy {
  readonly weights: ScoreWeights;
  /** Shared weekly parts from which on the time term is full. */
  readonly fullParts: number;
  /** Metres at which the distance term has fallen to 0. */
  readonly farMetres: number;
  /** Completed months from which on the experience term is full. */
  readonly fullMonths: number;
  /** Months of waiting from which on the waiting term is full. */
  readonly fullAfterMonths: number;
}

export const DEFAULT_POLICY: ScorePolicy = {
  weights: {
    time: 260,
    distance: 180,
    interests: 180,
    wishes: 150,
    experience: 80,
    waiting: 100,
    continuity: 50,
  },
  fullParts: 6,
  farMetres: 20_000,
  fullMonths: 24,
  fullAfterMonths: 12,
};

export const SCALES = ["fullParts", "farMetres", "fullMonths", "fullAfterMonths"] as const;
export type Scale = (typeof SCALES)[number];

/** Thousandths of the term; more than 1000 together counts as 1000. */
const PER_SHARED_INTEREST = 200;
const PER_SHARED_DISLIKE = 150;
const SHARED_DIALECT = 300;
/** Thousandths of the term. A side without a wish has nothing unmet. */
const ASKED_FOR = 600;
const CHILD_WISH_MET = 200;
const VOLUNTEER_WISH_MET = 200;

export type PolicyVerdict = Passed<undefined> | Refusal<"POLICY_INVALID">;

export function checkPolicy(policy: ScorePolicy): PolicyVerdict {
  for (const term of TERMS) {
    const weight = policy.weights[term];
    if (!Number.isInteger(weight) || weight < 0) return invalid(`weights.${term}`);
  }
  if (sumOfWeights(policy.weights) !== FULL_SCORE) return invalid("weights");
  for (const scale of SCALES) {
    if (!Number.isInteger(policy[scale]) || policy[scale] < 1) return invalid(scale);
  }
  return passed();
}

export const FULL_SCORE = 1000;

export function sumOfWeights(weights: ScoreWeights): number {
  return TERMS.reduce((sum, term) => sum + weights[term], 0);
}

export function scoreTerms(
  child: MatchingChild,
  volunteer: MatchingVolunteer,
  policy: ScorePolicy,
): ScoreTerms {
  const { weights } = policy;
  return {
    time: weigh(weights.time, timeShare(child, volunteer, policy)),
    distance: weigh(weights.distance, distanceShare(child, volunteer, policy)),
    interests: weigh(weights.interests, interestsShare(child, volunteer)),
    wishes: weigh(weights.wishes, wishesShare(child, volunteer)),
    experience: weigh(weights.experience, experienceShare(volunteer, policy)),
    waiting: weigh(weights.waiting, waitingShare(child, policy)),
    continuity: child.previousMentorIds.includes(volunteer.id) ? weights.continuity : 0,
  };
}

export function totalScore(terms: ScoreTerms): number {
  const { time, distance, interests, wishes, experience, waiting, continuity } = terms;
  return time + distance + interests + wishes + experience + waiting + continuity;
}

function invalid(at: string): Refusal<"POLICY_INVALID"> {
  return { ok: false, reason: "POLICY_INVALID", at };
}

function weigh(weight: number, thousandths: number): number {
  return Math.floor((weight * thousandths) / 1000);
}

/** Thousandths: part of whole, at most 1000. */
function share(part: number, whole: number): number {
  return Math.floor((1000 * Math.min(part, whole)) / whole);
}

function timeShare(child: MatchingChild, volunteer: MatchingVolunteer, policy: ScorePolicy): number {
  return share(sharedParts(child.availability, volunteer.availability), policy.fullParts);
}

function distanceShare(child: MatchingChild, volunteer: MatchingVolunteer, policy: ScorePolicy): number {
  return 1000 - share(distanceMetres(child, volunteer), policy.farMetres);
}

function interestsShare(child: MatchingChild, volunteer: MatchingVolunteer): number {
  const interests = PER_SHARED_INTEREST * sharedCount(child.interests, volunteer.interests);
  const dislikes = PER_SHARED_DISLIKE * sharedCount(child.dislikes, volunteer.dislikes);
  const dialect = sharedCount(child.dialects, volunteer.dialects) > 0 ? SHARED_DIALECT : 0;
  return Math.min(1000, interests + dislikes + dialect);
}

function wishesShare(child: MatchingChild, volunteer: MatchingVolunteer): number {
  const asked = child.preferredMentorIds.includes(volunteer.id) ? ASKED_FOR : 0;
  const childWish = child.mentorRoleWish ?? volunteer.role;
  const volunteerWish = volunteer.childGenderWish ?? child.gender;
  return (
    asked +
    (childWish === volunteer.role ? CHILD_WISH_MET : 0) +
    (volunteerWish === child.gender ? VOLUNTEER_WISH_MET : 0)
  );
}

function experienceShare(volunteer: MatchingVolunteer, policy: ScorePolicy): number {
  return share(Math.max(0, volunteer.experienceMonths), policy.fullMonths);
}

/** The same for every volunteer of a child, so it decides between children, never between a child's volunteers. */
function waitingShare({ waitedDays }: MatchingChild, { fullAfterMonths }: ScorePolicy): number {
  return share(12 * Math.max(0, waitedDays), 365 * fullAfterMonths);
}

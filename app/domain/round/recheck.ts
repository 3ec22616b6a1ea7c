/** What a pair of a plan has to pass once more at the moment when it becomes a match. */
import { eligibility, type Reason, SAFEGUARDING_REASONS } from "../matching/eligibility";
import type { CalendarDate, MatchingChild, MatchingVolunteer } from "../matching/profile";
import type { Place } from "./places";

export interface PlannedPair {
  id: string;
  childId: string;
  volunteerId: string;
  slotId: string;
  /** 0 to 1000. */
  score: number;
  approved: boolean;
}

export interface VolunteerNow {
  schoolId: number;
  /** Null where the volunteer may not take part in a round at all. */
  profile: MatchingVolunteer | null;
  openMatches: number;
  /** The one who publishes: nobody approves their own match. */
  isPublisher: boolean;
}

export interface ChildNow {
  /** Waiting, or matched with an empty place. */
  takesPart: boolean;
  /** The family's permission to take part holds. */
  permitted: boolean;
  /** Null where the child has no place at all. */
  profile: MatchingChild | null;
  places: readonly Place[];
}

export interface SituationNow {
  children: ReadonlyMap<string, ChildNow>;
  volunteers: ReadonlyMap<string, VolunteerNow>;
  /** Every open match, by `pairKey`. */
  openPairs: ReadonlySet<string>;
  /** Rules that a coordinator set aside with a pin, by `pairKey`: those that barred the pair when it was planned. */
  setAside: ReadonlyMap<string, readonly Reason[]>;
  asOf: CalendarDate;
}

export const LEFT_OUT_REASONS = [
  "NOT_APPROVED",
  "CHILD_NOT_WAITING",
  "PERMISSION_MISSING",
  "VOLUNTEER_NOT_APPROVED",
  "VOLUNTEER_SUSPENDED",
  "OFFENCE_CHECK_MISSING",
  "OFFENCE_CHECK_NOT_VALID",
  "OTHER_SCHOOL",
  "RESTRICTED",
  "OWN_MATCH",
  "PAIR_EXISTS",
  "FORBIDDEN",
  "DECLINED_BEFORE",
  "ENDED_EARLY",
  "SLOT_TAKEN",
  "ROLE_NOT_WANTED",
  "CAPACITY_FULL",
  "NO_SHARED_TIME",
  "NO_SHARED_CONTACT_MODE",
  "TOO_FAR",
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

export interface PairOutcome {
  pair: PlannedPair;
  /** Null: the pair becomes a match. */
  leftOut: LeftOutReason | null;
}

export function pairKey({ childId, volunteerId }: { childId: string; volunteerId: string }): string {
  return `${childId} ${volunteerId}`;
}

/**
 * Decides pair by pair, the best score first and then by id. A pair that becomes a match takes its place and a part of
 * the volunteer's capacity from those after it.
 */
export function recheckPairs(pairs: readonly PlannedPair[], now: SituationNow): PairOutcome[] {
  const taken = new Set<string>();
  const load = new Map<string, number>();
  return [...pairs]
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .map((pair) => {
      const added = load.get(pair.volunteerId) ?? 0;
      const leftOut = failing(pair, now, { placeTaken: taken.has(pair.slotId), added });
      if (leftOut === null) {
        taken.add(pair.slotId);
        load.set(pair.volunteerId, added + 1);
      }
      return { pair, leftOut };
    });
}

interface Before {
  /** By a better pair of this round. */
  placeTaken: boolean;
  /** Matches of the volunteer that came out of this round already. */
  added: number;
}

/** The first rule that the pair breaks now, in the order of `LEFT_OUT_REASONS`. */
function failing(pair: PlannedPair, now: SituationNow, before: Before): LeftOutReason | null {
  if (!pair.approved) return "NOT_APPROVED";
  const child = now.children.get(pair.childId);
  if (!child?.takesPart) return "CHILD_NOT_WAITING";
  if (!child.permitted) return "PERMISSION_MISSING";
  if (!child.profile) return "SLOT_TAKEN";
  const volunteer = now.volunteers.get(pair.volunteerId);
  if (!volunteer?.profile) return absence(child.profile, volunteer);
  const broken = new Set<LeftOutReason>([
    ...rulesBroken(pair, child.profile, volunteer.profile, now),
    ...placeLost(pair, child, volunteer, before),
  ]);
  if (volunteer.isPublisher) broken.add("OWN_MATCH");
  if (now.openPairs.has(pairKey(pair))) broken.add("PAIR_EXISTS");
  return LEFT_OUT_REASONS.find((reason) => broken.has(reason)) ?? null;
}

function absence(child: MatchingChild, volunteer: VolunteerNow | undefined): LeftOutReason {
  return volunteer && volunteer.schoolId !== child.schoolId ? "OTHER_SCHOOL" : "VOLUNTEER_NOT_APPROVED";
}

/** The rules of the round itself; what a pin set aside stays set aside, unless it protects the child. */
function rulesBroken(
  pair: PlannedPair,
  child: MatchingChild,
  volunteer: MatchingVolunteer,
  { setAside, asOf }: SituationNow,
): Reason[] {
  const verdict = eligibility(child, volunteer, asOf);
  if (verdict.ok) return [];
  const accepted = setAside.get(pairKey(pair)) ?? [];
  return verdict.reasons.filter(
    (reason) =>
      // Counted for the pair's own place and for this round's matches below.
      reason !== "ROLE_NOT_WANTED" &&
      reason !== "CAPACITY_FULL" &&
      (SAFEGUARDING_REASONS.includes(reason) || !accepted.includes(reason)),
  );
}

function placeLost(
  { slotId }: PlannedPair,
  { places }: ChildNow,
  { profile, openMatches }: VolunteerNow,
  { placeTaken, added }: Before,
): LeftOutReason[] {
  const place = places.find(({ id }) => id === slotId);
  const lost: LeftOutReason[] = [];
  if (placeTaken || !place || place.heldBy !== null) lost.push("SLOT_TAKEN");
  else if (place.role !== "any" && place.role !== profile?.role) lost.push("ROLE_NOT_WANTED");
  if (profile && openMatches + added >= profile.capacity) lost.push("CAPACITY_FULL");
  return lost;
}

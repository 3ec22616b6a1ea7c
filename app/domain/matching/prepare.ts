/** From profiles to a round: the instance that a solver takes, and the way back from its rows to people. */
import { type Passed, passed } from "../shared/verdict";
import { indexCandidates } from "./candidates";
import { eligibility, SAFEGUARDING_REASONS } from "./eligibility";
import {
  checkInstance,
  type EdgeColumns,
  type Instance,
  type InstanceReason,
  MAX_CAPACITY,
  MAX_SLOTS,
  type Pair,
  type Refusal,
} from "./instance";
import type { CalendarDate, MatchingChild, MatchingVolunteer } from "./profile";
import { checkPolicy, type ScorePolicy, type ScoreTerms, scoreTerms, totalScore } from "./score";

export interface PairOfIds {
  readonly childId: string;
  readonly volunteerId: string;
}

export interface RoundPin extends PairOfIds {
  /** An active match stays until it is closed, whatever the rules say of it today; a choice keeps safeguarding rules. */
  readonly because: "ACTIVE_MATCH" | "CHOICE";
}

export interface RoundInput {
  readonly children: readonly MatchingChild[];
  readonly volunteers: readonly MatchingVolunteer[];
  readonly pins: readonly RoundPin[];
  readonly forbids: readonly PairOfIds[];
  readonly policy: ScorePolicy;
  readonly asOf: CalendarDate;
}

export interface Round {
  readonly input: RoundInput;
  readonly instance: Instance;
  /** Instance row → profile. Children without a slot and volunteers without capacity left have no row. */
  readonly children: readonly MatchingChild[];
  readonly volunteers: readonly MatchingVolunteer[];
}

export type RoundReason =
  | InstanceReason
  | "POLICY_INVALID"
  | "PAIR_UNKNOWN"
  | "PIN_AGAINST_SAFEGUARDING"
  | "LOAD_INVALID";

export type RoundVerdict = Passed<Round> | Refusal<RoundReason>;

/** All eligible pairs become edges: cutting to the best few per child would lose slots. */
export function prepareRound(input: RoundInput): RoundVerdict {
  const policy = checkPolicy(input.policy);
  if (!policy.ok) return refuse(policy.reason, `policy.${policy.at}`);
  const refused = checkProfiles(input);
  if (refused) return refused;

  const children = input.children.filter((child) => child.openSlots.length > 0);
  const volunteers = input.volunteers.filter((volunteer) => capacityLeft(volunteer) > 0);
  const pinned = pinPairs(input, children, volunteers);
  if (!pinned.ok) return pinned;
  const forbidden = forbidPairs(input, children, volunteers);
  if (!forbidden.ok) return forbidden;

  const checked = checkInstance({
    children: children.map(({ id, priority, openSlots, x, y }) => {
      return { id, priority, slots: openSlots.map(({ role }) => role), x, y };
    }),
    volunteers: volunteers.map((volunteer) => {
      const { id, role, x, y } = volunteer;
      return { id, role, capacity: capacityLeft(volunteer), x, y };
    }),
    edges: eligibleEdges(children, volunteers, input),
    pinned: pinned.value,
    forbidden: forbidden.value,
  });
  if (!checked.ok) return refuse(checked.reason, checked.at.replace(/^pinned/, "pins"));
  return passed({ input, instance: checked.value, children, volunteers });
}

/** The terms behind the score of one row of `instance.edges`. */
export function edgeTerms(round: Round, edge: number): ScoreTerms | undefined {
  const child = round.children[round.instance.edges.child[edge] ?? -1];
  const volunteer = round.volunteers[round.instance.edges.volunteer[edge] ?? -1];
  return child && volunteer && scoreTerms(child, volunteer, round.input.policy);
}

function refuse(reason: RoundReason, at: string): Refusal<RoundReason> {
  return { ok: false, reason, at };
}

function capacityLeft(volunteer: MatchingVolunteer): number {
  return volunteer.capacity - volunteer.load;
}

function checkProfiles({ children, volunteers }: RoundInput): Refusal<RoundReason> | undefined {
  const repeatedChild = firstRepeat(children);
  if (repeatedChild !== -1) return refuse("ID_REPEATED", `children[${repeatedChild}].id`);
  const repeatedVolunteer = firstRepeat(volunteers);
  if (repeatedVolunteer !== -1) return refuse("ID_REPEATED", `volunteers[${repeatedVolunteer}].id`);
  const crowded = children.findIndex((child) => child.openSlots.length > MAX_SLOTS);
  if (crowded !== -1) return refuse("SLOTS_INVALID", `children[${crowded}].openSlots`);
  for (const [k, { capacity, load }] of volunteers.entries()) {
    if (!Number.isInteger(capacity) || capacity < 0 || capacity > MAX_CAPACITY) {
      return refuse("CAPACITY_INVALID", `volunteers[${k}].capacity`);
    }
    if (!Number.isInteger(load) || load < 0) return refuse("LOAD_INVALID", `volunteers[${k}].load`);
  }
  return undefined;
}

function firstRepeat(profiles: readonly { readonly id: string }[]): number {
  const seen = new Set<string>();
  return profiles.findIndex(({ id }) => seen.size === seen.add(id).size);
}

function rowsOf(profiles: readonly { readonly id: string }[]): Map<string, number> {
  return new Map(profiles.map(({ id }, row) => [id, row]));
}

function pinPairs(
  { children: allChildren, volunteers: allVolunteers, pins, asOf }: RoundInput,
  children: readonly MatchingChild[],
  volunteers: readonly MatchingVolunteer[],
): Passed<readonly Pair[]> | Refusal<RoundReason> {
  const knownChild = new Map(allChildren.map((child) => [child.id, child]));
  const knownVolunteer = new Map(allVolunteers.map((volunteer) => [volunteer.id, volunteer]));
  const childRow = rowsOf(children);
  const volunteerRow = rowsOf(volunteers);
  const pairs: Pair[] = [];
  for (const [k, { childId, volunteerId, because }] of pins.entries()) {
    const at = `pins[${k}]`;
    const child = knownChild.get(childId);
    const volunteer = knownVolunteer.get(volunteerId);
    if (!child || !volunteer) return refuse("PAIR_UNKNOWN", at);
    const c = childRow.get(childId);
    const v = volunteerRow.get(volunteerId);
    if (c === undefined) return refuse("PIN_SLOTS_FULL", at);
    if (v === undefined) return refuse("PIN_CAPACITY_FULL", at);
    const verdict = eligibility(child, volunteer, asOf);
    const unsafe = !verdict.ok && verdict.reasons.some((reason) => SAFEGUARDING_REASONS.includes(reason));
    if (because !== "ACTIVE_MATCH" && unsafe) return refuse("PIN_AGAINST_SAFEGUARDING", at);
    pairs.push([c, v]);
  }
  return passed(pairs);
}

/** A forbidden pair of people who are known but have no row in this round needs no mention. */
function forbidPairs(
  { children: allChildren, volunteers: allVolunteers, forbids }: RoundInput,
  children: readonly MatchingChild[],
  volunteers: readonly MatchingVolunteer[],
): Passed<readonly Pair[]> | Refusal<RoundReason> {
  const knownChildren = rowsOf(allChildren);
  const knownVolunteers = rowsOf(allVolunteers);
  const childRow = rowsOf(children);
  const volunteerRow = rowsOf(volunteers);
  const pairs: Pair[] = [];
  for (const [k, { childId, volunteerId }] of forbids.entries()) {
    if (!knownChildren.has(childId) || !knownVolunteers.has(volunteerId)) {
      return refuse("PAIR_UNKNOWN", `forbids[${k}]`);
    }
    const c = childRow.get(childId);
    const v = volunteerRow.get(volunteerId);
    if (c !== undefined && v !== undefined) pairs.push([c, v]);
  }
  return passed(pairs);
}

/** In the order of the rows. */
function eligibleEdges(
  children: readonly MatchingChild[],
  volunteers: readonly MatchingVolunteer[],
  { policy, asOf }: RoundInput,
): EdgeColumns {
  const edges = { child: [] as number[], volunteer: [] as number[], score: [] as number[] };
  const candidates = indexCandidates(volunteers, asOf);
  for (const [c, child] of children.entries()) {
    for (const v of candidates.of(child)) {
      const volunteer = volunteers[v];
      if (!volunteer || !eligibility(child, volunteer, asOf).ok) continue;
      edges.child.push(c);
      edges.volunteer.push(v);
      edges.score.push(totalScore(scoreTerms(child, volunteer, policy)));
    }
  }
  return edges;
}

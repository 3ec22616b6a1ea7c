/**
 * The independent check of a plan. It shares no code with any solver: it recounts, rather than trusts, everything
 * that a plan says, `certificate.verified` included.
 *
 * Worth of a match = its score + W, where W is 4M, 3M or 2M for a child's first mentor (tier A, B, C) and M for
 * each further one, M ≥ 1000·(2·min(slots, capacity) + 1) + 1. With prices U (child), R (child's room for a role),
 * V (volunteer), a feasible plan is optimal when, for every edge that is neither pinned nor forbidden,
 *   not matched: U + R + V − score ≥ 0;   matched: U + R + V − score ≤ 0;
 * and R ≥ 0, V ≥ 0, R > 0 only where that room is full, V > 0 only where the volunteer is full,
 * U ≥ −W of the child's last filled slot, U ≤ −W of its first empty one.
 * These are the complementary slackness conditions of the round's linear program.
 */
import { type Passed, passed } from "../shared/verdict";
import { type Instance, MAX_SLOTS, type Objective, type Plan, type Refusal, type Role } from "./instance";

export type PlanReason =
  | "MATCH_UNKNOWN_ID"
  | "MATCH_REPEATED"
  | "MATCH_NOT_ALLOWED"
  | "MATCH_SLOT_INVALID"
  | "MATCH_SLOT_TAKEN"
  | "MATCH_ROLE_INVALID"
  | "MATCH_SCORE_WRONG"
  | "CAPACITY_EXCEEDED"
  | "PIN_MISSING"
  | "OBJECTIVE_WRONG"
  | "PRICE_INVALID"
  | "WEIGHT_INVALID"
  | "PRICE_EDGE"
  | "PRICE_CHILD"
  | "PRICE_ROOM"
  | "PRICE_VOLUNTEER";

/** `at` is a place in the plan (`matches[3]`, `certificate.child[0]`), or in the instance (`edges[7]`, `pinned[0]`). */
export type PlanVerdict = Passed<undefined> | Refusal<PlanReason>;

/** O(edges). The instance must be one that `checkInstance` accepted. */
export function verifyPlan(instance: Instance, plan: Plan): PlanVerdict {
  const tally = tallyMatches(instance, plan);
  if (!tally.ok) return tally;
  return (
    checkPairs(instance, plan, tally) ??
    checkObjective(instance, plan, tally) ??
    checkPrices(instance, plan) ??
    checkEdgePrices(instance, plan, tally) ??
    checkChildPrices(instance, plan, tally) ??
    checkVolunteerPrices(instance, plan, tally) ??
    passed()
  );
}

interface Tally {
  readonly ok: true;
  /** Index in plan.matches of the pair of these rows, or −1. */
  readonly find: (child: number, volunteer: number) => number;
  /** Mentors per child row, by role. */
  readonly fathers: Int32Array;
  readonly mothers: Int32Array;
  readonly load: Int32Array;
}

function refuse(reason: PlanReason, at: string): Refusal<PlanReason> {
  return { ok: false, reason, at };
}

function tallyMatches(instance: Instance, plan: Plan): Tally | Refusal<PlanReason> {
  const { children, volunteers } = instance;
  const childRow = new Map(children.map((child, row) => [child.id, row]));
  const volunteerRow = new Map(volunteers.map((volunteer, row) => [volunteer.id, row]));
  // A child has at most as many matches as a slot's index can say: each has its own place here.
  const matchAt = new Int32Array(MAX_SLOTS * children.length).fill(-1);
  const mentorAt = new Int32Array(MAX_SLOTS * children.length).fill(-1);
  const find = (child: number, volunteer: number) => {
    for (let place = MAX_SLOTS * child; place < MAX_SLOTS * (child + 1); place++) {
      if (mentorAt[place] === volunteer) return matchAt[place] ?? -1;
    }
    return -1;
  };
  const fathers = new Int32Array(children.length);
  const mothers = new Int32Array(children.length);
  const load = new Int32Array(volunteers.length);
  for (const [k, match] of plan.matches.entries()) {
    const at = `matches[${k}]`;
    const c = childRow.get(match.child);
    const v = volunteerRow.get(match.volunteer);
    const child = c === undefined ? undefined : children[c];
    const volunteer = v === undefined ? undefined : volunteers[v];
    if (c === undefined || v === undefined || !child || !volunteer) return refuse("MATCH_UNKNOWN_ID", at);

    if (find(c, v) !== -1) return refuse("MATCH_REPEATED", at);
    const asked = child.slots[match.slot];
    if (asked === undefined) return refuse("MATCH_SLOT_INVALID", at);
    const place = MAX_SLOTS * c + match.slot;
    if (matchAt[place] !== -1) return refuse("MATCH_SLOT_TAKEN", at);
    matchAt[place] = k;
    mentorAt[place] = v;
    if (match.role !== volunteer.role) return refuse("MATCH_ROLE_INVALID", at);
    if (asked !== "any" && asked !== volunteer.role) return refuse("MATCH_ROLE_INVALID", at);

    const ofRole = volunteer.role === "father" ? fathers : mothers;
    ofRole[c] = (ofRole[c] ?? 0) + 1;
    load[v] = (load[v] ?? 0) + 1;
    if ((load[v] ?? 0) > volunteer.capacity) return refuse("CAPACITY_EXCEEDED", at);
  }
  return { ok: true, find, fathers, mothers, load };
}

/** Every match is an edge with its score, or a pin; no forbidden pair is matched and no pin is missing. */
function checkPairs(instance: Instance, plan: Plan, { find }: Tally): Refusal<PlanReason> | undefined {
  const { edges, pinned, forbidden } = instance;
  const expected = new Int32Array(plan.matches.length).fill(-1);
  for (const [k, [child, volunteer]] of pinned.entries()) {
    const match = find(child, volunteer);
    if (match === -1) return refuse("PIN_MISSING", `pinned[${k}]`);
    expected[match] = 0;
  }
  for (let row = 0; row < edges.child.length; row++) {
    const match = find(edges.child[row] ?? -1, edges.volunteer[row] ?? -1);
    if (match !== -1) expected[match] = edges.score[row] ?? -1;
  }
  for (const [child, volunteer] of forbidden) {
    const match = find(child, volunteer);
    if (match !== -1) return refuse("MATCH_NOT_ALLOWED", `matches[${match}]`);
  }
  for (const [k, match] of plan.matches.entries()) {
    if (expected[k] === -1) return refuse("MATCH_NOT_ALLOWED", `matches[${k}]`);
    if (expected[k] !== match.score) return refuse("MATCH_SCORE_WRONG", `matches[${k}]`);
  }
  return undefined;
}

function checkObjective(
  { children }: Instance,
  plan: Plan,
  { fathers, mothers }: Tally,
): Refusal<PlanReason> | undefined {
  const counted = { A: 0, B: 0, C: 0, slots: plan.matches.length, score: 0 };
  for (const match of plan.matches) counted.score += match.score;
  for (const [row, child] of children.entries()) {
    if ((fathers[row] ?? 0) + (mothers[row] ?? 0) > 0) counted[child.priority]++;
  }
  for (const part of ["A", "B", "C", "slots", "score"] satisfies (keyof Objective)[]) {
    if (counted[part] !== plan.objective[part]) return refuse("OBJECTIVE_WRONG", `objective.${part}`);
  }
  return undefined;
}

/** Prices are whole numbers that doubles hold exactly, one per row. */
function checkPrices(
  { children, volunteers }: Instance,
  { certificate }: Plan,
): Refusal<PlanReason> | undefined {
  const columns = [
    ["child", children.length, Number.MIN_SAFE_INTEGER],
    ["father", children.length, 0],
    ["mother", children.length, 0],
    ["volunteer", volunteers.length, 0],
  ] as const;
  for (const [name, length, least] of columns) {
    const column = certificate[name];
    if (column.length !== length) return refuse("PRICE_INVALID", `certificate.${name}`);
    const wrong = column.findIndex((price) => !Number.isSafeInteger(price) || price < least);
    if (wrong !== -1) return refuse("PRICE_INVALID", `certificate.${name}[${wrong}]`);
  }
  const asked = children.reduce((sum, child) => sum + child.slots.length, 0);
  const offered = volunteers.reduce((sum, volunteer) => sum + volunteer.capacity, 0);
  const least = 1000 * (2 * Math.min(asked, offered) + 1) + 1;
  const enough = Number.isSafeInteger(certificate.weight) && certificate.weight >= least;
  return enough ? undefined : refuse("WEIGHT_INVALID", "certificate.weight");
}

function checkEdgePrices(
  { volunteers, edges, pinned, forbidden }: Instance,
  { certificate }: Plan,
  { find }: Tally,
): Refusal<PlanReason> | undefined {
  const settled = new Set([...pinned, ...forbidden].map(([c, v]) => c * volunteers.length + v));
  const { child: childPrice, volunteer: volunteerPrice } = certificate;
  const roomPrice = volunteers.map(({ role }) => certificate[role]);
  for (let row = 0; row < edges.child.length; row++) {
    const c = edges.child[row] ?? -1;
    const v = edges.volunteer[row] ?? -1;
    if (settled.size > 0 && settled.has(c * volunteers.length + v)) continue;
    const price = (childPrice[c] ?? Number.NaN) + (roomPrice[v]?.[c] ?? Number.NaN);
    const slack = price + (volunteerPrice[v] ?? Number.NaN) - (edges.score[row] ?? Number.NaN);
    if (!(slack === 0 || (find(c, v) === -1 ? slack > 0 : slack < 0))) {
      return refuse("PRICE_EDGE", `edges[${row}]`);
    }
  }
  return undefined;
}

function checkChildPrices(
  { children }: Instance,
  { certificate }: Plan,
  { fathers, mothers }: Tally,
): Refusal<PlanReason> | undefined {
  const { weight } = certificate;
  const firstWorth = { A: 4 * weight, B: 3 * weight, C: 2 * weight };
  for (const [row, { priority, slots }] of children.entries()) {
    const count: Record<Role, number> = { father: fathers[row] ?? 0, mother: mothers[row] ?? 0 };
    const filled = count.father + count.mother;
    const price = certificate.child[row] ?? Number.NaN;
    const at = `certificate.child[${row}]`;
    if (filled > 0 && !(price >= -(filled === 1 ? firstWorth[priority] : weight))) {
      return refuse("PRICE_CHILD", at);
    }
    if (filled < slots.length && !(price <= -(filled === 0 ? firstWorth[priority] : weight))) {
      return refuse("PRICE_CHILD", at);
    }
    for (const role of ["father", "mother"] as const) {
      if (certificate[role][row] === 0) continue;
      const room = slots.filter((slot) => slot === "any" || slot === role).length;
      if (count[role] < room) return refuse("PRICE_ROOM", `certificate.${role}[${row}]`);
    }
  }
  return undefined;
}

function checkVolunteerPrices(
  { volunteers }: Instance,
  { certificate }: Plan,
  { load }: Tally,
): Refusal<PlanReason> | undefined {
  for (const [row, { capacity }] of volunteers.entries()) {
    if (certificate.volunteer[row] !== 0 && (load[row] ?? 0) < capacity) {
      return refuse("PRICE_VOLUNTEER", `certificate.volunteer[${row}]`);
    }
  }
  return undefined;
}

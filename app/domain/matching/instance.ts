/** A round as columns, the plan that answers it, and the check that refuses bad input. */

import { type Passed, passed, type Refused } from "../shared/verdict";

export type Tier = "A" | "B" | "C";
/** What a volunteer is: proxy father or proxy mother. */
export type Role = "father" | "mother";
/** What a slot asks for. */
export type SlotRole = Role | "any";
/** Row indices: [child, volunteer]. */
export type Pair = readonly [child: number, volunteer: number];

export const MAX_SLOTS = 3;
export const MAX_CAPACITY = 3;
export const MAX_SCORE = 1000;
/** Children, and volunteers, of one instance: what the engine packs into an edge. */
export const MAX_ROWS = 2 ** 21 - 1;

export interface InstanceChild {
  readonly id: string;
  readonly priority: Tier;
  /** 1–3 slots. A slot's index in this list is its name in the plan. */
  readonly slots: readonly SlotRole[];
  /** Metres, on any common grid. */
  readonly x?: number;
  readonly y?: number;
}

export interface InstanceVolunteer {
  readonly id: string;
  readonly role: Role;
  /** Children at once, 1–3, those of pinned pairs included. */
  readonly capacity: number;
  readonly x?: number;
  readonly y?: number;
}

/** Three columns of one length; row k is the pair (child[k], volunteer[k]) that the hard rules left. */
export interface EdgeColumns {
  readonly child: readonly number[];
  readonly volunteer: readonly number[];
  /** Integers 0–1000. */
  readonly score: readonly number[];
}

export interface Instance {
  readonly children: readonly InstanceChild[];
  readonly volunteers: readonly InstanceVolunteer[];
  readonly edges: EdgeColumns;
  /**
   * Pairs that every plan keeps. A pin needs no edge: an active match stays though a rule has changed since.
   * It then scores 0. It must fit the child's slots by role and the volunteer's capacity, with the other pins.
   */
  readonly pinned: readonly Pair[];
  /** Pairs that no plan has. A repeated pair, or one without an edge, says nothing new and is allowed. */
  readonly forbidden: readonly Pair[];
}

/** Compared from left to right: children of each tier with a mentor, slots filled, total score. */
export interface Objective {
  readonly A: number;
  readonly B: number;
  readonly C: number;
  readonly slots: number;
  readonly score: number;
}

export interface PlannedMatch {
  readonly child: string;
  readonly volunteer: string;
  /** Index into the child's slots. */
  readonly slot: number;
  /** The volunteer's role; the slot asks for it or for any. */
  readonly role: Role;
  readonly score: number;
}

/** Dual prices in the instance's own row order; certificate.ts says what they must satisfy. */
export interface Certificate {
  readonly verified: boolean;
  /** M: worth of a further slot, at least what certificate.ts asks for. First mentors weigh 2, 3 and 4 times as much. */
  readonly weight: number;
  /** U: price of one more unit at the child. */
  readonly child: readonly number[];
  /** Price of the child's room for proxy fathers, and for proxy mothers. */
  readonly father: readonly number[];
  readonly mother: readonly number[];
  /** V: price of the volunteer's capacity. */
  readonly volunteer: readonly number[];
}

/** Matches are sorted by child id, then slot, so equal data give equal plans. */
export interface Plan {
  readonly objective: Objective;
  readonly matches: readonly PlannedMatch[];
  readonly certificate: Certificate;
}

export type InstanceReason =
  | "SHAPE_INVALID"
  | "TOO_MANY_ROWS"
  | "ID_INVALID"
  | "ID_REPEATED"
  | "PRIORITY_INVALID"
  | "SLOTS_INVALID"
  | "ROLE_INVALID"
  | "CAPACITY_INVALID"
  | "POSITION_INVALID"
  | "COLUMNS_UNEQUAL"
  | "INDEX_OUT_OF_RANGE"
  | "SCORE_INVALID"
  | "EDGE_REPEATED"
  | "PAIR_INVALID"
  | "PIN_REPEATED"
  | "PIN_FORBIDDEN"
  | "PIN_ROLE_UNFIT"
  | "PIN_SLOTS_FULL"
  | "PIN_CAPACITY_FULL";

/** `at` is the place in the instance, such as `edges.score[3]` or `pinned[0]`. */
export interface Refusal<R extends string> extends Refused<R> {
  readonly at: string;
}

export type InstanceVerdict = Passed<Instance> | Refusal<InstanceReason>;

/** Takes anything, such as a parsed file. `pinned` and `forbidden` may be left out and are then empty. */
export function checkInstance(value: unknown): InstanceVerdict {
  if (!isRecord(value)) return refuse("SHAPE_INVALID", "instance");
  const { children, volunteers, edges } = value;
  const pinned = value.pinned ?? [];
  const forbidden = value.forbidden ?? [];
  if (!Array.isArray(children)) return refuse("SHAPE_INVALID", "children");
  if (!Array.isArray(volunteers)) return refuse("SHAPE_INVALID", "volunteers");
  if (!isRecord(edges)) return refuse("SHAPE_INVALID", "edges");
  if (!Array.isArray(pinned)) return refuse("SHAPE_INVALID", "pinned");
  if (!Array.isArray(forbidden)) return refuse("SHAPE_INVALID", "forbidden");

  const wrong =
    checkRows(children, "children", childFault) ??
    checkRows(volunteers, "volunteers", volunteerFault) ??
    checkEdges(edges, children.length, volunteers.length) ??
    checkPairs(pinned, "pinned", children.length, volunteers.length) ??
    checkPairs(forbidden, "forbidden", children.length, volunteers.length);
  if (wrong) return wrong;

  const instance = { ...value, children, volunteers, edges, pinned, forbidden } as unknown as Instance;
  return checkPins(instance) ?? passed(instance);
}

type Fault = readonly [reason: InstanceReason, place: string];

function refuse(reason: InstanceReason, at: string): Refusal<InstanceReason> {
  return { ok: false, reason, at };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isIntegerIn(value: unknown, low: number, high: number): value is number {
  return Number.isInteger(value) && Number(value) >= low && Number(value) <= high;
}

function checkRows(
  rows: readonly unknown[],
  table: string,
  fault: (row: Record<string, unknown>) => Fault | undefined,
): Refusal<InstanceReason> | undefined {
  if (rows.length > MAX_ROWS) return refuse("TOO_MANY_ROWS", table);
  const ids = new Set<string>();
  for (const [k, row] of rows.entries()) {
    const at = `${table}[${k}]`;
    if (!isRecord(row)) return refuse("SHAPE_INVALID", at);
    if (typeof row.id !== "string" || row.id === "") return refuse("ID_INVALID", `${at}.id`);
    if (ids.has(row.id)) return refuse("ID_REPEATED", `${at}.id`);
    ids.add(row.id);
    const found = fault(row) ?? positionFault(row);
    if (found) return refuse(found[0], at + found[1]);
  }
  return undefined;
}

function childFault(row: Record<string, unknown>): Fault | undefined {
  if (row.priority !== "A" && row.priority !== "B" && row.priority !== "C") {
    return ["PRIORITY_INVALID", ".priority"];
  }
  const { slots } = row;
  if (!Array.isArray(slots) || !isIntegerIn(slots.length, 1, MAX_SLOTS)) return ["SLOTS_INVALID", ".slots"];
  const odd = slots.findIndex((role) => role !== "father" && role !== "mother" && role !== "any");
  return odd === -1 ? undefined : ["ROLE_INVALID", `.slots[${odd}]`];
}

function volunteerFault(row: Record<string, unknown>): Fault | undefined {
  if (row.role !== "father" && row.role !== "mother") return ["ROLE_INVALID", ".role"];
  return isIntegerIn(row.capacity, 1, MAX_CAPACITY) ? undefined : ["CAPACITY_INVALID", ".capacity"];
}

function positionFault(row: Record<string, unknown>): Fault | undefined {
  for (const axis of ["x", "y"]) {
    if (row[axis] !== undefined && !Number.isFinite(row[axis])) return ["POSITION_INVALID", `.${axis}`];
  }
  return undefined;
}

function checkEdges(
  edges: Record<string, unknown>,
  children: number,
  volunteers: number,
): Refusal<InstanceReason> | undefined {
  const { child, volunteer, score } = edges;
  if (!Array.isArray(child)) return refuse("SHAPE_INVALID", "edges.child");
  if (!Array.isArray(volunteer)) return refuse("SHAPE_INVALID", "edges.volunteer");
  if (!Array.isArray(score)) return refuse("SHAPE_INVALID", "edges.score");
  if (volunteer.length !== child.length) return refuse("COLUMNS_UNEQUAL", "edges.volunteer");
  if (score.length !== child.length) return refuse("COLUMNS_UNEQUAL", "edges.score");
  // Rows in ascending order cannot repeat, and most callers' do; only others pay for a set.
  let seen: Set<number> | undefined;
  let last = -1;
  for (let k = 0; k < child.length; k++) {
    if (!isIntegerIn(child[k], 0, children - 1)) return refuse("INDEX_OUT_OF_RANGE", `edges.child[${k}]`);
    if (!isIntegerIn(volunteer[k], 0, volunteers - 1)) {
      return refuse("INDEX_OUT_OF_RANGE", `edges.volunteer[${k}]`);
    }
    if (!isIntegerIn(score[k], 0, MAX_SCORE)) return refuse("SCORE_INVALID", `edges.score[${k}]`);
    const pair = child[k] * volunteers + volunteer[k];
    if (!seen && pair <= last) seen = pairsBefore(child, volunteer, volunteers, k);
    if (seen?.has(pair)) return refuse("EDGE_REPEATED", `edges[${k}]`);
    seen?.add(pair);
    last = pair;
  }
  return undefined;
}

function pairsBefore(child: number[], volunteer: number[], volunteers: number, end: number): Set<number> {
  const seen = new Set<number>();
  for (let k = 0; k < end; k++) seen.add((child[k] as number) * volunteers + (volunteer[k] as number));
  return seen;
}

function checkPairs(
  pairs: readonly unknown[],
  table: string,
  children: number,
  volunteers: number,
): Refusal<InstanceReason> | undefined {
  for (const [k, pair] of pairs.entries()) {
    if (!Array.isArray(pair) || pair.length !== 2) return refuse("PAIR_INVALID", `${table}[${k}]`);
    if (!isIntegerIn(pair[0], 0, children - 1)) return refuse("INDEX_OUT_OF_RANGE", `${table}[${k}][0]`);
    if (!isIntegerIn(pair[1], 0, volunteers - 1)) return refuse("INDEX_OUT_OF_RANGE", `${table}[${k}][1]`);
  }
  return undefined;
}

/** Pins hold together when each child's fit its slots by role and each volunteer's fit the capacity. */
function checkPins({ children, volunteers, pinned, forbidden }: Instance) {
  const barred = new Set(forbidden.map((pair) => pair.join()));
  const seen = new Set<string>();
  const ofChild = new Map<number, Role[]>();
  const ofVolunteer = new Map<number, number>();
  for (const [k, pair] of pinned.entries()) {
    const [c, v] = pair;
    const child = children[c];
    const volunteer = volunteers[v];
    const at = `pinned[${k}]`;
    if (!child || !volunteer) return refuse("INDEX_OUT_OF_RANGE", at);
    if (seen.has(pair.join())) return refuse("PIN_REPEATED", at);
    if (barred.has(pair.join())) return refuse("PIN_FORBIDDEN", at);
    seen.add(pair.join());

    const roles = [...(ofChild.get(c) ?? []), volunteer.role];
    const sameRole = roles.filter((role) => role === volunteer.role).length;
    const room = child.slots.filter((slot) => slot === "any" || slot === volunteer.role).length;
    if (roles.length > child.slots.length) return refuse("PIN_SLOTS_FULL", at);
    if (sameRole > room) return refuse("PIN_ROLE_UNFIT", at);
    ofChild.set(c, roles);

    const load = (ofVolunteer.get(v) ?? 0) + 1;
    if (load > volunteer.capacity) return refuse("PIN_CAPACITY_FULL", at);
    ofVolunteer.set(v, load);
  }
  return undefined;
}

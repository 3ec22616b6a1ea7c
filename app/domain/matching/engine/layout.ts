/** An instance as packed columns: what each child may still ask for, what each volunteer may still give, and edges. */
import {
  type Instance,
  type InstanceChild,
  type InstanceVolunteer,
  MAX_SCORE,
  type Pair,
  type Role,
  type Tier,
} from "../instance";
import type { Ranking } from "./ranking";

/**
 * A gate lets mentors of one role in to one child: gate 2c proxy fathers, gate 2c + 1 proxy mothers. A child whose
 * roles never bind by themselves (all slots of one kind) has all its edges at gate 2c, and its other gate stays shut.
 */
export interface Layout {
  /** Units that each child still asks for. */
  readonly slots: Int32Array;
  /** Level of the worth of a child's first unit; every further unit has level 1. */
  readonly firstLevel: Int32Array;
  /** Mentors that each gate can let in. */
  readonly room: Int32Array;
  /** By child and role, in the order of the gates: 1 where the child takes no mentor of that role. */
  readonly isShut: Uint8Array;
  /** Children that each volunteer can still take. */
  readonly capacity: Int32Array;
  readonly edges: GateEdges;
}

/** Edges of gate g are `start[g]` … `start[g + 1] − 1`, the best score first, then by the volunteer's number. */
export interface GateEdges {
  readonly start: Int32Array;
  readonly packed: Int32Array;
}

/** More volunteers than this do not fit a packed edge. */
export const MOST_VOLUNTEERS = 2 ** 21 - 1;
const VOLUNTEER_BITS = 21;
const VOLUNTEER_MASK = MOST_VOLUNTEERS;

/** Ascending packed edges are descending scores. */
export function packEdge(volunteer: number, score: number): number {
  return ((MAX_SCORE - score) << VOLUNTEER_BITS) | volunteer;
}

export function volunteerOf(packed: number): number {
  return packed & VOLUNTEER_MASK;
}

export function scoreOf(packed: number): number {
  return MAX_SCORE - (packed >> VOLUNTEER_BITS);
}

/** First mentors weigh 4, 3 and 2 times a further slot: a chain trades at most one unit for one other. */
export const LEVEL: Readonly<Record<Tier, number>> = { A: 4, B: 3, C: 2 };

/**
 * Weight of one level, above any score that a chain of swaps can move. `children` and `volunteers` may be more than
 * the instance has: any larger weight is as good.
 */
export function weightOfLevel(slots: number, capacity: number): number {
  return MAX_SCORE * (2 * Math.min(slots, capacity) + 1) + 1;
}

export function roleIndex(role: Role): 0 | 1 {
  return role === "mother" ? 1 : 0;
}

export interface Ask {
  readonly slots: number;
  readonly level: number;
  readonly room: readonly [fathers: number, mothers: number];
}

/** What is left of a child's wish beside its pinned mentors. */
export function askOf(child: InstanceChild, pinnedRoles: readonly Role[]): Ask {
  const slots = child.slots.length - pinnedRoles.length;
  const level = pinnedRoles.length > 0 ? 1 : LEVEL[child.priority];
  const open = (role: Role) => {
    const fitting = child.slots.filter((slot) => slot === role || slot === "any").length;
    return Math.min(slots, fitting - pinnedRoles.filter((pinned) => pinned === role).length);
  };
  return { slots, level, room: [open("father"), open("mother")] };
}

/** Whether one gate does for both roles: neither binds, or only one is let in. */
export function hasOneGate({ slots, room: [fathers, mothers] }: Ask): boolean {
  return fathers === 0 || mothers === 0 || (fathers === slots && mothers === slots);
}

/** The gate through which a volunteer reaches a child, or −1 where none is open. */
export function gateFor(child: number, ask: Ask, role: Role): number {
  if (ask.room[roleIndex(role)] === 0) return -1;
  return hasOneGate(ask) ? 2 * child : 2 * child + roleIndex(role);
}

export function layOut(instance: Instance, children: Ranking, volunteers: Ranking): Layout {
  const pinnedRoles = pinnedRolesByChild(instance);
  const count = instance.children.length;
  const slots = new Int32Array(count);
  const firstLevel = new Int32Array(count);
  const room = new Int32Array(2 * count);
  const gates = new Int32Array(2 * count);
  for (let child = 0; child < count; child++) {
    const row = children.row[child]!;
    const ask = askOf(instance.children[row] as InstanceChild, pinnedRoles.get(row) ?? []);
    slots[child] = ask.slots;
    firstLevel[child] = ask.level;
    room[2 * child] = hasOneGate(ask) ? ask.slots : ask.room[0];
    room[2 * child + 1] = hasOneGate(ask) ? 0 : ask.room[1];
    gates[2 * child] = gateFor(child, ask, "father");
    gates[2 * child + 1] = gateFor(child, ask, "mother");
  }
  const isShut = Uint8Array.from(gates, (gate) => (gate === -1 ? 1 : 0));
  const capacity = new Int32Array(instance.volunteers.length);
  for (let v = 0; v < capacity.length; v++) {
    capacity[v] = (instance.volunteers[volunteers.row[v]!] as InstanceVolunteer).capacity;
  }
  for (const [, row] of instance.pinned) capacity[volunteers.rank[row]!]! -= 1;
  const edges = layEdges(instance, gates, children, volunteers);
  return { slots, firstLevel, room, isShut, capacity, edges };
}

function pinnedRolesByChild({ pinned, volunteers }: Instance): Map<number, Role[]> {
  const roles = new Map<number, Role[]>();
  for (const [child, volunteer] of pinned) {
    const role = (volunteers[volunteer] as InstanceVolunteer).role;
    roles.set(child, [...(roles.get(child) ?? []), role]);
  }
  return roles;
}

/** Edges neither pinned nor forbidden, whose gate is open, sorted gate by gate. */
function layEdges(instance: Instance, gates: Int32Array, children: Ranking, volunteers: Ranking): GateEdges {
  const { child, volunteer, score } = instance.edges;
  const settled = settledPairs(instance);
  const count = instance.volunteers.length;
  const role = Uint8Array.from(instance.volunteers, (one) => roleIndex(one.role));
  const gateOfEdge = new Int32Array(child.length);
  const start = new Int32Array(gates.length + 1);
  for (let k = 0; k < child.length; k++) {
    const c = child[k]!;
    const v = volunteer[k]!;
    const isSettled = settled.size > 0 && settled.has(c * count + v);
    const gate = isSettled ? -1 : gates[2 * children.rank[c]! + role[v]!]!;
    gateOfEdge[k] = gate;
    if (gate >= 0) start[gate + 1]! += 1;
  }
  for (let gate = 0; gate < gates.length; gate++) start[gate + 1]! += start[gate]!;
  const next = start.slice(0, gates.length);
  const packed = new Int32Array(start[gates.length]!);
  for (let k = 0; k < child.length; k++) {
    const gate = gateOfEdge[k]!;
    if (gate < 0) continue;
    packed[next[gate]!] = packEdge(volunteers.rank[volunteer[k]!]!, score[k]!);
    next[gate]! += 1;
  }
  for (let gate = 0; gate < gates.length; gate++) sortPart(packed, start[gate]!, start[gate + 1]!);
  return { start, packed };
}

export function settledPairs({ pinned, forbidden, volunteers }: Instance): Set<number> {
  const key = ([child, volunteer]: Pair) => child * volunteers.length + volunteer;
  return new Set([...pinned.map(key), ...forbidden.map(key)]);
}

/** From here on the library's sort is faster than insertion. */
const LONG = 48;

function sortPart(packed: Int32Array, from: number, to: number) {
  if (to - from > LONG) {
    packed.subarray(from, to).sort();
    return;
  }
  for (let k = from + 1; k < to; k++) {
    const edge = packed[k]!;
    let place = k;
    while (place > from && packed[place - 1]! > edge) {
      packed[place] = packed[place - 1]!;
      place--;
    }
    packed[place] = edge;
  }
}

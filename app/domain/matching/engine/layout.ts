/** An instance as packed columns: what each child may still ask for, what each volunteer may still give, and edges. */
import {
  type Instance,
  type InstanceChild,
  type InstanceVolunteer,
  MAX_ROWS,
  MAX_SCORE,
  type Role,
  type Tier,
} from "../instance";
import type { Ranking } from "./ranking";

/**
 * A gate lets mentors of one role in to one child: gate 2c proxy fathers, gate 2c + 1 proxy mothers. A child that asks
 * for "any" throughout, or for one role throughout, has all its edges at gate 2c and none at the other.
 */
export interface Layout {
  /** Units that each child still asks for, beside its pinned mentors. */
  readonly slots: Int32Array;
  /** Level of the worth of a child's first unit; every further unit has level 1. */
  readonly firstLevel: Int32Array;
  /** Mentors that each gate can let in. */
  readonly room: Int32Array;
  /** Children that each volunteer can still take. */
  readonly capacity: Int32Array;
  readonly edges: GateEdges;
  /** OPEN or CLOSED by edge. */
  readonly state: Uint8Array;
}

/** What an edge is: to be had, in use, or out of the question (pinned or forbidden). */
export const OPEN = 0;
export const IN_USE = 1;
export const CLOSED = 2;

/** Edges of gate g are `start[g]` … `start[g + 1] − 1`, the best score first, then by the volunteer's number. */
export interface GateEdges {
  readonly start: Int32Array;
  readonly packed: Int32Array;
}

const VOLUNTEER_BITS = 21;
const VOLUNTEER_MASK = MAX_ROWS;

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

/** Weight of one level, above any score that a chain of swaps can move. Any larger weight is as good. */
export function weightOfLevel(slots: number, capacity: number): number {
  return MAX_SCORE * (2 * Math.min(slots, capacity) + 1) + 1;
}

function roleIndex(role: Role): 0 | 1 {
  return role === "mother" ? 1 : 0;
}

/** Whether one gate does for a child: it takes either role everywhere, or one role only. */
export function hasOneGate({ slots }: InstanceChild): boolean {
  return slots.every((slot) => slot === slots[0]);
}

/** The gate of child number `child` for volunteers of a role, or −1 where it never takes any. */
export function gateFor(child: number, wish: InstanceChild, role: Role): number {
  if (!wish.slots.some((slot) => slot === "any" || slot === role)) return -1;
  return hasOneGate(wish) ? 2 * child : 2 * child + roleIndex(role);
}

export interface Ask {
  readonly slots: number;
  readonly level: number;
  /** Of the child's two gates. */
  readonly room: readonly [number, number];
}

/** What is left of a child's wish beside its pinned mentors. */
export function askOf(child: InstanceChild, pinnedRoles: readonly Role[]): Ask {
  const slots = child.slots.length - pinnedRoles.length;
  const level = pinnedRoles.length > 0 ? 1 : LEVEL[child.priority];
  if (hasOneGate(child)) return { slots, level, room: [slots, 0] };
  const roomFor = (role: Role) =>
    child.slots.filter((slot) => slot === role || slot === "any").length -
    pinnedRoles.filter((pinned) => pinned === role).length;
  return { slots, level, room: [roomFor("father"), roomFor("mother")] };
}

/** Of an instance without anyone. */
export function emptyLayout(): Layout {
  const none = () => new Int32Array(0);
  return {
    slots: none(),
    firstLevel: none(),
    room: none(),
    capacity: none(),
    edges: { start: new Int32Array(1), packed: none() },
    state: new Uint8Array(0),
  };
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
    const wish = instance.children[row] as InstanceChild;
    const ask = askOf(wish, pinnedRoles.get(row) ?? []);
    slots[child] = ask.slots;
    firstLevel[child] = ask.level;
    room.set(ask.room, 2 * child);
    gates[2 * child] = gateFor(child, wish, "father");
    gates[2 * child + 1] = gateFor(child, wish, "mother");
  }
  const capacity = new Int32Array(instance.volunteers.length);
  for (let v = 0; v < capacity.length; v++) {
    capacity[v] = (instance.volunteers[volunteers.row[v]!] as InstanceVolunteer).capacity;
  }
  for (const [, row] of instance.pinned) capacity[volunteers.rank[row]!]! -= 1;
  const edges = layEdges(instance, gates, children, volunteers);
  const state = new Uint8Array(edges.packed.length);
  for (const [childRow, volunteerRow] of [...instance.pinned, ...instance.forbidden]) {
    const volunteer = volunteers.rank[volunteerRow]!;
    const role = roleIndex((instance.volunteers[volunteerRow] as InstanceVolunteer).role);
    const edge = edgeOf(edges, gates[2 * children.rank[childRow]! + role]!, volunteer);
    if (edge !== -1) state[edge] = CLOSED;
  }
  return { slots, firstLevel, room, capacity, edges, state };
}

/** The edge from a gate to a volunteer, or −1 where there is none. */
export function edgeOf({ start, packed }: GateEdges, gate: number, volunteer: number): number {
  if (gate === -1) return -1;
  for (let edge = start[gate]!; edge < start[gate + 1]!; edge++) {
    if (volunteerOf(packed[edge]!) === volunteer) return edge;
  }
  return -1;
}

function pinnedRolesByChild({ pinned, volunteers }: Instance): Map<number, Role[]> {
  const roles = new Map<number, Role[]>();
  for (const [child, volunteer] of pinned) {
    const role = (volunteers[volunteer] as InstanceVolunteer).role;
    roles.set(child, [...(roles.get(child) ?? []), role]);
  }
  return roles;
}

/** Edges gate by gate; what no gate takes is left out. */
function layEdges(instance: Instance, gates: Int32Array, children: Ranking, volunteers: Ranking): GateEdges {
  const { child, volunteer, score } = instance.edges;
  const role = Uint8Array.from(instance.volunteers, (one) => roleIndex(one.role));
  const gateOfEdge = new Int32Array(child.length);
  const start = new Int32Array(gates.length + 1);
  for (let k = 0; k < child.length; k++) {
    const gate = gates[2 * children.rank[child[k]!]! + role[volunteer[k]!]!]!;
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

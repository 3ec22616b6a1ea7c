/** The round as the peers from npm are given it: units, gates and pairs, with the weights of the exact encoding. */
import type { Objective } from "~/domain/matching/instance";
import type { Columns } from "./columns";

export interface GatedFlow {
  readonly children: number;
  readonly volunteers: number;
  readonly edges: number;
  /** Slots of each child, and what its first is worth; each further one is worth `extraWorth`. */
  readonly slots: Uint8Array;
  readonly firstWorth: Float64Array;
  readonly extraWorth: number;
  /** Gate of each edge where the child's room for the role is less than its slots, or −1. */
  readonly edgeGate: Int32Array;
  readonly gateChild: number[];
  readonly gateRoom: number[];
}

export function gatedFlow(columns: Columns): GatedFlow {
  const slots = columns.slots.map((code) => room(code, 3));
  const sum = (values: Uint8Array) => values.reduce((total, value) => total + value, 0);
  const extraWorth = 1000 * (2 * Math.min(sum(slots), sum(columns.capacity)) + 1) + 1;
  const gateChild: number[] = [];
  const gateRoom: number[] = [];
  const known = new Map<number, number>();
  const edgeGate = columns.edgeChild.map((child, edge) => {
    const role = columns.role[columns.edgeVolunteer[edge] ?? 0] ?? 0;
    const fitting = room(columns.slots[child] ?? 0, 1 << role);
    if (fitting === slots[child]) return -1;
    const gate = known.get(2 * child + role) ?? gateChild.length;
    if (gate === gateChild.length) {
      known.set(2 * child + role, gate);
      gateChild.push(child);
      gateRoom.push(fitting);
    }
    return gate;
  });
  return {
    ...{ children: slots.length, volunteers: columns.role.length, edges: edgeGate.length },
    ...{ slots, extraWorth, edgeGate, gateChild, gateRoom },
    firstWorth: Float64Array.from(columns.tier, (tier) => (4 - tier) * extraWorth),
  };
}

/** Slots that take a mentor whose role has this bit. */
function room(code: number, bits: number): number {
  let count = 0;
  for (let left = code; left > 0; left >>= 2) if (left & bits) count++;
  return count;
}

/** Counts the pairs that a peer chose. */
export function objectiveOf(columns: Columns, isChosen: (edge: number) => boolean): Objective {
  const tiers: [number, number, number] = [0, 0, 0];
  const reached = new Set<number>();
  let slots = 0;
  let score = 0;
  for (let edge = 0; edge < columns.edgeChild.length; edge++) {
    if (!isChosen(edge)) continue;
    const child = columns.edgeChild[edge] ?? 0;
    const tier = columns.tier[child] ?? 0;
    if (!reached.has(child)) tiers[tier] = (tiers[tier] ?? 0) + 1;
    reached.add(child);
    slots++;
    score += columns.edgeScore[edge] ?? 0;
  }
  const [A, B, C] = tiers;
  return { A, B, C, slots, score };
}

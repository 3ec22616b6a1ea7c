import type { Layout } from "./layout";
import { emptyLayout, IN_USE, OPEN, scoreOf, volunteerOf } from "./layout";

export const NONE = -1;
/** Most edges that a gate or a volunteer can have in use. */
export const PLACES = 3;

/**
 * A plan in the making: edges in use, and prices that prove it best among all plans that fill as much.
 * Flow: child → gate → volunteer → root; the root gives a child its units and takes them back.
 *
 * Between two steps, with U a child's price, Y a gate's and V a volunteer's:
 *   edge not in use  Y + V − score ≥ 0;   edge in use  Y + V − score ≤ 0;
 *   gate             Y ≥ U while it lets anyone in, Y ≤ U while it has room;
 *   volunteer        V ≥ 0;
 *   child            U ≥ −(worth of its last unit), U ≤ −(worth of the next one) once that was offered and left.
 * When no volunteer with room has a price either, nothing can be better.
 */
export class Flow {
  /** See Buckets.resident. */
  static readonly resident = new Flow(emptyLayout(), 1);

  readonly children: number;
  readonly volunteers: number;
  readonly slots: Int32Array;
  readonly firstLevel: Int32Array;
  readonly room: Int32Array;
  readonly capacity: Int32Array;
  readonly edgeStart: Int32Array;
  readonly edges: Int32Array;
  /** Worth of one level; see weightOfLevel. */
  readonly weight: number;

  readonly childPrice: Float64Array;
  readonly gatePrice: Float64Array;
  readonly volunteerPrice: Float64Array;

  /** Units that each child has. */
  readonly filled: Int32Array;
  readonly gateLoad: Int32Array;
  readonly load: Int32Array;
  /** OPEN, IN_USE or CLOSED by edge. */
  readonly state: Uint8Array;
  /** Edges in use by volunteer, PLACES each, packed to the left; and the gate of each. */
  readonly volunteerEdge: Int32Array;
  readonly volunteerGate: Int32Array;
  /** Edges in use by gate, PLACES each, packed to the left. */
  readonly gateEdge: Int32Array;

  constructor(layout: Layout, weight: number) {
    const { slots, firstLevel, room, capacity, edges, state } = layout;
    this.children = slots.length;
    this.volunteers = capacity.length;
    this.slots = slots;
    this.firstLevel = firstLevel;
    this.room = room;
    this.capacity = capacity;
    this.edgeStart = edges.start;
    this.edges = edges.packed;
    this.weight = weight;
    this.childPrice = new Float64Array(this.children);
    this.gatePrice = new Float64Array(2 * this.children);
    this.volunteerPrice = new Float64Array(this.volunteers);
    this.filled = new Int32Array(this.children);
    this.gateLoad = new Int32Array(2 * this.children);
    this.load = new Int32Array(this.volunteers);
    this.state = state.slice();
    this.volunteerEdge = new Int32Array(PLACES * this.volunteers).fill(NONE);
    this.volunteerGate = new Int32Array(PLACES * this.volunteers).fill(NONE);
    this.gateEdge = new Int32Array(2 * PLACES * this.children).fill(NONE);
  }

  worthOfUnit(child: number, unit: number): number {
    return unit === 0 ? this.firstLevel[child]! * this.weight : this.weight;
  }

  attach(gate: number, edge: number) {
    const v = volunteerOf(this.edges[edge]!);
    const place = PLACES * v + this.load[v]!;
    this.volunteerEdge[place] = edge;
    this.volunteerGate[place] = gate;
    this.load[v]! += 1;
    let free = PLACES * gate;
    while (this.gateEdge[free]! !== NONE) free++;
    this.gateEdge[free] = edge;
    this.state[edge] = IN_USE;
  }

  detach(gate: number, edge: number) {
    const v = volunteerOf(this.edges[edge]!);
    const { volunteerEdge, volunteerGate, gateEdge } = this;
    const last = PLACES * v + this.load[v]! - 1;
    let place = PLACES * v;
    while (volunteerEdge[place]! !== edge) place++;
    volunteerEdge[place] = volunteerEdge[last]!;
    volunteerGate[place] = volunteerGate[last]!;
    volunteerEdge[last] = NONE;
    volunteerGate[last] = NONE;
    this.load[v]! -= 1;
    let from = PLACES * gate;
    while (gateEdge[from]! !== edge) from++;
    const end = PLACES * (gate + 1) - 1;
    for (; from < end; from++) gateEdge[from] = gateEdge[from + 1]!;
    gateEdge[end] = NONE;
    this.state[edge] = OPEN;
  }

  /** What a child could still win at these prices: the price of a child that was never offered a unit. */
  openChild(child: number) {
    let best = -this.worthOfUnit(child, 0);
    for (let gate = 2 * child; gate < 2 * child + 2; gate++) {
      const end = this.edgeStart[gate + 1]!;
      for (let edge = this.edgeStart[gate]!; edge < end; edge++) {
        const packed = this.edges[edge]!;
        const score = scoreOf(packed);
        if (score <= best) break;
        const gain = score - this.volunteerPrice[volunteerOf(packed)]!;
        if (gain > best && this.state[edge]! === OPEN) best = gain;
      }
    }
    this.childPrice[child] = best;
    this.gatePrice[2 * child] = best;
    this.gatePrice[2 * child + 1] = best;
  }
}

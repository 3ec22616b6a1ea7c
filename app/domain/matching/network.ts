import { Heap } from "./heap";
import { MAX_CAPACITY } from "./instance";

const NONE = -1;

/** Children and volunteers by number; gate 2c lets proxy fathers to child c, gate 2c + 1 proxy mothers. */
export interface Demand {
  /** Mentors that each gate lets in. */
  readonly gateRoom: readonly number[];
  /** Children that each volunteer can still take. */
  readonly volunteerRoom: readonly number[];
  /** Grouped by gate in ascending order, the best score first: searches stop at the first edge that cannot pay. */
  readonly edges: readonly { readonly gate: number; readonly volunteer: number; readonly score: number }[];
}

/**
 * The residual network child → gate → volunteer → root, with prices. A path ends at the root through a volunteer with
 * room, or through a child that gives one of its units up. Reduced costs `cost + price[from] - price[to]` are ≥ 0 on
 * every arc of the residual network, units not yet offered excepted. Volunteers' prices are ≤ 0, the root's is 0.
 */
export class TeamNetwork {
  private readonly children: number;
  private readonly firstVolunteer: number;
  private readonly root: number;
  private readonly price: Float64Array;
  private readonly gateRoom: Int32Array;
  private readonly gateLoad: Int32Array;
  private readonly volunteerRoom: Int32Array;
  private readonly edgeStart: Int32Array;
  private readonly edgeGate: Int32Array;
  private readonly edgeVolunteer: Int32Array;
  private readonly edgeScore: Int32Array;
  private readonly used: Uint8Array;
  /** Used edges of each volunteer, MAX_CAPACITY places each. */
  private readonly usedAt: Int32Array;
  /** What each filled unit of a child is worth, best first. */
  private readonly filled: number[][];
  private readonly distance: Float64Array;
  private readonly viaNode: Int32Array;
  private readonly viaEdge: Int32Array;
  private readonly heap = new Heap();
  private readonly touched: number[] = [];

  constructor({ gateRoom, volunteerRoom, edges }: Demand) {
    this.children = gateRoom.length / 2;
    this.firstVolunteer = 3 * this.children;
    this.root = this.firstVolunteer + volunteerRoom.length;
    this.gateRoom = Int32Array.from(gateRoom);
    this.gateLoad = new Int32Array(gateRoom.length);
    this.volunteerRoom = Int32Array.from(volunteerRoom);
    this.edgeGate = Int32Array.from(edges, ({ gate }) => gate);
    this.edgeVolunteer = Int32Array.from(edges, ({ volunteer }) => volunteer);
    this.edgeScore = Int32Array.from(edges, ({ score }) => score);
    this.edgeStart = new Int32Array(gateRoom.length + 1);
    this.used = new Uint8Array(edges.length);
    this.usedAt = new Int32Array(MAX_CAPACITY * volunteerRoom.length).fill(NONE);
    this.filled = Array.from({ length: this.children }, () => []);
    this.price = new Float64Array(this.root + 1);
    this.distance = new Float64Array(this.root + 1).fill(Number.POSITIVE_INFINITY);
    this.viaNode = new Int32Array(this.root + 1).fill(NONE);
    this.viaEdge = new Int32Array(this.root + 1).fill(NONE);
    for (const { gate, score } of edges) {
      const child = gate >> 1;
      this.edgeStart[gate + 1] = (this.edgeStart[gate + 1] as number) + 1;
      this.price[this.gateNode(gate)] = Math.max(score, this.priceOfGate(gate));
      this.price[child] = Math.max(score, this.priceOfChild(child));
    }
    for (let gate = 0; gate < gateRoom.length; gate++) {
      this.edgeStart[gate + 1] = (this.edgeStart[gate + 1] as number) + (this.edgeStart[gate] as number);
    }
  }

  /**
   * Offers a child one more unit, worth no more than its earlier ones. It is taken if the cheapest path costs less,
   * and either way the prices prove the best use of all units offered so far.
   */
  offerUnit(child: number, worth: number): boolean {
    const limit = worth + this.priceOfChild(child);
    if (limit <= 0) return false;
    this.search(child, limit);
    const end = this.distance[this.root] as number;
    for (const node of this.touched) {
      const short = (this.distance[node] as number) - end;
      if (short < 0) this.price[node] = (this.price[node] as number) + short;
      this.distance[node] = Number.POSITIVE_INFINITY;
    }
    if (this.viaNode[this.root] === NONE) return false;
    for (let to = this.root; to !== child; to = this.viaNode[to] as number) this.pushInto(to);
    this.filled[child]?.push(worth);
    return true;
  }

  isUsed(edge: number): boolean {
    return this.used[edge] === 1;
  }

  priceOfChild(child: number): number {
    return this.price[child] as number;
  }

  priceOfGate(gate: number): number {
    return this.price[this.gateNode(gate)] as number;
  }

  priceOfVolunteer(volunteer: number): number {
    return this.price[this.firstVolunteer + volunteer] as number;
  }

  private gateNode(gate: number): number {
    return this.children + gate;
  }

  /** Dijkstra that ends at the root or at `limit`, whichever is nearer. */
  private search(source: number, limit: number) {
    const { heap, distance, touched } = this;
    heap.clear();
    touched.length = 0;
    touched.push(source, this.root);
    distance[source] = 0;
    distance[this.root] = limit;
    this.viaNode[this.root] = NONE;
    heap.add(0, source);
    while (heap.size > 0) {
      const reached = heap.leastKey;
      const node = heap.takeLeast();
      if (reached >= (distance[this.root] as number)) return;
      if (reached > (distance[node] as number)) continue;
      const base = reached + (this.price[node] as number);
      if (node < this.children) this.leaveChild(node, base);
      else if (node < this.firstVolunteer) this.leaveGate(node, base);
      else this.leaveVolunteer(node, base);
    }
  }

  private leaveChild(child: number, base: number) {
    for (let gate = 2 * child; gate < 2 * child + 2; gate++) {
      if ((this.gateLoad[gate] as number) < (this.gateRoom[gate] as number)) {
        this.relax(child, this.gateNode(gate), base, NONE);
      }
    }
    const given = this.filled[child]?.at(-1);
    if (given !== undefined) this.relax(child, this.root, base + given, NONE);
  }

  private leaveGate(node: number, base: number) {
    const gate = node - this.children;
    if ((this.gateLoad[gate] as number) > 0) this.relax(node, gate >> 1, base, NONE);
    const end = this.edgeStart[gate + 1] as number;
    for (let edge = this.edgeStart[gate] as number; edge < end; edge++) {
      const cost = base - (this.edgeScore[edge] as number);
      if (cost >= (this.distance[this.root] as number)) return;
      if (this.used[edge] === 1) continue;
      const volunteer = this.edgeVolunteer[edge] as number;
      const to = this.firstVolunteer + volunteer;
      // A volunteer with room has price 0, so the path ends here at no further cost.
      if (this.relax(node, to, cost, edge) && (this.volunteerRoom[volunteer] as number) > 0) {
        this.relax(to, this.root, cost, NONE);
      }
    }
  }

  private leaveVolunteer(node: number, base: number) {
    const volunteer = node - this.firstVolunteer;
    for (let place = MAX_CAPACITY * volunteer; place < MAX_CAPACITY * (volunteer + 1); place++) {
      const edge = this.usedAt[place] as number;
      if (edge === NONE) continue;
      const gate = this.edgeGate[edge] as number;
      this.relax(node, this.gateNode(gate), base + (this.edgeScore[edge] as number), edge);
    }
  }

  private relax(from: number, to: number, cost: number, edge: number): boolean {
    const length = cost - (this.price[to] as number);
    const known = this.distance[to] as number;
    if (length >= known || length >= (this.distance[this.root] as number)) return false;
    if (known === Number.POSITIVE_INFINITY) this.touched.push(to);
    this.distance[to] = length;
    this.viaNode[to] = from;
    this.viaEdge[to] = edge;
    this.heap.add(length, to);
    return true;
  }

  /** Sends one unit along the last arc of the path to a node. Paths are walked from the root, so places free first. */
  private pushInto(to: number) {
    const from = this.viaNode[to] as number;
    const edge = this.viaEdge[to] as number;
    if (to === this.root && from < this.children) this.filled[from]?.pop();
    else if (to === this.root) this.shift(this.volunteerRoom, from - this.firstVolunteer, -1);
    else if (to >= this.firstVolunteer) this.swapUse(edge, NONE, edge);
    else if (from >= this.firstVolunteer) this.swapUse(edge, edge, NONE);
    else if (from < this.children) this.shift(this.gateLoad, to - this.children, 1);
    else this.shift(this.gateLoad, from - this.children, -1);
  }

  private shift(counts: Int32Array, index: number, by: number) {
    counts[index] = (counts[index] as number) + by;
  }

  private swapUse(edge: number, before: number, after: number) {
    const start = MAX_CAPACITY * (this.edgeVolunteer[edge] as number);
    this.usedAt[this.usedAt.indexOf(before, start)] = after;
    this.used[edge] = after === NONE ? 0 : 1;
  }
}

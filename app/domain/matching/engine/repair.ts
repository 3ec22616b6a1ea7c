import { Buckets, DOUBLE } from "./buckets";
import { Flow, NONE, PLACES } from "./flow";
import { Labels } from "./labels";
import { OPEN, scoreOf, volunteerOf } from "./layout";

/** Mark in Labels.edgeOfGate: the path goes on through the child's other gate. */
const SIBLING = -2;

/** The edges of each volunteer: `start[v]` … `start[v + 1] − 1`, each with its number in Flow.edges and its gate. */
export interface VolunteerEdges {
  readonly start: Int32Array;
  readonly edge: Int32Array;
  readonly gate: Int32Array;
}

export function byVolunteer({ edgeStart, edges, volunteers, children }: Flow): VolunteerEdges {
  const start = new Int32Array(volunteers + 1);
  for (let k = 0; k < edges.length; k++) start[volunteerOf(edges[k]!) + 1]! += 1;
  for (let v = 0; v < volunteers; v++) start[v + 1]! += start[v]!;
  const next = start.slice(0, volunteers);
  const edge = new Int32Array(edges.length);
  const gate = new Int32Array(edges.length);
  for (let g = 0; g < 2 * children; g++) {
    for (let k = edgeStart[g]!; k < edgeStart[g + 1]!; k++) {
      const v = volunteerOf(edges[k]!);
      const place = next[v]!;
      edge[place] = k;
      gate[place] = g;
      next[v] = place + 1;
    }
  }
  return { start, edge, gate };
}

/**
 * Brings the price of a volunteer with room down to nothing: searches back from the volunteer for whoever would gain
 * most from that room, a child without a mentor or a volunteer to be relieved, and gives it to them as long as the
 * gain is more than the price.
 */
export class Repair {
  /** See Buckets.resident. */
  static readonly resident = new Repair(Flow.resident, byVolunteer(Flow.resident));

  private readonly labels: Labels;
  private readonly queue = new Buckets();
  private end = DOUBLE;
  private endChild = NONE;
  private endVolunteer = NONE;

  constructor(
    private readonly flow: Flow,
    private readonly edgesOf: VolunteerEdges,
  ) {
    this.labels = new Labels(flow);
  }

  /** Returns how many units moved. */
  repair(volunteer: number): number {
    const { flow } = this;
    let moved = 0;
    while (flow.load[volunteer]! < flow.capacity[volunteer]! && flow.volunteerPrice[volunteer]! > 0) {
      this.search(volunteer);
      this.labels.settle(flow, this.end, -1);
      if (this.endChild === NONE && this.endVolunteer === NONE) break;
      this.shift(volunteer);
      moved++;
    }
    return moved;
  }

  private search(target: number) {
    const { flow, labels, queue, edgesOf } = this;
    const { edges, state, gatePrice, volunteerPrice } = flow;
    this.end = volunteerPrice[target]!;
    this.endChild = NONE;
    this.endVolunteer = NONE;
    queue.clear();
    labels.setVolunteer(target, 0, NONE, NONE);
    queue.add(0, target);
    for (let volunteer = queue.take(); volunteer !== NONE; volunteer = queue.take()) {
      const distance = queue.key;
      if (distance >= this.end) return;
      if (distance > labels.ofVolunteer[volunteer]!) continue;
      const price = volunteerPrice[volunteer]!;
      if (volunteer !== target && distance + price < this.end) {
        this.end = distance + price;
        this.endChild = NONE;
        this.endVolunteer = volunteer;
      }
      const last = edgesOf.start[volunteer + 1]!;
      for (let k = edgesOf.start[volunteer]!; k < last; k++) {
        const edge = edgesOf.edge[k]!;
        const gate = edgesOf.gate[k]!;
        const reach = distance + gatePrice[gate]! + price - scoreOf(edges[edge]!);
        if (reach >= this.end || reach >= labels.ofGate[gate]! || state[edge]! !== OPEN) continue;
        labels.setGate(gate, reach, edge);
        this.leaveGate(gate, reach);
      }
    }
  }

  /** Whose unit could come through this gate: the child's own next one, or one that another mentor holds. */
  private leaveGate(gate: number, distance: number) {
    const { flow, labels } = this;
    const base = distance - flow.gatePrice[gate]!;
    for (let place = PLACES * gate; place < PLACES * (gate + 1); place++) {
      const edge = flow.gateEdge[place]!;
      if (edge === NONE) break;
      const packed = flow.edges[edge]!;
      const volunteer = volunteerOf(packed);
      const reach = base + scoreOf(packed) - flow.volunteerPrice[volunteer]!;
      if (reach >= this.end || reach >= labels.ofVolunteer[volunteer]!) continue;
      labels.setVolunteer(volunteer, reach, edge, gate);
      this.queue.add(reach, volunteer);
    }
    if (flow.gateLoad[gate]! < flow.room[gate]!) this.reachChild(gate, base + flow.childPrice[gate >> 1]!);
  }

  private reachChild(gate: number, distance: number) {
    const { flow, labels } = this;
    const child = gate >> 1;
    if (distance >= this.end || distance >= labels.ofChild[child]!) return;
    labels.setChild(child, distance, gate);
    const price = flow.childPrice[child]!;
    const unit = flow.filled[child]!;
    if (unit < flow.slots[child]!) {
      const end = distance - price - flow.worthOfUnit(child, unit);
      if (end < this.end) {
        this.end = end;
        this.endChild = child;
        this.endVolunteer = NONE;
      }
    }
    const sibling = gate ^ 1;
    if (flow.gateLoad[sibling]! === 0) return;
    const reach = distance + flow.gatePrice[sibling]! - price;
    if (reach >= this.end || reach >= labels.ofGate[sibling]!) return;
    labels.setGate(sibling, reach, SIBLING);
    this.leaveGate(sibling, reach);
  }

  /** Walks the path forward from its end to the volunteer with room. */
  private shift(target: number) {
    const { flow, labels } = this;
    let gate = NONE;
    let volunteer = this.endVolunteer;
    if (this.endChild !== NONE) {
      gate = labels.gateOfChild[this.endChild]!;
      flow.filled[this.endChild]! += 1;
      flow.gateLoad[gate]! += 1;
    }
    for (;;) {
      if (gate === NONE) {
        gate = labels.gateOfVolunteer[volunteer]!;
        flow.detach(gate, labels.edgeOfVolunteer[volunteer]!);
      }
      let taken = labels.edgeOfGate[gate]!;
      if (taken === SIBLING) {
        flow.gateLoad[gate]! -= 1;
        gate = labels.gateOfChild[gate >> 1]!;
        flow.gateLoad[gate]! += 1;
        taken = labels.edgeOfGate[gate]!;
      }
      const next = volunteerOf(flow.edges[taken]!);
      const taker = gate;
      gate = NONE;
      if (next !== target) {
        gate = labels.gateOfVolunteer[next]!;
        flow.detach(gate, labels.edgeOfVolunteer[next]!);
      }
      flow.attach(taker, taken);
      if (next === target) return;
      volunteer = next;
    }
  }
}

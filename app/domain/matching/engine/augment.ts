import { Buckets, DOUBLE } from "./buckets";
import { Flow, NONE, PLACES } from "./flow";
import { Labels } from "./labels";
import { OPEN, scoreOf, volunteerOf } from "./layout";

/** Marks in Labels.edgeOfGate: the path starts at this gate; it comes from the child's other gate. */
const START = -1;
const SIBLING = -2;

/**
 * Sends one unit from a child, or from a gate that lost a mentor, along the cheapest path to the root. A path ends at
 * a volunteer with room, or at a child that gives its last unit up.
 */
export class Augment {
  /** See Buckets.resident. */
  static readonly resident = new Augment(Flow.resident);

  /** Gates left so far. */
  work = DOUBLE;
  private readonly labels: Labels;
  private readonly queue = new Buckets();
  private end = DOUBLE;
  private endVolunteer = NONE;
  private endGate = NONE;

  constructor(private readonly flow: Flow) {
    this.labels = new Labels(flow);
    this.work = 0;
  }

  /** Offers the child its next unit, which it takes if that gains anything. Needs an open child. */
  offer(child: number): boolean {
    const { flow } = this;
    const unit = flow.filled[child]!;
    if (unit >= flow.slots[child]!) return false;
    const limit = flow.worthOfUnit(child, unit) + flow.childPrice[child]!;
    if (limit <= 0) return false;
    this.begin(limit);
    this.labels.setChild(child, 0, NONE);
    for (let gate = 2 * child; gate < 2 * child + 2; gate++) {
      if (flow.gateLoad[gate]! < flow.room[gate]!) {
        this.startAt(gate, flow.childPrice[child]! - flow.gatePrice[gate]!);
      }
    }
    this.search();
    const start = this.finish();
    if (start === NONE) return false;
    flow.filled[child]! += 1;
    flow.gateLoad[start]! += 1;
    return true;
  }

  /** Replaces the mentor that a gate has just lost; if nobody is worth it, the child gives a unit up. */
  replace(gate: number) {
    this.begin(Number.POSITIVE_INFINITY);
    this.startAt(gate, 0);
    this.search();
    this.finish();
  }

  private begin(limit: number) {
    this.end = limit;
    this.endVolunteer = NONE;
    this.endGate = NONE;
    this.queue.clear();
  }

  private startAt(gate: number, distance: number) {
    this.labels.setGate(gate, distance, START);
    this.queue.add(distance, gate);
  }

  private search() {
    const { flow, labels, queue } = this;
    const { edgeStart, edges, state, gatePrice, volunteerPrice, load, capacity } = flow;
    const { ofGate, ofVolunteer } = labels;
    for (let gate = queue.take(); gate !== NONE; gate = queue.take()) {
      const distance = queue.key;
      if (distance >= this.end) return;
      if (distance > ofGate[gate]!) continue;
      this.work++;
      this.reachChild(gate, distance);
      const base = distance + gatePrice[gate]!;
      const last = edgeStart[gate + 1]!;
      for (let edge = edgeStart[gate]!; edge < last; edge++) {
        const packed = edges[edge]!;
        const cost = base - scoreOf(packed);
        if (cost >= this.end) break;
        const volunteer = volunteerOf(packed);
        const reach = cost + volunteerPrice[volunteer]!;
        if (reach >= this.end || reach >= ofVolunteer[volunteer]! || state[edge]! !== OPEN) continue;
        labels.setVolunteer(volunteer, reach, edge, gate);
        if (load[volunteer]! < capacity[volunteer]!) {
          this.end = reach;
          this.endVolunteer = volunteer;
          this.endGate = NONE;
        } else this.leaveVolunteer(volunteer, reach);
      }
    }
  }

  /** A gate that gives up a mentor lets its child use the unit at the other gate, or do without. */
  private reachChild(gate: number, distance: number) {
    const { flow, labels } = this;
    const child = gate >> 1;
    const reach = distance + flow.gatePrice[gate]! - flow.childPrice[child]!;
    if (reach >= labels.ofChild[child]! || reach >= this.end) return;
    labels.setChild(child, reach, gate);
    const end = reach + flow.childPrice[child]! + flow.worthOfUnit(child, flow.filled[child]! - 1);
    if (end < this.end) {
      this.end = end;
      this.endVolunteer = NONE;
      this.endGate = gate;
    }
    const sibling = gate ^ 1;
    if (flow.gateLoad[sibling]! >= flow.room[sibling]!) return;
    const through = reach + flow.childPrice[child]! - flow.gatePrice[sibling]!;
    if (through >= this.end || through >= labels.ofGate[sibling]!) return;
    labels.setGate(sibling, through, SIBLING);
    this.queue.add(through, sibling);
  }

  private leaveVolunteer(volunteer: number, distance: number) {
    const { flow, labels } = this;
    const base = distance - flow.volunteerPrice[volunteer]!;
    for (let place = PLACES * volunteer; place < PLACES * (volunteer + 1); place++) {
      const edge = flow.volunteerEdge[place]!;
      if (edge === NONE) return;
      const gate = flow.volunteerGate[place]!;
      const reach = base + scoreOf(flow.edges[edge]!) - flow.gatePrice[gate]!;
      if (reach >= labels.ofGate[gate]! || reach >= this.end) continue;
      labels.setGate(gate, reach, edge);
      this.queue.add(reach, gate);
    }
  }

  /** Settles the prices and walks the path back. Returns the gate at which it starts, or −1 where there is none. */
  private finish(): number {
    const { flow, labels } = this;
    labels.settle(flow, this.end, 1);
    if (this.endVolunteer === NONE && this.endGate === NONE) return NONE;
    let volunteer = this.endVolunteer;
    if (volunteer === NONE) {
      const given = this.endGate;
      flow.filled[given >> 1]! -= 1;
      flow.gateLoad[given]! -= 1;
      const lost = labels.edgeOfGate[given]!;
      if (lost === START) return given;
      volunteer = volunteerOf(flow.edges[lost]!);
      flow.detach(given, lost);
    }
    for (;;) {
      const taken = labels.edgeOfVolunteer[volunteer]!;
      let gate = labels.gateOfVolunteer[volunteer]!;
      const taker = gate;
      let lost = labels.edgeOfGate[gate]!;
      if (lost === SIBLING) {
        flow.gateLoad[gate]! += 1;
        gate ^= 1;
        flow.gateLoad[gate]! -= 1;
        lost = labels.edgeOfGate[gate]!;
      }
      if (lost >= 0) flow.detach(gate, lost);
      flow.attach(taker, taken);
      if (lost < 0) return gate;
      volunteer = volunteerOf(flow.edges[lost]!);
    }
  }
}

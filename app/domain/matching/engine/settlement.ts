import { Augment } from "./augment";
import { type Flow, NONE, PLACES } from "./flow";
import { CLOSED, OPEN, scoreOf, volunteerOf } from "./layout";
import { byVolunteer, Repair, type VolunteerEdges } from "./repair";

/**
 * Changes to a best flow, and the few steps that make it best again. Take out whoever a change concerns, change
 * rooms, capacities and edges, then settle: whoever was taken out is offered again at prices at which nothing between
 * the others has to move but along the cheapest path.
 */
export class Settlement {
  private readonly augment: Augment;
  private readonly repair: Repair;
  private readonly edgesOf: VolunteerEdges;
  private readonly outChildren = new Set<number>();
  private readonly outVolunteers = new Set<number>();
  private readonly roomy = new Set<number>();
  private readonly looseGates: number[] = [];

  constructor(readonly flow: Flow) {
    this.augment = new Augment(flow);
    this.edgesOf = byVolunteer(flow);
    this.repair = new Repair(flow, this.edgesOf);
  }

  /** Takes all mentors from a child; it will be offered its units anew. */
  takeOutChild(child: number) {
    const { flow } = this;
    this.outChildren.add(child);
    for (let gate = 2 * child; gate < 2 * child + 2; gate++) {
      for (let edge = flow.gateEdge[PLACES * gate]!; edge !== NONE; edge = flow.gateEdge[PLACES * gate]!) {
        flow.detach(gate, edge);
        this.roomy.add(volunteerOf(flow.edges[edge]!));
      }
      flow.gateLoad[gate] = 0;
    }
    flow.filled[child] = 0;
  }

  /** Takes all children from a volunteer; their gates will look for somebody, this volunteer among others. */
  takeOutVolunteer(volunteer: number) {
    const { flow } = this;
    this.outVolunteers.add(volunteer);
    this.roomy.add(volunteer);
    while (flow.load[volunteer]! > 0) {
      const place = PLACES * volunteer;
      const gate = flow.volunteerGate[place]!;
      flow.detach(gate, flow.volunteerEdge[place]!);
      this.looseGates.push(gate);
    }
  }

  /** Takes one mentor from a gate, which will look for another. */
  takeOutEdge(gate: number, edge: number) {
    this.flow.detach(gate, edge);
    this.roomy.add(volunteerOf(this.flow.edges[edge]!));
    this.looseGates.push(gate);
  }

  /** One who has more room than before. */
  freeVolunteer(volunteer: number) {
    this.roomy.add(volunteer);
  }

  /** Nobody can have this volunteer any more. */
  closeEdges(volunteer: number) {
    const { start, edge } = this.edgesOf;
    for (let k = start[volunteer]!; k < start[volunteer + 1]!; k++) this.flow.state[edge[k]!] = CLOSED;
  }

  settle() {
    const { flow, augment } = this;
    for (const child of this.outChildren) flow.openChild(child);
    for (const volunteer of this.outVolunteers) this.raisePrice(volunteer);
    for (const gate of this.looseGates) if (!this.outChildren.has(gate >> 1)) augment.replace(gate);
    for (const child of this.outChildren) while (augment.offer(child));
    for (const volunteer of this.roomy) this.repair.repair(volunteer);
    this.outChildren.clear();
    this.outVolunteers.clear();
    this.looseGates.length = 0;
    this.roomy.clear();
  }

  /** High enough that nobody would rather have this volunteer than what they have. */
  private raisePrice(volunteer: number) {
    const { flow, edgesOf } = this;
    for (let k = edgesOf.start[volunteer]!; k < edgesOf.start[volunteer + 1]!; k++) {
      const edge = edgesOf.edge[k]!;
      if (flow.state[edge]! !== OPEN) continue;
      const gain = scoreOf(flow.edges[edge]!) - flow.gatePrice[edgesOf.gate[k]!]!;
      if (gain > flow.volunteerPrice[volunteer]!) flow.volunteerPrice[volunteer] = gain;
    }
  }
}

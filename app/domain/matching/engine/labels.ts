import { Flow } from "./flow";

const FAR = Number.POSITIVE_INFINITY;

/** What one search knows of the nodes it has met. Cleared node by node, so a short search costs little. */
export class Labels {
  /** See Buckets.resident. */
  static readonly resident = new Labels(Flow.resident);

  readonly ofChild: Float64Array;
  readonly ofGate: Float64Array;
  readonly ofVolunteer: Float64Array;
  /** The edge over which the best path so far passes, or a mark of the search's own. */
  readonly edgeOfGate: Int32Array;
  readonly edgeOfVolunteer: Int32Array;
  readonly gateOfVolunteer: Int32Array;
  readonly gateOfChild: Int32Array;
  private readonly metChildren: Int32Array;
  private readonly metGates: Int32Array;
  private readonly metVolunteers: Int32Array;
  private childCount = 0;
  private gateCount = 0;
  private volunteerCount = 0;

  constructor({ children, volunteers }: Flow) {
    this.ofChild = new Float64Array(children).fill(FAR);
    this.ofGate = new Float64Array(2 * children).fill(FAR);
    this.ofVolunteer = new Float64Array(volunteers).fill(FAR);
    this.edgeOfGate = new Int32Array(2 * children);
    this.edgeOfVolunteer = new Int32Array(volunteers);
    this.gateOfVolunteer = new Int32Array(volunteers);
    this.gateOfChild = new Int32Array(children);
    this.metChildren = new Int32Array(children);
    this.metGates = new Int32Array(2 * children);
    this.metVolunteers = new Int32Array(volunteers);
  }

  setChild(child: number, distance: number, gate: number) {
    if (this.ofChild[child]! === FAR) this.metChildren[this.childCount++] = child;
    this.ofChild[child] = distance;
    this.gateOfChild[child] = gate;
  }

  setGate(gate: number, distance: number, edge: number) {
    if (this.ofGate[gate]! === FAR) this.metGates[this.gateCount++] = gate;
    this.ofGate[gate] = distance;
    this.edgeOfGate[gate] = edge;
  }

  setVolunteer(volunteer: number, distance: number, edge: number, gate: number) {
    if (this.ofVolunteer[volunteer]! === FAR) this.metVolunteers[this.volunteerCount++] = volunteer;
    this.ofVolunteer[volunteer] = distance;
    this.edgeOfVolunteer[volunteer] = edge;
    this.gateOfVolunteer[volunteer] = gate;
  }

  /**
   * Moves the prices of every node nearer than `end` by what it is nearer, so that the path of that length becomes
   * free, and forgets the search. `sign` is 1 for a search from a child, −1 for one back from a volunteer.
   */
  settle({ childPrice, gatePrice, volunteerPrice }: Flow, end: number, sign: 1 | -1) {
    for (let k = 0; k < this.childCount; k++) {
      const child = this.metChildren[k]!;
      const nearer = end - this.ofChild[child]!;
      if (nearer > 0) childPrice[child]! -= sign * nearer;
      this.ofChild[child] = FAR;
    }
    for (let k = 0; k < this.gateCount; k++) {
      const gate = this.metGates[k]!;
      const nearer = end - this.ofGate[gate]!;
      if (nearer > 0) gatePrice[gate]! -= sign * nearer;
      this.ofGate[gate] = FAR;
    }
    for (let k = 0; k < this.volunteerCount; k++) {
      const volunteer = this.metVolunteers[k]!;
      const nearer = end - this.ofVolunteer[volunteer]!;
      if (nearer > 0) volunteerPrice[volunteer]! += sign * nearer;
      this.ofVolunteer[volunteer] = FAR;
    }
    this.childCount = 0;
    this.gateCount = 0;
    this.volunteerCount = 0;
  }
}

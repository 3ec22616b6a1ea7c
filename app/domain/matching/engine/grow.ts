import { Flow, NONE, PLACES } from "./flow";
import { packEdge } from "./layout";

/** An edge to be added, by the numbers of its gate and its volunteer. */
export interface NewEdge {
  readonly gate: number;
  readonly volunteer: number;
  readonly score: number;
}

export interface Newcomers {
  readonly children: number;
  readonly volunteers: number;
  readonly edges: readonly NewEdge[];
}

/** The same flow with room for newcomers behind everybody else, who are not asked for or offered anything yet. */
export function grow(flow: Flow, { children, volunteers, edges: added }: Newcomers): Flow {
  const gates = 2 * (flow.children + children);
  const { start, packed, state, moved } = mergeEdges(flow, gates, added);
  const grown = new Flow(
    {
      slots: longer(flow.slots, children),
      firstLevel: longer(flow.firstLevel, children),
      room: longer(flow.room, 2 * children),
      capacity: longer(flow.capacity, volunteers),
      edges: { start, packed },
      state,
    },
    flow.weight,
  );
  grown.childPrice.set(flow.childPrice);
  grown.gatePrice.set(flow.gatePrice);
  grown.volunteerPrice.set(flow.volunteerPrice);
  grown.filled.set(flow.filled);
  grown.gateLoad.set(flow.gateLoad);
  grown.load.set(flow.load);
  grown.volunteerGate.set(flow.volunteerGate);
  for (let k = 0; k < PLACES * flow.volunteers; k++) {
    grown.volunteerEdge[k] = moved(flow.volunteerEdge[k]!, flow.volunteerGate[k]!);
  }
  for (let k = 0; k < 2 * PLACES * flow.children; k++) {
    grown.gateEdge[k] = moved(flow.gateEdge[k]!, Math.floor(k / PLACES));
  }
  return grown;
}

function longer(column: Int32Array, by: number): Int32Array {
  const copy = new Int32Array(column.length + by);
  copy.set(column);
  return copy;
}

function mergeEdges(flow: Flow, gates: number, added: readonly NewEdge[]) {
  const count = flow.edges.length + added.length;
  const packed = new Int32Array(count);
  const state = new Uint8Array(count);
  const start = new Int32Array(gates + 1);
  const ofGate = new Map<number, number[]>();
  for (const { gate, volunteer, score } of added) {
    const list = ofGate.get(gate);
    if (list) list.push(packEdge(volunteer, score));
    else ofGate.set(gate, [packEdge(volunteer, score)]);
  }
  let to = 0;
  for (let gate = 0; gate < gates; gate++) {
    start[gate] = to;
    const from = flow.edgeStart[Math.min(gate, 2 * flow.children)]!;
    const end = flow.edgeStart[Math.min(gate + 1, 2 * flow.children)]!;
    const fresh = (ofGate.get(gate) ?? []).sort((a, b) => a - b);
    let next = 0;
    for (let edge = from; edge < end; edge++) {
      while (next < fresh.length && fresh[next]! < flow.edges[edge]!) packed[to++] = fresh[next++]!;
      packed[to] = flow.edges[edge]!;
      state[to++] = flow.state[edge]!;
    }
    while (next < fresh.length) packed[to++] = fresh[next++]!;
  }
  start[gates] = to;
  /** Where an edge of the old list is now. */
  const moved = (edge: number, gate: number) => {
    if (edge === NONE) return NONE;
    let place = start[gate]! + edge - flow.edgeStart[gate]!;
    while (packed[place] !== flow.edges[edge]) place++;
    return place;
  };
  return { start, packed, state, moved };
}

/** The gated flow as a linear program, a column for each pair and for each child's first and further units. */
import type { Columns } from "./columns";
import { gatedFlow } from "./gated-flow";

export interface Column {
  readonly worth: number;
  readonly upper: number;
  /** Whether the rows alone would let it exceed the upper bound. */
  readonly isBound: boolean;
  /** Rows of ascending number, and what the column counts there. */
  readonly rows: readonly (readonly [row: number, factor: number])[];
}

export interface LinearProgram {
  /** Pairs first, in the order of the instance's edges. */
  readonly columns: readonly Column[];
  /** Each row is at most this; the first rows, one for each child, are equations. */
  readonly most: readonly number[];
  readonly equations: number;
}

export function linearProgram(instance: Columns): LinearProgram {
  const flow = gatedFlow(instance);
  const { children } = flow;
  const gateRow = (gate: number) => children + gate;
  const volunteerRow = (volunteer: number) => children + flow.gateRoom.length + volunteer;
  const pairs = Array.from({ length: flow.edges }, (_, edge): Column => {
    const child = instance.edgeChild[edge] ?? 0;
    const volunteer = instance.edgeVolunteer[edge] ?? 0;
    const gate = flow.edgeGate[edge] ?? -1;
    const room = (gate === -1 ? flow.slots[child] : flow.gateRoom[gate]) ?? 0;
    const isBound = Math.min(room, instance.capacity[volunteer] ?? 0) > 1;
    const gated = gate === -1 ? [] : [[gateRow(gate), 1] as const];
    const rows = [[child, 1] as const, ...gated, [volunteerRow(volunteer), 1] as const];
    return { worth: instance.edgeScore[edge] ?? 0, upper: 1, isBound, rows };
  });
  const firsts = Array.from(flow.firstWorth, (worth, child): Column => {
    return { worth, upper: 1, isBound: true, rows: [[child, -1]] };
  });
  const extras = Array.from(flow.slots, (slots, child): Column => {
    return { worth: flow.extraWorth, upper: slots - 1, isBound: true, rows: [[child, -1]] };
  }).filter(({ upper }) => upper > 0);
  const nothing = Array.from({ length: children }, () => 0);
  const most = [...nothing, ...flow.gateRoom, ...instance.capacity];
  return { columns: [...pairs, ...firsts, ...extras], most, equations: children };
}

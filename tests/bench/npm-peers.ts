/** Solvers from npm. Each builds its own form of the round, then solves it once; both are timed apart. */
import type { Objective } from "~/domain/matching/instance";
import type { Columns } from "./columns";
import { gatedFlow, objectiveOf } from "./gated-flow";
import { type LinearProgram, linearProgram } from "./linear-program";

/** Builds the form that the solver takes; what it answers solves once. */
type NpmPeer = (columns: Columns) => Promise<() => Objective>;

export const NPM_PEERS: Record<string, NpmPeer> = {
  highs: async (columns) => {
    const { default: loadHighs } = await import("highs");
    const highs = await loadHighs();
    const program = linearProgram(columns);
    const model = highs.createModel(compressed(program));
    model.options.set({ output_flag: false });
    return () => {
      try {
        model.run();
        const { colValue } = model.getSolution();
        return objectiveOf(columns, (edge) => (colValue[edge] ?? 0) > 0.5);
      } finally {
        model.dispose();
      }
    };
  },

  "min-cost-flow": async (columns) => {
    const { minCostFlowForNumberNodes } = await import("min-cost-flow");
    const graph = numberedFlow(columns);
    return () => {
      const solved = minCostFlowForNumberNodes(graph.edges);
      const used = new Set<number>();
      for (const { from, to, flow } of solved) if (flow > 0) used.add(from * graph.nodes + to);
      return objectiveOf(columns, (edge) => {
        const gate = graph.gates[edge] ?? -1;
        const from = gate === -1 ? graph.child(columns.edgeChild[edge] ?? 0) : graph.gate(gate);
        return used.has(from * graph.nodes + graph.volunteer(columns.edgeVolunteer[edge] ?? 0));
      });
    };
  },

  "hungarian-on3": async (columns) => {
    if (columns.slots.some((code) => code !== 3) || columns.capacity.some((capacity) => capacity !== 1)) {
      throw new Error("knows only one slot and capacity 1 each");
    }
    const { default: hungarian } = await import("hungarian-on3");
    // Costs, not profits: asked for the most, 0.3.1 answers wrongly.
    const { firstWorth, extraWorth, volunteers } = gatedFlow(columns);
    const most = 5 * extraWorth;
    const costs = Array.from(firstWorth, () => new Array<number>(volunteers).fill(most));
    for (const [edge, child] of columns.edgeChild.entries()) {
      const worth = (firstWorth[child] ?? 0) + (columns.edgeScore[edge] ?? 0);
      const row = costs[child] ?? [];
      row[columns.edgeVolunteer[edge] ?? 0] = most - worth;
    }
    return () => {
      const chosen = new Map(hungarian(costs).map(([child, volunteer]) => [child, volunteer]));
      return objectiveOf(
        columns,
        (edge) => chosen.get(columns.edgeChild[edge] ?? 0) === columns.edgeVolunteer[edge],
      );
    };
  },

  yalps: async (columns) => {
    const { solve } = await import("yalps");
    const { variables, constraints } = named(linearProgram(columns));
    return () => {
      const model = { direction: "maximize", objective: "worth", variables, constraints } as const;
      const { status, variables: found } = solve(model, { maxPivots: Number.POSITIVE_INFINITY });
      if (status !== "optimal") throw new Error(`ends "${status}"`);
      return objectiveOf(columns, chosenIn(found));
    };
  },

  "javascript-lp-solver": async (columns) => {
    const { default: solver } = await import("javascript-lp-solver");
    const program = named(linearProgram(columns));
    const model = {
      ...{ optimize: "worth", opType: "max" as const },
      constraints: Object.fromEntries(program.constraints),
      variables: Object.fromEntries(
        program.variables.map(([name, rows]) => [name, Object.fromEntries(rows)]),
      ),
    };
    return () => {
      const found = solver.Solve(model);
      return objectiveOf(columns, chosenIn(Object.entries(found ?? {})));
    };
  },
};

/** Columns compressed, to be minimised. */
function compressed({ columns, most, equations }: LinearProgram) {
  const starts = new Int32Array(columns.length + 1);
  for (const [k, { rows }] of columns.entries()) starts[k + 1] = (starts[k] ?? 0) + rows.length;
  const entries = columns.flatMap(({ rows }) => rows);
  return {
    numCols: columns.length,
    numRows: most.length,
    colCost: Float64Array.from(columns, ({ worth }) => -worth),
    colLower: new Float64Array(columns.length),
    colUpper: Float64Array.from(columns, ({ upper }) => upper),
    rowLower: Float64Array.from(most, (_, row) => (row < equations ? 0 : Number.NEGATIVE_INFINITY)),
    rowUpper: Float64Array.from(most),
    matrix: {
      format: "csc" as const,
      numCols: columns.length,
      numRows: most.length,
      starts,
      indices: Int32Array.from(entries, ([row]) => row),
      values: Float64Array.from(entries, ([, factor]) => factor),
    },
  };
}

/** For solvers that know no bounds of columns: these become rows. Column k is named x and its number. */
function named({ columns, most, equations }: LinearProgram) {
  const constraints = most.map(
    (max, row) => [`r${row}`, row < equations ? { equal: max } : { max }] as const,
  );
  const bounds = columns.flatMap(({ isBound, upper }, k) =>
    isBound ? [[`b${k}`, { max: upper }] as const] : [],
  );
  const variables = columns.map(({ worth, isBound, rows }, k) => {
    const counted = rows.map(([row, factor]) => [`r${row}`, factor] as const);
    const bound = isBound ? [[`b${k}`, 1] as const] : [];
    return [`x${k}`, [["worth", worth] as const, ...counted, ...bound]] as const;
  });
  return { constraints: [...constraints, ...bounds], variables };
}

function chosenIn(values: readonly (readonly [string, unknown])[]) {
  const chosen = new Set(values.filter(([, value]) => Number(value) > 0.5).map(([name]) => name));
  return (edge: number) => chosen.has(`x${edge}`);
}

/** Source 0, sink last, at most one edge between two nodes: a child's first unit takes a way of its own. */
function numberedFlow(columns: Columns) {
  const flow = gatedFlow(columns);
  const { children, volunteers } = flow;
  const first = (child: number) => 1 + child;
  const child = (row: number) => 1 + children + row;
  const gate = (row: number) => 1 + 2 * children + row;
  const volunteer = (row: number) => 1 + 2 * children + flow.gateRoom.length + row;
  const sink = volunteer(volunteers);
  const edges: { from: number; to: number; capacity: number; cost: number }[] = [];
  for (const [row, worth] of flow.firstWorth.entries()) {
    edges.push({ from: 0, to: first(row), capacity: 1, cost: -worth });
    edges.push({ from: first(row), to: child(row), capacity: 1, cost: 0 });
    const more = (flow.slots[row] ?? 0) - 1;
    if (more > 0) edges.push({ from: 0, to: child(row), capacity: more, cost: -flow.extraWorth });
  }
  for (const [row, room] of flow.gateRoom.entries()) {
    edges.push({ from: child(flow.gateChild[row] ?? 0), to: gate(row), capacity: room, cost: 0 });
  }
  for (const [edge, row] of columns.edgeChild.entries()) {
    const own = flow.edgeGate[edge] ?? -1;
    const from = own === -1 ? child(row) : gate(own);
    const to = volunteer(columns.edgeVolunteer[edge] ?? 0);
    edges.push({ from, to, capacity: 1, cost: -(columns.edgeScore[edge] ?? 0) });
  }
  for (const [row, capacity] of columns.capacity.entries()) {
    edges.push({ from: volunteer(row), to: sink, capacity, cost: 0 });
  }
  return { edges, nodes: sink + 1, gates: flow.edgeGate, child, gate, volunteer };
}

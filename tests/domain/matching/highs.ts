import loadHighs, { type Highs } from "highs";
import type { Instance, Objective } from "~/domain/matching/instance";

/**
 * The best objective as HiGHS finds it. The model says the problem word for word, a variable for each pair and slot,
 * and so knows nothing of gates, weights or prices. Two solves, so that no weight comes near HiGHS's tolerances: the
 * counts in a positional number system, then the score with the counts held.
 */
export async function bestByHighs(instance: Instance): Promise<Objective> {
  highs ??= loadHighs();
  const solver = await highs;
  const model = modelOf(instance);
  const slots = instance.children.reduce((sum, child) => sum + child.slots.length, 0);
  const base = slots + 1;
  const weights = { A: base ** 3, B: base ** 2, C: base, slots: 1 };
  const counted = maximise(solver, model, weights, []);
  const counts = countsOf(counted);
  const held = LEVELS.map((level) => `${level} = ${counts[level]}`);
  const scored = maximise(solver, model, { score: 1 }, held);
  const again = countsOf(scored);
  for (const level of LEVELS)
    if (again[level] !== counts[level]) throw new Error(`HiGHS let go of ${level}.`);
  return { ...counts, score: whole(scored.score) };
}

const LEVELS = ["A", "B", "C", "slots"] as const;
type Total = (typeof LEVELS)[number] | "score";
type Totals = Record<Total, number>;

let highs: Promise<Highs> | undefined;

interface Model {
  readonly rows: readonly string[];
  readonly binaries: readonly string[];
}

function modelOf({ children, volunteers, edges, pinned, forbidden }: Instance): Model {
  const pair = (child: number, volunteer: number) => `${child}_${volunteer}`;
  const barred = new Set(forbidden.map(([c, v]) => pair(c, v)));
  const scores = new Map(pinned.map(([c, v]) => [pair(c, v), { c, v, score: 0, pinned: true }]));
  for (const [row, c] of edges.child.entries()) {
    const v = edges.volunteer[row] ?? -1;
    const name = pair(c, v);
    if (barred.has(name)) continue;
    scores.set(name, { c, v, score: edges.score[row] ?? 0, pinned: scores.has(name) });
  }

  const ofChild = children.map((): string[] => []);
  const ofSlot = children.map((child) => child.slots.map((): string[] => []));
  const ofVolunteer = volunteers.map((): string[] => []);
  const rows: string[] = [];
  const points: string[] = [];
  for (const [name, { c, v, score, pinned: kept }] of scores) {
    const seats: string[] = [];
    for (const [slot, asked] of (children[c]?.slots ?? []).entries()) {
      if (asked !== "any" && asked !== volunteers[v]?.role) continue;
      const seat = `x_${name}_${slot}`;
      seats.push(seat);
      ofSlot[c]?.[slot]?.push(seat);
      points.push(`${score} ${seat}`);
    }
    if (seats.length === 0) continue;
    rows.push(`${sum(seats)} ${kept ? "=" : "<="} 1`);
    ofChild[c]?.push(...seats);
    ofVolunteer[v]?.push(...seats);
  }
  const seats = ofChild.flat();
  for (const slot of ofSlot.flat()) if (slot.length > 1) rows.push(`${sum(slot)} <= 1`);
  for (const [v, held] of ofVolunteer.entries()) {
    if (held.length > 0) rows.push(`${sum(held)} <= ${volunteers[v]?.capacity}`);
  }
  const reached: Record<string, string[]> = { A: [], B: [], C: [] };
  for (const [c, { priority }] of children.entries()) {
    const any = ofChild[c] ?? [];
    if (any.length === 0) continue;
    rows.push(`f_${c} - ${any.join(" - ")} <= 0`);
    reached[priority]?.push(`f_${c}`);
  }
  for (const tier of ["A", "B", "C"]) rows.push(equal(tier, reached[tier] ?? []));
  rows.push(equal("slots", seats), equal("score", points));
  return { rows, binaries: [...seats, ...Object.values(reached).flat()] };
}

function sum(names: readonly string[]): string {
  return names.join(" + ");
}

function equal(total: string, names: readonly string[]): string {
  return names.length === 0 ? `${total} = 0` : `${sum(names)} - ${total} = 0`;
}

function maximise(
  solver: Highs,
  { rows, binaries }: Model,
  weights: Partial<Totals>,
  held: string[],
): Totals {
  const aim = Object.entries(weights).map(([total, weight]) => `${weight} ${total}`);
  const named = [...rows, ...held].map((row, k) => ` r${k}: ${row}`);
  const integers = binaries.length > 0 ? ["Binary", binaries.join(" ")] : [];
  const text = ["Maximize", ` aim: ${sum(aim)}`, "Subject To", ...named, ...integers, "End"].join("\n");
  const solution = solver.solve(text, OPTIONS);
  if (solution.Status !== "Optimal") throw new Error(`HiGHS ended with "${solution.Status}".`);
  const { Columns } = solution;
  const value = (total: Total) => Columns[total]?.Primal ?? Number.NaN;
  return { A: value("A"), B: value("B"), C: value("C"), slots: value("slots"), score: value("score") };
}

/** No gap between what is found and what is proved: HiGHS allows one by default. */
const OPTIONS = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 } as const;

function countsOf(totals: Totals) {
  const { A, B, C, slots } = totals;
  return { A: whole(A), B: whole(B), C: whole(C), slots: whole(slots) };
}

function whole(value: number): number {
  const rounded = Math.round(value);
  if (!(Math.abs(value - rounded) < 1e-4))
    throw new Error(`HiGHS answered ${value}, which is no whole number.`);
  // HiGHS also answers -0.
  return rounded + 0;
}

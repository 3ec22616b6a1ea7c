/** What a plan must be to be accepted, said in another way than certificate.ts does: by weak duality. */
import type { Instance, Objective, Plan, PlannedMatch } from "~/domain/matching/instance";

/** Feasible, counted right, and worth as much as the prices prove that no plan can exceed. Slow and plain. */
export function isProof(instance: Instance, plan: Plan): boolean {
  return (
    isFeasible(instance, plan.matches) &&
    sameObjective(plan.objective, recount(instance, plan.matches)) &&
    arePrices(instance, plan) &&
    worthOf(instance, plan) === boundOf(instance, plan)
  );
}

export function recount({ children }: Instance, matches: readonly PlannedMatch[]): Objective {
  const reached = (tier: string) =>
    children.filter(({ id, priority }) => priority === tier && matches.some(({ child }) => child === id))
      .length;
  const score = matches.reduce((sum, match) => sum + match.score, 0);
  return { A: reached("A"), B: reached("B"), C: reached("C"), slots: matches.length, score };
}

export function sameObjective(a: Objective, b: Objective): boolean {
  return a.A === b.A && a.B === b.B && a.C === b.C && a.slots === b.slots && a.score === b.score;
}

/** The score of the pair if a plan may have it. */
export function scoreOfPair(instance: Instance, child: number, volunteer: number): number | undefined {
  const { edges, pinned, forbidden } = instance;
  const isIn = (pairs: Instance["pinned"]) => pairs.some(([c, v]) => c === child && v === volunteer);
  if (isIn(forbidden)) return undefined;
  const row = edges.child.findIndex((c, k) => c === child && edges.volunteer[k] === volunteer);
  return row !== -1 ? edges.score[row] : isIn(pinned) ? 0 : undefined;
}

export function isFeasible(instance: Instance, matches: readonly PlannedMatch[]): boolean {
  const { children, volunteers, pinned } = instance;
  const pairs = new Set(matches.map(({ child, volunteer }) => JSON.stringify([child, volunteer])));
  const seats = new Set(matches.map(({ child, slot }) => JSON.stringify([child, slot])));
  const hasPin = ([c, v]: readonly [number, number]) =>
    pairs.has(JSON.stringify([children[c]?.id, volunteers[v]?.id]));
  const fits = (match: PlannedMatch) => {
    const c = children.findIndex(({ id }) => id === match.child);
    const v = volunteers.findIndex(({ id }) => id === match.volunteer);
    const asked = children[c]?.slots[match.slot];
    const role = volunteers[v]?.role;
    if (match.role !== role || (asked !== "any" && asked !== role)) return false;
    return scoreOfPair(instance, c, v) === match.score;
  };
  const held = (id: string) => matches.filter(({ volunteer }) => volunteer === id).length;
  return (
    pairs.size === matches.length &&
    seats.size === matches.length &&
    matches.every(fits) &&
    pinned.every(hasPin) &&
    volunteers.every(({ id, capacity }) => held(id) <= capacity)
  );
}

function arePrices(instance: Instance, plan: Plan): boolean {
  const { children, volunteers } = instance;
  const { certificate } = plan;
  const { child, father, mother, volunteer } = certificate;
  const all = [...child, ...father, ...mother, ...volunteer];
  return (
    [child, father, mother].every(({ length }) => length === children.length) &&
    volunteer.length === volunteers.length &&
    [...all, weightOf(instance, plan)].every(Number.isSafeInteger) &&
    weightOf(instance, plan) >= leastWeight(instance) &&
    [...father, ...mother, ...volunteer].every((price) => price >= 0)
  );
}

/** M, as the plan says it or the least one. */
export function weightOf(instance: Instance, { certificate }: Plan): number {
  return "weight" in certificate ? Number(certificate.weight) : leastWeight(instance);
}

/** From here on no chain of swaps outweighs a slot by its scores. */
function leastWeight({ children, volunteers }: Instance): number {
  const slots = children.flatMap((child) => child.slots).length;
  const capacity = volunteers.reduce((sum, volunteer) => sum + volunteer.capacity, 0);
  return 1000 * (2 * Math.min(slots, capacity) + 1) + 1;
}

const FIRST = { A: 4, B: 3, C: 2 } as const;

/** Pins score nothing in either sum: no plan has a choice there. */
function worthOf(instance: Instance, plan: Plan): number {
  const { A, B, C, slots } = plan.objective;
  const extras = slots - A - B - C;
  const units = FIRST.A * A + FIRST.B * B + FIRST.C * C + extras;
  const pinned = instance.pinned.reduce((sum, [c, v]) => sum + (scoreOfPair(instance, c, v) ?? 0), 0);
  return weightOf(instance, plan) * units + plan.objective.score - pinned;
}

/**
 * The round with its sums relaxed at these prices: each child fills the number of slots that pays best, each pair is
 * taken if it pays, and room and capacity are paid for in full. No plan is worth more.
 */
function boundOf(instance: Instance, plan: Plan): number {
  const { children, volunteers, edges, pinned, forbidden } = instance;
  const { certificate } = plan;
  const M = weightOf(instance, plan);
  let bound = 0;
  for (const [c, { priority, slots }] of children.entries()) {
    const price = certificate.child[c] ?? 0;
    const pins = pinned.filter(([child]) => child === c);
    const worth = slots.map((_, filled) => (FIRST[priority] + filled) * M + (filled + 1) * price);
    bound += Math.max(0, ...worth) - pins.length * price;
    for (const role of ["father", "mother"] as const) {
      const room = slots.filter((slot) => slot === "any" || slot === role).length;
      const gone = pins.filter(([, v]) => volunteers[v]?.role === role).length;
      bound += (room - gone) * (certificate[role][c] ?? 0);
    }
  }
  for (const [v, { capacity }] of volunteers.entries()) {
    const gone = pinned.filter(([, volunteer]) => volunteer === v).length;
    bound += (capacity - gone) * (certificate.volunteer[v] ?? 0);
  }
  for (const [row, c] of edges.child.entries()) {
    const v = edges.volunteer[row] ?? -1;
    if ([...pinned, ...forbidden].some(([child, volunteer]) => child === c && volunteer === v)) continue;
    const room = certificate[volunteers[v]?.role ?? "father"][c] ?? 0;
    const paid = (certificate.child[c] ?? 0) + room + (certificate.volunteer[v] ?? 0);
    bound += Math.max(0, (edges.score[row] ?? 0) - paid);
  }
  return bound;
}

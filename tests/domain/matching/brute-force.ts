import type { Instance, Objective, Role, SlotRole } from "~/domain/matching/instance";

/** The best objective by trying every set of pairs; it knows nothing of flows, weights or prices. */
export function bestByBruteForce({ children, volunteers, edges, pinned, forbidden }: Instance): Objective {
  const name = (child: number, volunteer: number) => `${child}-${volunteer}`;
  const barred = new Set(forbidden.map(([c, v]) => name(c, v)));
  const fixed = new Set(pinned.map(([c, v]) => name(c, v)));
  const offered = edges.child.map((child, row) => ({
    child,
    volunteer: edges.volunteer[row] ?? -1,
    score: edges.score[row] ?? 0,
  }));
  const choices = offered.filter(
    ({ child, volunteer }) => !barred.has(name(child, volunteer)) && !fixed.has(name(child, volunteer)),
  );
  const mentors = children.map((): Role[] => []);
  const load = volunteers.map(() => 0);
  let score = 0;
  let best: number[] | undefined;

  const add = (child: number, volunteer: number, points: number, sign: 1 | -1) => {
    const role = volunteers[volunteer]?.role ?? "father";
    if (sign === 1) mentors[child]?.push(role);
    else mentors[child]?.pop();
    load[volunteer] = (load[volunteer] ?? 0) + sign;
    score += sign * points;
  };
  const holds = (child: number, volunteer: number) =>
    (load[volunteer] ?? 0) <= (volunteers[volunteer]?.capacity ?? 0) &&
    canSeat(mentors[child] ?? [], children[child]?.slots ?? []);
  const tuple = () => {
    const tier = (priority: string) =>
      children.filter((child, row) => child.priority === priority && (mentors[row]?.length ?? 0) > 0).length;
    return [tier("A"), tier("B"), tier("C"), mentors.flat().length, score];
  };
  const visit = (next: number) => {
    const choice = choices[next];
    if (!choice) {
      const found = tuple();
      if (!best || isBetter(found, best)) best = found;
      return;
    }
    visit(next + 1);
    add(choice.child, choice.volunteer, choice.score, 1);
    if (holds(choice.child, choice.volunteer)) visit(next + 1);
    add(choice.child, choice.volunteer, choice.score, -1);
  };

  for (const [child, volunteer] of pinned) {
    const edge = offered.find((row) => row.child === child && row.volunteer === volunteer);
    add(child, volunteer, edge?.score ?? 0, 1);
  }
  visit(0);
  const [A = 0, B = 0, C = 0, slots = 0, total = 0] = best ?? [];
  return { A, B, C, slots, score: total };
}

function isBetter(a: readonly number[], b: readonly number[]): boolean {
  const part = a.findIndex((value, k) => value !== b[k]);
  return part !== -1 && (a[part] ?? 0) > (b[part] ?? 0);
}

/** Tries every seat for the first mentor, then seats the rest. */
function canSeat(mentors: readonly Role[], slots: readonly SlotRole[]): boolean {
  const [first, ...rest] = mentors;
  if (first === undefined) return true;
  return slots.some((slot, k) => (slot === "any" || slot === first) && canSeat(rest, slots.toSpliced(k, 1)));
}

/** From a finished flow back to people: matches with their seats, the objective, and the prices that prove it. */
import {
  type Certificate,
  type Instance,
  type InstanceChild,
  type InstanceVolunteer,
  MAX_SCORE,
  type Objective,
  type PlannedMatch,
  type Role,
} from "../instance";
import { type Flow, NONE, PLACES } from "./flow";
import { gateFor, hasOneGate, scoreOf, volunteerOf } from "./layout";
import type { Ranking } from "./ranking";

interface Mentor {
  readonly row: number;
  readonly score: number;
}

export function readMatches(
  instance: Instance,
  flow: Flow,
  children: Ranking,
  volunteers: Ranking,
): PlannedMatch[] {
  const pinned = pinnedMentors(instance);
  const matches: PlannedMatch[] = [];
  for (const row of rowsById(instance.children)) {
    const mentors = pinned.get(row) ?? [];
    const gates = PLACES * 2 * children.rank[row]!;
    for (let place = gates; place < gates + 2 * PLACES; place++) {
      const edge = flow.gateEdge[place]!;
      if (edge === NONE) continue;
      const packed = flow.edges[edge]!;
      mentors.push({ row: volunteers.row[volunteerOf(packed)]!, score: scoreOf(packed) });
    }
    if (mentors.length > 0) matches.push(...seat(instance, row, mentors));
  }
  return matches;
}

/** Ids compare by UTF-16 code units, never by locale, so every machine sorts alike. */
function rowsById(children: readonly InstanceChild[]): Int32Array | number[] {
  const idOf = (row: number) => (children[row] as InstanceChild).id;
  const rows = Array.from(children, (_, row) => row);
  const sorted = rows.every((row) => row === 0 || idOf(row - 1) < idOf(row));
  return sorted ? rows : rows.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}

function pinnedMentors({ children, volunteers, edges, pinned }: Instance): Map<number, Mentor[]> {
  const mentors = new Map<number, Mentor[]>();
  if (pinned.length === 0) return mentors;
  const isPinned = new Uint8Array(children.length);
  for (const [child] of pinned) isPinned[child] = 1;
  const scores = new Map<number, number>();
  for (let k = 0; k < edges.child.length; k++) {
    const child = edges.child[k]!;
    if (isPinned[child]! === 1) scores.set(child * volunteers.length + edges.volunteer[k]!, edges.score[k]!);
  }
  for (const [child, row] of pinned) {
    const mentor = { row, score: scores.get(child * volunteers.length + row) ?? 0 };
    mentors.set(child, [...(mentors.get(child) ?? []), mentor]);
  }
  return mentors;
}

/** In a slot of the mentor's own role if one is left, then in an "any"; sorted by slot. */
function seat({ children, volunteers }: Instance, row: number, mentors: Mentor[]): PlannedMatch[] {
  const { id, slots } = children[row] as InstanceChild;
  const volunteerOfRow = (mentor: Mentor) => volunteers[mentor.row] as InstanceVolunteer;
  if (mentors.length > 1) mentors.sort((a, b) => (volunteerOfRow(a).id < volunteerOfRow(b).id ? -1 : 1));
  const taken: (PlannedMatch | undefined)[] = [undefined, undefined, undefined];
  const freeSlot = (asked: Role | "any") => slots.findIndex((slot, k) => slot === asked && !taken[k]);
  for (const mentor of mentors) {
    const { id: volunteer, role } = volunteerOfRow(mentor);
    const own = freeSlot(role);
    const slot = own === -1 ? freeSlot("any") : own;
    taken[slot] = { child: id, volunteer, slot, role, score: mentor.score };
  }
  return taken.filter((match) => match !== undefined);
}

export function objectiveOf(children: readonly InstanceChild[], matches: readonly PlannedMatch[]): Objective {
  const reached = new Set<string>();
  const objective = { A: 0, B: 0, C: 0, slots: matches.length, score: 0 };
  for (const { child, score } of matches) {
    reached.add(child);
    objective.score += score;
  }
  for (const { id, priority } of children) if (reached.has(id)) objective[priority]++;
  return objective;
}

/** Prices by row, such as certificate.ts asks for. */
export function readPrices(
  instance: Instance,
  flow: Flow,
  children: Ranking,
  volunteers: Ranking,
): Omit<Certificate, "verified"> {
  const count = instance.children.length;
  const child = new Array<number>(count);
  const father = new Array<number>(count);
  const mother = new Array<number>(count);
  for (let row = 0; row < count; row++) {
    const prices = pricesOfChild(flow, children.rank[row]!, instance.children[row] as InstanceChild);
    child[row] = prices[0];
    father[row] = prices[1];
    mother[row] = prices[2];
  }
  const volunteer = Array.from(volunteers.rank, (v) => flow.volunteerPrice[v]!);
  return { weight: flow.weight, child, father, mother, volunteer };
}

function pricesOfChild(
  flow: Flow,
  child: number,
  wish: InstanceChild,
): [child: number, father: number, mother: number] {
  // Every slot is pinned: what another unit would be worth is nobody's question.
  if (flow.slots[child]! === 0) return [MAX_SCORE, 0, 0];
  if (!hasOneGate(wish)) {
    const price = flow.childPrice[child]!;
    const room = (gate: number) => Math.max(0, flow.gatePrice[gate]! - price);
    return [price, room(2 * child), room(2 * child + 1)];
  }
  // A role that is never let in costs more than any score.
  const price = flow.gatePrice[2 * child]!;
  const shut = Math.max(0, MAX_SCORE - price);
  const takes = (role: Role) => gateFor(child, wish, role) !== -1;
  return [price, takes("father") ? 0 : shut, takes("mother") ? 0 : shut];
}

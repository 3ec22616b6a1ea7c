import { verifyPlan } from "./certificate";
import {
  type Certificate,
  type Instance,
  type InstanceChild,
  MAX_SCORE,
  type Objective,
  type Pair,
  type Plan,
  type PlannedMatch,
  type Role,
  type Tier,
} from "./instance";
import { TeamNetwork } from "./network";

const ROLES: readonly Role[] = ["father", "mother"];

/**
 * The best plan, exactly, by successive shortest paths. Needs an instance that `checkInstance` accepted.
 *
 * Flow: child → one gate per role → volunteer. A gate lets in as many of its role as the child's own and "any" slots
 * hold, and the child as many as it has slots; that is all that seating by role demands, and one arc per pair keeps a
 * volunteer out of two slots of one child. Pinned pairs are set aside and their room taken away.
 */
export function solve(instance: Instance): Plan {
  const order = canonicalOrder(instance);
  const edges = openEdges(instance, order);
  const network = new TeamNetwork({ ...openRoom(instance, order), edges });
  for (const { child, worth } of unitsInOrder(instance, order)) network.offerUnit(child, worth);

  const pairs = edges
    .filter((_, edge) => network.isUsed(edge))
    .map(({ gate, volunteer }): Pair => [at(order.childRow, gate >> 1), at(order.volunteerRow, volunteer)]);
  const matches = seatAll(instance, order, [...instance.pinned, ...pairs]);
  const objective = objectiveOf(instance, matches);
  const prices = readPrices(network, order);
  const unproved = { objective, matches, certificate: { verified: false, ...prices } };
  return { ...unproved, certificate: { verified: verifyPlan(instance, unproved).ok, ...prices } };
}

/**
 * Worth of one extra slot, above any score a chain of swaps can move. First mentors weigh 2, 3 and 4 times as much:
 * a chain trades at most one unit for one other, so these gaps decide lexicographically.
 */
function slotWorth({ children, volunteers }: Instance): number {
  const slots = children.reduce((sum, child) => sum + child.slots.length, 0);
  const capacity = volunteers.reduce((sum, volunteer) => sum + volunteer.capacity, 0);
  return 1000 * (2 * Math.min(slots, capacity) + 1) + 1;
}

const FIRST_MENTOR: Record<Tier, number> = { A: 4, B: 3, C: 2 };

/** Numbers people by id; "rank" is the number, "row" the place in the instance. */
interface Order {
  readonly childRow: readonly number[];
  readonly childRank: readonly number[];
  readonly volunteerRow: readonly number[];
  readonly volunteerRank: readonly number[];
}

function canonicalOrder({ children, volunteers }: Instance): Order {
  const childRow = rowsById(children);
  const volunteerRow = rowsById(volunteers);
  return { childRow, childRank: inverse(childRow), volunteerRow, volunteerRank: inverse(volunteerRow) };
}

/** Ids compare by UTF-16 code units, never by locale, so every machine sorts alike. */
function rowsById(people: readonly { readonly id: string }[]): number[] {
  return people
    .map(({ id }, row) => ({ id, row }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ row }) => row);
}

function inverse(rows: readonly number[]): number[] {
  const rank = new Array<number>(rows.length);
  for (const [place, row] of rows.entries()) rank[row] = place;
  return rank;
}

function at(list: readonly number[], index: number): number {
  return list[index] as number;
}

/** What the pins leave. */
function openRoom(instance: Instance, { childRank, volunteerRank }: Order) {
  const { children, volunteers, pinned } = instance;
  const gateRoom = new Array<number>(2 * children.length).fill(0);
  const volunteerRoom = new Array<number>(volunteers.length).fill(0);
  for (const [row, { slots }] of children.entries()) {
    for (const [k, role] of ROLES.entries()) {
      const fitting = slots.filter((slot) => slot === role || slot === "any");
      gateRoom[2 * at(childRank, row) + k] = fitting.length;
    }
  }
  for (const [row, { capacity }] of volunteers.entries()) volunteerRoom[at(volunteerRank, row)] = capacity;
  for (const [child, volunteer] of pinned) {
    const gate = 2 * at(childRank, child) + roleIndex(instance, volunteer);
    gateRoom[gate] = at(gateRoom, gate) - 1;
    volunteerRoom[at(volunteerRank, volunteer)] = at(volunteerRoom, at(volunteerRank, volunteer)) - 1;
  }
  return { gateRoom, volunteerRoom };
}

function roleIndex({ volunteers }: Instance, volunteer: number): number {
  return volunteers[volunteer]?.role === "mother" ? 1 : 0;
}

/** Edges neither pinned nor forbidden, by gate, then the best score, then the volunteer's number. */
function openEdges(instance: Instance, { childRank, volunteerRank }: Order) {
  const { volunteers, edges, pinned, forbidden } = instance;
  const count = volunteers.length;
  const settled = new Set([...pinned, ...forbidden].map(([child, volunteer]) => child * count + volunteer));
  const keys: number[] = [];
  for (const [row, child] of edges.child.entries()) {
    const volunteer = at(edges.volunteer, row);
    if (settled.size > 0 && settled.has(child * count + volunteer)) continue;
    const gate = 2 * at(childRank, child) + roleIndex(instance, volunteer);
    const place = gate * (MAX_SCORE + 1) + MAX_SCORE - at(edges.score, row);
    keys.push(place * count + at(volunteerRank, volunteer));
  }
  return Array.from(Float64Array.from(keys).sort(), (key) => {
    const place = Math.floor(key / count);
    const gate = Math.floor(place / (MAX_SCORE + 1));
    return { gate, volunteer: key % count, score: MAX_SCORE - (place % (MAX_SCORE + 1)) };
  });
}

/** First mentors tier by tier, then further ones; a pinned pair has filled a unit already. */
function unitsInOrder(instance: Instance, { childRow }: Order) {
  const extra = slotWorth(instance);
  const pins = instance.children.map(() => 0);
  for (const [child] of instance.pinned) pins[child] = at(pins, child) + 1;
  const firsts: Record<Tier, { child: number; worth: number }[]> = { A: [], B: [], C: [] };
  const extras: { child: number; worth: number }[] = [];
  for (const [child, row] of childRow.entries()) {
    const { priority, slots } = instance.children[row] as InstanceChild;
    if (at(pins, row) === 0) firsts[priority].push({ child, worth: FIRST_MENTOR[priority] * extra });
    for (let unit = Math.max(1, at(pins, row)); unit < slots.length; unit++)
      extras.push({ child, worth: extra });
  }
  return [...firsts.A, ...firsts.B, ...firsts.C, ...extras];
}

/** Gives each child's mentors their slots: a slot of the own role first, then an "any". */
function seatAll(instance: Instance, { childRank, volunteerRank }: Order, pairs: Pair[]): PlannedMatch[] {
  const { children, volunteers, edges } = instance;
  const key = (child: number, volunteer: number) => child * volunteers.length + volunteer;
  const chosen = new Map(pairs.map(([child, volunteer]) => [key(child, volunteer), 0]));
  for (const [row, child] of edges.child.entries()) {
    const pair = key(child, at(edges.volunteer, row));
    if (chosen.has(pair)) chosen.set(pair, at(edges.score, row));
  }
  const free = children.map((child) => child.slots.map((role, slot) => ({ role, slot })));
  const seated = [...pairs]
    .sort(
      (a, b) =>
        at(childRank, a[0]) - at(childRank, b[0]) || at(volunteerRank, a[1]) - at(volunteerRank, b[1]),
    )
    .map(([row, volunteerRow]) => {
      const volunteer = volunteers[volunteerRow];
      const open = free[row] ?? [];
      const own = open.findIndex(({ role }) => role === volunteer?.role);
      const seat = own === -1 ? open.findIndex(({ role }) => role === "any") : own;
      const [taken] = open.splice(seat, 1);
      return {
        row,
        child: children[row]?.id ?? "",
        volunteer: volunteer?.id ?? "",
        slot: taken?.slot ?? -1,
        role: volunteer?.role ?? "father",
        score: chosen.get(key(row, volunteerRow)) ?? 0,
      };
    });
  return seated
    .sort((a, b) => at(childRank, a.row) - at(childRank, b.row) || a.slot - b.slot)
    .map(({ row, ...match }) => match);
}

function objectiveOf({ children }: Instance, matches: readonly PlannedMatch[]): Objective {
  const reached = new Set(matches.map((match) => match.child));
  const tier = (priority: Tier) =>
    children.filter((child) => child.priority === priority && reached.has(child.id)).length;
  return {
    A: tier("A"),
    B: tier("B"),
    C: tier("C"),
    slots: matches.length,
    score: matches.reduce((sum, match) => sum + match.score, 0),
  };
}

function readPrices(
  network: TeamNetwork,
  { childRank, volunteerRank }: Order,
): Omit<Certificate, "verified"> {
  const room = (rank: number, k: number) => network.priceOfGate(2 * rank + k) - network.priceOfChild(rank);
  return {
    child: childRank.map((rank) => network.priceOfChild(rank)),
    father: childRank.map((rank) => Math.max(0, room(rank, 0))),
    mother: childRank.map((rank) => Math.max(0, room(rank, 1))),
    volunteer: volunteerRank.map((rank) => 0 - network.priceOfVolunteer(rank)),
  };
}

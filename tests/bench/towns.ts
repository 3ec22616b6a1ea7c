/** People in clustered towns, and who is near whom. */
import type { Seeded } from "../domain/matching/seeded";
import type { Columns } from "./columns";
import { type Offer, wants } from "./families";

const VOLUNTEERS_PER_TOWN = 60;
/** Metres between neighbouring towns, on average, and across one. */
const TOWN_GAP = 5000;
const TOWN_WIDTH = 3000;
/** Towns in which a child's volunteers are sought, its own included. */
const NEIGHBOURS = 10;

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Town extends Place {
  readonly size: number;
}

/** Each child's nearest volunteers of a role that it wants. */
export function nearby(random: Seeded, { slots, role }: Pick<Columns, "slots" | "role">, reach: number) {
  const towns = layTowns(random, Math.max(4, Math.ceil(role.length / VOLUNTEERS_PER_TOWN)));
  const settle = settlerOf(random, towns);
  const volunteers = Array.from(role, settle);
  const children = Array.from(slots, settle);
  const residents: number[][] = towns.map(() => []);
  for (const [k, { town }] of volunteers.entries()) residents[town]?.push(k);
  const around = towns.map((town) => nearestTowns(towns, town).flatMap((near) => residents[near] ?? []));

  const rows = children.map(({ x, y, town }, child): Offer[] => {
    const wanted = (around[town] ?? []).filter((k) => wants(slots[child] ?? 0, role[k] ?? 0));
    const keys = Float64Array.from(wanted, (k) => {
      const volunteer = volunteers[k] ?? { x: 0, y: 0 };
      return Math.floor(Math.sqrt((volunteer.x - x) ** 2 + (volunteer.y - y) ** 2)) * role.length + k;
    }).sort();
    return Array.from(keys.subarray(0, reach), (key) => ({
      volunteer: key % role.length,
      metres: Math.floor(key / role.length),
    }));
  });
  const places = {
    childX: Int32Array.from(children, ({ x }) => x),
    childY: Int32Array.from(children, ({ y }) => y),
    volunteerX: Int32Array.from(volunteers, ({ x }) => x),
    volunteerY: Int32Array.from(volunteers, ({ y }) => y),
  };
  return { rows, places };
}

function layTowns(random: Seeded, count: number): Town[] {
  const side = Math.ceil(TOWN_GAP * Math.sqrt(count));
  return Array.from({ length: count }, () => ({
    x: random.int(side),
    y: random.int(side),
    size: 0.3 + 1.7 * random.next(),
  }));
}

/** Draws where somebody lives: a town by its size, then a place that is likelier near its middle. */
function settlerOf(random: Seeded, towns: readonly Town[]) {
  let sum = 0;
  const upTo = towns.map(({ size }) => {
    sum += size;
    return sum;
  });
  const offset = () => Math.round((random.next() + random.next() + random.next() - 1.5) * TOWN_WIDTH);
  return () => {
    const town = firstAbove(upTo, random.next() * sum);
    const { x, y } = towns[town] ?? { x: 0, y: 0 };
    return { town, x: x + offset(), y: y + offset() };
  };
}

function firstAbove(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function nearestTowns(towns: readonly Town[], { x, y }: Place): number[] {
  const keys = Float64Array.from(
    towns,
    (town, k) => Math.floor((town.x - x) ** 2 + (town.y - y) ** 2) * towns.length + k,
  ).sort();
  return Array.from(keys.subarray(0, NEIGHBOURS), (key) => key % towns.length);
}

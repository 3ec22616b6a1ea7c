/** A small seeded generator (sfc32): the same seed gives the same district. Nothing here may decide a secret. */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** One of the items, as likely as its weight says. */
  weighted<T>(items: readonly (readonly [item: T, weight: number])[]): T;
  /** Up to `count` different items, in the order of the list. */
  sample<T>(items: readonly T[], count: number): T[];
  shuffle<T>(items: readonly T[]): T[];
  uuid(): string;
  /** A stream of its own, so that a new draw in one stage leaves the other stages as they were. */
  fork(label: string): Random;
}

export function seeded(seed: number | string): Random {
  const next = sfc32(String(seed));
  const below = (limit: number) => Math.floor((next() / 0x1_0000_0000) * limit);
  const random: Random = {
    int: (min, max) => min + below(max - min + 1),
    chance: (probability) => next() / 0x1_0000_0000 < probability,
    pick: (items) => itemAt(items, below(items.length)),
    weighted(items) {
      const total = items.reduce((sum, [, weight]) => sum + weight, 0);
      let left = (next() / 0x1_0000_0000) * total;
      for (const [item, weight] of items) {
        left -= weight;
        if (left < 0) return item;
      }
      return itemAt(items, items.length - 1)[0];
    },
    sample(items, count) {
      const chosen = new Set(random.shuffle(items.map((_, index) => index)).slice(0, count));
      return items.filter((_, index) => chosen.has(index));
    },
    shuffle(items) {
      const order = items.map((item) => ({ item, at: next() }));
      return order.sort((a, b) => a.at - b.at).map(({ item }) => item);
    },
    uuid() {
      const hex = Array.from({ length: 4 }, () => next().toString(16).padStart(8, "0")).join("");
      const variant = "89ab"[Number.parseInt(hex[16] ?? "0", 16) & 3];
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
    fork: (label) => seeded(`${seed}/${label}`),
  };
  return random;
}

/** Deals every item once before any comes again, so that neighbours in a list do not repeat. */
export function deck<T>(random: Random, items: readonly T[]): () => T {
  let left: T[] = [];
  return () => {
    if (left.length === 0) left = random.shuffle(items);
    const item = left.pop();
    if (item === undefined) throw new RangeError("An empty deck has nothing to deal.");
    return item;
  };
}

/** Whole shares of `total` in proportion to the weights (largest remainder); they sum to `total`. */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map(Math.floor);
  const left = total - shares.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

/** `total` items in the given proportions, shuffled. */
export function dealt<T>(
  random: Random,
  total: number,
  items: readonly (readonly [item: T, weight: number])[],
): T[] {
  const shares = apportion(
    total,
    items.map(([, weight]) => weight),
  );
  return random.shuffle(items.flatMap(([item], index) => Array<T>(shares[index] ?? 0).fill(item)));
}

export function itemAt<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`There is no item ${index} of ${items.length}.`);
  return item;
}

function sfc32(seed: string): () => number {
  let [a, b, c, d] = hash128(seed);
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 16; round++) next();
  return next;
}

function hash128(text: string): [number, number, number, number] {
  const part = (salt: number) => {
    let hash = 0x811c9dc5 ^ salt;
    for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
    return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  };
  return [part(1), part(0x9e3779b9), part(0x7f4a7c15), part(0x1ce4e5b9)];
}

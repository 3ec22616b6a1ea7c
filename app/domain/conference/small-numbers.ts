/** Fewer children than this of one place are not told to the departments: somebody might know who they are. */
export const SMALLEST_TOLD = 3;

/**
 * The numbers of places as they may stand on paper next to their sum; null is "fewer than three". A number that alone is
 * held back would follow from the sum, so the smallest of the others is held back with it.
 */
export function toldNumbers(numbers: readonly number[]): (number | null)[] {
  const small = (number: number) => number > 0 && number < SMALLEST_TOLD;
  const held = new Set(numbers.flatMap((number, at) => (small(number) ? [at] : [])));
  if (held.size === 1) {
    const others = numbers.flatMap((number, at) => (number > 0 && !held.has(at) ? [{ number, at }] : []));
    const [next] = others.sort((a, b) => a.number - b.number || a.at - b.at);
    if (next) held.add(next.at);
  }
  return numbers.map((number, at) => (held.has(at) ? null : number));
}

import fc from "fast-check";
import { checkInstance, type Instance, type Pair } from "~/domain/matching/instance";

interface Bounds {
  readonly children: readonly [least: number, most: number];
  readonly volunteers: readonly [least: number, most: number];
  readonly edges: readonly [least: number, most: number];
}

/** Valid instances with roles, capacities, pins and forbidden pairs, which shrink to fewer people and pairs. */
export function instances({ children, volunteers, edges }: Bounds): fc.Arbitrary<Instance> {
  const index = fc.nat({ max: 9999 });
  const pair = fc.tuple(index, index);
  // Few scores make ties, which are where a wrong tie-break would show.
  const score = fc.oneof(fc.nat({ max: 1000 }), fc.constantFrom(0, 1, 500, 999, 1000));
  const list = <T>(of: fc.Arbitrary<T>, [minLength, maxLength]: readonly [number, number]) =>
    fc.array(of, { minLength, maxLength, size: "max" });
  return fc
    .record({
      children: list(
        fc.record({
          priority: fc.constantFrom("A" as const, "B" as const, "C" as const),
          slots: fc.array(fc.constantFrom("father" as const, "mother" as const, "any" as const), {
            ...{ minLength: 1, maxLength: 3 },
          }),
        }),
        children,
      ),
      volunteers: list(
        fc.record({
          role: fc.constantFrom("father" as const, "mother" as const),
          capacity: fc.integer({ min: 1, max: 3 }),
        }),
        volunteers,
      ),
      edges: list(fc.record({ pair, score }), edges),
      pinned: fc.array(pair, { maxLength: 4 }),
      forbidden: fc.array(pair, { maxLength: 6 }),
    })
    .map((drawn) => {
      const rows = drawn.children.length;
      const place = ([c, v]: readonly [number, number]): Pair => [c % rows, v % drawn.volunteers.length];
      const scores = new Map(drawn.edges.map((edge) => [place(edge.pair).join(), edge]));
      const kept = [...scores.values()];
      const bare: Instance = {
        children: drawn.children.map((child, k) => ({ id: `c${k}`, ...child })),
        volunteers: drawn.volunteers.map((volunteer, k) => ({ id: `v${k}`, ...volunteer })),
        edges: {
          child: kept.map((edge) => place(edge.pair)[0]),
          volunteer: kept.map((edge) => place(edge.pair)[1]),
          score: kept.map((edge) => edge.score),
        },
        pinned: [],
        forbidden: drawn.forbidden.map(place),
      };
      return drawn.pinned.map(place).reduce(withPin, bare);
    });
}

/** With the pin if it holds next to the others. */
function withPin(instance: Instance, pair: Pair): Instance {
  const checked = checkInstance({ ...instance, pinned: [...instance.pinned, pair] });
  return checked.ok ? checked.value : instance;
}

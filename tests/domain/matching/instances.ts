import { checkInstance, type Instance, type Pair } from "~/domain/matching/instance";
import { type Seeded, seeded } from "./seeded";

interface Shape {
  readonly children: number;
  readonly volunteers: number;
  readonly edges: number;
  /** Scores are drawn below this; few values make many ties. */
  readonly scores: number;
}

/** A valid instance with roles, capacities, pins (some without an edge) and forbidden pairs. */
export function anInstance(seed: number, shape: Shape): Instance {
  const random = seeded(seed);
  const pairs = drawPairs(shape, random).map((pair) => ({ pair, score: random.int(shape.scores) }));
  const bare: Instance = {
    children: Array.from({ length: shape.children }, (_, k) => ({
      id: `c${k}`,
      priority: random.pick(["A", "B", "C"]),
      slots: Array.from({ length: 1 + random.int(3) }, () => random.pick(["father", "mother", "any"])),
    })),
    volunteers: Array.from({ length: shape.volunteers }, (_, k) => ({
      id: `v${k}`,
      role: random.pick(["father", "mother"]),
      capacity: random.pick([1, 1, 2, 3]),
    })),
    edges: {
      child: pairs.map(({ pair }) => pair[0]),
      volunteer: pairs.map(({ pair }) => pair[1]),
      score: pairs.map(({ score }) => score),
    },
    pinned: [],
    forbidden: random
      .shuffle(pairs)
      .slice(0, random.int(3))
      .map(({ pair }) => pair),
  };
  return withPins(bare, random);
}

function drawPairs({ children, volunteers, edges }: Shape, random: Seeded): Pair[] {
  const drawn = new Set<number>();
  while (drawn.size < edges) drawn.add(random.int(children * volunteers));
  return [...drawn].map((pair): Pair => [Math.floor(pair / volunteers), pair % volunteers]);
}

/** Pins any pair that holds, whether it has an edge or not. */
function withPins(bare: Instance, random: Seeded): Instance {
  let instance = bare;
  for (let tries = random.int(3); tries > 0; tries--) {
    const pair: Pair = [random.int(bare.children.length), random.int(bare.volunteers.length)];
    const pinned = checkInstance({ ...instance, pinned: [...instance.pinned, pair] });
    if (pinned.ok) instance = pinned.value;
  }
  return instance;
}

/** The same data with every list in another order. */
export function reordered(instance: Instance, seed: number): Instance {
  const random = seeded(seed);
  const children = random.shuffle(instance.children);
  const volunteers = random.shuffle(instance.volunteers);
  const childRow = new Map(children.map(({ id }, row) => [id, row]));
  const volunteerRow = new Map(volunteers.map(({ id }, row) => [id, row]));
  const move = ([c, v]: Pair): Pair => [
    childRow.get(instance.children[c]?.id ?? "") ?? -1,
    volunteerRow.get(instance.volunteers[v]?.id ?? "") ?? -1,
  ];
  const rows = random.shuffle(
    instance.edges.child.map((child, row) => ({
      pair: move([child, instance.edges.volunteer[row] ?? -1]),
      score: instance.edges.score[row] ?? -1,
    })),
  );
  return {
    children,
    volunteers,
    edges: {
      child: rows.map(({ pair }) => pair[0]),
      volunteer: rows.map(({ pair }) => pair[1]),
      score: rows.map(({ score }) => score),
    },
    pinned: random.shuffle(instance.pinned).map(move),
    forbidden: random.shuffle(instance.forbidden).map(move),
  };
}

/** Seeded instances of the benchmark: the same family, size and seed give the same columns on every machine. */
import { type Seeded, seeded } from "../domain/matching/seeded";
import type { Columns } from "./columns";
import { nearby } from "./towns";

export const SIZES = {
  D: { children: 1133, volunteers: 1500 },
  C: { children: 10_000, volunteers: 12_000 },
  P: { children: 100_000, volunteers: 120_000 },
} as const;
export type Size = keyof typeof SIZES;

/** Volunteers that a child is offered at most: the nearest, or any. */
const REACH = 40;
/** Share of these that the other rules leave. */
const ELIGIBLE = 0.8;
const BEST_QUALITY = 960;

interface Family {
  readonly says: string;
  /** Chances of one, two and three slots. */
  readonly slots: readonly [number, number, number];
  /** Chances of a capacity of one, two and three. */
  readonly capacity: readonly [number, number, number];
  /** Slots ask for a proxy father, a proxy mother or any; otherwise all ask for any. */
  readonly roles: boolean;
  readonly near: boolean;
  /** Volunteers per child, where it is not the size's own. */
  readonly volunteers?: number;
  /** Scores where distance says nothing: all equal, drawn, or a quality known to all plus noise below this. */
  readonly score: "near" | "equal" | "random" | { readonly noise: number };
}

const TEAMS = { slots: [0.45, 0.37, 0.18], capacity: [0.6, 0.3, 0.1], roles: true, near: true } as const;
const ANYWHERE = { ...TEAMS, near: false } as const;
const SINGLE = [1, 0, 0] as const;

export const FAMILIES = {
  geo: { ...TEAMS, says: "clustered towns, 1–3 slots of any role", roles: false, score: "near" },
  unit: {
    ...{ says: "clustered towns, one slot and capacity 1 each", slots: SINGLE, capacity: SINGLE },
    ...{ roles: false, near: true, score: "near" },
  },
  roles: { ...TEAMS, says: "clustered towns, 1–3 slots tagged father, mother or any", score: "near" },
  scarce: { ...TEAMS, says: "roles; capacity for a fifth of the slots", volunteers: 0.23, score: "near" },
  mid9k: { ...TEAMS, says: "roles; nine volunteers for ten children", volunteers: 0.9, score: "near" },
  tight: {
    ...{ ...ANYWHERE, says: "roles, pairs and scores anywhere; capacity about the slots asked for" },
    ...{ volunteers: 1.155, score: "random" },
  },
  abundant: {
    ...{ ...TEAMS, says: "roles; more than twice the capacity asked for", slots: SINGLE },
    ...{ capacity: [0, 0.5, 0.5], score: "near" },
  },
  ties: { ...TEAMS, says: "roles; every score is 500", score: "equal" },
  random: { ...ANYWHERE, says: "roles, pairs and scores anywhere", volunteers: 1.2, score: "random" },
  correlated: {
    ...{ ...ANYWHERE, says: "roles; everybody wants the same volunteers, noise 0–20", score: { noise: 21 } },
  },
  correlated9k: {
    ...{ ...ANYWHERE, says: "correlated, nine volunteers for ten children", volunteers: 0.9 },
    ...{ score: { noise: 21 } },
  },
  "correlated-little-noise": {
    ...{ ...ANYWHERE, says: "roles; everybody wants the same volunteers, noise 0–4", score: { noise: 5 } },
  },
} as const satisfies Record<string, Family>;
export type FamilyName = keyof typeof FAMILIES;

const TIERS = [0.2, 0.3, 0.5];
const SLOT_ROLES = [0.25, 0.25, 0.5];

export function generate(name: FamilyName, size: Size, seed: number): Columns {
  const family: Family = FAMILIES[name];
  const random = seeded(seed);
  const children = SIZES[size].children;
  const volunteers = family.volunteers ? Math.round(children * family.volunteers) : SIZES[size].volunteers;
  const people = {
    tier: Uint8Array.from({ length: children }, () => draw(random, TIERS)),
    slots: Uint8Array.from({ length: children }, () => slotsCode(random, family)),
    role: Uint8Array.from({ length: volunteers }, () => random.int(2)),
    capacity: Uint8Array.from({ length: volunteers }, () => 1 + draw(random, family.capacity)),
  };
  const offers = family.near ? nearby(random, people, REACH) : anywhere(random, people);
  return { ...people, ...offers.places, ...edgesOf(random, family, offers.rows, volunteers) };
}

/** An index, drawn with these chances. */
function draw(random: Seeded, chances: readonly number[]): number {
  let left = random.next();
  const drawn = chances.findIndex((chance) => {
    left -= chance;
    return left < 0;
  });
  return drawn === -1 ? chances.length - 1 : drawn;
}

/** Two bits a slot, the first slot lowest: 1 father, 2 mother, 3 any, 0 none. */
function slotsCode(random: Seeded, { slots, roles }: Family): number {
  let code = 0;
  for (let slot = draw(random, slots); slot >= 0; slot--) {
    code = code * 4 + (roles ? 1 + draw(random, SLOT_ROLES) : 3);
  }
  return code;
}

/** Whether a child with these slots takes anyone of the role. */
export function wants(code: number, role: number): boolean {
  for (let left = code; left > 0; left >>= 2) if (left & (1 << role)) return true;
  return false;
}

/** A volunteer and how far away; no distance where places say nothing. */
export interface Offer {
  readonly volunteer: number;
  readonly metres: number;
}

function anywhere(random: Seeded, { slots, role }: Pick<Columns, "slots" | "role">) {
  const rows = Array.from(slots, (code) => {
    const drawn = new Set<number>();
    for (let tries = 0; drawn.size < REACH && tries < 4 * REACH; tries++) {
      const volunteer = random.int(role.length);
      if (wants(code, role[volunteer] ?? 0)) drawn.add(volunteer);
    }
    return [...drawn].map((volunteer): Offer => ({ volunteer, metres: 0 }));
  });
  const nowhere = (length: number) => new Int32Array(length);
  const places = { childX: nowhere(slots.length), childY: nowhere(slots.length) };
  return {
    rows,
    places: { ...places, volunteerX: nowhere(role.length), volunteerY: nowhere(role.length) },
  };
}

function edgesOf(random: Seeded, { score }: Family, rows: Offer[][], volunteers: number) {
  const quality = Int32Array.from({ length: volunteers }, () => random.int(BEST_QUALITY + 1));
  const scoreOf = ({ volunteer, metres }: Offer) => {
    if (score === "equal") return 500;
    if (score === "random") return random.int(1001);
    if (score === "near") return Math.max(0, 800 - Math.floor(metres / 12)) + random.int(201);
    return (quality[volunteer] ?? 0) + random.int(score.noise);
  };
  const child: number[] = [];
  const volunteer: number[] = [];
  const scores: number[] = [];
  for (const [row, offers] of rows.entries()) {
    const kept = offers.filter(() => random.next() < ELIGIBLE);
    for (const offer of kept.sort((a, b) => a.volunteer - b.volunteer)) {
      child.push(row);
      volunteer.push(offer.volunteer);
      scores.push(scoreOf(offer));
    }
  }
  return {
    edgeChild: Int32Array.from(child),
    edgeVolunteer: Int32Array.from(volunteer),
    edgeScore: Int32Array.from(scores),
  };
}

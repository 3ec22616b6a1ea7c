/** Measures what a coordinator waits for in a district: one change to a round, and a plan made from profiles. */
import type { Edit } from "~/domain/matching/edit";
import { prepareRound } from "~/domain/matching/prepare";
import { MatchingSession } from "~/domain/matching/session";
import { solve } from "~/domain/matching/solve";
import { aDistrict } from "../domain/matching/district";
import { AS_OF, aRound } from "../domain/matching/profiles";
import { seeded } from "../domain/matching/seeded";
import { instanceOf } from "./columns";
import { generate, SIZES } from "./families";

export interface Waits {
  readonly what: string;
  readonly times: number;
  /** Milliseconds. */
  readonly median: number;
  readonly ninetyNinth: number;
  readonly longest: number;
}

const CHANGES = 400;
/** Rounds of changes before those that count, for the code to be compiled. */
const WARMING = 60;
const NEWCOMER_EDGES = 30;

/** Each kind of change to a round of size D with roles, and the plans made from profiles; all answers are warm. */
export function measureWaits(seed: number): Waits[] {
  return [...measureChanges(seed), ...measureProfiles(seed)];
}

/** The session's optimum is compared with solving anew in tests/domain/matching/session.test.ts. */
function measureChanges(seed: number): Waits[] {
  const random = seeded(seed);
  const session = new MatchingSession(instanceOf(generate("roles", "D", seed)));
  const { children, volunteers, edges } = session.instance;
  const took = new Map<string, number[]>();
  let warm = false;
  const change = (edit: Edit) => {
    const began = performance.now();
    const { ok } = session.apply(edit);
    const time = performance.now() - began;
    if (!ok || !warm) return;
    const times = took.get(edit.kind);
    if (times) times.push(time);
    else took.set(edit.kind, [time]);
  };
  const mates = (people: readonly { readonly id: string }[]) =>
    random
      .shuffle(people)
      .slice(0, NEWCOMER_EDGES)
      .map(({ id }) => ({ id, score: random.int(1001) }));
  for (let k = 0; k < WARMING + CHANGES; k++) {
    warm = k >= WARMING;
    const edge = random.int(edges.child.length);
    const child = children[edges.child[edge] ?? 0]?.id ?? "";
    const volunteer = volunteers[edges.volunteer[edge] ?? 0]?.id ?? "";
    for (const kind of ["PIN", "UNPIN", "FORBID", "ALLOW"] as const) change({ kind, child, volunteer });
    for (const capacity of [3, 1, 2]) change({ kind: "CAPACITY", volunteer, capacity });
    const role = random.pick(["father", "mother"] as const);
    const [newVolunteer, newChild] = [`new volunteer ${k}`, `new child ${k}`];
    change({
      kind: "VOLUNTEER_JOINS",
      volunteer: { id: newVolunteer, role, capacity: 2 },
      edges: mates(children),
    });
    change({ kind: "VOLUNTEER_LEAVES", volunteer: newVolunteer });
    change({
      kind: "CHILD_JOINS",
      child: { id: newChild, priority: "A", slots: ["any", role] },
      edges: mates(volunteers),
    });
    change({ kind: "CHILD_LEAVES", child: newChild });
  }
  return [...took].map(([kind, times]) => waitsOf(`change: ${kind.toLowerCase().replace("_", " ")}`, times));
}

/** Candidates, rules, scores, engine and certificate. */
function measureProfiles(seed: number): Waits[] {
  return [20, 1].map((schools) => {
    const { children, volunteers } = SIZES.D;
    const input = aRound({ ...aDistrict(seed, { children, volunteers, schools }), asOf: AS_OF });
    const times: number[] = [];
    for (let run = 0; run < 15; run++) {
      const began = performance.now();
      const round = prepareRound(input);
      if (!round.ok) throw new Error(`${round.reason} at ${round.at}`);
      const { certificate } = solve(round.value.instance);
      times.push(performance.now() - began);
      if (!certificate.verified) throw new Error("The certificate does not hold.");
    }
    const where = schools === 1 ? "one school" : `${schools} schools`;
    return waitsOf(`profiles to plan, ${where}`, times.slice(5));
  });
}

function waitsOf(what: string, times: number[]): Waits {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { what, times: times.length, median: at(0.5), ninetyNinth: at(0.99), longest: at(1) };
}

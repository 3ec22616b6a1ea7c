import { seeded } from "../../../prisma/demo/random";
import type { TestDatabase } from "../../support/databases";
import { DEEDS, type Deed, DO } from "./deeds";
import { aRaceScene } from "./scene";
import { type Violations, violationsIn } from "./violations";

export interface RaceOptions {
  clients: number;
  rounds: number;
  /** Drops the one constraint before, so that it can be seen what it keeps apart. */
  withoutConstraint?: boolean;
}

export interface RaceResult extends RaceOptions {
  seconds: number;
  /** By deed: how often it was done, and how often it was refused, by reason. */
  outcomes: Record<Deed, Record<string, number>>;
  /** Errors that came back instead of an answer. */
  thrown: string[];
  /** Acknowledged bookings that are not there. */
  lost: number;
  violations: Violations;
}

const WEIGHTS: readonly (readonly [Deed, number])[] = [
  ["book", 36],
  ["meet", 16],
  ["move", 16],
  ["cancel", 12],
  ["accept", 10],
  ["close", 4],
  ["lift", 4],
  ["publish", 2],
];

/** Every client does one deed a round, all at once; then the bookings themselves are asked. */
export async function runRaces(given: TestDatabase, options: RaceOptions): Promise<RaceResult> {
  const { clients, rounds, withoutConstraint = false } = options;
  const scene = await aRaceScene(given, Math.max(1, Math.round(rounds / 50)));
  if (withoutConstraint)
    await given.superuser((sql) => sql.exec("ALTER TABLE engagements DROP CONSTRAINT engagements_free"));
  const pool = await given.siteWith(clients);
  const racing = { ...given, site: pool };
  const acknowledged = new Set<string>();
  const outcomes = Object.fromEntries(DEEDS.map((deed) => [deed, {}])) as RaceResult["outcomes"];
  const thrown: string[] = [];
  const started = performance.now();
  const client = async (number: number) => {
    const random = seeded(`race ${number}`);
    for (let round = 0; round < rounds; round++) {
      const deed = random.weighted(WEIGHTS);
      const turn = { given: racing, scene, random, progress: round / rounds, acknowledged };
      const said = await DO[deed](turn).then(
        (verdict) => (verdict.ok ? "done" : verdict.reason),
        (error: unknown) => {
          thrown.push(`${deed}: ${error instanceof Error ? error.message : String(error)}`);
          return "thrown";
        },
      );
      outcomes[deed][said] = (outcomes[deed][said] ?? 0) + 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  } finally {
    await pool.close();
  }
  const seconds = (performance.now() - started) / 1000;
  const [there] = await given.superuser((sql) =>
    sql.query<{ n: number }>("SELECT count(*)::int AS n FROM parent_calls WHERE id = ANY ($1::uuid[])", [
      [...acknowledged],
    ]),
  );
  const lost = acknowledged.size - (there?.n ?? 0);
  const violations = await given.superuser(violationsIn);
  return { clients, rounds, withoutConstraint, seconds, outcomes, thrown, lost, violations };
}

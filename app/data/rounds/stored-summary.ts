import { z } from "zod";
import { REASONS } from "~/domain/matching/eligibility";
import { type ScoreWeights, TERMS } from "~/domain/matching/score";

const tier = z.enum(["A", "B", "C"]);
const role = z.enum(["father", "mother"]);
const count = z.number().int().min(0);
const objective = z.object({
  A: z.number(),
  B: z.number(),
  C: z.number(),
  slots: z.number(),
  score: z.number(),
});
const coverage = z.object({ covered: count, total: count });
const barred = z.partialRecord(z.enum(REASONS), count).default({});
const waitingChild = z.object({
  childId: z.uuid(),
  emptySlotIds: z.array(z.uuid()).default([]),
  partly: z.boolean().default(false),
  taken: count.default(0),
  barred,
  barredOnlyBy: barred,
  nearest: z
    .array(
      z.object({
        volunteerId: z.uuid(),
        role,
        metres: z.number(),
        bars: z.array(z.enum([...REASONS, "TAKEN"])),
      }),
    )
    .default([]),
});

const change = z.object({
  kind: z.enum(["PIN", "UNPIN", "FORBID", "ALLOW", "SWAP"]),
  childId: z.uuid(),
  volunteerId: z.uuid(),
  cost: objective,
  newPairs: count,
  approvalsLost: count,
});

const pair = z.object({ childId: z.uuid(), volunteerId: z.uuid() });
const diff = z.object({
  roundId: z.uuid(),
  publishedAt: z.coerce.date(),
  same: count,
  fresh: z.array(pair),
  dropped: z.array(pair),
  reached: z.array(z.uuid()),
  waiting: z.array(z.uuid()),
});

const picture = z.object({
  children: z.array(z.object({ id: z.string(), tier, matched: z.boolean() })),
  volunteers: z.array(z.object({ id: z.string(), used: z.boolean() })),
  threads: z.array(z.object({ child: z.string(), volunteer: z.string(), fresh: z.boolean() })),
});

const weights = z.object(
  Object.fromEntries(TERMS.map((term) => [term, count])) as Record<keyof ScoreWeights, typeof count>,
);
/** Of rounds from before the weights were kept. */
const FORMER_WEIGHTS: ScoreWeights = {
  ...{ time: 300, distance: 200, interests: 200, wishes: 200, experience: 100 },
  ...{ waiting: 0, continuity: 0 },
};

/** A round's summary as stored. What a round that was imported or made elsewhere does not know is null or empty. */
const storedSummary = z.object({
  objective: objective.catch({ A: 0, B: 0, C: 0, slots: 0, score: 0 }),
  certificate: z
    .object({ verified: z.boolean(), edges: count.nullable().default(null) })
    .nullable()
    .catch(null),
  solvedIn: count.nullable().catch(null),
  solvedAt: z.coerce.date().nullable().catch(null),
  weights: weights.catch(FORMER_WEIGHTS),
  volunteers: count.nullable().catch(null),
  coverage: z.object({ A: coverage, B: coverage, C: coverage }).nullable().catch(null),
  slots: count.nullable().catch(null),
  kept: count.catch(0),
  waiting: z.array(waitingChild).catch([]),
  change: change.nullable().catch(null),
  diff: diff.nullable().catch(null),
  overridesCost: objective.nullable().catch(null),
  picture: picture.nullable().catch(null),
  dropped: z.array(z.unknown()).catch([]),
  scope: z
    .object({
      kind: z.enum(["SCHOOL", "TOWN", "ALL"]),
      nameZh: z.string(),
      nameEn: z.string(),
      timeZone: z.string(),
    })
    .nullable()
    .catch(null),
});

export type StoredSummary = z.output<typeof storedSummary>;

export function readSummary(json: unknown): StoredSummary {
  return storedSummary.parse(typeof json === "object" && json !== null ? json : {});
}

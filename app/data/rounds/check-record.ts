import { z } from "zod";
import { verifyPlan } from "~/domain/matching/certificate";
import { checkInstance, type Plan } from "~/domain/matching/instance";
import { type PairOfIds, prepareRound, type RoundInput } from "~/domain/matching/prepare";
import type { CheckVerdict } from "~/domain/round/record-checks";
import { hashOf } from "./inputs";

export interface StoredRecord {
  input: string;
  instance: string;
  plan: string;
}

/** What a record holds, once it can be read. */
export interface RecordContent {
  input: RoundInput;
  instance: unknown;
  plan: Plan;
}

const list = z.array(z.unknown());
const inputShape = z.object({
  children: z.array(z.object({ id: z.string(), priority: z.enum(["A", "B", "C"]), openSlots: list })),
  volunteers: z.array(z.object({ id: z.string() })),
  pins: list,
  forbids: list,
  policy: z.object({ weights: z.record(z.string(), z.number()) }),
  asOf: z.string(),
});
const planShape = z.object({
  objective: z.object({ A: z.number(), B: z.number(), C: z.number(), slots: z.number(), score: z.number() }),
  matches: z.array(z.object({ child: z.string(), volunteer: z.string(), score: z.number() })),
  certificate: z.object({ child: list, volunteer: list }),
});

/** Null where the texts are not what the engine writes. The values are those of the texts, with their keys in order. */
export function contentOf(record: StoredRecord): RecordContent | null {
  const [input, instance, plan] = [record.input, record.instance, record.plan].map((text): unknown =>
    JSON.parse(text),
  );
  if (!inputShape.safeParse(input).success || !planShape.safeParse(plan).success) return null;
  return { input: input as RoundInput, instance, plan: plan as Plan };
}

interface Claims {
  inputHash: string;
  pairs: readonly (PairOfIds & { score: number })[];
  overrides: readonly (PairOfIds & { kind: "PIN" | "FORBID" })[];
}

/**
 * Everything again, from the stored texts alone. SCORES compares the instance with one made from the inputs by the
 * rules of today: it may differ where the rules have changed since, and then says nothing against the round.
 */
export function checkRecord({ input, instance, plan }: RecordContent, claims: Claims): CheckVerdict {
  const known = checkInstance(instance);
  const prepared = prepareRound(input);
  const planned = new Map(
    plan.matches.map(({ child, volunteer, score }) => [`${child} ${volunteer}`, score]),
  );
  const people = new Set([...input.children, ...input.volunteers].map(({ id }) => id));
  return {
    HASH: hashOf(input) === claims.inputHash,
    SCORES: prepared.ok && JSON.stringify(prepared.value.instance) === JSON.stringify(instance),
    PROOF: known.ok && verifyPlan(known.value, plan).ok,
    PAIRS: claims.pairs.every(
      ({ childId, volunteerId, score }) => planned.get(`${childId} ${volunteerId}`) === score,
    ),
    OVERRIDES: claims.overrides
      // One whose people had left the round was not used, and the plan says so.
      .filter(({ childId, volunteerId }) => people.has(childId) && people.has(volunteerId))
      .every(
        ({ childId, volunteerId, kind }) => planned.has(`${childId} ${volunteerId}`) === (kind === "PIN"),
      ),
  };
}

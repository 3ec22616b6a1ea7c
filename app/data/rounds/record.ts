import { z } from "zod";
import type { Plan } from "~/domain/matching/instance";
import { prepareRound, type RoundInput } from "~/domain/matching/prepare";
import type { FormerPlan } from "~/domain/round/diff";
import type { MadePlan } from "~/domain/round/plan";
import type { Work } from "../work.server";
import { readSummary } from "./stored-summary";

/** Keeps what the plan was made from and what proves it; the record of an earlier plan of the same draft gives way. */
export async function keepRecord({ tx, now }: Work, roundId: string, { round, plan }: MadePlan) {
  const record = {
    input: JSON.stringify(round.input),
    instance: JSON.stringify(round.instance),
    plan: JSON.stringify(plan),
    storedAt: now,
  };
  const { count } = await tx.roundRecord.updateMany({ where: { roundId }, data: record });
  if (count === 0) await tx.roundRecord.createMany({ data: [{ roundId, ...record }] });
}

/** The plan as it was made, with everything that it was made from; null where the round has none. One statement. */
export async function readRecord({ tx }: Work, roundId: string): Promise<MadePlan | null> {
  const record = await tx.roundRecord.findUnique({ where: { roundId }, select: { input: true, plan: true } });
  if (!record) return null;
  const prepared = prepareRound(JSON.parse(record.input) as RoundInput);
  return prepared.ok ? { round: prepared.value, plan: JSON.parse(record.plan) as Plan, dropped: [] } : null;
}

export interface FormerRound {
  id: string;
  publishedAt: Date;
  plan: FormerPlan;
}

const pairsOfPlan = z.object({ matches: z.array(z.object({ child: z.string(), volunteer: z.string() })) });

/** The last published round over exactly these schools. One statement. */
export async function formerRound(
  { tx }: Work,
  roundId: string,
  schoolIds: readonly number[],
): Promise<FormerRound | null> {
  const round = await tx.round.findFirst({
    where: { id: { not: roundId }, state: "PUBLISHED", schoolIds: { equals: [...schoolIds] } },
    orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
    select: {
      id: true,
      publishedAt: true,
      summary: true,
      record: { select: { plan: true } },
      pairs: { where: { state: { not: "LEFT_OUT" } }, select: { childId: true, volunteerId: true } },
    },
  });
  if (!round?.publishedAt) return null;
  const { id, publishedAt, record } = round;
  const waiting = readSummary(round.summary)
    .waiting.filter(({ partly }) => !partly)
    .map(({ childId }) => childId);
  const stored = record && pairsOfPlan.safeParse(JSON.parse(record.plan) as Plan);
  const pairs = stored?.success
    ? stored.data.matches.map(({ child, volunteer }) => ({ childId: child, volunteerId: volunteer }))
    : round.pairs;
  return { id, publishedAt, plan: { pairs, waiting, complete: stored?.success === true } };
}

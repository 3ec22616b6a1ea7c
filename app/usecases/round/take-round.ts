import { readSummary } from "~/data/rounds/stored-summary";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import type { ScoreWeights } from "~/domain/matching/score";
import { type RoundCommand, type RoundStep, transition } from "~/domain/round/lifecycle";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";

export interface RoundAsked {
  roundId: string;
  version: number;
}

interface Taken {
  id: string;
  schoolIds: number[];
  overrides: { childId: string; volunteerId: string; kind: "PIN" | "FORBID" }[];
  /** What each term of the plan's scores could reach. */
  weights: ScoreWeights;
  /** Fingerprint of what the plan was made from. */
  inputHash: string;
  step: RoundStep;
}

/**
 * Takes the round for one command: whoever asks from an older version is told. The row stays locked until the end of
 * the transaction, so of two at once the second finds the first one's version.
 */
export async function takeRound(
  { tx }: Work<StaffViewer>,
  { roundId, version }: RoundAsked,
  command: RoundCommand,
  pair?: { childId: string; volunteerId: string },
): Promise<Verdict<Taken>> {
  const { count } = await tx.round.updateMany({
    where: { id: roundId, version },
    data: { version: { increment: 1 } },
  });
  const round = await tx.round.findUnique({
    where: { id: roundId },
    select: {
      id: true,
      schoolIds: true,
      state: true,
      summary: true,
      inputHash: true,
      overrides: { select: { childId: true, volunteerId: true, kind: true }, orderBy: { at: "asc" } },
      _count: { select: { pairs: { where: { state: "APPROVED" } } } },
    },
  });
  if (count === 0 || !round) return refused("STALE");
  const { id, schoolIds, state, overrides, inputHash } = round;
  const current = overrides.find(
    ({ childId, volunteerId }) => childId === pair?.childId && volunteerId === pair.volunteerId,
  );
  const facts = { state, approvedPairs: round._count.pairs, override: current?.kind ?? null };
  const decided = transition(facts, command);
  return decided.ok
    ? passed({
        id,
        schoolIds,
        overrides,
        weights: readSummary(round.summary).weights,
        inputHash,
        step: decided.value,
      })
    : decided;
}

/** The school of an audit row; a round over several has none. */
export function onlySchool(schoolIds: readonly number[]): number | null {
  return schoolIds.length === 1 ? (schoolIds[0] ?? null) : null;
}

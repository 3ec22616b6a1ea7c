import { randomUUID } from "node:crypto";
import { type MatchPolicy, matchPolicies } from "~/data/rounds/policies";
import { type PairNow, readSituation } from "~/data/rounds/situation";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { transition } from "~/domain/match/lifecycle";
import { TERMS } from "~/domain/matching/score";
import { recheckPairs } from "~/domain/round/recheck";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import type { Prisma } from "~/generated/prisma/client";
import { audit, type Deed } from "../record/audit";
import { type Message, post } from "../record/message";
import { askNeedsAgain } from "../recruiting/ask-again";
import { onlySchool, type RoundAsked, takeRound } from "./take-round";

export interface Published {
  offered: number;
  /** Waiting for a second person's approval. */
  proposed: number;
  leftOut: number;
}

/**
 * Makes matches of the approved pairs that still hold. Every rule is decided again on what is true now; a pair that
 * breaks one is left out with its reason. The publisher's approval counts for each match.
 */
export async function publishRound(work: Work<StaffViewer>, asked: RoundAsked): Promise<Verdict<Published>> {
  const taken = await takeRound(work, asked, "PUBLISH");
  if (!taken.ok) return taken;
  const { tx, now, viewer } = work;
  const { id, schoolIds, step } = taken.value;
  const { pairs, situation } = await readSituation(work, id, schoolIds);
  const pairOf = new Map(pairs.map((pair) => [pair.id, pair]));
  const outcomes = recheckPairs(pairs, situation);
  const policyOf = await matchPolicies(work, schoolIds);
  const weights = TERMS.map((term) => taken.value.weights[term]);
  const matches: Proposed[] = [];
  const leftOut = new Map<string, string[]>();
  for (const { pair, leftOut: reason } of outcomes) {
    const full = pairOf.get(pair.id);
    if (reason !== null) leftOut.set(reason, [...(leftOut.get(reason) ?? []), pair.id]);
    else if (full) matches.push(proposed(work, id, { ...full, weights }, policyOf(full.schoolId)));
  }
  if (matches.length > 0) await createMatches(work, matches);
  await tx.roundPair.updateMany({
    where: { id: { in: matches.map(({ pairId }) => pairId) } },
    data: { state: "PUBLISHED" },
  });
  for (const [reason, ids] of leftOut) {
    await tx.roundPair.updateMany({ where: { id: { in: ids } }, data: { state: "LEFT_OUT", reason } });
  }
  const { count } = await tx.round.updateMany({
    where: { id, state: "DRAFT" },
    data: { state: step.state, publishedAt: now, publishedById: viewer.personId },
  });
  if (count === 0) return refused("STALE");
  const offered = matches.filter(({ row }) => row.state === "APPROVED").length;
  const published = {
    offered,
    proposed: matches.length - offered,
    leftOut: outcomes.length - matches.length,
  };
  await audit(
    work,
    {
      action: "round.published",
      subject: "round",
      subjectId: id,
      schoolId: onlySchool(schoolIds),
      details: { ...published, inputHash: taken.value.inputHash },
    },
    ...matches.map(({ deed }) => deed),
  );
  await askNeedsAgain(work, schoolIds);
  return passed(published);
}

interface Proposed {
  pairId: string;
  row: Prisma.MatchCreateManyInput;
  deed: Deed;
  letter: Message | null;
}

/** The match as the first approval leaves it: offered, or waiting for another person. */
function proposed(
  { viewer, now }: Work<StaffViewer>,
  roundId: string,
  pair: PairNow & { weights: number[] },
  policy: MatchPolicy,
): Proposed {
  const id = randomUUID();
  const { schoolId, childId, volunteerId, slotId, score, terms, weights, volunteerPersonId } = pair;
  const approval = transition(
    { state: "PROPOSED", answerBy: null },
    {
      ...{ kind: "APPROVE", approverId: viewer.personId, volunteerPersonId, approverIds: [] },
      ...{ needed: policy.matchApprovals, offerDays: policy.offerDays, offenceCheckHolds: true },
    },
    now,
  );
  const events = approval.ok ? approval.value.events : [];
  const offer = events.find((event) => event.kind === "OFFERED");
  const state = offer ? ("APPROVED" as const) : ("PROPOSED" as const);
  const about = { subject: "match", subjectId: id, schoolId, details: { round: roundId, state } };
  return {
    pairId: pair.id,
    row: {
      ...{ id, schoolId, childId, volunteerId, slotId, roundId, score, terms, weights },
      ...{ state, proposedAt: now },
      approvedAt: offer ? now : null,
      answerBy: offer?.answerBy ?? null,
    },
    deed: { action: offer ? "match.approved" : "match.proposed", ...about },
    letter: offer
      ? {
          template: "MATCH_OFFERED",
          personId: volunteerPersonId,
          key: `MATCH_OFFERED:${id}`,
          payload: { matchId: id },
        }
      : null,
  };
}

async function createMatches(work: Work<StaffViewer>, matches: readonly Proposed[]) {
  const { tx, viewer, now } = work;
  await tx.match.createMany({ data: matches.map(({ row }) => row) });
  await tx.matchApproval.createMany({
    data: matches.map(({ row }) => ({
      matchId: row.id ?? "",
      schoolId: row.schoolId,
      approverId: viewer.personId,
      approvedAt: now,
    })),
  });
  const letters = matches.flatMap(({ letter }) => letter ?? []);
  if (letters.length > 0) await post(work, ...letters);
}

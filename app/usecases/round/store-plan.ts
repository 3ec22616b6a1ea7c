import { hashOf, type RoundInputs } from "~/data/rounds/inputs";
import { formerRound, keepRecord } from "~/data/rounds/record";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import type { PlannedMatch } from "~/domain/matching/instance";
import { difference } from "~/domain/matching/objective";
import { scoreTerms, TERMS } from "~/domain/matching/score";
import { seatNew } from "~/domain/round/places";
import { pairKey } from "~/domain/round/recheck";
import { type Change, summaryOf } from "~/domain/round/summary";
import type { Prisma } from "~/generated/prisma/client";
import { solvePlan, type TimedPlan } from "./solve-plan";

interface Scope {
  kind: "SCHOOL" | "TOWN" | "ALL";
  nameZh: string;
  nameEn: string;
  timeZone: string;
}

export interface ToStore {
  roundId: string;
  schoolIds: readonly number[];
  inputs: RoundInputs;
  made: TimedPlan;
  change: Omit<Change, "newPairs" | "approvalsLost"> | null;
  /** Only when the round begins; later plans keep it. */
  scope?: Scope;
}

type NewPair = Prisma.RoundPairCreateManyInput & { childId: string; volunteerId: string };

/** Replaces the pairs and the summary of the round. A pair that was approved and is still planned stays approved. */
export async function storePlan(work: Work<StaffViewer>, plan: ToStore) {
  const { tx, now } = work;
  const { roundId, inputs, made } = plan;
  const before = await tx.roundPair.findMany({
    where: { roundId },
    select: { childId: true, volunteerId: true, state: true },
  });
  const approved = new Set(before.filter(({ state }) => state === "APPROVED").map(pairKey));
  const pairs = newPairs(plan).map((pair) => ({
    ...pair,
    state: approved.has(pairKey(pair)) ? ("APPROVED" as const) : ("PROPOSED" as const),
  }));
  await tx.roundPair.deleteMany({ where: { roundId } });
  if (pairs.length > 0) await tx.roundPair.createMany({ data: pairs });

  const known = new Set(before.map(pairKey));
  const change = plan.change && {
    ...plan.change,
    newPairs: pairs.filter((pair) => !known.has(pairKey(pair))).length,
    approvalsLost: approved.size - pairs.filter(({ state }) => state === "APPROVED").length,
  };
  const summary = summaryOf({
    ...{ round: made.round, plan: made.plan, kept: inputs.input.pins, solvedIn: made.solvedIn, now, change },
    overridesCost: await overridesCost(plan),
    former: await formerRound(work, roundId, plan.schoolIds),
  });
  await keepRecord(work, roundId, made);
  const scope = plan.scope ?? (await storedScope(work, roundId));
  const stored = { ...summary, scope, dropped: made.dropped };
  await tx.round.updateMany({
    where: { id: roundId },
    data: {
      inputHash: hashOf(made.round.input),
      scorePolicyId: inputs.policyId,
      summary: JSON.parse(JSON.stringify(stored)) as Prisma.InputJsonObject,
    },
  });
  return { pairs: pairs.length, objective: summary.objective };
}

async function storedScope({ tx }: Work, roundId: string): Promise<unknown> {
  const round = await tx.round.findUnique({ where: { id: roundId }, select: { summary: true } });
  const summary = round?.summary;
  return typeof summary === "object" && summary !== null && "scope" in summary ? summary.scope : null;
}

async function overridesCost({ inputs, made }: ToStore) {
  const { pins, forbids } = made.round.input;
  if (pins.length + forbids.length === inputs.input.pins.length) return null;
  const free = await solvePlan(inputs.input, []);
  return free.ok ? difference(free.value.plan.objective, made.plan.objective) : null;
}

/** The plan's matches that are not there yet, each in an empty place of its child. */
function newPairs({ roundId, inputs, made }: ToStore): NewPair[] {
  const { round, plan } = made;
  const pinned = new Set(inputs.input.pins.map(pairKey));
  const byChild = new Map<string, PlannedMatch[]>();
  for (const match of plan.matches) {
    if (pinned.has(`${match.child} ${match.volunteer}`)) continue;
    byChild.set(match.child, [...(byChild.get(match.child) ?? []), match]);
  }
  const children = new Map(round.children.map((child) => [child.id, child]));
  const volunteers = new Map(round.volunteers.map((volunteer) => [volunteer.id, volunteer]));
  return [...byChild].flatMap(([childId, matches]) => {
    const child = children.get(childId);
    if (!child) return [];
    const mentors = matches.map(({ volunteer, role }) => ({ volunteerId: volunteer, role }));
    return seatNew(inputs.places.get(childId) ?? [], mentors).map(({ volunteerId, slotId }) => {
      const volunteer = volunteers.get(volunteerId);
      const score = matches.find((match) => match.volunteer === volunteerId)?.score ?? 0;
      // A pin that the rules would not offer counts nothing, so it has no terms either.
      const terms = score > 0 && volunteer ? scoreTerms(child, volunteer, round.input.policy) : null;
      return {
        ...{ roundId, schoolId: child.schoolId, childId, volunteerId, slotId, score },
        terms: TERMS.map((term) => terms?.[term] ?? 0),
      };
    });
  });
}

import { readInputs } from "~/data/rounds/inputs";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { Choices } from "~/domain/matching/choices";
import { difference } from "~/domain/matching/objective";
import type { PairOfIds } from "~/domain/matching/prepare";
import type { Override } from "~/domain/round/plan";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { solvePlan } from "./solve-plan";
import { storePlan } from "./store-plan";
import { onlySchool, type RoundAsked, takeRound } from "./take-round";

export interface OverrideAsked extends RoundAsked {
  kind: "PIN" | "UNPIN" | "FORBID" | "ALLOW" | "SWAP";
  childId: string;
  volunteerId: string;
  /** Asked for when something is set. */
  reason: string;
}

const ACTIONS = {
  PIN: "round.pinned",
  UNPIN: "round.unpinned",
  FORBID: "round.forbade",
  ALLOW: "round.allowed",
  SWAP: "round.swapped",
} as const;

/** Pins or forbids a pair, brings another volunteer, or takes that back, and solves at once; what it costs is kept in the summary. */
export async function overrideRound(work: Work<StaffViewer>, asked: OverrideAsked): Promise<Verdict> {
  const { tx, now, viewer } = work;
  const { kind, childId, volunteerId } = asked;
  const pair = { childId, volunteerId };
  const sets = kind !== "UNPIN" && kind !== "ALLOW";
  if (sets && asked.reason === "") return refused("REQUIRED", "reason");
  const taken = await takeRound(work, asked, kind, pair);
  if (!taken.ok) return taken;
  const { id, schoolIds, overrides } = taken.value;
  const child = await tx.child.findFirst({
    where: { id: childId, schoolId: { in: schoolIds } },
    select: { schoolId: true },
  });
  const volunteer = await tx.volunteer.count({ where: { id: volunteerId, schoolId: { in: schoolIds } } });
  if (!child || volunteer === 0) return refused("PAIR_UNKNOWN");

  const inputs = await readInputs(work, schoolIds);
  const before = await solvePlan(inputs.input, overrides);
  if (!before.ok) return before;
  const pairs =
    kind === "SWAP" ? new Choices(before.value.round, before.value.plan).pairsOfSwap(pair) : [pair];
  if (!pairs) return refused("PIN_SLOTS_FULL");
  const isOne = (list: readonly PairOfIds[], one: PairOfIds) =>
    list.some((other) => other.childId === one.childId && other.volunteerId === one.volunteerId);
  const others = overrides.filter((one) => !isOne(pairs, one));
  const set = kind === "FORBID" ? ("FORBID" as const) : ("PIN" as const);
  const wished: Override[] = sets ? [...others, ...pairs.map((one) => ({ ...one, kind: set }))] : others;
  const made = await solvePlan(inputs.input, wished, sets ? pair : undefined);
  if (!made.ok) return made;

  // What somebody pinned already keeps its author and its reason.
  const fresh = pairs.filter((one) => isOne([pair], one) || !isOne(overrides, one));
  await tx.roundOverride.deleteMany({ where: { roundId: id, OR: fresh } });
  if (sets) {
    const by = { byId: viewer.personId, at: now, reason: asked.reason };
    await tx.roundOverride.createMany({
      data: fresh.map((one) => ({ roundId: id, schoolId: child.schoolId, ...one, kind: set, ...by })),
    });
  }
  const cost = difference(before.value.plan.objective, made.value.plan.objective);
  const change = { kind, ...pair, cost };
  await storePlan(work, { roundId: id, schoolIds, inputs, made: made.value, change });
  await audit(work, {
    action: ACTIONS[kind],
    subject: "round",
    subjectId: id,
    schoolId: onlySchool(schoolIds) ?? child.schoolId,
    details: { ...pair, cost: { ...cost } },
  });
  return passed();
}

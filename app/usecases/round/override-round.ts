import { readInputs } from "~/data/rounds/inputs";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { makePlan, type Override } from "~/domain/round/plan";
import { costOf } from "~/domain/round/summary";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { storePlan } from "./store-plan";
import { onlySchool, type RoundAsked, takeRound } from "./take-round";

export interface OverrideAsked extends RoundAsked {
  kind: "PIN" | "UNPIN" | "FORBID" | "ALLOW";
  childId: string;
  volunteerId: string;
  /** Asked for when a pair is pinned or forbidden. */
  reason: string;
}

const ACTIONS = {
  PIN: "round.pinned",
  UNPIN: "round.unpinned",
  FORBID: "round.forbade",
  ALLOW: "round.allowed",
} as const;

/** Pins or forbids a pair, or takes that back, and solves at once; what it costs is kept in the summary. */
export async function overrideRound(work: Work<StaffViewer>, asked: OverrideAsked): Promise<Verdict> {
  const { tx, now, viewer } = work;
  const { kind, childId, volunteerId } = asked;
  const pair = { childId, volunteerId };
  const sets = kind === "PIN" || kind === "FORBID";
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
  const others = overrides.filter((one) => one.childId !== childId || one.volunteerId !== volunteerId);
  const wished: Override[] = sets ? [...others, { ...pair, kind }] : others;
  const before = makePlan(inputs.input, overrides);
  if (!before.ok) return before;
  const began = performance.now();
  const made = makePlan(inputs.input, wished, sets ? pair : undefined);
  if (!made.ok) return made;
  const solvedIn = Math.round(performance.now() - began);

  await tx.roundOverride.deleteMany({ where: { roundId: id, ...pair } });
  if (sets) {
    const by = { byId: viewer.personId, at: now, reason: asked.reason };
    await tx.roundOverride.createMany({
      data: [{ roundId: id, schoolId: child.schoolId, ...pair, kind, ...by }],
    });
  }
  const cost = costOf(before.value.plan.objective, made.value.plan.objective);
  const change = { kind, ...pair, cost };
  await storePlan(work, { roundId: id, schoolIds, inputs, made: made.value, solvedIn, change });
  await audit(work, {
    action: ACTIONS[kind],
    subject: "round",
    subjectId: id,
    schoolId: onlySchool(schoolIds) ?? child.schoolId,
    details: { ...pair, cost: { ...cost } },
  });
  return passed();
}

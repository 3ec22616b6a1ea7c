import { readInputs } from "~/data/rounds/inputs";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { makePlan } from "~/domain/round/plan";
import { passed, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { storePlan } from "./store-plan";
import { onlySchool, type RoundAsked, takeRound } from "./take-round";

/** Makes the plan of a draft anew from what is true now, under the same overrides. */
export async function solveRound(work: Work<StaffViewer>, asked: RoundAsked): Promise<Verdict> {
  const taken = await takeRound(work, asked, "SOLVE");
  if (!taken.ok) return taken;
  const { id, schoolIds, overrides } = taken.value;
  const inputs = await readInputs(work, schoolIds);
  const began = performance.now();
  const made = makePlan(inputs.input, overrides);
  if (!made.ok) return made;
  const solvedIn = Math.round(performance.now() - began);
  const stored = await storePlan(work, {
    ...{ roundId: id, schoolIds, inputs, made: made.value, solvedIn, change: null },
  });
  await audit(work, {
    action: "round.solved",
    subject: "round",
    subjectId: id,
    schoolId: onlySchool(schoolIds),
    details: { pairs: stored.pairs, objective: { ...stored.objective }, dropped: made.value.dropped.length },
  });
  return passed();
}

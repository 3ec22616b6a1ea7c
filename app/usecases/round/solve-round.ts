import { readInputs } from "~/data/rounds/inputs";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { solvePlan } from "./solve-plan";
import { storePlan } from "./store-plan";
import { onlySchool, type RoundAsked, takeRound } from "./take-round";

/** Makes the plan of a draft anew from what is true now, under the same overrides. */
export async function solveRound(work: Work<StaffViewer>, asked: RoundAsked): Promise<Verdict> {
  const taken = await takeRound(work, asked, "SOLVE");
  if (!taken.ok) return taken;
  const { id, schoolIds, overrides } = taken.value;
  const inputs = await readInputs(work, schoolIds);
  const made = await solvePlan(inputs.input, overrides);
  if (!made.ok) return made;
  const stored = await storePlan(work, {
    ...{ roundId: id, schoolIds, inputs, made: made.value, change: null },
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

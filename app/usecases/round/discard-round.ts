import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { askNeedsAgain } from "../recruiting/ask-again";
import { onlySchool, type RoundAsked, takeRound } from "./take-round";

/** Gives a draft up: it stays to be read, and another round can begin. */
export async function discardRound(work: Work<StaffViewer>, asked: RoundAsked): Promise<Verdict> {
  const taken = await takeRound(work, asked, "DISCARD");
  if (!taken.ok) return taken;
  const { id, schoolIds, step } = taken.value;
  await work.tx.round.updateMany({ where: { id }, data: { state: step.state } });
  await audit(work, {
    action: "round.discarded",
    subject: "round",
    subjectId: id,
    schoolId: onlySchool(schoolIds),
  });
  await askNeedsAgain(work, schoolIds);
  return passed();
}

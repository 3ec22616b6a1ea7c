import type { MatchInQuestion } from "~/data/matches/decision";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { LOW_SCORE } from "~/domain/match/strength";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

/** Says, once, what was found behind a low score. */
export async function lookAtStrength(
  work: Work<StaffViewer>,
  { id, schoolId }: MatchInQuestion,
  { answerId, found }: { answerId: string; found: string },
): Promise<Verdict> {
  const { count } = await work.tx.strengthAnswer.updateMany({
    where: { id: answerId, matchId: id, lookedAt: null, score: { lt: LOW_SCORE } },
    data: { lookedAt: work.now, lookedById: work.viewer.personId, found },
  });
  if (count === 0) return refused("STALE_GONE");
  await audit(work, { action: "match.strength-looked", subject: "match", subjectId: id, schoolId });
  return passed();
}

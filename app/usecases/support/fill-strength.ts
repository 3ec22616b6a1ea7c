import type { Work } from "~/data/work.server";
import type { StaffViewer, VolunteerViewer } from "~/domain/access/viewer";
import { isRunning, type MatchState } from "~/domain/match/lifecycle";
import { QUESTIONNAIRES, type StrengthSide, strengthScore } from "~/domain/match/strength";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

interface Asked {
  id: string;
  schoolId: number;
  childId: string;
  state: MatchState;
  /** The school's calendar day as midnight UTC. */
  today: Date;
}

/** Keeps a filled questionnaire: the mentor's own, or the child's as it answered its teacher. Too few answers are none. */
export async function fillStrength(
  work: Work<StaffViewer | VolunteerViewer>,
  { id: matchId, schoolId, childId, state, today: answeredOn }: Asked,
  { side, marks }: { side: StrengthSide; marks: number[] },
): Promise<Verdict> {
  const { tx, now, viewer } = work;
  if (!isRunning(state)) return refused("NOT_POSSIBLE_NOW");
  const score = strengthScore(side, marks);
  if (score === null) return refused("TOO_FEW_ANSWERS");
  if ((await tx.strengthAnswer.count({ where: { matchId, side, answeredOn } })) > 0)
    return refused("ANSWERED_TODAY");
  const statements = QUESTIONNAIRES[side].current;
  // A mentor may write these columns and no others.
  await tx.$executeRaw`
    INSERT INTO strength_answers (match_id, school_id, child_id, side, statements, marks, score, answered_on, recorded_by, recorded_at)
    VALUES (${matchId}::uuid, ${schoolId}::int, ${childId}::uuid, ${side}::strength_side, ${statements}::int, ${marks}::int[], ${score}::int,
      ${answeredOn}::date, ${viewer.personId}::uuid, ${now}::timestamptz)`;
  await audit(work, {
    action: "match.strength-answered",
    subject: "match",
    subjectId: matchId,
    schoolId,
    details: { side },
  });
  return passed();
}

import type { MatchInQuestion } from "~/data/matches/decision";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { isRunning } from "~/domain/match/lifecycle";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

/** Tells the mentor what the child said: somebody of the school chose these words, one by one (B.5.12). */
export async function passOn(
  work: Work<StaffViewer>,
  { id: matchId, schoolId, childId, state }: MatchInQuestion,
  { words }: { words: string },
): Promise<Verdict> {
  if (!isRunning(state)) return refused("NOT_POSSIBLE_NOW");
  await work.tx.kindWord.createMany({
    data: [{ matchId, schoolId, childId, words, passedById: work.viewer.personId, passedAt: work.now }],
  });
  await noted(work, { id: matchId, schoolId }, "match.words-passed-on");
  return passed();
}

/** The mentor does not see them any more. */
export async function takeBack(
  work: Work<StaffViewer>,
  { id, schoolId }: MatchInQuestion,
  { wordsId }: { wordsId: string },
): Promise<Verdict> {
  const { count } = await work.tx.kindWord.updateMany({
    where: { id: wordsId, matchId: id, takenBackAt: null },
    data: { takenBackAt: work.now },
  });
  if (count === 0) return refused("STALE_GONE");
  await noted(work, { id, schoolId }, "match.words-taken-back");
  return passed();
}

const noted = (work: Work, { id, schoolId }: { id: string; schoolId: number }, action: string) =>
  audit(work, { action, subject: "match", subjectId: id, schoolId });

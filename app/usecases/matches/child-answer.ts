import type { MatchInQuestion } from "~/data/matches/decision";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import type { ChildAnswer } from "~/domain/child/heard";
import { transition } from "~/domain/match/lifecycle";
import { ERASED } from "~/domain/privacy/retention";
import { refused, type Verdict } from "~/domain/shared/verdict";
import { post } from "../record/message";
import { takeStep } from "./step";

interface Heard {
  version: number;
  answer: ChildAnswer;
  /** The child's own. */
  words: string;
  saidOn: Date;
}

/**
 * Writes down what the child says to the mentor who is to come. A no ends the match in the same transaction: the mentor
 * is told that it does not go on and nothing of why, and the coordinator is asked to look, which the database sees to.
 */
export async function hearChild(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  { version, answer, words, saidOn }: Heard,
): Promise<Verdict<unknown>> {
  const { tx, now, viewer } = work;
  if (saidOn > match.today) return refused("DATE_IN_FUTURE", "saidOn");
  const command = { kind: "HEAR", answer, reason: ERASED } as const;
  const decided = transition(match, command, now);
  if (!decided.ok) return decided;
  const { id: matchId, childId, schoolId } = match;
  // Before the step, which after a no leaves no match to say anything about.
  const said = { answer, words, saidOn, recordedById: viewer.personId, recordedAt: now };
  await tx.childAnswer.createMany({ data: [{ matchId, childId, schoolId, ...said }] });
  const taken = await takeStep(work, match, {
    version,
    command,
    columns: ({ state }) => (state === "DECLINED" ? { declineReason: ERASED } : {}),
    details: { answer },
  });
  if (taken.ok && answer === "NO")
    await post(work, {
      template: "CONTACT_STOPPED",
      personId: match.volunteerPersonId,
      key: `CONTACT_STOPPED:${matchId}:${now.toISOString()}`,
      payload: { matchId },
    });
  return taken;
}

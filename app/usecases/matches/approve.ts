import type { MatchInQuestion } from "~/data/matches/decision";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, type Verdict } from "~/domain/shared/verdict";
import { post } from "../record/message";
import { takeStep } from "./step";

/** One person's approval; with the last one that the policy asks for the volunteer is offered the match. */
export async function approveMatch(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  input: { version: number },
): Promise<Verdict<{ offered: boolean }>> {
  const { tx, now, viewer } = work;
  const taken = await takeStep(work, match, {
    version: input.version,
    command: {
      kind: "APPROVE",
      approverId: viewer.personId,
      volunteerPersonId: match.volunteerPersonId,
      approverIds: match.approverIds,
      needed: match.policy.matchApprovals,
      offerDays: match.policy.offerDays,
      offenceCheckHolds: match.offenceCheckHolds,
    },
    columns: ({ events }) => {
      const offer = events.find((event) => event.kind === "OFFERED");
      return offer ? { approvedAt: now, answerBy: offer.answerBy } : {};
    },
  });
  if (!taken.ok) return taken;
  await tx.matchApproval.createMany({
    data: [{ matchId: match.id, schoolId: match.schoolId, approverId: viewer.personId, approvedAt: now }],
  });
  const offered = taken.value.state === "APPROVED";
  if (offered) {
    await post(work, {
      template: "MATCH_OFFERED",
      personId: match.volunteerPersonId,
      key: `MATCH_OFFERED:${match.id}`,
      payload: { matchId: match.id },
    });
  }
  return passed({ offered });
}

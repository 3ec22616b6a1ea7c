import type { MatchInQuestion } from "~/data/matches/decision";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import type { Verdict } from "~/domain/shared/verdict";
import { post } from "../record/message";
import { takeStep } from "./step";

/** From the first meeting to regular contact: the child is matched, the volunteer is told. */
export async function activateMatch(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  { version }: { version: number },
): Promise<Verdict<unknown>> {
  const taken = await takeStep(work, match, {
    version,
    command: {
      kind: "ACTIVATE",
      permitted: match.participationPermitted && match.matchPermitted,
      offenceCheckHolds: match.offenceCheckHolds,
    },
    columns: () => ({ activeAt: work.now }),
  });
  if (!taken.ok) return taken;
  await post(work, {
    template: "MATCH_ACTIVE",
    personId: match.volunteerPersonId,
    key: `MATCH_ACTIVE:${match.id}`,
    payload: { matchId: match.id },
  });
  return taken;
}

import type { MatchInQuestion } from "~/data/matches/decision";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import type { Verdict } from "~/domain/shared/verdict";
import { takeStep } from "./step";

/** Elements of Effective Practice, B.5.7: whether the match goes on is looked at, then decided. */
export function beginReview(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  { version }: { version: number },
): Promise<Verdict<unknown>> {
  return takeStep(work, match, { version, command: { kind: "REVIEW" } });
}

export function continueMatch(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  { version }: { version: number },
): Promise<Verdict<unknown>> {
  return takeStep(work, match, { version, command: { kind: "CONTINUE" } });
}

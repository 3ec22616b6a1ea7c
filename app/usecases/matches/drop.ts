import type { MatchInQuestion } from "~/data/matches/decision";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import type { Verdict } from "~/domain/shared/verdict";
import { takeStep } from "./step";

/** The school does not put a proposal forward. */
export function dropProposal(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  { version, reason }: { version: number; reason: string },
): Promise<Verdict<unknown>> {
  return takeStep(work, match, {
    version,
    command: { kind: "DROP", reason },
    columns: () => ({ declineReason: reason.trim() }),
    details: { by: "school" },
  });
}

import type { ApplicationInQuestion } from "~/data/applicants/decision";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { applyCommand } from "~/domain/volunteer/application";
import { takeStep } from "./step";

interface Decide {
  command: "REJECT" | "LIFT" | "EXIT" | "REOPEN";
  version: number;
  /** Why, in words; it stays with the application and never goes into the record of deeds. */
  because: string;
}

/** Refuses an application, takes a refusal back, lifts a suspension or closes the file of who has left. */
export async function decide(
  work: Work<StaffViewer>,
  application: ApplicationInQuestion,
  { command, version, because }: Decide,
): Promise<Verdict> {
  const verdict = applyCommand(application.state, command, application.facts);
  if (!verdict.ok) return verdict;
  const { state: to, events } = verdict.value;
  const data = { decidedAt: work.now, decisionNote: because };
  const taken = await takeStep(work, { application, version, to, events, data });
  return taken ? passed() : refused("STALE");
}

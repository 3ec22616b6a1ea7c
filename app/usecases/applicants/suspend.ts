import type { ApplicationInQuestion } from "~/data/applicants/decision";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { applyCommand } from "~/domain/volunteer/application";
import { haltContacts } from "./halt-contacts";
import { takeStep } from "./step";

interface Suspend {
  version: number;
  because: string;
}

/** Takes a volunteer off duty at once: from the next request on they reach no child, and nothing stays planned. */
export async function suspend(
  work: Work<StaffViewer>,
  application: ApplicationInQuestion,
  { version, because }: Suspend,
): Promise<Verdict> {
  const verdict = applyCommand(application.state, "SUSPEND", application.facts);
  if (!verdict.ok) return verdict;
  const { state: to, events } = verdict.value;
  const data = { decidedAt: work.now, decisionNote: because };
  const cancelled = await haltContacts(work, application.volunteerId);
  const details = { cancelled };
  if (!(await takeStep(work, { application, version, to, events, data, details }))) return refused("STALE");
  return passed();
}

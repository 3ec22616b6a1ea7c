import { ownApplication, ownOpenMatches } from "~/data/volunteer/own-application";
import type { Work } from "~/data/work.server";
import type { VolunteerViewer } from "~/domain/access/viewer";
import { dayIn } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { type ApplicationCommand, applyCommand } from "~/domain/volunteer/application";
import { audit } from "../record/audit";

type Leaving = Extract<ApplicationCommand, "WITHDRAW" | "EXIT" | "REOPEN">;

const DONE: Record<Leaving, string> = {
  WITHDRAW: "application.withdrawn",
  EXIT: "application.exited",
  REOPEN: "application.reopened",
};

interface Leave {
  command: Leaving;
  version: number;
}

/**
 * The applicant's own way out and back: takes an application back, ends the service (never with a child left
 * waiting), or opens the form again after either.
 */
export async function leave(work: Work<VolunteerViewer>, { command, version }: Leave): Promise<Verdict> {
  const { tx, now, viewer } = work;
  const file = await ownApplication(work);
  if (!file) return refused("NOT_POSSIBLE_NOW");
  const { application, school } = file;
  if (application.version !== version) return refused("STALE");
  const decision = applyCommand(application.state, command, {
    formComplete: false,
    items: application.items,
    approverIds: [],
    requiredApprovals: 1,
    applicantPersonId: viewer.personId,
    actorPersonId: viewer.personId,
    openMatches: await ownOpenMatches(work, file.id),
    today: dayIn(now, school.timeZone),
  });
  if (!decision.ok) return decision;
  const changed = await tx.application.updateMany({
    where: { id: application.id, version, state: application.state },
    data: {
      state: decision.value.state,
      decidedAt: command === "REOPEN" ? null : now,
      version: { increment: 1 },
    },
  });
  if (changed.count === 0) return refused("STALE");
  await audit(work, {
    action: DONE[command],
    subject: "application",
    subjectId: application.id,
    schoolId: school.id,
    details: { from: application.state },
  });
  return passed();
}

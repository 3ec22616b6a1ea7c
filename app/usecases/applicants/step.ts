import type { ApplicationInQuestion } from "~/data/applicants/decision";
import type { Work } from "~/data/work.server";
import type { ApplicationEvent, ApplicationState } from "~/domain/volunteer/application";
import type { Prisma } from "~/generated/prisma/client";
import { audit } from "../record/audit";

interface Step {
  application: ApplicationInQuestion;
  /** The version that the form was filled from. */
  version: number;
  to: ApplicationState;
  events: readonly ApplicationEvent[];
  data?: { decidedAt?: Date; decisionNote?: string };
  details?: Prisma.InputJsonObject;
}

/** Moves an application on and records it; false when somebody else was faster. */
export async function takeStep(work: Work, step: Step): Promise<boolean> {
  const { application, version, to, events, data, details } = step;
  const { count } = await work.tx.application.updateMany({
    where: { id: application.id, version, state: application.state },
    data: { ...data, state: to, version: { increment: 1 } },
  });
  if (count === 0) return false;
  for (const event of events) {
    await audit(work, {
      action: auditActionOf(event),
      subject: "application",
      subjectId: application.id,
      schoolId: application.schoolId,
      details,
    });
  }
  return true;
}

/** SCREENING_STARTED is recorded as application.screening-started. */
export function auditActionOf(event: ApplicationEvent): string {
  return `application.${event.toLowerCase().replaceAll("_", "-")}`;
}

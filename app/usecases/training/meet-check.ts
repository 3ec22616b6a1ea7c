import { ownTraining } from "~/data/training/own";
import type { Work } from "~/data/work.server";
import type { VolunteerViewer } from "~/domain/access/viewer";
import { trainingMet } from "~/domain/volunteer/training/standing";
import { audit } from "../record/audit";

/** Passes the applicant's check of training as soon as minutes and acknowledgements are enough. */
export async function meetCheck(work: Work<VolunteerViewer>): Promise<void> {
  const own = await ownTraining(work);
  if (!own || own.passedOn || !trainingMet(own, own.acknowledged, own.policy.trainingMinutes)) return;
  // An applicant may not write what was found out about them; this one function may, and looks again.
  const [met] = await work.tx.$queryRaw<{ id: string | null }[]>`
    SELECT app.meet_training(${work.now}::timestamptz)::text AS id`;
  if (!met?.id) return;
  await audit(work, {
    action: "application.training-met",
    subject: "application",
    subjectId: met.id,
    schoolId: own.schoolId,
  });
}

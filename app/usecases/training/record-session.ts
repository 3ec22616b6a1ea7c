import { volunteerTraining } from "~/data/training/own";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { mayBeTrainedAgain } from "~/domain/volunteer/training/standing";
import { audit } from "../record/audit";

interface Session {
  volunteerId: string;
  heldOn: Date;
  minutes: number;
  about: string;
}

/** A session that the school held after the approval; from its day the training is current for another year. */
export async function recordSession(
  work: Work<StaffViewer>,
  { volunteerId, heldOn, minutes, about }: Session,
): Promise<Verdict> {
  const { tx, viewer, now } = work;
  const file = await volunteerTraining(work, volunteerId);
  if (!file?.application || !mayBeTrainedAgain(file.application.state)) return refused("NOT_POSSIBLE_NOW");
  if (file.personId === viewer.personId) return refused("OWN_APPLICATION");
  if (heldOn > file.today) return refused("DATE_IN_FUTURE", "heldOn");
  const { schoolId } = file;
  await tx.training.createMany({
    data: [
      {
        ...{ volunteerId, schoolId, how: "LIVE" as const, passed: true, minutes, about, doneOn: heldOn },
        ...{ recordedById: viewer.personId, recordedAt: now },
      },
    ],
  });
  await audit(work, {
    action: "volunteer.training-recorded",
    subject: "volunteer",
    subjectId: volunteerId,
    schoolId,
    details: { minutes, on: heldOn.toISOString().slice(0, 10) },
  });
  return passed();
}
